import { profileOf, type Sheet } from "../counting/sheet.ts";

/** Voices by option, in the order of the question, and those of ballots that chose none. */
export interface Plurality {
  readonly voices: readonly number[];
  readonly abstained: number;
}

/** Counts the voices of the one option that each ballot marks 1; a ballot that marks none abstains. */
export function countPlurality(sheet: Sheet): Plurality {
  const { options, marks, voices } = sheet;
  let abstained = 0;
  for (const [row, carried] of voices.entries())
    if (!marks.subarray(row * options, (row + 1) * options).includes(1)) abstained += carried;
  return { voices: profileOf(sheet, 1).map(([, chosen]) => chosen ?? 0), abstained };
}
