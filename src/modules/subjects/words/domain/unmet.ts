import { plain } from "#basics/text";

import { isGeneric, isLittle } from "./little-words.ts";
import { keysOf, type Thesaurus, wordsIn } from "./thesaurus.ts";

/** A word that found nothing is kept as a word once it was met on so many different days. */
export const DAYS_TO_KEEP = 3;
/** How far back those days may lie, and how long a word stays after the last: a month, in days. */
export const DAYS_KEPT = 30;
/** How long a word that is not to be completed is noted no more, in days. */
export const DAYS_LEFT = 365;
/** A day that brings more different words than this brings no others: somebody is trying words out. */
export const MOST_A_DAY = 2_000;
/** And one search no more than this: it is a text, not a search. */
const MOST_IN_A_SEARCH = 6;

/**
 * The words of a search that may be noted when it found nothing, each alone: letters only. What holds a
 * figure, a sign of the web or a point inside (a telephone, an address), names of persons and places that
 * the dictionary knows, little words and what everybody looks for never are.
 */
export function wordsToNote(
  typed: string,
  { lexicon }: Pick<Thesaurus, "lexicon">,
): readonly string[] {
  const clean = typed.split(/\s+/).filter((part) => !/[\d@/\\_:#&]|[^\s.]\.[^\s.]/.test(part));
  const words = new Set(clean.flatMap((part) => wordsIn(plain(part))));
  const told = [...words].filter((word) => {
    const readings = lexicon.readingsOf(word);
    const isName = readings.length > 0 && readings.every(({ kind }) => kind === "name");
    return (
      /^[a-z]{3,30}$/.test(word) &&
      !isName &&
      !isLittle(word) &&
      !isGeneric([word, ...keysOf(word, lexicon)])
    );
  });
  return told.length > MOST_IN_A_SEARCH ? [] : told;
}

/** What the print of a word is made of, on a day. */
export function printedOf(day: Temporal.PlainDate, word: string): string {
  return `${day.toString()} ${word}`;
}

/** The days before one on which a word may have been met. */
export function daysBefore(day: Temporal.PlainDate): readonly Temporal.PlainDate[] {
  return Array.from({ length: DAYS_KEPT - 1 }, (_, at) => day.subtract({ days: at + 1 }));
}

/** A word that found nothing on three days or more. Of nobody. */
export interface UnmetWord {
  /** Without accents or case. */
  readonly word: string;
  readonly days: number;
  /** How many searches held it. */
  readonly times: number;
  readonly lastOn: Temporal.PlainDate;
}
