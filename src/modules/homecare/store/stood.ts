import { sql } from "kysely";

import type { Work } from "#services/house";

import type { SpaceId, Stood, Visit, VisitId } from "../domain/visit.ts";
import { listSealed, mayBeFrom, type SealedStood, type SealedVisit } from "./visits.ts";

/**
 * The visits of a week that may be from a day on, each as it stood: one that was said otherwise since is there once for each time,
 * under its id. For whoever tells of days; as row security lets the actor see.
 */
export async function listVisitsOn(
  work: Work,
  space: SpaceId,
  from: Temporal.PlainDate,
): Promise<readonly SealedVisit[]> {
  const all = await listSealed(
    work,
    sql`where space = ${space} and (${mayBeFrom(from)} or stood <> '[]') order by day, at, id`,
  );
  return all.flatMap((one) => versionsOf(one, from));
}

/** The same of these visits, of whichever weeks, in one statement. */
export async function listVisitsAmong(
  work: Work,
  ids: readonly VisitId[],
  from: Temporal.PlainDate,
): Promise<readonly SealedVisit[]> {
  const all = await listSealed(
    work,
    sql`where id = any (${[...ids]}::uuid[]) and (${mayBeFrom(from)} or stood <> '[]') order by day, at, id`,
  );
  return all.flatMap((one) => versionsOf(one, from));
}

function versionsOf(visit: SealedVisit, from: Temporal.PlainDate): readonly SealedVisit[] {
  const before = visit.stood.flatMap(({ until, ...stood }) =>
    Temporal.PlainDate.compare(until, from) > 0 ? [{ ...visit, ...stood, stopped: until }] : [],
  );
  return isOverBefore(visit, from) ? before : [...before, visit];
}

const isOverBefore = ({ stopped, last, every, day }: Visit, from: Temporal.PlainDate): boolean =>
  (stopped !== undefined && Temporal.PlainDate.compare(stopped, from) <= 0) ||
  (last !== undefined && Temporal.PlainDate.compare(last, from) < 0) ||
  (every === "once" && Temporal.PlainDate.compare(day, from) < 0);

/** What stood of a visit, and from which day on its row holds. */
export async function saveStood(
  work: Work,
  id: VisitId,
  { since, stood }: Pick<SealedVisit, "since" | "stood">,
): Promise<void> {
  await sql`update homecare.visit set since = ${since ?? null}, stood = ${writeStood(stood)}::jsonb
    where id = ${id}`.execute(work.db);
}

/** Under another key: two persons were one. */
export async function saveStoodAgain(
  work: Work,
  id: VisitId,
  stood: readonly SealedStood[],
): Promise<void> {
  await sql`update homecare.visit set stood = ${writeStood(stood)}::jsonb where id = ${id}`.execute(
    work.db,
  );
}

const writeStood = (stood: readonly SealedStood[]): string =>
  JSON.stringify(
    stood.map(({ sealed, ...one }: SealedStood & Stood) => ({
      ...one,
      sealed: Buffer.from(sealed).toString("base64"),
    })),
  );
