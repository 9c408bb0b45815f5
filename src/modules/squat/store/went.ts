import { sql } from "kysely";

import type { Id } from "#basics/id";
import type { PersonId, Work } from "#services/house";

/** How many days somebody passed at each host until a day, of those that took place; as they read their own. */
export async function countWent(
  work: Work,
  { guest, before }: { readonly guest: PersonId; readonly before: Temporal.PlainDate },
): Promise<ReadonlyMap<Id<"Organisation">, number>> {
  const { rows } = await sql<{ host: Id<"Organisation">; days: number }>`
    select host, count(*)::int as days from squat.visit
    where guest = ${guest} and agreed_at is not null and off_at is null and day < ${before}
    group by host`.execute(work.db);
  return new Map(rows.map(({ host, days }) => [host, days]));
}
