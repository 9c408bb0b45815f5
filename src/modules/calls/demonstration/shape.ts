import type { CallKind } from "../domain/kind.ts";
import type { Notice, Place } from "../domain/notice.ts";
import type { BodyKey } from "./bodies.ts";

/** A moment that moves with today: never on a closed day (see `noticesOf`), at an hour of the clock in Paris. */
export interface When {
  /** Days from today; negative when it is past. */
  readonly inDays: number;
  readonly hour: "11:00" | "12:00" | "16:00" | "17:00" | "18:00" | "23:59";
}

/** Whole euros; a rate in whole percents of the expense. */
export interface DemonstrationMoney {
  readonly least?: number;
  readonly most?: number;
  readonly mostRate?: number;
  readonly words?: string;
}

export interface DemonstrationLot {
  readonly title: string;
  readonly text?: string;
  /** Whole euros, without tax, for the whole length of the contract. */
  readonly euros?: number;
  readonly cpv?: readonly string[];
}

/**
 * A call written by the project, whose dates move with today.
 *
 * `text`, `summary` and `conditions` may hold days that move too: `{+12}` becomes « mardi 8 décembre »,
 * `{-3}` a day that is past, `{échéance}` the deadline with its hour.
 */
export interface DemonstrationCall {
  /** Never changed: it is the identifier of the notice, so that a second start finds the same calls. */
  readonly key: string;
  readonly kind: CallKind;
  readonly title: string;
  readonly summary: string;
  readonly body: BodyKey;
  /** Whom to ask, when it is not the body's usual contact. */
  readonly contact?: string;
  readonly publishedDaysAgo: number;
  /** Absent: one may answer at any time. */
  readonly deadline?: When;
  readonly themes: Notice["themes"];
  readonly audiences: Notice["audiences"];
  readonly places: readonly Place[];
  /** Paragraphs separated by blank lines; a line that begins with « ## » is the heading of a section. */
  readonly text: string;
  readonly conditions?: string;
  readonly money?: DemonstrationMoney;
  readonly cpv?: readonly string[];
  readonly lots?: readonly DemonstrationLot[];
  /** Label and weight in percents; together they make 100. */
  readonly criteria?: readonly (readonly [label: string, weight: number])[];
  /** Label and file name; the address is made from the body's. */
  readonly documents?: readonly (readonly [label: string, file: string])[];
  /** Where one answers: on the body's pages, or by mail to its address. */
  readonly answer: "online" | "mail";
  /** Its body moved the deadline. */
  readonly corrected?: { readonly daysAgo: number; readonly deadline: When; readonly why: string };
  /** Its body took the call back. */
  readonly withdrawn?: { readonly daysAgo: number; readonly why: string };
  /** The same call as another list tells it. */
  readonly alsoSeen?: {
    readonly title: string;
    readonly summary: string;
    readonly money: DemonstrationMoney;
    readonly url: string;
  };
}
