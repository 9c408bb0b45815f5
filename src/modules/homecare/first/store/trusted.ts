import { sql } from "kysely";

import { newId } from "#basics/id";
import type { Work } from "#services/house";

import type { PersonId, SpaceId } from "../../domain/visit.ts";

export interface Trusted {
  readonly id: string;
  readonly person: PersonId;
}

export async function findTrusted(work: Work, space: SpaceId): Promise<Trusted | undefined> {
  const { rows } = await sql<Trusted>`select id, person from homecare.trusted where space = ${space}
    order by named_at desc, id limit 1`.execute(work.db);
  return rows[0];
}

/** Where somebody is named so. */
export async function listTrusting(work: Work, person: PersonId): Promise<readonly SpaceId[]> {
  const { rows } = await sql<{
    readonly space: SpaceId;
  }>`select space from homecare.trusted where person = ${person} order by named_at, id`.execute(
    work.db,
  );
  return rows.map(({ space }) => space);
}

/** In the place of whoever was named before. Answers the row. */
export async function saveTrusted(work: Work, space: SpaceId, person: PersonId): Promise<string> {
  await deleteTrusted(work, space);
  const id = newId();
  await sql`insert into homecare.trusted (id, space, person, named_at)
    values (${id}, ${space}, ${person}, ${work.now})`.execute(work.db);
  return id;
}

export async function deleteTrusted(work: Work, space: SpaceId): Promise<void> {
  await sql`delete from homecare.trusted where space = ${space}`.execute(work.db);
}

/** Of two who are one, whom the one who stays had named stays. */
export async function moveTrusted(work: Work, from: SpaceId, into: SpaceId): Promise<void> {
  await sql`delete from homecare.trusted where space = ${from}
    and exists (select from homecare.trusted where space = ${into})`.execute(work.db);
  await sql`update homecare.trusted set space = ${into} where space = ${from}`.execute(work.db);
}
