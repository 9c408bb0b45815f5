import { sql } from "kysely";

import { newId } from "#basics/id";
import type { Work } from "#services/house";

import type { Carried } from "../domain/carried.ts";
import { HOUSE, spaceOf } from "../domain/party.ts";

/** Keeps it; the same again changes nothing. Under the right to give kori. */
export async function saveCarried(
  work: Work,
  { fingerprint, balance, at }: Carried,
): Promise<void> {
  await sql`insert into currency.carried (id, space, fingerprint, balance, at)
    values (${newId()}, ${spaceOf(HOUSE)}, ${fingerprint}, ${balance}, ${at})
    on conflict (fingerprint) do nothing`.execute(work.db);
}

/** Finds it by its fingerprint. Under the right to give kori. */
export async function findCarried(
  work: Work,
  fingerprint: Uint8Array,
): Promise<Carried | undefined> {
  const { rows } = await sql<Carried>`
    select fingerprint, balance, at from currency.carried
    where fingerprint = ${fingerprint}`.execute(work.db);
  return rows[0];
}
