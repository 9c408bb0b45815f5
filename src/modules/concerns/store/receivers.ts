import { sql } from "kysely";

import { newId } from "#basics/id";
import { keptOf, type RowOf } from "#basics/row";
import type { Work } from "#services/house";

import type { PersonId, ReceiverId, SpaceId } from "../domain/concern.ts";

/** Twice changes nothing. */
export async function saveReceiver(work: Work, space: SpaceId, person: PersonId): Promise<void> {
  await sql`insert into concerns.receiver (id, space, person, named_at)
    values (${newId()}, ${space}, ${person}, ${work.now}) on conflict do nothing`.execute(work.db);
}

export async function deleteReceiver(work: Work, space: SpaceId, person: PersonId): Promise<void> {
  await sql`delete from concerns.receiver where space = ${space} and person = ${person}`.execute(
    work.db,
  );
}

export interface Receiver {
  readonly id: ReceiverId;
  readonly person: PersonId;
  /** What was written before, they do not read. */
  readonly namedAt: Temporal.Instant;
}

/** Who receives there, first named first. */
export async function listReceivers(work: Work, space: SpaceId): Promise<readonly Receiver[]> {
  const { rows } = await sql<RowOf<Receiver>>`select id, person, named_at as "namedAt"
    from concerns.receiver where space = ${space} order by named_at, id`.execute(work.db);
  return rows.map(keptOf<Receiver>);
}

/** Where somebody receives. */
export async function listSpacesOf(work: Work, person: PersonId): Promise<readonly SpaceId[]> {
  const { rows } = await sql<{
    readonly space: SpaceId;
  }>`select space from concerns.receiver where person = ${person} order by named_at, id`.execute(
    work.db,
  );
  return rows.map(({ space }) => space);
}
