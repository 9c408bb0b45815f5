import { isGeneric, isLittle } from "./little-words.ts";
import {
  isApart,
  isListed,
  keyOf,
  keysOf,
  type Meaning,
  meaningsOf,
  type Thesaurus,
} from "./thesaurus.ts";

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
  /** How much it tells by what it is, from 0 to 1: what the list knows most, a verb that it does not know least. */
  readonly tells: number;
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
    else if (isQualifier(typed, at, thesaurus))
      concepts.push({ ...wordOf(words[0] ?? "", thesaurus), meanings: [], isGeneric: true });
    else if (words.some((word) => !isLittle(word)))
      concepts.push(wordOf(words[0] ?? "", thesaurus));
    at += length;
  }
  return concepts;
}

/** How many words from here are one thing; 1 when only this one. */
function rowAt(typed: readonly string[], at: number, thesaurus: Thesaurus): number {
  if (isLittle(typed[at] ?? "")) return littleRowAt(typed, at, thesaurus);
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

/** « sans-abri », « tout-petit », « chez le docteur »: little words and another. */
function littleRowAt(typed: readonly string[], at: number, thesaurus: Thesaurus): number {
  let end = at + 1;
  while (end < typed.length && isLittle(typed[end] ?? "")) end += 1;
  const length = end + 1 - at;
  const isRow =
    end < typed.length &&
    length <= MOST_BEFORE + 1 &&
    isListed(typed.slice(at, end + 1), thesaurus) &&
    !isQualifier(typed, end, thesaurus);
  return isRow && rowAt(typed, end, thesaurus) === 1 ? length : 1;
}

/** Little words that may stand before one in a row: « à la rue ». */
const MOST_BEFORE = 2;

/** Who is old, or what: « les vieux », « un vieux moulin ». */
const QUALIFIERS = new Set(["vieux", "vieil", "vieille", "ancien"]);

/** Whether a word here only says how the next one is. */
function isQualifier(typed: readonly string[], at: number, { lexicon }: Thesaurus): boolean {
  const [word = "", next = ""] = typed.slice(at, at + 2);
  if (next === "" || isLittle(next) || !keysOf(word, lexicon).some((key) => QUALIFIERS.has(key)))
    return false;
  return lexicon.readingsOf(next).some(({ kind }) => kind === "noun");
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
    tells: TOLD.listed,
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
    forms: [...new Set(forms)].filter((form) => form !== word && !isApart(form)),
    meanings: meaningsOf([word], thesaurus),
    isGeneric: isGeneric([word, ...keysOf(word, lexicon)]),
    tells: toldBy(word, thesaurus),
    parts: [],
  };
}

/**
 * What a sentence is about is named by what the list knows, or by a noun: « rouvrir le cinéma », « vieux moulin ». What everybody
 * says of anything and the list does not know carries a sentence: « geste », « gratuit », « envoyer », rare as they may be in calls.
 */
const TOLD = {
  listed: 1,
  listedVerb: 0.8,
  noun: 0.8,
  verb: 0.5,
  commonNoun: 0.5,
  commonVerb: 0.35,
} as const;

function toldBy(word: string, thesaurus: Thesaurus): number {
  const readings = thesaurus.lexicon.readingsOf(word);
  const isVerb = readings.length > 0 && readings.every(({ kind }) => kind === "verb");
  if (isListed([word], thesaurus)) return isVerb ? TOLD.listedVerb : TOLD.listed;
  const isCommon = keysOf(word, thesaurus.lexicon).some((key) => thesaurus.common.has(key));
  if (isCommon) return isVerb ? TOLD.commonVerb : TOLD.commonNoun;
  return isVerb ? TOLD.verb : TOLD.noun;
}
