import { isId } from "#basics/id";
import { open, recordReadIn } from "#modules/access";
import { type Reportable, type Reviewed, type Work, withRight } from "#services/house";

import { findExchange } from "../store/exchanges.ts";
import { findWord, saveWordHidden, type SealedWord } from "../store/words.ts";
import { sidesOfActorIn } from "./parties.ts";
import { personOfTaker } from "./open-words.ts";
import { reportedWord } from "../../favours/actions/texts.fr.ts";

const RIGHT = "moderate-words";
const WORDS = "exchanges.word";

/**
 * A word of an exchange as something that its two sides, and nobody else, may report: the moderators of the
 * instance decide of it. Hidden, its place says so to both; whoever said it may still take it back.
 */
export const reportableWord: Reportable = {
  find: async (work, id) => {
    const word = await findIn(work, id);
    if (word === undefined || word.isTakenBack) return undefined;
    const kept = await findExchange(work, word.exchange);
    if (kept === undefined || (await sidesOfActorIn(work, kept)).length === 0) return undefined;
    return { title: reportedWord, at: `/echanges/${word.exchange}#mot-${word.id}` };
  },
  hide: (work, id, reason) => saveIn(work, id, reason),
  showAgain: (work, id) => saveIn(work, id, undefined),
  authors: (work, id) =>
    withRight(work, RIGHT, async (lent) => {
      const word = await findIn(lent, id);
      const author = word && personOfTaker(word.takenBy);
      return author === undefined ? [] : [author];
    }),
  words: (work, id) =>
    withRight(work, RIGHT, async (lent) => {
      const word = await findIn(lent, id);
      return word?.words && open(lent, word.space, word.words);
    }),
  reviewed: readToDecideIn,
};

/** The word for who decides of it, and nothing around it. The log of its space says who read it. */
async function readToDecideIn(work: Work, id: string): Promise<Reviewed | undefined> {
  const read = await withRight(work, RIGHT, async (lent) => {
    const word = await findIn(lent, id);
    const words = word?.words && (await open(lent, word.space, word.words));
    return word === undefined || words === undefined ? undefined : { word, words };
  });
  if (read === undefined) return undefined;
  const { word, words } = read;
  await recordReadIn(work, { space: word.space, table: WORDS, row: word.id });
  const known = await reportableWord.find(work, id);
  return { title: reportedWord, at: known?.at, words };
}

async function findIn(work: Work, id: string): Promise<SealedWord | undefined> {
  return isId<"Word">(id) ? findWord(work, id) : undefined;
}

async function saveIn(work: Work, id: string, because: string | undefined): Promise<void> {
  if (isId<"Word">(id)) await withRight(work, RIGHT, (lent) => saveWordHidden(lent, id, because));
}
