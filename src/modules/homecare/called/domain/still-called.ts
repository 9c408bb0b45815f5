import { PARIS } from "#basics/dates";

import type { Assignment } from "../../domain/assignment.ts";
import type { PersonId } from "../../domain/visit.ts";

/** Somebody who helped, until when, and whether they do in another way. */
export interface Helped {
  readonly person: PersonId;
  readonly name: string;
  readonly until: Temporal.Instant;
  readonly helps: boolean;
}

/** When it is over, or was; of what nobody ended, but opens nothing any more, now. */
export function endOf(
  { endedAt, until }: Pick<Assignment, "endedAt" | "until">,
  now: Temporal.Instant,
): Temporal.Instant {
  return endedAt ?? until?.add({ days: 1 }).toZonedDateTime(PARIS).toInstant() ?? now;
}

const fold = (name: string) => name.trim().toLocaleLowerCase("fr");

/** Whether it is of those who bear that name that none helps any more, and the last stopped since one said whom one calls. */
export function isToAsk(
  { name, saidAt }: { readonly name: string; readonly saidAt: Temporal.Instant | undefined },
  all: readonly Helped[],
): boolean {
  const theirs = all.filter((one) => fold(one.name) === fold(name));
  if (theirs.length === 0 || theirs.some(({ helps }) => helps)) return false;
  return theirs.some(
    ({ until }) => saidAt === undefined || Temporal.Instant.compare(until, saidAt) > 0,
  );
}
