import { reasons } from "./report.ts";
import { grounds, outcomes } from "./verdict.ts";

/** What the public register counts (DSA, art. 15-1): each with its kinds. */
export const COUNTED = {
  report: reasons,
  verdict: outcomes,
  ground: grounds,
  contested: ["author", "reporter"],
  looked: ["upheld", "changed"],
  /** The median of hours from the first report to the decision; 0 when nothing was decided. */
  delay: ["median-hours"],
} as const;

export type Counted = keyof typeof COUNTED;

/** One count of one month. */
export interface Count {
  readonly month: Temporal.PlainYearMonth;
  readonly what: Counted;
  readonly which: string;
  readonly count: number;
}

/** Every cell of a month, for a table without holes. */
export const CELLS: readonly { readonly what: Counted; readonly which: string }[] = [
  ...COUNTED.report.map((which) => ({ what: "report" as const, which })),
  ...COUNTED.verdict.map((which) => ({ what: "verdict" as const, which })),
  ...COUNTED.ground.map((which) => ({ what: "ground" as const, which })),
  ...COUNTED.contested.map((which) => ({ what: "contested" as const, which })),
  ...COUNTED.looked.map((which) => ({ what: "looked" as const, which })),
  ...COUNTED.delay.map((which) => ({ what: "delay" as const, which })),
];

/**
 * The months that are over and not counted yet, oldest first. The month that runs is never counted:
 * its counts would tell, one by one, that somebody reported.
 */
export function monthsToClose(
  first: Temporal.PlainYearMonth,
  last: Temporal.PlainYearMonth | undefined,
  today: Temporal.PlainDate,
): readonly Temporal.PlainYearMonth[] {
  const running = today.toPlainYearMonth();
  const months: Temporal.PlainYearMonth[] = [];
  let month = last?.add({ months: 1 }) ?? first;
  while (Temporal.PlainYearMonth.compare(month, running) < 0) {
    months.push(month);
    month = month.add({ months: 1 });
  }
  return months;
}

/** How many of something over some months; a median is not added up. */
export function sumOf(counts: readonly Count[], what: Counted, which?: string): number {
  return counts
    .filter((one) => one.what === what && (which === undefined || one.which === which))
    .reduce((sum, { count }) => sum + count, 0);
}
