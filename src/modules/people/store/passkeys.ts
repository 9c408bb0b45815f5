import { sql } from "kysely";

import { newId } from "#basics/id";
import type { PersonId, Work } from "#services/house";

import type { PasskeyId } from "../domain/passkey.ts";

export interface Passkey {
  readonly id: PasskeyId;
  readonly person: PersonId;
  readonly credentialId: Uint8Array<ArrayBuffer>;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  /** What the device was told of whose it is: random to anybody else. */
  readonly userHandle: Uint8Array<ArrayBuffer>;
  readonly counter: number;
  readonly transports: readonly string[];
  /** On what it was made, in words: « Firefox sur Linux ». */
  readonly device: string;
  readonly madeAt: Temporal.Instant;
  readonly usedAt: Temporal.Instant | undefined;
}

interface Row {
  readonly id: PasskeyId;
  readonly person: PersonId;
  readonly credential_id: Uint8Array;
  readonly public_key: Uint8Array;
  readonly user_handle: Uint8Array;
  readonly counter: number | string;
  readonly transports: readonly string[];
  readonly device: string;
  readonly made_at: Temporal.Instant;
  readonly used_at: Temporal.Instant | null;
}

function toPasskey(row: Row): Passkey {
  return {
    id: row.id,
    person: row.person,
    credentialId: new Uint8Array(row.credential_id),
    publicKey: new Uint8Array(row.public_key),
    userHandle: new Uint8Array(row.user_handle),
    counter: Number(row.counter),
    transports: row.transports,
    device: row.device,
    madeAt: row.made_at,
    usedAt: row.used_at ?? undefined,
  };
}

/** False when that key is kept already, by anybody. */
export async function savePasskey(
  work: Work,
  made: Omit<Passkey, "id" | "madeAt" | "usedAt">,
): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into people.passkey
      (id, person, credential_id, public_key, user_handle, counter, transports, device, made_at)
    values (${newId()}, ${made.person}, ${made.credentialId}, ${made.publicKey}, ${made.userHandle},
      ${made.counter}, ${[...made.transports]}::text[], ${made.device}, ${work.now})
    on conflict (credential_id) do nothing`.execute(work.db);
  return numAffectedRows === 1n;
}

/** The keys of a person, oldest first. */
export async function listPasskeys(work: Work, person: PersonId): Promise<readonly Passkey[]> {
  const { rows } = await sql<Row>`select * from people.passkey where person = ${person}
    order by made_at, id`.execute(work.db);
  return rows.map(toPasskey);
}

/** The key that a device names; holds its row, so that its signatures are counted one by one. */
export async function holdPasskey(
  work: Work,
  credentialId: Uint8Array,
): Promise<Passkey | undefined> {
  const { rows } = await sql<Row>`select * from people.passkey
    where credential_id = ${credentialId} for update`.execute(work.db);
  return rows[0] && toPasskey(rows[0]);
}

export async function savePasskeyUsed(work: Work, id: PasskeyId, counter: number): Promise<void> {
  await sql`update people.passkey set counter = ${counter}, used_at = ${work.now}
    where id = ${id}`.execute(work.db);
}

/** Deletes one of a person's keys; answers on what it was made. */
export async function deletePasskey(
  work: Work,
  { person, id }: { readonly person: PersonId; readonly id: PasskeyId },
): Promise<string | undefined> {
  const { rows } = await sql<{ device: string }>`delete from people.passkey
    where id = ${id} and person = ${person} returning device`.execute(work.db);
  return rows[0]?.device;
}

/** Deletes all of a person's keys, and what their devices were to sign. Answers how many keys. */
export async function deletePasskeysOf(work: Work, person: PersonId): Promise<number> {
  await sql`delete from people.passkey_challenge where person = ${person}`.execute(work.db);
  const { numAffectedRows } =
    await sql`delete from people.passkey where person = ${person}`.execute(work.db);
  return Number(numAffectedRows ?? 0n);
}
