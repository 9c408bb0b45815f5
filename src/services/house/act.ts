import { AsyncLocalStorage } from "node:async_hooks";

import { type Kysely, sql } from "kysely";

import type { Work } from "./work.ts";

/** The form that is being answered: its act, a hidden identifier drawn when it was shown, and which try at it this is. */
export interface ActTried {
  readonly act: string;
  readonly run: string;
}

const acts = new AsyncLocalStorage<ActTried>();

/** Does what a form asks for: each transaction on the way that writes notes the act as done, with what it did. */
export function asAct<T>(tried: ActTried, run: () => Promise<T>): Promise<T> {
  return acts.run(tried, run);
}

/**
 * Notes the act under way as done, within the transaction that does it: if the process dies before it
 * answers, word is left that something was done. A transaction that wrote nothing notes nothing. When
 * this process was thought dead and the act is tried again elsewhere, the transaction is given up and
 * what it wrote goes: nothing is ever done twice.
 */
export async function noteActIn(db: Kysely<object>, now: Temporal.Instant): Promise<void> {
  const tried = acts.getStore();
  if (tried === undefined) return;
  const { act, run } = tried;
  const { rows } = await sql<{ taken: boolean }>`
    with noted as (update house.act set done_at = ${now}
      where act = ${act} and run = ${run} and pg_current_xact_id_if_assigned() is not null returning act)
    select pg_current_xact_id_if_assigned() is not null and not exists (select from noted)
      and exists (select from house.act where act = ${act}) as taken`.execute(db);
  if (rows[0]?.taken === true) throw new Error("this act is tried again by another process");
}

/**
 * After a restore, forgets the acts that name the person who sent them, as a former version wrote them:
 * sent again, they are not answered. The others are only marks, and the sessions to which their forms
 * were bound are over. Acts of visitors stay: sent again, each is still done once.
 */
export async function forgetActsIn({ db }: Pick<Work, "db">): Promise<void> {
  await sql`delete from house.act where who like 'person:%'`.execute(db);
}
