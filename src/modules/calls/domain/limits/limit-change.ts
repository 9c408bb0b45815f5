import type { Point } from "./point.ts";

/**
 * What a correction makes of the end of the answers. It moves it for sure, or speaks of it in a way that
 * is not sure: then `or` holds the days that it may have meant. Pure facts: what they make of a call is
 * decided where all its corrections are known (standing.ts).
 */
export type LimitChange = Moves | Unsure;

export interface Moves {
  readonly says: "moves";
  /** An hour alone moves the hour of the day that was told. */
  readonly to: Point;
  /** What it says was told before. */
  readonly from?: Point | undefined;
  /** The lots of which alone it speaks. */
  readonly lots?: readonly string[] | undefined;
  /** Said by a notice that is told again whole: no old value, and nothing of before stands. */
  readonly isWhole?: boolean | undefined;
  /** Its place does not say that it is the end of the answers: only its old value can tell. */
  readonly onlyIfFrom?: boolean | undefined;
}

export interface Unsure {
  readonly says: "unsure";
  readonly or: readonly Point[];
  readonly lots?: readonly string[] | undefined;
  /** As published, shortened, to be told with the doubt. */
  readonly cited: string;
  /** By how many days it says that the end comes sooner (« avancée d’une semaine »). */
  readonly sooner?: number | undefined;
}
