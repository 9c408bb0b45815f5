import { sql } from "kysely";

import { newId } from "#basics/id";
import type { PersonId, Work } from "#services/house";
import { openIn, sealIn } from "#services/keys";

import type { AddressId } from "../domain/address.ts";
import type {
  Recovery,
  RecoveryId,
  RecoveryState,
  Witness,
  WitnessId,
} from "../domain/recovery.ts";

interface RecoveryRow {
  readonly id: RecoveryId;
  readonly person: PersonId | null;
  readonly lost: AddressId | null;
  readonly address: AddressId;
  readonly state: RecoveryState;
  readonly made_at: Temporal.Instant;
  readonly confirmed_by: "circle" | "operator" | null;
  readonly takes_effect: Temporal.Instant | null;
}

function toRecovery(row: RecoveryRow): Recovery {
  return {
    id: row.id,
    person: row.person ?? undefined,
    lost: row.lost ?? undefined,
    address: row.address,
    state: row.state,
    madeAt: row.made_at,
    confirmedBy: row.confirmed_by ?? undefined,
    takesEffect: row.takes_effect ?? undefined,
  };
}

const columns = sql`id, person, lost, address, state, made_at, confirmed_by, takes_effect`;

/** What the demander wrote of themself: the name under which others know them, and where to ring. */
export interface DemanderSays {
  readonly name: string;
  readonly telephone: string;
}

export async function saveRecovery(
  work: Work,
  made: {
    readonly person: PersonId | undefined;
    readonly lost: AddressId | undefined;
    readonly address: AddressId;
    readonly says: DemanderSays;
  },
): Promise<RecoveryId> {
  const id = newId<"Recovery">();
  const says = await sealIn(work, made.address, JSON.stringify(made.says));
  await sql`insert into people.recovery (id, person, lost, address, says, state, made_at)
    values (${id}, ${made.person ?? null}, ${made.lost ?? null}, ${made.address}, ${says},
      'asked', ${work.now})`.execute(work.db);
  return id;
}

export async function findRecovery(work: Work, id: RecoveryId): Promise<Recovery | undefined> {
  const { rows } = await sql<RecoveryRow>`
    select ${columns} from people.recovery where id = ${id}`.execute(work.db);
  return rows[0] && toRecovery(rows[0]);
}

/** The same, held until the work is saved: confirmed, stopped or done, one after the other. */
export async function holdRecovery(work: Work, id: RecoveryId): Promise<Recovery | undefined> {
  const { rows } = await sql<RecoveryRow>`
    select ${columns} from people.recovery where id = ${id} for update`.execute(work.db);
  return rows[0] && toRecovery(rows[0]);
}

/** What waits for the operator or is counting, latest first; of one person when named. */
export async function listRecoveries(
  work: Work,
  asked: { readonly states: readonly RecoveryState[]; readonly person?: PersonId },
): Promise<readonly Recovery[]> {
  const { rows } = await sql<RecoveryRow>`select ${columns} from people.recovery
    where state = any (${[...asked.states]}::text[]) and person is not null
      and (${asked.person ?? null}::uuid is null or person = ${asked.person ?? null})
    order by made_at desc, id limit 100`.execute(work.db);
  return rows.map(toRecovery);
}

/** What the demander wrote, as the JSON text that was sealed; undefined when its key is gone. */
export async function findSays(work: Work, recovery: Recovery): Promise<string | undefined> {
  const { rows } = await sql<{ says: Uint8Array }>`
    select says from people.recovery where id = ${recovery.id}`.execute(work.db);
  const sealed = rows[0]?.says;
  return sealed === undefined ? undefined : openIn(work, recovery.address, sealed);
}

export async function saveCounting(
  work: Work,
  id: RecoveryId,
  { by, takesEffect }: { by: "circle" | "operator"; takesEffect: Temporal.Instant },
): Promise<void> {
  await sql`update people.recovery set state = 'counting', confirmed_by = ${by},
    counts_from = ${work.now}, takes_effect = ${takesEffect} where id = ${id}`.execute(work.db);
}

export async function saveSettled(
  work: Work,
  id: RecoveryId,
  {
    state,
    by,
  }: { state: "done" | "stopped"; by: "time" | "address" | "device" | "operator" | "house" },
): Promise<void> {
  await sql`update people.recovery set state = ${state}, settled_at = ${work.now},
    settled_by = ${by} where id = ${id}`.execute(work.db);
}

/** The house stops all demands that are under way. */
export async function stopAllRecoveries(work: Work): Promise<void> {
  await sql`update people.recovery set state = 'stopped', settled_at = ${work.now}, settled_by = 'house'
    where state in ('asked', 'counting')`.execute(work.db);
}

/** Old demands go: settled a month ago, or asked so long ago that they are over. Answers how many. */
export async function deleteOldRecoveries(work: Work, before: Temporal.Instant): Promise<number> {
  const { numAffectedRows } = await sql`delete from people.recovery where made_at < ${before}
    and state <> 'counting'`.execute(work.db);
  return Number(numAffectedRows ?? 0n);
}

interface WitnessRow {
  readonly id: WitnessId;
  readonly person: PersonId;
  readonly says: "yes" | "no" | null;
  readonly reads: readonly string[];
}

/** Those who were asked to say that it is really them. */
export async function listWitnesses(work: Work, id: RecoveryId): Promise<readonly Witness[]> {
  const { rows } = await sql<WitnessRow>`select id, person, says,
      array(select address::text from people.person_address a where a.person = w.person) as reads
    from people.witness w where recovery = ${id} order by asked_at, id`.execute(work.db);
  return rows.map((row) => ({ ...row, says: row.says ?? undefined }));
}

/** One more is asked; undefined when they were already. */
export async function saveWitness(
  work: Work,
  recovery: RecoveryId,
  person: PersonId,
): Promise<WitnessId | undefined> {
  const id = newId<"Witness">();
  const { numAffectedRows } = await sql`insert into people.witness (id, recovery, person, asked_at)
    values (${id}, ${recovery}, ${person}, ${work.now})
    on conflict (recovery, person) do nothing`.execute(work.db);
  return numAffectedRows === 1n ? id : undefined;
}

/** Who was asked, and about which demand; undefined once it is forgotten. */
export async function findWitness(
  work: Work,
  id: WitnessId,
): Promise<(Omit<Witness, "reads"> & { readonly recovery: RecoveryId }) | undefined> {
  const { rows } = await sql<Omit<WitnessRow, "reads"> & { recovery: RecoveryId }>`
    select id, recovery, person, says from people.witness where id = ${id}`.execute(work.db);
  const [row] = rows;
  return row && { ...row, says: row.says ?? undefined };
}

/** The first word of a witness stays. */
export async function saveWord(work: Work, id: WitnessId, says: "yes" | "no"): Promise<void> {
  await sql`update people.witness set says = ${says}, answered_at = ${work.now}
    where id = ${id} and says is null`.execute(work.db);
}
