import type { Work } from "#services/house";

import { meantWord, sameWaysOf, strangeIn } from "../domain/asked-things.ts";
import { type Concept, conceptsOf } from "../domain/concepts.ts";
import { wordsIn } from "../domain/thesaurus.ts";
import { knownWordsIn } from "./known-words.ts";
import { stemsIn } from "./stems.ts";

/** One thing that was said, as stems: its own, and each of its other ways. */
export interface SaidWays {
  readonly own: readonly string[];
  readonly ways: readonly (readonly string[])[];
}

/**
 * The step: the things that some words say, as stems of a configuration of text search, for whoever weighs
 * texts that it holds as stems; of words in a row, each apart too. A word that is none has what was meant
 * among its ways. Open to all.
 */
export async function askWaysIn(
  work: Work,
  asked: { readonly words: string; readonly config: string },
): Promise<readonly SaidWays[]> {
  const known = await knownWordsIn(work);
  const row = wordsIn(asked.words);
  const said = conceptsOf(row, known).flatMap((one) => [one, ...one.parts]);
  const meant = strangeIn(asked.words, known).flatMap((typed) => {
    const read = meantWord(typed, known);
    return read === undefined ? [] : conceptsOf([read], known).map((one) => ({ typed, one }));
  });
  const things = [
    ...said.map((one) => ({ own: textOf(one), ways: sameWaysOf(one, known) })),
    ...meant.map(({ typed, one }) => ({
      own: typed,
      ways: [textOf(one), ...sameWaysOf(one, known)],
    })),
  ];
  const stems = await stemsIn(work, {
    config: asked.config,
    texts: things.flatMap(({ own, ways }) => [own, ...ways]),
  });
  const lexemes = (text: string) => lexemesOf(stems(text));
  return things.map(({ own, ways }) => ({
    own: lexemes(own),
    ways: ways.map(lexemes).filter((way) => way.length > 0),
  }));
}

function textOf({ words }: Concept): string {
  return words.join(" ");
}

/** The lexemes of a question of PostgreSQL: what stands between its quotes. */
function lexemesOf(query: string): readonly string[] {
  return query.split("'").filter((_, at) => at % 2 === 1);
}
