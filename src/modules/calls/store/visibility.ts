import { sql } from "kysely";

import type { Work } from "#services/house";

import type { CallId } from "../domain/call.ts";

/** Takes a call out of the search for good; its address answers that it is gone. False when it already was. */
export async function withdrawCall(work: Work, call: CallId, reason: string): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update calls.call set state = 'withdrawn', state_reason = ${reason},
    changed_at = ${work.now}, version = version + 1 where id = ${call} and state <> 'withdrawn'`.execute(
      work.db,
    );
  for (const table of ["calls.public_search", "calls.hidden_search"])
    await sql`delete from ${sql.table(table)} where call = ${call}`.execute(work.db);
  return numAffectedRows === 1n;
}

/** Hides a published call, with its reason; what the search knew of it waits in a table that nothing searches. */
export async function hideCall(work: Work, call: CallId, reason: string): Promise<void> {
  await sql`update calls.call set state = 'hidden', state_reason = ${reason}, changed_at = ${work.now},
    version = version + 1 where id = ${call} and state = 'published'`.execute(work.db);
  await sql`with gone as (delete from calls.public_search where call = ${call} returning *)
    insert into calls.hidden_search select * from gone on conflict do nothing`.execute(work.db);
}

/** Shows a hidden call again, where it was. */
export async function showCall(work: Work, call: CallId): Promise<void> {
  await sql`update calls.call set state = 'published', state_reason = null, changed_at = ${work.now},
    version = version + 1 where id = ${call} and state = 'hidden'`.execute(work.db);
  await sql`with back as (delete from calls.hidden_search where call = ${call} returning *)
    insert into calls.public_search select * from back on conflict do nothing`.execute(work.db);
}
