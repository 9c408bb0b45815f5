import {
  type Concept,
  conceptsOf,
  keysOf,
  type Meaning,
  type Thesaurus,
  wordsIn,
} from "#rules/subjects";

import type { AskedWords, Term } from "./words.ts";

/** Something asked for, in all the ways of saying it that are looked for. */
export interface AskedConcept extends Pick<Concept, "typed" | "isGeneric" | "tells"> {
  /** A call without it does not answer, however much else it holds: it was typed in quotes. */
  readonly isWanted: boolean;
  /** The very words, one after another. */
  readonly own: readonly string[];
  /** Words that count the less, the farther they are. */
  readonly ways: readonly Way[];
  /** Words in a row: each apart, with its own ways. */
  readonly parts: readonly AskedConcept[];
  /** What it was also taken for, to be told. */
  readonly also: readonly string[];
}

export interface Way {
  readonly words: string;
  readonly how: "form" | Meaning["tie"];
}

/** The concepts of single words, in the order typed; a phrase in quotes is asked as it is. */
export function askedConcepts(
  { required: terms, row }: Pick<AskedWords, "required" | "row">,
  thesaurus: Thesaurus,
): readonly AskedConcept[] {
  const single = terms.filter(({ isPhrase }) => !isPhrase);
  return [
    ...conceptsOf(row, thesaurus).map((concept) => askedOf(concept, single, thesaurus)),
    ...terms.filter(({ isPhrase }) => isPhrase).map(exactly),
  ];
}

/** Asked as typed and in no other way. */
export function exactly(term: Term): AskedConcept {
  const own = [term.words.join(" ")];
  const asIs = { isGeneric: false, tells: 1, isWanted: true, ways: [], parts: [], also: [] };
  return { typed: term.typed, own, ...asIs };
}

function askedOf(concept: Concept, terms: readonly Term[], thesaurus: Thesaurus): AskedConcept {
  const { lexicon } = thesaurus;
  const ownKeys = concept.words.map((word) => keysOf(word, lexicon)[0]).join(" ");
  // A row of words is looked for as the list writes it: with the little words between.
  const isSame = ({ words, tie }: Meaning) =>
    tie === "family" &&
    concept.parts.length > 0 &&
    meant(words, thesaurus) === meant(concept.words, thesaurus);
  const same = concept.meanings.filter(isSame);
  const others = concept.meanings.filter((meaning) => !isSame(meaning));
  return {
    typed: typedAs(concept, terms),
    isGeneric: concept.isGeneric,
    tells: concept.tells,
    isWanted: false,
    own: [...new Set([concept.words.join(" "), ...same.map(({ said }) => said)])],
    ways: [
      ...concept.forms.map((form): Way => ({ words: form, how: "form" })),
      ...others.map(({ said, tie }): Way => ({ words: said, how: tie })),
    ],
    parts: concept.parts.map((part) => askedOf(part, terms, thesaurus)),
    also: toldOf(others, ownKeys, thesaurus),
  };
}

function meant(words: readonly string[], { lexicon }: Thesaurus): string {
  return words
    .filter((word) => !LITTLE_BETWEEN.has(word))
    .map((word) => keysOf(word, lexicon)[0] ?? word)
    .join(" ");
}

const LITTLE_BETWEEN = new Set("a au aux d de des du en et l la le les pour sur".split(" "));

/** As it was typed, with its accents. */
function typedAs({ words }: Concept, terms: readonly Term[]): string {
  return words
    .map((word) => terms.find((term) => term.words.join(" ") === word)?.typed ?? word)
    .join(" ");
}

/** How many other ways are told: more is not read. */
const MOST_TOLD = 4;

/** The nearest other ways, each of a lemma that was not told yet. */
function toldOf(meanings: readonly Meaning[], own: string, { lexicon }: Thesaurus) {
  const told = new Map<string, string>();
  for (const { said, tie } of meanings) {
    if (tie !== "family" && tie !== "synonym") continue;
    const key = wordsIn(said)
      .map((word) => keysOf(word, lexicon)[0] ?? word)
      .join(" ");
    if (key !== own && !told.has(key)) told.set(key, said);
  }
  return [...told.values()].slice(0, MOST_TOLD);
}
