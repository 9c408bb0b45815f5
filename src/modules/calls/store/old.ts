import { sql } from "kysely";

import { SWEPT_AT_ONCE, type Work } from "#services/house";

/** Drafts of calls that nobody touched since before this instant. Answers how many. */
export async function deleteOldDrafts(work: Work, before: Temporal.Instant): Promise<number> {
  const { numAffectedRows } = await sql`delete from calls.draft where id in (
    select id from calls.draft where changed_at < ${before} limit ${SWEPT_AT_ONCE})`.execute(
    work.db,
  );
  return Number(numAffectedRows ?? 0n);
}

/** Records that an import refused before this instant; the import keeps how many they were. */
export async function deleteOldRefusals(work: Work, before: Temporal.Instant): Promise<number> {
  const { numAffectedRows } = await sql`delete from calls.refused_record where id in (
    select id from calls.refused_record where at < ${before} limit ${SWEPT_AT_ONCE})`.execute(
    work.db,
  );
  return Number(numAffectedRows ?? 0n);
}

/**
 * Empties the raw records of calls that closed before this instant and that no import brought again
 * since. The notice, its address and the print of its record stay.
 */
export async function emptyOldRecords(work: Work, before: Temporal.Instant): Promise<number> {
  const { numAffectedRows } = await sql`update calls.notice set raw = '', raw_zstd = null
    where id in (select n.id from calls.notice n join calls.call c on c.id = n.call
      where c.closes_at < ${before} and n.last_read_at < ${before} and raw is distinct from ''
      limit ${SWEPT_AT_ONCE})`.execute(work.db);
  return Number(numAffectedRows ?? 0n);
}

/** The accounts of readings of sources that began before this instant. */
export async function deleteOldFetches(work: Work, before: Temporal.Instant): Promise<number> {
  const { numAffectedRows } = await sql`delete from calls.source_fetch where id in (
    select id from calls.source_fetch where began_at < ${before} limit ${SWEPT_AT_ONCE})`.execute(
    work.db,
  );
  return Number(numAffectedRows ?? 0n);
}
