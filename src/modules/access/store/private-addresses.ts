import { sql } from "kysely";

import { newId } from "#basics/id";
import { SWEPT_AT_ONCE, type Work } from "#services/house";

import type { PrivateAddress, PrivateAddressId, ReadsOfDay } from "../domain/private-address.ts";
import type { PersonId, SpaceId } from "../domain/space.ts";

/** An address with its name still sealed. */
export type SealedAddress = PrivateAddress & { readonly name: Uint8Array };

interface AddressRow {
  readonly id: PrivateAddressId;
  readonly space: SpaceId;
  readonly person: PersonId;
  readonly kind: string;
  readonly about: string | null;
  readonly name: Uint8Array;
  readonly made_at: Temporal.Instant;
  readonly renewed_at: Temporal.Instant | null;
}

// Its hash is read by nobody: it is compared where it is.
const columns = sql`id, space, person, kind, about, name, made_at, renewed_at`;

function toAddress({ made_at: madeAt, renewed_at: renewed, about, ...row }: AddressRow) {
  return { ...row, madeAt, renewedAt: renewed ?? undefined, about: about ?? undefined };
}

/** The addresses of a person that the actor may know of, oldest first. */
export async function listAddressesOf(
  work: Work,
  person: PersonId,
): Promise<readonly SealedAddress[]> {
  const { rows } = await sql<AddressRow>`select ${columns} from access.private_address
    where person = ${person} order by made_at, id`.execute(work.db);
  return rows.map(toAddress);
}

/** Finds one and holds it until the work is saved. */
export async function holdAddress(
  work: Work,
  id: PrivateAddressId,
): Promise<SealedAddress | undefined> {
  const { rows } = await sql<AddressRow>`select ${columns} from access.private_address
    where id = ${id} for update`.execute(work.db);
  return rows[0] && toAddress(rows[0]);
}

/** The address whose secret has this SHA-256. */
export async function findBySecret(
  work: Work,
  hash: Uint8Array,
): Promise<SealedAddress | undefined> {
  const { rows } = await sql<AddressRow>`select ${columns} from access.private_address
    where secret_hash = ${hash}`.execute(work.db);
  return rows[0] && toAddress(rows[0]);
}

export async function saveAddress(
  work: Work,
  address: SealedAddress & { readonly hash: Uint8Array },
): Promise<void> {
  await sql`insert into access.private_address (id, space, person, kind, about, name, secret_hash, made_at)
    values (${address.id}, ${address.space}, ${address.person}, ${address.kind},
      ${address.about ?? null}, ${address.name},
      ${address.hash}, ${address.madeAt})`.execute(work.db);
}

/** Its former secret opens nothing any more. */
export async function saveSecret(
  work: Work,
  id: PrivateAddressId,
  hash: Uint8Array,
): Promise<void> {
  await sql`update access.private_address set secret_hash = ${hash}, renewed_at = ${work.now}
    where id = ${id}`.execute(work.db);
}

export async function deleteAddress(work: Work, id: PrivateAddressId): Promise<void> {
  await sql`delete from access.private_address where id = ${id}`.execute(work.db);
}

/** Those of one person. */
export async function deleteAddressesOf(work: Work, person: PersonId): Promise<void> {
  await sql`delete from access.private_address where space in (
    select id from access.space where owner = ${person})`.execute(work.db);
}

/** After a restore: all of them, since any may have been ended since. */
export async function deleteAllAddresses(work: Work): Promise<void> {
  await sql`delete from access.private_address`.execute(work.db);
}

/** One read more, on the line of its day. */
export async function countRead(
  work: Work,
  { id, space }: Pick<PrivateAddress, "id" | "space">,
  day: Temporal.PlainDate,
): Promise<void> {
  await sql`update access.private_address set last_read = ${day} where id = ${id}`.execute(work.db);
  await sql`insert into access.private_read as line (id, space, address, day, reads)
    values (${newId()}, ${space}, ${id}, ${day}, 1)
    on conflict (address, day) do update set reads = line.reads + 1`.execute(work.db);
}

/** The days on which these were read, latest first. */
export async function listReadsOf(
  work: Work,
  ids: readonly PrivateAddressId[],
): Promise<ReadonlyMap<PrivateAddressId, readonly ReadsOfDay[]>> {
  const { rows } = await sql<ReadsOfDay & { readonly address: PrivateAddressId }>`
    select address, day, reads from access.private_read where address = any (${[...ids]}::uuid[])
    order by day desc`.execute(work.db);
  return Map.groupBy(rows, ({ address }) => address);
}

/** Lines of days before this one. */
export async function deleteOldReads(work: Work, before: Temporal.PlainDate): Promise<number> {
  const { numAffectedRows } = await sql`delete from access.private_read where id in (
    select id from access.private_read where day < ${before} limit ${SWEPT_AT_ONCE})`.execute(
    work.db,
  );
  return Number(numAffectedRows ?? 0n);
}

/** Addresses that nobody read, made nor renewed since: a telephone that was lost, a program that was left. */
export async function deleteUnread(work: Work, before: Temporal.Instant): Promise<number> {
  const { numAffectedRows } = await sql`delete from access.private_address where id in (
    select id from access.private_address
    where greatest(coalesce(renewed_at, made_at), last_read::timestamptz) < ${before}
    limit ${SWEPT_AT_ONCE})`.execute(work.db);
  return Number(numAffectedRows ?? 0n);
}
