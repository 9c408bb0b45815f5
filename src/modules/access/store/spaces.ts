import { sql } from "kysely";

import type { Work } from "#services/house";

import type { PersonId, Space, SpaceId, SpaceKind } from "../domain/space.ts";

interface SpaceRow {
  readonly id: SpaceId;
  readonly kind: SpaceKind;
  readonly owner: PersonId | null;
}

/** Finds a space that the actor may know of. */
export async function findSpace(work: Work, id: SpaceId): Promise<Space | undefined> {
  const { rows } = await sql<SpaceRow>`
    select id, kind, owner from access.space where id = ${id}`.execute(work.db);
  return rows[0] && { ...rows[0], owner: rows[0].owner ?? undefined };
}

/** Saves a space, and answers whether it is new; a space already there stays as it is. */
export async function saveSpace(work: Work, { id, kind, owner }: Space): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into access.space (id, kind, owner, made_at)
    values (${id}, ${kind}, ${owner ?? null}, ${work.now}) on conflict do nothing`.execute(work.db);
  return numAffectedRows === 1n;
}

/** Saves that a person reads a whole space; twice changes nothing. */
export async function saveReader(work: Work, space: SpaceId, person: PersonId): Promise<void> {
  await sql`insert into access.reader (space, person, since)
    values (${space}, ${person}, ${work.now}) on conflict do nothing`.execute(work.db);
}

export async function deleteReader(work: Work, space: SpaceId, person: PersonId): Promise<void> {
  await sql`delete from access.reader where space = ${space} and person = ${person}`.execute(
    work.db,
  );
}

/** The spaces of which this person is the owner. */
export async function listOwnedBy(work: Work, person: PersonId): Promise<readonly Space[]> {
  const { rows } = await sql<SpaceRow>`
    select id, kind, owner from access.space where owner = ${person} order by id`.execute(work.db);
  return rows.map((row) => ({ ...row, owner: person }));
}

/** The spaces that a person was let into, with the instant since when. */
export async function listReadBy(
  work: Work,
  person: PersonId,
): Promise<readonly { readonly space: SpaceId; readonly since: Temporal.Instant }[]> {
  const { rows } = await sql<{ space: SpaceId; since: Temporal.Instant }>`
    select space, since from access.reader where person = ${person} order by since, space`.execute(
    work.db,
  );
  return rows;
}
