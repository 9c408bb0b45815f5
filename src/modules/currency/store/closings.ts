import { sql } from "kysely";

import { type Id, newId } from "#basics/id";
import type { Work } from "#services/house";

import type { Closing, ClosingId, ClosingWay } from "../domain/closing.ts";
import type { PersonId, SpaceId } from "../domain/party.ts";

interface ClosingRow {
  readonly id: ClosingId;
  readonly space: SpaceId;
  readonly way: ClosingWay;
  readonly at: Temporal.Instant;
  readonly by: PersonId | null;
}

const COLUMNS = sql`id, space, way, closed_at as at, by_person as by`;

/** The closing of these accounts that are closed now, as far as the actor may know. */
export async function listClosings(
  work: Work,
  spaces: readonly SpaceId[],
): Promise<ReadonlyMap<SpaceId, Closing>> {
  const { rows } = await sql<ClosingRow>`
    select ${COLUMNS} from currency.closing
    where space = any (${spaces}::uuid[]) and opened_at is null`.execute(work.db);
  return new Map(rows.map((row) => [row.space, { ...row, by: row.by ?? undefined }]));
}

/** A closing while the account is closed. */
export async function findClosing(work: Work, id: ClosingId): Promise<Closing | undefined> {
  const { rows } = await sql<ClosingRow>`
    select ${COLUMNS} from currency.closing where id = ${id} and opened_at is null`.execute(
    work.db,
  );
  const [row] = rows;
  return row && { ...row, by: row.by ?? undefined };
}

export async function saveClosing(
  work: Work,
  { space, way, by }: { readonly space: SpaceId; readonly way: ClosingWay; readonly by: PersonId },
): Promise<ClosingId> {
  const id: Id<"Closing"> = newId();
  await sql`insert into currency.closing (id, space, way, closed_at, by_person)
    values (${id}, ${space}, ${way}, ${work.now}, ${by})`.execute(work.db);
  return id;
}

/** It is open again; so it was, nothing changes. */
export async function saveOpened(work: Work, space: SpaceId): Promise<void> {
  await sql`update currency.closing set opened_at = ${work.now}
    where space = ${space} and opened_at is null`.execute(work.db);
}
