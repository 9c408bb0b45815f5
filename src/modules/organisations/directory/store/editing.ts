import { sql } from "kysely";

import type { Work } from "#services/house";

import type { OrganisationId } from "../../domain/organisation.ts";

/** Saves how to reach it, in its own words; undefined: nothing is said. */
export async function saveContact(
  work: Work,
  id: OrganisationId,
  contact: string | undefined,
): Promise<void> {
  await sql`update organisations.organisation set contact = ${contact ?? null}
    where id = ${id}`.execute(work.db);
}
