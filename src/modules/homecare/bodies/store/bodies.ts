import { sql } from "kysely";

import type { OrganisationId } from "#rules/organisations";
import type { Work } from "#services/house";

/** Twice changes nothing. */
export async function saveBody(work: Work, organisation: OrganisationId): Promise<void> {
  await sql`insert into homecare.body (organisation, since) values (${organisation}, ${work.now})
    on conflict do nothing`.execute(work.db);
}

export async function deleteBody(work: Work, organisation: OrganisationId): Promise<void> {
  await sql`delete from homecare.body where organisation = ${organisation}`.execute(work.db);
}

/** All organisations that say that they come to homes. */
export async function listBodies(work: Work): Promise<readonly OrganisationId[]> {
  const { rows } = await sql<{
    readonly organisation: OrganisationId;
  }>`select organisation from homecare.body order by since, organisation`.execute(work.db);
  return rows.map(({ organisation }) => organisation);
}

export async function isBody(work: Work, organisation: OrganisationId): Promise<boolean> {
  const { rows } =
    await sql`select from homecare.body where organisation = ${organisation}`.execute(work.db);
  return rows.length > 0;
}
