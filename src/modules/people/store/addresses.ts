import { sql } from "kysely";

import { newId } from "#basics/id";
import { memory, type PersonId, type Work } from "#services/house";
import { destroyKeyIn, fingerprint, makeKeyIn, openIn, sealIn } from "#services/keys";

import type { AddressId } from "../domain/address.ts";
import type { Patience } from "../domain/codes.ts";

const markOf = (work: Work, email: string) => fingerprint(work.app, "address", email);

/** Finds an address by its normalised text. */
export async function findAddress(work: Work, email: string): Promise<AddressId | undefined> {
  const { rows } = await sql<{ id: AddressId }>`
    select id from people.address where fingerprint = ${markOf(work, email)}`.execute(work.db);
  return rows[0]?.id;
}

/** Makes an address with its key; undefined when another transaction just made it. */
export async function saveAddress(
  work: Work,
  email: string,
  onlyAsked: boolean,
): Promise<AddressId | undefined> {
  const id = newId<"Address">();
  await makeKeyIn(work, id);
  const { numAffectedRows } = await sql`
    insert into people.address (id, fingerprint, text, made_at, only_asked)
    values (${id}, ${markOf(work, email)}, ${await sealIn(work, id, email)}, ${work.now}, ${onlyAsked})
    on conflict (fingerprint) do nothing`.execute(work.db);
  if (numAffectedRows === 1n) return id;
  await destroyKeyIn(work, id);
  return undefined;
}

/** Something else than a code is now asked of this address: it is no longer swept. */
export async function saveAsUsed(work: Work, id: AddressId): Promise<void> {
  await sql`update people.address set only_asked = false where id = ${id} and only_asked`.execute(
    work.db,
  );
}

export async function saveConfirmed(work: Work, id: AddressId): Promise<void> {
  await sql`update people.address set confirmed_at = ${work.now} where id = ${id} and confirmed_at is null`.execute(
    work.db,
  );
}

export interface KeptAddress {
  readonly id: AddressId;
  readonly text: string;
  readonly confirmed: boolean;
}

interface AddressRow {
  readonly id: AddressId;
  readonly text: Uint8Array;
  readonly confirmed_at: Temporal.Instant | null;
}

/** An address with its text; undefined when unknown, or when its key was destroyed. */
export async function readKeptAddress(work: Work, id: AddressId): Promise<KeptAddress | undefined> {
  const { rows } = await sql<AddressRow>`
    select id, text, confirmed_at from people.address where id = ${id}`.execute(work.db);
  return (await openRows(work, rows))[0];
}

/** The addresses of a person, oldest first. */
export function listAddresses(work: Work, person: PersonId): Promise<readonly KeptAddress[]> {
  return addressesFound(work, person, () => readAddresses(work, person));
}

const addressesFound = memory<readonly KeptAddress[]>();

async function readAddresses(work: Work, person: PersonId): Promise<readonly KeptAddress[]> {
  const { rows } = await sql<AddressRow>`
    select a.id, a.text, a.confirmed_at from people.address a
    join people.person_address pa on pa.address = a.id
    where pa.person = ${person} order by pa.since, a.id`.execute(work.db);
  return openRows(work, rows);
}

async function openRows(work: Work, rows: readonly AddressRow[]): Promise<readonly KeptAddress[]> {
  const kept: KeptAddress[] = [];
  for (const row of rows) {
    const text = await openIn(work, row.id, row.text);
    if (text !== undefined) kept.push({ id: row.id, text, confirmed: row.confirmed_at !== null });
  }
  return kept;
}

/** Whether its persons said that others come in with it; holds its row, so that they are counted one by one. */
export async function holdShared(work: Work, id: AddressId): Promise<boolean> {
  const { rows } = await sql<{ shared: boolean }>`
    select shared from people.address where id = ${id} for update`.execute(work.db);
  return rows[0]?.shared ?? false;
}

export async function saveShared(work: Work, id: AddressId, shared: boolean): Promise<void> {
  await sql`update people.address set shared = ${shared} where id = ${id}`.execute(work.db);
}

/** Which of these addresses are shared: said so, or of several persons. Under a right: those of others count. */
export async function listShared(
  work: Work,
  ids: readonly AddressId[],
): Promise<readonly AddressId[]> {
  const { rows } = await sql<{ id: AddressId }>`select id from people.address a
    where id = any (${ids}::uuid[]) and (shared
      or (select count(*) from people.person_address where address = a.id) > 1)`.execute(work.db);
  return rows.map(({ id }) => id);
}

