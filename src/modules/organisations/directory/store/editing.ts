import { sql } from "kysely";

import type { Work } from "#services/house";

import type { Organisation } from "../../domain/organisation.ts";

/** Saves what it says of itself: how to reach it, how many volunteers it has; undefined: nothing is said. */
export async function saveSaid(
  work: Work,
  { id, contact, volunteers }: Pick<Organisation, "id" | "contact" | "volunteers">,
): Promise<void> {
  await sql`update organisations.organisation set contact = ${contact ?? null},
    volunteers = ${volunteers ?? null} where id = ${id}`.execute(work.db);
}
