import { isGeneric, isLittle } from "./little-words.ts";
import { isListed, keyOf, keysOf, type Meaning, meaningsOf, type Thesaurus } from "./thesaurus.ts";

/** One thing that is meant by what was typed: a word, or words in a row that the list knows as one thing. */
export interface Concept {
  /** As typed, to be shown. */
  readonly typed: string;
  /** Its words in order, without accents or case, little ones kept between them. */
  readonly words: readonly string[];
  /** The other forms of a single word: « animaux » for « animal ». */
  readonly forms: readonly string[];
  readonly meanings: readonly Meaning[];
  /** Says what everybody looks for, and not what for: it weighs least. */
  readonly isGeneric: boolean;
  /** Of words in a row: each of those that count, apart. */
  readonly parts: readonly Concept[];
}

/**
 * What is meant by words that were typed one after another, in order: the longest words in a row that the
 * list knows are one thing; little words are left out.
 */
export function conceptsOf(typed: readonly string[], thesaurus: Thesaurus): readonly Concept[] {
  const concepts: Concept[] = [];
  for (let at = 0; at < typed.length;) {
    const length = rowAt(typed, at, thesaurus);
    const words = typed.slice(at, at + length);
    if (length > 1) concepts.push(rowOf(words, thesaurus));
    else if (words.some((word) => !isLittle(word)))
      concepts.push(wordOf(words[0] ?? "", thesaurus));
    at += length;
  }
  return concepts;
}

/** How many words from here are one thing; 1 when only this one. */
function rowAt(typed: readonly string[], at: number, thesaurus: Thesaurus): number {
  // « sans-abri », « tout-petit »: a little word and another.
  if (isLittle(typed[at] ?? "")) {
    const two = typed.slice(at, at + 2);
    return two.length === 2 && !isLittle(two[1] ?? "") && isListed(two, thesaurus) ? 2 : 1;
  }
  let best = 1;
  let meant = 0;
  for (let end = at + 1; end <= typed.length && meant <= thesaurus.longest; end += 1) {
    if (isLittle(typed[end - 1] ?? "")) continue;
    meant += 1;
    if (meant > 1 && isListed(typed.slice(at, end), thesaurus)) best = end - at;
    if (meant > 1 && GENERIC_ROWS.has(keyOf(typed.slice(at, end), thesaurus.lexicon)))
      best = end - at;
  }
  return best;
}

/** Words in a row that say only what everybody looks for. */
const GENERIC_ROWS = new Set([
  "appel projet",
  "appel candidature",
  "appel manifestation interet",
  "appel initiative",
  "aide financier",
]);

function rowOf(words: readonly string[], thesaurus: Thesaurus): Concept {
  const meant = words.filter((word) => !isLittle(word));
  return {
    typed: words.join(" "),
    words,
    forms: [],
    meanings: meaningsOf(words, thesaurus),
    isGeneric: GENERIC_ROWS.has(keyOf(words, thesaurus.lexicon)),
    parts: meant.map((word) => wordOf(word, thesaurus)),
  };
}

function wordOf(word: string, thesaurus: Thesaurus): Concept {
  const { lexicon } = thesaurus;
  const nouns = lexicon.readingsOf(word).filter(({ kind }) => kind === "noun");
  const forms = nouns.flatMap(({ lemma }) => lexicon.formsOf(lemma));
  return {
    typed: word,
    words: [word],
    forms: [...new Set(forms)].filter((form) => form !== word),
    meanings: meaningsOf([word], thesaurus),
    isGeneric: isGeneric([word, ...keysOf(word, lexicon)]),
    parts: [],
  };
}
