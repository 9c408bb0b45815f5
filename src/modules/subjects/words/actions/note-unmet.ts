import { dayOf } from "#basics/dates";
import { fingerprint } from "#services/keys";
import {
  type App,
  job,
  type Retention,
  SWEPT_AT_ONCE,
  type Work,
  withRight,
} from "#services/house";

import {
  DAYS_KEPT,
  DAYS_LEFT,
  DAYS_TO_KEEP,
  daysBefore,
  MOST_A_DAY,
  printedOf,
  wordsToNote,
} from "../domain/unmet.ts";
import {
  countAgain,
  countPrints,
  forgetLeft,
  forgetUnmet,
  keepWord,
  listLeft,
  notePrint,
} from "../store/unmet.ts";
import { knownWords } from "./known-words.ts";
import { retained } from "./retains-texts.fr.ts";

const PURPOSE = "word that found nothing";

/** The print of a word that is not to be completed: of no day, since it must be known every day. */
export function printOfLeft(app: App, word: string): Uint8Array {
  return fingerprint(app, "word left aside", word);
}

/**
 * Notes the words of a search that found nothing, each alone, in a transaction of its own and as nobody:
 * who searched is not at hand here. A page never fails for it: without it, a word less is known.
 */
export async function noteUnmet(app: App, typed: string): Promise<void> {
  const words = wordsToNote(typed, knownWords(app));
  if (words.length === 0) return;
  try {
    await app.transaction(job("note-words"), (work) => noteUnmetIn(work, words));
  } catch {
    // Neither the words nor the reason (PostgreSQL tells values) are written anywhere.
  }
}

/** The step: notes words, each alone. Under the right "note-words". */
export async function noteUnmetIn(work: Work, words: readonly string[]): Promise<void> {
  const today = dayOf(work.now);
  const day = today.toString();
  const left = await listLeft(
    work,
    words.map((word) => printOfLeft(work.app, word)),
  );
  for (const word of words) {
    if (left.has(Buffer.from(printOfLeft(work.app, word)).toString("hex"))) continue;
    if (await countAgain(work, { word, day })) continue;
    const printOn = (on: Temporal.PlainDate) => fingerprint(work.app, PURPOSE, printedOf(on, word));
    await notePrint(work, { day, print: printOn(today), most: MOST_A_DAY });
    const prints = [today, ...daysBefore(today)].map(printOn);
    const { days, times } = await countPrints(work, prints);
    if (days >= DAYS_TO_KEEP) await keepWord(work, { word, days, times, lastOn: today, prints });
  }
}

/** Words that found nothing, a month; those that are not to be completed, a year. */
export const retains: readonly Retention[] = [
  {
    ...retained.unmet,
    name: "unmet-words",
    howLong: `P${DAYS_KEPT}D`,
    sweep: (work, before) =>
      withRight(work, "forget-words", (lent) =>
        forgetUnmet(lent, dayOf(before).toString(), SWEPT_AT_ONCE),
      ),
  },
  {
    ...retained.left,
    name: "left-words",
    howLong: `P${DAYS_LEFT}D`,
    sweep: (work, before) =>
      withRight(work, "forget-words", (lent) =>
        forgetLeft(lent, dayOf(before).toString(), SWEPT_AT_ONCE),
      ),
  },
];
