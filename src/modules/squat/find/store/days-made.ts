import { sql } from "kysely";

import type { OrganisationId } from "#rules/organisations";
import type { PersonId, Work } from "#services/house";

/** How many days somebody was agreed to come to each host, called off ones apart; as they read their own. */
export async function countDaysMade(
  work: Work,
  guest: PersonId,
): Promise<ReadonlyMap<OrganisationId, number>> {
  const { rows } = await sql<{ host: OrganisationId; days: number }>`
    select host, count(*)::int as days from squat.visit
    where guest = ${guest} and agreed_at is not null and off_at is null group by host`.execute(
    work.db,
  );
  return new Map(rows.map(({ host, days }) => [host, days]));
}
