import { sql } from "kysely";

import type { Work } from "#services/house";

import type { OrganisationId } from "../../domain/organisation.ts";

/** Its page is hidden for a reason, or shown again (undefined). */
export async function saveHidden(
  work: Work,
  id: OrganisationId,
  because: string | undefined,
): Promise<void> {
  await sql`update organisations.organisation set hidden_because = ${because ?? null},
    changed_at = ${work.now} where id = ${id}`.execute(work.db);
}
