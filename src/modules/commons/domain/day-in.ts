import { readDay, writeDate } from "#basics/dates";

/** A cell as it is read: a day that was typed in figures is in words. */
export function dayIn(cell: string): string {
  const day = readDay(cell);
  return day === undefined ? cell : writeDate(day);
}
