import { isId } from "#basics/id";
import { personOf } from "#rules/access";
import { isOperator, type Reportable, type Work, withRight } from "#services/house";

import { passingAt } from "../../domain/address.ts";
import { findPassing, savePassingHidden } from "../store/asks.ts";
import { RIGHT, standingAmongIn, wordsOfIn } from "./standing.ts";

/** A favour asked of who passes, as something that anyone can report; hidden, nobody reads it but who asks. */
export const reportablePassing: Reportable = {
  find: async (work, id) => {
    const found = await findIn(work, id);
    if (found === undefined) return undefined;
    if (!isOperator(work.actor) && (await standingAmongIn(work, [found])).length === 0)
      return undefined;
    const words = await wordsOfIn(work, found);
    return words && { title: words.what, at: passingAt(found.id) };
  },
  hide: (work, id, reason) => turnIn(work, id, reason),
  showAgain: (work, id) => turnIn(work, id, undefined),
  authors: async (work, id) => {
    const found = await findIn(work, id);
    return found === undefined ? [] : [personOf(found.space)];
  },
  words: async (work, id) => {
    const found = await findIn(work, id);
    const words = found && (await wordsOfIn(work, found));
    return words && [words.what, words.place ?? ""].join("\n").trim();
  },
};

const findIn = async (work: Work, id: string) =>
  isId<"PassingAsk">(id) ? withRight(work, RIGHT, (lent) => findPassing(lent, id)) : undefined;

async function turnIn(work: Work, id: string, because: string | undefined): Promise<void> {
  if (isId<"PassingAsk">(id))
    await withRight(work, RIGHT, (lent) => savePassingHidden(lent, id, because));
}
