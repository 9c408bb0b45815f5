import { sql } from "kysely";

import type { PersonId, SpaceId, Work } from "#services/house";

import type { CallId } from "../../domain/call.ts";
import type { SignalId, SignalState } from "../domain/signal.ts";

/** A signalled call, sealed under the key of who signalled it. */
export interface SignalRow {
  readonly id: SignalId;
  readonly space: SpaceId;
  readonly person: PersonId;
  readonly state: SignalState;
  readonly call: CallId | undefined;
  readonly signalledAt: Temporal.Instant;
  readonly sealed: Uint8Array;
  readonly sealedWhy: Uint8Array | undefined;
}

interface Row {
  readonly id: SignalId;
  readonly space: SpaceId;
  readonly person: PersonId;
  readonly state: SignalState;
  readonly call: CallId | null;
  readonly signalled_at: Temporal.Instant;
  readonly sealed: Uint8Array;
  readonly sealed_why: Uint8Array | null;
}

const toSignal = ({ id, space, person, state, call, sealed, ...row }: Row): SignalRow => ({
  id,
  space,
  person,
  state,
  call: call ?? undefined,
  signalledAt: row.signalled_at,
  sealed,
  sealedWhy: row.sealed_why ?? undefined,
});

export async function saveSignal(
  work: Work,
  signal: Pick<SignalRow, "id" | "space" | "person" | "sealed">,
): Promise<void> {
  await sql`insert into calls.signal (id, space, person, signalled_at, sealed)
    values (${signal.id}, ${signal.space}, ${signal.person}, ${work.now}, ${signal.sealed})`.execute(
    work.db,
  );
}

/** What a person signalled, the latest first. */
export async function listSignalsBy(work: Work, person: PersonId): Promise<readonly SignalRow[]> {
  const { rows } = await sql<Row>`select * from calls.signal where person = ${person}
    order by signalled_at desc, id limit 100`.execute(work.db);
  return rows.map(toSignal);
}

/** Those that wait, the oldest first. */
export async function listWaitingSignals(
  work: Work,
  { from, most }: { readonly from: number; readonly most: number },
): Promise<{ readonly signals: readonly SignalRow[]; readonly total: number }> {
  const { rows } = await sql<Row & { total: number }>`
    select *, count(*) over () as total from calls.signal where state = 'waiting'
    order by signalled_at, id limit ${most} offset ${from}`.execute(work.db);
  return { signals: rows.map(toSignal), total: rows[0]?.total ?? 0 };
}

export async function holdSignal(work: Work, id: SignalId): Promise<SignalRow | undefined> {
  const { rows } = await sql<Row>`select * from calls.signal where id = ${id} for update`.execute(
    work.db,
  );
  return rows[0] && toSignal(rows[0]);
}

export async function findSignal(work: Work, id: SignalId): Promise<SignalRow | undefined> {
  const { rows } = await sql<Row>`select * from calls.signal where id = ${id}`.execute(work.db);
  return rows[0] && toSignal(rows[0]);
}

/** A signalled call is taken, or declined with a reason. */
export async function settleSignal(
  work: Work,
  id: SignalId,
  how: { readonly call: CallId } | { readonly sealedWhy: Uint8Array },
): Promise<void> {
  const [state, call, why] =
    "call" in how ? ["taken", how.call, null] : ["declined", null, how.sealedWhy];
  await sql`update calls.signal set state = ${state}, call = ${call}, sealed_why = ${why},
    settled_at = ${work.now} where id = ${id}`.execute(work.db);
}

export async function deleteSignal(work: Work, id: SignalId): Promise<void> {
  await sql`delete from calls.signal where id = ${id}`.execute(work.db);
}
