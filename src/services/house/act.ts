import { AsyncLocalStorage } from "node:async_hooks";

import { type Kysely, sql } from "kysely";

import type { Work } from "./work.ts";

/** The form that is being answered: its act, a hidden identifier drawn when it was shown. */
const acts = new AsyncLocalStorage<string>();

/** Does what a form asks for: each transaction on the way that writes notes the act as done, with what it did. */
export function asAct<T>(act: string, run: () => Promise<T>): Promise<T> {
  return acts.run(act, run);
}

/**
 * Notes the act under way as done, within the transaction that does it: so that a process which dies before
 * it could answer leaves word that something was done. A transaction that wrote nothing notes nothing.
 */
export async function noteActIn(db: Kysely<object>, now: Temporal.Instant): Promise<void> {
  const act = acts.getStore();
  if (act === undefined) return;
  await sql`update house.act set done_at = ${now}
    where act = ${act} and pg_current_xact_id_if_assigned() is not null`.execute(db);
}

/**
 * After a restore: acts of persons are answered no more, since the sessions that sent them are over. Those
 * of visitors stay, so that one sent again is still done once.
 */
export async function forgetActsIn({ db }: Pick<Work, "db">): Promise<void> {
  await sql`delete from house.act where who not like 'visitor %'`.execute(db);
}
