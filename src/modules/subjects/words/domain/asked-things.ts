import { plain } from "#basics/text";

import { type Concept, conceptsOf } from "./concepts.ts";
import { isLittle } from "./little-words.ts";
import { type Candidate, isFrench, meantBy, oneErrorFrom, wordsLike } from "./slips.ts";
import { isListed, keysOf, type Thesaurus, wordsIn } from "./thesaurus.ts";

/** One thing that is asked of a list: what holds all that was typed of it, or another way of saying it, holds it. Words are without accents or case. */
export interface AskedThing {
  readonly typed: readonly string[];
  /** Each a word, or words one after another. */
  readonly ways: readonly string[];
  /** Of words in a row: each of them as a thing of its own, all of which are enough too. */
  readonly apart?: readonly AskedThing[] | undefined;
}

/** A word that nothing holds, and as what it is read. */
export interface ReadAs {
  readonly typed: string;
  readonly read: string;
}

const MOST_WORDS = 24;
const MOST_THINGS = 12;
const MOST_WAYS = 80;
/** Shorter ways stand in too many words. */
const SHORTEST = 3;

/**
 * What is asked of a list that ranks nothing: each thing in all its ways (never the wider or the near ones),
 * all of them wanted; what everybody looks for is not asked beside something else. Little words count only
 * where nothing else was typed, and so do signs.
 */
export function thingsOf(
  typed: string,
  known: Thesaurus,
  slips: readonly ReadAs[] = [],
): readonly AskedThing[] {
  const row = wordsIn(typed).slice(0, MOST_WORDS);
  // « % », « C++ »: signs are looked for as they are.
  if (row.length === 0) return signsIn(typed).map((sign) => ({ typed: [sign], ways: [] }));
  if (row.every(isLittle)) return row.map((word) => ({ typed: [word], ways: [] }));
  const readAs = new Map(slips.map((slip) => [slip.typed, slip.read]));
  const typedAs = new Map(slips.map((slip) => [slip.read, slip.typed]));
  const concepts = conceptsOf(
    row.map((word) => readAs.get(word) ?? word),
    known,
  );
  const telling = concepts.filter(({ isGeneric }) => !isGeneric);
  return (telling.length > 0 ? telling : concepts).slice(0, MOST_THINGS).map((concept) => {
    return thingOf(concept, known, typedAs);
  });
}

function thingOf(
  concept: Concept,
  known: Thesaurus,
  typedAs: ReadonlyMap<string, string>,
): AskedThing {
  const meant = concept.words.filter((word) => !isLittle(word));
  const own = meant.some((word) => typedAs.has(word)) ? [concept.words.join(" ")] : [];
  const ways = new Set([...own, ...sameWaysOf(concept, known)]);
  return {
    typed: meant.map((word) => typedAs.get(word) ?? word),
    ways: [...ways].filter((way) => way.length >= SHORTEST).slice(0, MOST_WAYS),
    apart:
      concept.parts.length < 2
        ? undefined
        : concept.parts.map((part) => thingOf(part, known, typedAs)),
  };
}

function signsIn(typed: string): readonly string[] {
  return plain(typed).split(/\s+/).filter(Boolean).slice(0, MOST_THINGS);
}

/** The other ways of saying a thing, and still it: its forms, its family, synonyms, what is narrower. */
export function sameWaysOf({ forms, meanings }: Concept, known: Thesaurus): readonly string[] {
  const same = meanings.filter(({ tie }) => tie !== "wider" && tie !== "near");
  return [...forms, ...same.flatMap(({ words }) => [words.join(" "), ...formsOf(words, known)])];
}

/** The other forms of a single word: « chevaux ». */
function formsOf(words: readonly string[], { lexicon }: Thesaurus): readonly string[] {
  const [only, ...others] = words;
  if (only === undefined || others.length > 0) return [];
  const nouns = lexicon.readingsOf(only).filter(({ kind }) => kind === "noun");
  return nouns.flatMap(({ lemma }) => lexicon.formsOf(lemma));
}

/** The words that may be typing errors: neither French, nor in the list. */
export function strangeIn(typed: string, known: Thesaurus): readonly string[] {
  const isKnown = isKnownBy(known);
  return [...new Set(wordsIn(typed))].filter(
    (word) => /^[a-z]{4,30}$/.test(word) && !isFrench(word, isKnown) && !isListed([word], known),
  );
}

/** The word of the list, else of French, that was meant by one that is none; undefined when none is near enough. */
export function meantWord(word: string, known: Thesaurus): string | undefined {
  const isKnown = isKnownBy(known);
  const words = new Set([
    ...wordsLike(word, known.single),
    ...oneErrorFrom(word).filter((one) => !isLittle(one) && isKnown(one)),
  ]);
  const candidates = [...words].map((one): Candidate => {
    // The list says « animateur » where somebody looks for « animatrice ».
    const listed =
      known.single.has(one) || keysOf(one, known.lexicon).some((key) => known.places.has(key));
    return { word: one, weight: (listed ? 2 : 0) + (isKnown(one) ? 1 : 0) };
  });
  return meantBy(word, candidates);
}

const isKnownBy =
  ({ lexicon }: Thesaurus) =>
  (word: string) =>
    lexicon.readingsOf(word).length > 0;

/** Whether a text, without accents or case, holds a thing: what was typed at the beginning of words, or one of its ways whole. */
export function holdsThing(text: string, thing: AskedThing): boolean {
  return isIn(` ${wordsIn(text).join(" ")} `, thing);
}

function isIn(words: string, { typed, ways, apart }: AskedThing): boolean {
  return (
    apart?.every((part) => isIn(words, part)) === true ||
    typed.every((word) => words.includes(` ${word}`)) ||
    ways.some((way) => ENDS.some((end) => words.includes(` ${way}${end} `)))
  );
}

/** How a word may end beside what the list writes: `holdsWords` of the database says the same. */
const ENDS = ["", "s", "x", "e", "es"];
