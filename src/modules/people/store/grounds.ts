import { sql } from "kysely";

import type { PersonId, Work } from "#services/house";

import type { Ground, SaidGround } from "../domain/ground.ts";
import type { MandateId } from "../domain/mandate.ts";

interface GroundRow {
  readonly ground: Ground | null;
  readonly said_by: SaidGround["saidBy"] | null;
  readonly said_at: Temporal.Instant | null;
  readonly seen_by: PersonId | null;
  readonly seen_at: Temporal.Instant | null;
}

export type KeptGround = SaidGround & { readonly seenBy: PersonId | undefined };

/** What a mandate rests on, as it was said; as row security lets who acts see. */
export async function findGround(work: Work, id: MandateId): Promise<KeptGround | undefined> {
  const { rows } = await sql<GroundRow>`select ground, ground_said_by as said_by,
      ground_said_at as said_at, ground_seen_by as seen_by, ground_seen_at as seen_at
    from people.mandate where id = ${id}`.execute(work.db);
  const [row] = rows;
  if (row === undefined || row.ground === null || row.said_by === null || row.said_at === null)
    return undefined;
  return {
    ground: row.ground,
    saidBy: row.said_by,
    saidAt: row.said_at,
    seenAt: row.seen_at ?? undefined,
    seenBy: row.seen_by ?? undefined,
  };
}

/** Said anew, it is to be seen anew. */
export async function saveGround(
  work: Work,
  id: MandateId,
  said: Pick<SaidGround, "ground" | "saidBy"> | undefined,
): Promise<void> {
  await sql`update people.mandate set ground = ${said?.ground ?? null},
      ground_said_by = ${said?.saidBy ?? null}, ground_said_at = ${said && work.now}::timestamptz,
      ground_seen_by = null, ground_seen_at = null
    where id = ${id}`.execute(work.db);
}

export async function saveGroundSeen(
  work: Work,
  id: MandateId,
  by: PersonId | undefined,
): Promise<void> {
  await sql`update people.mandate set ground_seen_by = ${by ?? null}, ground_seen_at = ${work.now}
    where id = ${id} and ground is not null`.execute(work.db);
}

/** The mandates that somebody gave and that stand, whose ground who acts for them said and nobody saw yet; the oldest first. */
export async function listSaidOf(work: Work, person: PersonId): Promise<readonly MandateId[]> {
  const { rows } = await sql<{ id: MandateId }>`select id from people.mandate
    where person = ${person} and ground_said_by = 'holder' and ground_seen_at is null
      and ended_at is null and since is not null and until > ${work.now}
    order by ground_said_at, id`.execute(work.db);
  return rows.map(({ id }) => id);
}

/** The mandates of somebody that stand, whose ground the other of the two took back since an instant, and nothing is said since; the latest first. */
export async function listTakenOff(
  work: Work,
  me: PersonId,
  since: Temporal.Instant,
): Promise<readonly MandateId[]> {
  const { rows } = await sql<{ id: MandateId }>`select one.id from people.mandate one
    join people.deed on deed.mandate = one.id and deed.at >= ${since}
      and deed.what = case when one.person = ${me} then 'ground-off-by-holder' else 'ground-off-by-person' end
    where ${me} in (one.person, one.holder) and one.ground is null and one.ended_at is null
      and one.since is not null and one.until > ${work.now}
    group by one.id order by max(deed.at) desc, one.id`.execute(work.db);
  return rows.map(({ id }) => id);
}

/** The mandates that stand whose ground nobody saw yet; the oldest first. */
export async function listToSee(work: Work): Promise<readonly MandateId[]> {
  const { rows } = await sql<{ id: MandateId }>`select id from people.mandate
    where ground is not null and ground_seen_at is null and ended_at is null and since is not null
      and until > ${work.now} order by ground_said_at, id limit 200`.execute(work.db);
  return rows.map(({ id }) => id);
}
