import { sql } from "kysely";

import type { Work } from "#services/house";

import { sameCall } from "../domain/alert.ts";
import type { CallId } from "../domain/call.ts";

/** A call was found to be another: it leaves the search, and its address leads there. */
export async function joinCall(work: Work, gone: CallId, into: CallId): Promise<void> {
  await sql`update calls.call set state = 'joined', joined_to = ${into}, state_reason = 'joined',
    changed_at = ${work.now}, version = version + 1 where id = ${gone}`.execute(work.db);
  await sql`update calls.call set joined_to = ${into} where joined_to = ${gone}`.execute(work.db);
  for (const table of ["calls.public_search", "calls.hidden_search"])
    await sql`delete from ${sql.table(table)} where call = ${gone}`.execute(work.db);
  await sql`insert into calls.twin_key (key, call) select key, ${into}::uuid from calls.twin_key where call = ${gone}
    on conflict do nothing`.execute(work.db);
  await sql`delete from calls.twin_key where call = ${gone}`.execute(work.db);
}

/** A call that had joined another is a call of its own again. */
export async function partCall(work: Work, call: CallId): Promise<void> {
  await sql`update calls.call set state = 'published', joined_to = null, state_reason = null,
    changed_at = ${work.now}, version = version + 1 where id = ${call}`.execute(work.db);
}

/** The call that had joined this one, and that this notice made. */
export async function findJoined(
  work: Work,
  {
    call,
    source,
    sourceId,
  }: { readonly call: CallId; readonly source: string; readonly sourceId: string },
): Promise<CallId | undefined> {
  const { rows } = await sql<{ id: CallId }>`select id from calls.call where joined_to = ${call}
    and content ->> 'source' = ${source} and content ->> 'sourceId' = ${sourceId}
    order by first_seen_at, id limit 1`.execute(work.db);
  return rows[0]?.id;
}

/** The number of the call where the address of a joined one leads. */
export async function findJoinedTo(work: Work, call: CallId): Promise<number | undefined> {
  const { rows } = await sql<{ number: number }>`select target.number from calls.call
    join calls.call as target on target.id = call.joined_to where call.id = ${call}`.execute(
    work.db,
  );
  return rows[0]?.number;
}

/** Those who follow a call that joined another follow that one; whoever followed both, once. */
export async function followInstead(work: Work, gone: CallId, into: CallId): Promise<void> {
  await sql`delete from calls.alert using calls.alert as kept
    where alert.call = ${gone} and kept.call = ${into} and kept.space = alert.space`.execute(
    work.db,
  );
  await sql`update calls.alert set call = ${into}, same = ${sameCall(into)} where call = ${gone}`.execute(
    work.db,
  );
}
