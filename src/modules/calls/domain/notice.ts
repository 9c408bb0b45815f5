import type { Amount } from "#basics/amount";
import type { Audience, Theme } from "#rules/subjects";

import type { Amendment, LimitChange, Point } from "./limits/limit-change.ts";
import type { Limits } from "./limits/limits.ts";

/** Where a notice was published: each has its reader, and its own identifiers. */
export const SOURCES = [
  "ted",
  "boamp",
  "aides-territoires",
  "approch",
  "opendatasoft",
  "feed",
  "table",
  "csv",
  "signalled",
  "archipel",
] as const;
export type Source = (typeof SOURCES)[number];

/**
 * What a notice is. Only a `call` is open to competition and shown as a call; the others are
 * kept, as what they are, so that the life of a procedure can be told.
 */
export type NoticeNature =
  | "call"
  | "award"
  | "modification"
  | "prior-information"
  | "cancellation"
  | "correction"
  | "other";

/** A part of France, or all of it, where those who answer must be or act. Codes are those of INSEE. */
export type Place =
  | { readonly scale: "commune"; readonly code: string; readonly label?: string }
  | { readonly scale: "group"; readonly code: string; readonly label?: string }
  | { readonly scale: "department"; readonly code: string; readonly label?: string }
  | { readonly scale: "region"; readonly code: string; readonly label?: string }
  | { readonly scale: "country"; readonly code: "FR"; readonly label?: string }
  | { readonly scale: "other"; readonly code: string; readonly label: string };

/** Until when one may answer: a day, and an hour when the notice says one. A deadline without hour is open on its own day. */
export interface Deadline {
  readonly date: Temporal.PlainDate;
  readonly time?: Temporal.PlainTime;
}

/** Whom to write to. Only what the notice itself publishes. */
export interface Body {
  readonly name: string;
  readonly siret?: string;
  readonly contact?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly address?: string;
  readonly postcode?: string;
  readonly town?: string;
  readonly url?: string;
}

/** A part of the text, in plain paragraphs separated by blank lines. No HTML. */
export interface Section {
  readonly heading?: string;
  readonly text: string;
}

export interface Lot {
  readonly number: string;
  readonly title: string;
  readonly text?: string;
  readonly amount?: Amount;
  readonly cpv?: readonly string[];
}

export interface Criterion {
  readonly label: string;
  /** As written by the body: « 40 », « 40 % », « 40 points ». */
  readonly weight?: string;
}

export interface Link {
  readonly label: string;
  readonly url: string;
}

/** Sums in hundredths of euro. A rate is in whole percents of the expense. */
export interface Money {
  readonly least?: Amount;
  readonly most?: Amount;
  readonly leastRate?: number;
  readonly mostRate?: number;
  /** The body's own words on it, when it says more than the sums. */
  readonly words?: string;
}

/** What a correction says of the notice that it corrects. */
export interface Corrects {
  /** What it changes, as published. */
  readonly changes: readonly Amendment[];
  /** What that makes of the end of the answers; undefined of a correction kept before this was read. */
  readonly limits?: readonly LimitChange[] | undefined;
  /** The last day under which its journal files it, whatever its words say. */
  readonly journalLimit?: Point | undefined;
  /** Whether it holds the whole notice again, so that it can be read alone. */
  readonly isWhole?: boolean | undefined;
}

/** What every reader of a source gives: one notice in one shape, whatever its format was. */
export interface Notice {
  readonly source: Source;
  /** The identifier that the source itself uses, so that the same notice read twice is one. */
  readonly sourceId: string;
  readonly nature: NoticeNature;
  /** The kind that the source itself states (the column « type » of a table); else `kindOf` decides from the title. */
  readonly statedKind?: "project" | "tender" | "application";
  readonly title: string;
  /** One or two sentences, plain text, at most 400 characters; the beginning of the text when the source has none. */
  readonly summary: string;
  readonly sections: readonly Section[];
  readonly body: Body;
  readonly audiences: readonly Audience[];
  /** Conditions to answer, in words. */
  readonly conditions?: string;
  readonly themes: readonly Theme[];
  /** CPV codes, eight digits, main one first. */
  readonly cpv: readonly string[];
  readonly places: readonly Place[];
  readonly money?: Money;
  /** How many of those who answer will be chosen. */
  readonly chosen?: number;
  readonly published?: Temporal.PlainDate;
  readonly opens?: Temporal.PlainDate;
  readonly deadline?: Deadline;
  readonly lots: readonly Lot[];
  readonly criteria: readonly Criterion[];
  readonly documents: readonly Link[];
  /** The original notice, for people. */
  readonly url?: string;
  /** Where one answers, when it is elsewhere. */
  readonly answerUrl?: string;
  /** Identifiers, in the same source, of the notices that this one changes or follows. */
  readonly follows: readonly string[];
  /** Other identifiers under which the same notice is cited (the UUID of an eForms notice). */
  readonly aliases?: readonly string[];
  /** The identifier of the procedure (eForms BT-04), which its call, corrections and award share, whatever journal published them. */
  readonly procedure?: string;
  /** Of a correction: what it changes. */
  readonly corrects?: Corrects;
  /** What is to be told with its end: what is doubtful in it, for everyone, and the ends of its lots where they differ. */
  readonly limits?: Limits;
  /** The same once its corrections are read (limits/standing.ts); never said by a source. */
  readonly amended?: Limits;
  /** What the reader understood only in part, in French, for the operator: « échéance illisible : 31/02/2026 ». */
  readonly doubts: readonly string[];
}

/** Why a record could not become a notice. Kept beside the raw record, counted and shown. */
export type ReadRefusal =
  | "not-yet-known"
  | "unreadable"
  | "no-title"
  | "no-identifier"
  | "no-body"
  | "too-large";

/** What reading one record gives: a notice, or why not with the detail that helps to mend it. */
export type ReadNotice =
  | { readonly read: true; readonly notice: Notice }
  | {
      readonly read: false;
      readonly refusal: ReadRefusal;
      /** In French, one sentence, without the record's personal data. */
      readonly detail: string;
      readonly sourceId?: string;
    };
