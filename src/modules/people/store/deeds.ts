import { sql } from "kysely";

import { newId } from "#basics/id";
import type { PersonId, Work } from "#services/house";
import type { SessionId } from "#services/sessions";

import type { Deed, DeedId, DeedKind } from "../domain/deed.ts";
import { ACTING_HOURS, type MandateId } from "../domain/mandate.ts";

export async function saveDeed(
  work: Work,
  deed: { readonly mandate: MandateId; readonly what: DeedKind; readonly path?: string },
  done = true,
): Promise<DeedId> {
  const id = newId<"Deed">();
  await sql`insert into people.deed (id, mandate, at, what, path, done)
    values (${id}, ${deed.mandate}, ${work.now}, ${deed.what}, ${deed.path ?? null}, ${done})`.execute(
    work.db,
  );
  return id;
}

/** It is done; or it was refused, and leaves no line. */
export async function settleDeed(work: Work, id: DeedId, done: boolean): Promise<void> {
  await (done
    ? sql`update people.deed set done = true where id = ${id}`.execute(work.db)
    : sql`delete from people.deed where id = ${id}`.execute(work.db));
}

/** The journal of a mandate, as the actor may see it: latest first. */
export async function listDeeds(
  work: Work,
  mandate: MandateId,
  most: number,
): Promise<readonly Deed[]> {
  const { rows } = await sql<{
    id: DeedId;
    at: Temporal.Instant;
    what: DeedKind;
    path: string | null;
    done: boolean;
  }>`select id, at, what, path, done from people.deed where mandate = ${mandate}
    order by at desc, id limit ${most}`.execute(work.db);
  return rows.map((row) => ({ ...row, path: row.path ?? undefined }));
}

export async function saveActing(
  work: Work,
  session: SessionId,
  mandate: MandateId,
): Promise<void> {
  await sql`insert into people.acting (session, mandate, began_at)
    values (${session}, ${mandate}, ${work.now})
    on conflict (session) do update set mandate = excluded.mandate, began_at = excluded.began_at`.execute(
    work.db,
  );
}

/** Stops; answers under which mandate it was. */
export async function deleteActing(work: Work, session: SessionId): Promise<MandateId | undefined> {
  const { rows } = await sql<{ mandate: MandateId }>`
    delete from people.acting where session = ${session} returning mandate`.execute(work.db);
  return rows[0]?.mandate;
}

/** Since when somebody acts under a mandate now, in any of their sessions; undefined when nobody does. */
export async function findActingSince(
  work: Work,
  mandate: MandateId,
): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql<{ since: Temporal.Instant | null }>`
    select min(began_at) as since from people.acting where mandate = ${mandate}
      and began_at > ${work.now.subtract({ hours: ACTING_HOURS })}`.execute(work.db);
  return rows[0]?.since ?? undefined;
}

/** The mandates of a person under which somebody acts for them now. */
export async function listActingFor(work: Work, person: PersonId): Promise<readonly MandateId[]> {
  const { rows } = await sql<{ id: MandateId }>`
    select distinct one.id from people.acting join people.mandate one on one.id = acting.mandate
    where one.person = ${person} and acting.began_at > ${work.now.subtract({ hours: ACTING_HOURS })}
    order by one.id`.execute(work.db);
  return rows.map(({ id }) => id);
}

/** All sessions in which somebody acts under a mandate stop doing so; answers whether one did. */
export async function deleteActingUnder(work: Work, mandate: MandateId): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from people.acting where mandate = ${mandate}`.execute(work.db);
  return (numAffectedRows ?? 0n) > 0n;
}
