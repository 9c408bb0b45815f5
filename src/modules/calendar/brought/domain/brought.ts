import type { Id } from "#basics/id";

export type BroughtId = Id<"Brought">;

/** What a file holds at most, in bytes; more is not one person’s calendar. */
export const MOST_BYTES = 5 * 1024 * 1024;
export const MOST_EVENTS = 5_000;
/** Dates once series are unfolded: of one calendar. */
export const MOST_DATES = 20_000;
/** How many somebody may have brought. */
export const MOST_BROUGHT = 10;
/** Series are unfolded so far ahead, and what is older than that behind is left out. */
export const MONTHS_AHEAD = 18;
export const MONTHS_BEHIND = 12;
/** Refusals that are shown: the others are counted. */
export const MOST_SHOWN = 100;

/** One date of a calendar that somebody brought, as it is kept. Instants and days as text (ISO 8601). */
export interface BroughtDate {
  /** UID, and RECURRENCE-ID of a date of a series (RFC 5545, section 3.8.4.4). */
  readonly uid: string;
  readonly recurrence: string | undefined;
  readonly sequence: number;
  readonly title: string;
  readonly location: string | undefined;
  readonly status: "confirmed" | "tentative" | "cancelled";
  /** When it was last written down, as its program says: of two words with one SEQUENCE, the later. */
  readonly stamp?: string | undefined;
  readonly when:
    | { readonly kind: "day"; readonly day: string; readonly last: string }
    | {
        readonly kind: "time";
        readonly start: string;
        readonly end: string | undefined;
        readonly zone: string;
      };
}

export type PartRefusal =
  | "cut"
  | "unreadable"
  | "no-start"
  | "ends-first"
  | "unknown-zone"
  | "this-and-future"
  | "rule"
  | "too-many-dates"
  /** One of the dates that it lists beside its rule, or that are left out, is not read: the others are. */
  | "one-date"
  /** A task, a note, hours that are free: no date. */
  | "not-a-date";

/** A part of a file that was not taken. */
export interface RefusedPart {
  /** The line of the file at which it begins, from 1. */
  readonly line: number;
  readonly why: PartRefusal;
  /** What was not read: the name of a zone, a part of a rule. */
  readonly what: string | undefined;
  readonly title: string | undefined;
}

export interface ReadCalendar {
  readonly name: string | undefined;
  readonly dates: readonly BroughtDate[];
  readonly refused: readonly RefusedPart[];
  /** Events that have no date in the window: long over, or far ahead. */
  readonly outside: number;
  /** The file stops before its end. */
  readonly isCut: boolean;
}

export type FileRefusal = "empty" | "too-large" | "too-many-events" | "not-a-calendar" | "packed";
