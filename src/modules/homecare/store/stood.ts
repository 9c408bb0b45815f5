import { sql } from "kysely";

import type { Work } from "#services/house";

import type { SpaceId, Stood, Visit, VisitId } from "../domain/visit.ts";
import { listSealed, mayBeFrom, type SealedStood, type SealedVisit } from "./visits.ts";

/**
 * The visits of a week that may be from a day on, each when it came then: one that was said otherwise since is there once for each
 * time, under its id, called as it is now: who was given it since reads no title of before. As row security lets the actor see.
 */
export async function listVisitsOn(
  work: Work,
  space: SpaceId,
  from: Temporal.PlainDate,
): Promise<readonly SealedVisit[]> {
  const all = await listOwnVisitsOn(work, space, from);
  return all.map(calledAsNow);
}

/** The same, each in the words that stood then: for whose week it is and who acts for them alone. */
export async function listOwnVisitsOn(
  work: Work,
  space: SpaceId,
  from: Temporal.PlainDate,
): Promise<readonly VersionOf[]> {
  const all = await listSealed(
    work,
    sql`where space = ${space} and (${mayBeFrom(from)} or stood <> '[]') order by day, at, id`,
  );
  return all.flatMap((one) => versionsOf(one, from));
}

/** These visits, of whichever weeks, called as they are now, in one statement. */
export async function listVisitsAmong(
  work: Work,
  ids: readonly VisitId[],
  from: Temporal.PlainDate,
): Promise<readonly SealedVisit[]> {
  const all = await listSealed(
    work,
    sql`where id = any (${[...ids]}::uuid[]) and (${mayBeFrom(from)} or stood <> '[]') order by day, at, id`,
  );
  return all.flatMap((one) => versionsOf(one, from)).map(calledAsNow);
}

/** A visit as it stood once, with its words of now. */
type VersionOf = SealedVisit & { readonly sealedNow?: Uint8Array };

/** The words of now stand for what was before; without what there is to know on the day. */
const calledAsNow = ({ sealedNow, ...visit }: VersionOf): SealedVisit =>
  sealedNow === undefined ? visit : { ...visit, sealed: sealedNow, isFormer: true };

function versionsOf(visit: SealedVisit, from: Temporal.PlainDate): readonly VersionOf[] {
  const before = visit.stood.flatMap(({ until, ...stood }) =>
    Temporal.PlainDate.compare(until, from) > 0
      ? [{ ...visit, ...stood, stopped: until, sealedNow: visit.sealed }]
      : [],
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
