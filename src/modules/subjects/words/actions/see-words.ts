import { isOperator, reading, type Work } from "#services/house";
import type { Id } from "#basics/id";

import { type LineProblem, readOwnLine } from "../domain/own-lines.ts";
import { isListed } from "../domain/thesaurus.ts";
import type { UnmetWord } from "../domain/unmet.ts";
import { listOwnLines, type OwnLine } from "../store/own-lines.ts";
import { countLeft, countUnmet, listUnmet } from "../store/unmet.ts";
import { knownWordsIn } from "./known-words.ts";

/** How many words are shown at once: once completed, they make room for others. */
export const MOST_UNMET = 30;
const PAGE = 30;

/** A line that was added, and why it says nothing when it does not. */
export type SeenLine = OwnLine & { readonly problem: LineProblem | undefined };

export interface SeenWords {
  /** Those of most days, `MOST_UNMET` at most. */
  readonly unmet: readonly (UnmetWord & {
    /** The list says it already: nothing answers all the same. */
    readonly isListed: boolean;
  })[];
  readonly allUnmet: number;
  /** A page of the lines, those that are not understood first. */
  readonly lines: readonly SeenLine[];
  readonly total: number;
  readonly size: number;
  readonly broken: number;
  readonly left: number;
}

/** The words that found nothing, and the lines that were added: for who keeps the instance. */
export const seeWords = reading(seeWordsIn);

async function seeWordsIn(
  work: Work,
  { page }: { readonly page: number },
): Promise<SeenWords | undefined> {
  if (!isOperator(work.actor)) return undefined;
  const { words, total } = await listUnmet(work, { from: 0, most: MOST_UNMET });
  const known = await knownWordsIn(work);
  const lines = (await listOwnLines(work)).map(withProblem);
  const broken = lines.filter(({ problem }) => problem !== undefined);
  const understood = lines.filter(({ problem }) => problem === undefined);
  return {
    unmet: words.map((one) => ({ ...one, isListed: isListed([one.word], known) })),
    allUnmet: total,
    lines: [...broken, ...understood].slice((page - 1) * PAGE, page * PAGE),
    total: lines.length,
    size: PAGE,
    broken: broken.length,
    left: await countLeft(work),
  };
}

/** All lines, in the format of `data/mots.txt`, those that are not understood too. */
export const exportLines = reading(async (work: Work): Promise<string | undefined> => {
  if (!isOperator(work.actor)) return undefined;
  const lines = (await listOwnLines(work)).map(({ line }) => line);
  return lines.map((line) => `${line}\n`).join("");
});

/** One line that was added. */
export const seeLine = reading(
  async (work: Work, { id }: { readonly id: Id<"WordLine"> }): Promise<SeenLine | undefined> => {
    if (!isOperator(work.actor)) return undefined;
    const line = (await listOwnLines(work)).find((one) => one.id === id);
    return line && withProblem(line);
  },
);

function withProblem(line: OwnLine): SeenLine {
  const read = readOwnLine(line.line);
  return { ...line, problem: read.read ? undefined : read.problem };
}

/** How many words wait to be completed, and how many lines are not understood: for the card of the operator. */
export async function countWordsIn(
  work: Work,
): Promise<{ readonly unmet: number; readonly broken: number }> {
  const lines = (await listOwnLines(work)).map(withProblem);
  return {
    unmet: await countUnmet(work),
    broken: lines.filter(({ problem }) => problem !== undefined).length,
  };
}
