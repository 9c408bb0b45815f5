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

/**
 * A moment as a correction tells it: a day, an hour or both (« à 17 h au lieu de 12 h » tells no day),
 * in Paris; `2026-10-12`, `17:00`. Texts, so that they are kept and compared as they are.
 */
export interface Point {
  readonly date?: string | undefined;
  readonly time?: string | undefined;
}

/** One thing that a correction changes, as published: a place with what stood there and what must be read, or free words. */
export interface Amendment {
  /** « IV.2.2) Date limite de réception des offres ». */
  readonly where?: string | undefined;
  readonly lot?: string | undefined;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** In free words, when the correction says it so. */
  readonly text?: string | undefined;
}
