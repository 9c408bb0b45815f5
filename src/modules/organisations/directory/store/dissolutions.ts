import { sql } from "kysely";

import type { Work } from "#services/house";

import type { Organisation, OrganisationId, PersonId } from "../../domain/organisation.ts";
import { toOrganisation } from "../../store/organisations.ts";
import type { OrganisationRow } from "../../store/tables.ts";

export { saveFrozen } from "../../store/organisations.ts";

/** It is dissolved since that day, or is no more (undefined). */
export async function saveDissolved(
  work: Work,
  id: OrganisationId,
  on: Temporal.PlainDate | undefined,
): Promise<void> {
  await sql`update organisations.organisation set dissolved_on = ${on ?? null}::date,
    dissolved_at = ${on === undefined ? null : work.now}, changed_at = ${work.now}
    where id = ${id}`.execute(work.db);
}

/** The roles that the dissolution ended stand again. */
export async function undoDissolvedRoles(
  work: Work,
  id: OrganisationId,
  at: Temporal.Instant,
): Promise<void> {
  await sql`update organisations.representative r set ended_at = null, ended_because = null
    where space = ${id} and ended_because = 'dissolved' and ended_at = ${at}
      and not exists (select from organisations.representative other where other.space = r.space
        and other.person = r.person and other.ended_at is null)`.execute(work.db);
}

/** Those dissolved here since an instant, latest first. */
export async function listRecentDissolutions(
  work: Work,
  since: Temporal.Instant,
): Promise<readonly Organisation[]> {
  const { rows } = await sql<OrganisationRow>`select * from organisations.organisation
    where dissolved_at >= ${since} and merged_into is null order by dissolved_at desc, number`.execute(
    work.db,
  );
  return rows.map(toOrganisation);
}

/** Dissolved for a year, with papers still here. */
export async function listForgettable(work: Work): Promise<readonly OrganisationId[]> {
  const { rows } = await sql<{ id: OrganisationId }>`
    select id from organisations.organisation o where dissolved_at < ${work.now.subtract({ hours: 24 * 365 })}
      and exists (select from keys.key where holder = o.id) order by id`.execute(work.db);
  return rows.map(({ id }) => id);
}

/** Who still reads the space of a dissolved organisation: those whose role ended with it. */
export async function listReadersAfterDissolution(
  work: Work,
  id: OrganisationId,
): Promise<readonly PersonId[]> {
  const { rows } = await sql<{ person: PersonId }>`
    select distinct person from organisations.representative where space = ${id}
      and ended_because = 'dissolved'`.execute(work.db);
  return rows.map(({ person }) => person);
}

/** Deletes what was only its own: texts that were handed over. Roles and journal stay, without a word. */
export async function deletePrivate(work: Work, id: OrganisationId): Promise<void> {
  await sql`delete from organisations.handover where space = ${id}`.execute(work.db);
  await sql`delete from organisations.handover_tick where space = ${id}`.execute(work.db);
}
