import type { Work } from "#services/house";

import { type Concept, conceptsOf } from "../domain/concepts.ts";
import type { Stems } from "../domain/stems.ts";
import { wordsIn } from "../domain/thesaurus.ts";
import { knownWords } from "./known-words.ts";
import { stemsIn } from "./stems.ts";

/** What is asked of a list that is kept in one configuration of text search. */
export interface AskedOfList {
  readonly words: string;
  /** A configuration of text search: « exchanges.fr ». */
  readonly config: string;
  /** All that is asked must be there, or one thing is enough. */
  readonly all: boolean;
}

/**
 * The step: words as a question of PostgreSQL, each thing that is asked in all its ways of being said; what
 * everybody looks for is not asked beside something else. Empty when no word counts.
 */
export async function wordQueryIn(work: Work, asked: AskedOfList): Promise<string> {
  const concepts = conceptsOf(wordsIn(asked.words), knownWords(work.app));
  const telling = concepts.filter(({ isGeneric }) => !isGeneric);
  const used = telling.length > 0 ? telling : concepts;
  const texts = used.flatMap((one) => [one, ...one.parts]).flatMap(waysOf);
  const stems = await stemsIn(work, { config: asked.config, texts });
  const parts = used.map((one) => questionOf(one, stems)).filter((query) => query !== "");
  return parts.join(asked.all ? " & " : " | ");
}

/** One of its ways of being said; or, of words in a row (« réparation de vélos »), each of them anywhere. */
function questionOf(concept: Concept, stems: Stems): string {
  const ways = waysOf(concept).map(stems);
  const apart = concept.parts.map((part) => questionOf(part, stems)).join(" & ");
  const queries = new Set([...ways, apart].filter((query) => query !== ""));
  return queries.size === 0 ? "" : `(${[...queries].map((query) => `(${query})`).join(" | ")})`;
}

/** What may be said for one thing, and still be it. */
function waysOf({ words, forms, meanings }: Concept): readonly string[] {
  const same = meanings.filter(({ tie }) => tie !== "wider" && tie !== "near");
  return [words.join(" "), ...forms, ...same.map(({ said }) => said)];
}