/** Whether a person has a confirmed address that nobody else comes in with. Under a right. */
export async function hasOwnAddress(work: Work, person: PersonId): Promise<boolean> {
  const { rows } = await sql`select from people.person_address mine
    join people.address a on a.id = mine.address and a.confirmed_at is not null and not a.shared
    where mine.person = ${person} and not exists (
      select from people.person_address where address = a.id and person <> ${person})
    limit 1`.execute(work.db);
  return rows.length > 0;
}

/** Whose address it is, the first who had it first; not of whom it is said that they died. */
export async function listPersons(work: Work, id: AddressId): Promise<readonly PersonId[]> {
  const { rows } = await sql<{ person: PersonId }>`select person from people.person_address
    where address = ${id} and not silent order by since, person`.execute(work.db);
  return rows.map(({ person }) => person);
}

/** Whether it is anybody's, also of who died, as it is said, and is not erased yet. */
export async function isSomebodys(work: Work, id: AddressId): Promise<boolean> {
  const { rows } =
    await sql`select from people.person_address where address = ${id} limit 1`.execute(work.db);
  return rows.length > 0;
}

/** Whether it is only of persons of whom it is said that they died: nobody comes in with it, and nothing is written there. */
export async function isSilent(work: Work, id: AddressId): Promise<boolean> {
  const { rows } = await sql<{ silent: boolean | null }>`
    select bool_and(silent) as silent from people.person_address where address = ${id}`.execute(
    work.db,
  );
  return rows[0]?.silent === true;
}

/** The other persons who come in with an address of this one. */
export async function listSharers(work: Work, person: PersonId): Promise<readonly PersonId[]> {
  const { rows } = await sql<{ person: PersonId }>`select distinct other.person
    from people.person_address mine join people.person_address other using (address)
    where mine.person = ${person} and other.person <> ${person}`.execute(work.db);
  return rows.map((row) => row.person);
}

export async function saveAddressOf(work: Work, person: PersonId, id: AddressId): Promise<void> {
  await sql`insert into people.person_address (person, address, since)
    values (${person}, ${id}, ${work.now}) on conflict do nothing`.execute(work.db);
}

export async function deleteAddressOf(
  work: Work,
  person: PersonId,
  id: AddressId,
): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from people.person_address
    where person = ${person} and address = ${id}`.execute(work.db);
  return numAffectedRows === 1n;
}

/** Nobody's any more: unconfirmed, and swept after a week unless something else asks for it. */
export async function saveAsLoose(work: Work, id: AddressId): Promise<void> {
  await sql`update people.address set confirmed_at = null, only_asked = true, shared = false,
      made_at = ${work.now}
    where id = ${id} and not exists (select from people.person_address where address = ${id})`.execute(
    work.db,
  );
}

/** Deletes an address, its codes with it, and destroys its key. */
export async function deleteAddress(work: Work, id: AddressId): Promise<void> {
  await sql`delete from people.address where id = ${id}`.execute(work.db);
  await destroyKeyIn(work, id);
}

/** Addresses for which nothing but a code was ever asked, since before this instant, and that are nobody's. */
export async function listLoose(
  work: Work,
  before: Temporal.Instant,
): Promise<readonly AddressId[]> {
  const { rows } = await sql<{ id: AddressId }>`
    select id from people.address a where only_asked and made_at < ${before}
      and not exists (select from people.person_address where address = a.id)
    order by id limit 1000`.execute(work.db);
  return rows.map(({ id }) => id);
}

interface PatienceRow {
  readonly wrong_tries: number;
  readonly wrong_rounds: number;
  readonly wrong_at: Temporal.Instant | null;
  readonly wait_until: Temporal.Instant | null;
}

/** What wrong codes an address has behind it; holds the row, so that tries are counted one by one. */
export async function holdPatience(work: Work, id: AddressId): Promise<Patience | undefined> {
  const { rows } = await sql<PatienceRow>`
    select wrong_tries, wrong_rounds, wrong_at, wait_until from people.address
    where id = ${id} for update`.execute(work.db);
  const [row] = rows;
  return (
    row && {
      tries: row.wrong_tries,
      rounds: row.wrong_rounds,
      wrongAt: row.wrong_at ?? undefined,
      waitUntil: row.wait_until ?? undefined,
    }
  );
}

export async function savePatience(work: Work, id: AddressId, patience: Patience): Promise<void> {
  await sql`update people.address set wrong_tries = ${patience.tries}, wrong_rounds = ${patience.rounds},
    wrong_at = ${patience.wrongAt ?? null}, wait_until = ${patience.waitUntil ?? null}
    where id = ${id}`.execute(work.db);
}
