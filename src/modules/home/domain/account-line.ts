import type { Amount } from "#basics/amount";

import type { Id } from "#basics/id";

export type AccountLineId = Id<"AccountLine">;

/**
 * What the instance costs, who pays, and what is given without money. The last stands on both sides
 * of an association's accounts (accounts 86 and 87; règlement ANC n° 2018-06, art. 211-1 to 211-4),
 * and is never mixed with money here.
 */
export const LINE_KINDS = ["expense", "income", "in-kind"] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** A line of the accounts: never changed; struck, with the reason, it stays to be read and counts no more. */
export interface AccountLine {
  readonly id: AccountLineId;
  /** The calendar year of the accounts. */
  readonly year: number;
  readonly kind: LineKind;
  /** What is paid for, or given. */
  readonly label: string;
  /** Who is paid, who pays, who gives: a name that may be published. */
  readonly party: string;
  /** Hundredths of euros; for what is given, its value. */
  readonly amount: Amount;
  readonly isPlanned: boolean;
  readonly writtenAt: Temporal.Instant;
  readonly struck: { readonly at: Temporal.Instant; readonly why: string } | undefined;
}

/** Hundredths of euros, by kind. `left` may be below zero: more was spent than paid. */
export interface YearTotals {
  readonly expense: number;
  readonly income: number;
  readonly inKind: number;
  readonly left: number;
}

/** The sums of lines that are not struck. */
export function totalsOf(lines: readonly AccountLine[]): YearTotals {
  const sum = (kind: LineKind) =>
    lines
      .filter((line) => line.kind === kind && line.struck === undefined)
      .reduce((total, { amount }) => total + amount, 0);
  const [expense, income] = [sum("expense"), sum("income")];
  return { expense, income, inKind: sum("in-kind"), left: income - expense };
}

/** The years that may be written for: from three before to the next one. */
export function yearsAround(today: Temporal.PlainDate): readonly number[] {
  return [1, 0, -1, -2, -3].map((years) => today.year + years);
}

/** How many lines a year holds at most: a page reads them all. */
export const MOST_LINES = 200;
