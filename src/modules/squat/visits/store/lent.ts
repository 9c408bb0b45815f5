import { sql } from "kysely";

import type { Work } from "#services/house";

import type { ExchangeId, OrganisationId, PersonId } from "../domain/visit.ts";
import type { VisitId } from "./visits.ts";

/** The guest names the employer for which it is to be noted, or nobody any more; noted before or not, it waits anew. */
export async function saveLentFor(
  work: Work,
  id: VisitId,
  employer: OrganisationId | undefined,
): Promise<void> {
  await sql`update squat.visit set lent_for = ${employer ?? null}, lent_noted_at = null
    where id = ${id}`.execute(work.db);
}

/** Somebody who says yes for that employer noted it. */
export async function saveLentNoted(work: Work, id: VisitId): Promise<void> {
  await sql`update squat.visit set lent_noted_at = ${work.now} where id = ${id}`.execute(work.db);
}

/** A day of which somebody is to note what was lent. */
export interface ToNote {
  readonly exchange: ExchangeId;
  readonly guest: PersonId;
  readonly employer: OrganisationId;
}

/** What waits to be noted for these organisations, the oldest day first. Under a right of the house. */
export async function listLentTo(
  work: Work,
  organisations: readonly OrganisationId[],
  most: number,
): Promise<readonly ToNote[]> {
  const { rows } = await sql<ToNote>`select exchange, guest, lent_for as employer from squat.visit
    where lent_for = any (${[...organisations]}::uuid[]) and lent_noted_at is null and exchange is not null
    order by day, id limit ${most}`.execute(work.db);
  return rows;
}

/** What waited to be noted for one organisation waits for the one that it became. */
export async function passLentFor(
  work: Work,
  { gone, kept }: { readonly gone: OrganisationId; readonly kept: OrganisationId },
): Promise<void> {
  await sql`update squat.visit set lent_for = ${kept} where lent_for = ${gone}`.execute(work.db);
}

/** The guest leaves: nobody is to note anything of theirs. */
export async function forgetLentFor(work: Work, guest: PersonId): Promise<void> {
  await sql`update squat.visit set lent_for = null where guest = ${guest}`.execute(work.db);
}
