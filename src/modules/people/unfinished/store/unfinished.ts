import { sql } from "kysely";

import { type PersonId, SWEPT_AT_ONCE, type Work } from "#services/house";

/** What is kept of one page, its answers sealed. */
export interface KeptUnfinished {
  readonly page: string;
  readonly action: string;
  readonly answers: Uint8Array;
  readonly keptAt: Temporal.Instant;
}

/** In the place of what was kept of that page before. */
export async function saveUnfinished(
  work: Work,
  person: PersonId,
  { page, action, answers }: Omit<KeptUnfinished, "keptAt">,
): Promise<void> {
  await sql`insert into people.unfinished (person, page, action, answers, kept_at)
    values (${person}, ${page}, ${action}, ${answers}, ${work.now})
    on conflict (person, page) do update set action = excluded.action, answers = excluded.answers,
      kept_at = excluded.kept_at`.execute(work.db);
}

/** What a person kept since an instant, latest first; of one page, or of all. */
export async function listUnfinished(
  work: Work,
  person: PersonId,
  { since, page }: { readonly since: Temporal.Instant; readonly page?: string },
): Promise<readonly KeptUnfinished[]> {
  const { rows } = await sql<KeptUnfinished>`
    select page, action, answers, kept_at as "keptAt" from people.unfinished
    where person = ${person} and kept_at > ${since} and (${page ?? null}::text is null or page = ${page ?? null})
    order by kept_at desc, page`.execute(work.db);
  return rows;
}

/** What was typed for a form that is sent now. */
export async function deleteUnfinished(
  work: Work,
  person: PersonId,
  action: string,
): Promise<void> {
  await sql`delete from people.unfinished
    where person = ${person} and action = ${action}`.execute(work.db);
}

/** What everybody kept before an instant, so many at once. */
export async function deleteOldUnfinished(work: Work, before: Temporal.Instant): Promise<number> {
  const { numAffectedRows } = await sql`delete from people.unfinished where (person, page) in (
      select person, page from people.unfinished where kept_at <= ${before}
      limit ${SWEPT_AT_ONCE})`.execute(work.db);
  return Number(numAffectedRows ?? 0n);
}
