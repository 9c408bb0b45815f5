import { writeDuration } from "#basics/french/durations.fr";
import { isOperator, reading, type Work } from "#services/house";

import { listSwept, type SweptLine } from "../store/retention.ts";
import { RETENTION_AT, retentionsOf } from "./apply-retention.ts";

/** One line of the public table: what is kept, why, how long in words. */
export interface RetainedLine {
  readonly name: string;
  readonly what: string;
  readonly why: string;
  readonly howLong: string;
}

export interface SeenRetention {
  readonly lines: readonly RetainedLine[];
  /** The next sweep of all of them. */
  readonly next: Temporal.Instant;
}

/** What is kept for a time, shortest first: for everyone. */
export const seeRetention = reading<undefined, SeenRetention>((work) =>
  Promise.resolve({
    lines: retentionsOf(work.app)
      .toSorted((a, b) => daysOf(a.howLong) - daysOf(b.howLong))
      .map(({ name, what, why, howLong }) => ({
        name,
        what,
        why,
        howLong: writeDuration(howLong),
      })),
    next: nextSweep(work.now),
  }),
);

/** What was swept, or would be, for the operator: undefined for anyone else. */
export async function seeSweptIn(
  work: Work,
): Promise<readonly (SweptLine & { readonly what: string })[] | undefined> {
  if (!isOperator(work.actor)) return undefined;
  const words = new Map(retentionsOf(work.app).map(({ name, what }) => [name, what]));
  return (await listSwept(work)).flatMap((line) => {
    const what = words.get(line.name);
    return what === undefined ? [] : [{ ...line, what }];
  });
}

const FROM = Temporal.PlainDate.from("2026-01-01");

function daysOf(howLong: string): number {
  return Temporal.Duration.from(howLong).total({ unit: "days", relativeTo: FROM });
}

function nextSweep(now: Temporal.Instant): Temporal.Instant {
  const today = now.toZonedDateTimeISO("UTC").toPlainDate();
  const at = today.toZonedDateTime({ timeZone: "UTC", plainTime: RETENTION_AT }).toInstant();
  return Temporal.Instant.compare(at, now) > 0 ? at : at.add({ hours: 24 });
}
