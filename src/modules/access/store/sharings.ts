import { sql } from "kysely";

import type { Id } from "#basics/id";
import type { Work } from "#services/house";

import type { GrantId } from "../domain/grant.ts";
import type { PartyId, Recipient, Shared, SharingId } from "../domain/sharing.ts";
import type { PersonId, SpaceId } from "../domain/space.ts";

/** A grant in general, with what it is for still sealed. */
export type SealedShared = Shared & { readonly purpose: Uint8Array | undefined };

/** As PostgreSQL gives it. */
export interface SharedRow {
  readonly id: GrantId;
  readonly space: SpaceId;
  readonly table_name: string;
  readonly row: string | null;
  readonly to_person: PersonId | null;
  readonly to_party: PartyId | null;
  readonly from_at: Temporal.Instant | null;
  readonly until: Temporal.Instant | null;
  readonly purpose: Uint8Array | null;
  readonly sharing: SharingId | null;
  readonly text_name: string;
  readonly text_version: number;
  readonly text_hash: string;
  readonly channel: string;
  readonly given_at: Temporal.Instant;
  readonly ended_at: Temporal.Instant | null;
  readonly under: Id<"Mandate"> | null;
  readonly asked_until: Temporal.Instant | null;
  readonly asked_again_at: Temporal.Instant | null;
}

export const sharedColumns = sql`id, space, table_name, row, to_person, to_party, from_at, until, purpose, sharing, text_name,
  text_version, encode(text_hash, 'hex') as text_hash, channel, given_at, ended_at, under, asked_until, asked_again_at`;

/** A grant as it is kept. */
export function toShared(row: SharedRow): SealedShared {
  return {
    id: row.id,
    space: row.space,
    table: row.table_name,
    row: row.row ?? undefined,
    to: row.to_person ?? undefined,
    party: row.to_party ?? undefined,
    from: row.from_at ?? undefined,
    until: row.until ?? undefined,
    purpose: row.purpose ?? undefined,
    sharing: row.sharing ?? undefined,
    text: { name: row.text_name, version: row.text_version, hash: row.text_hash },
    channel: row.channel,
    givenAt: row.given_at,
    endedAt: row.ended_at ?? undefined,
    under: row.under ?? undefined,
    askedUntil: row.asked_until ?? undefined,
    askedAgainAt: row.asked_again_at ?? undefined,
  };
}

export async function saveShared(work: Work, one: SealedShared): Promise<void> {
  await sql`insert into access.grant (id, space, table_name, row, to_person, to_party, from_at, until, purpose,
      sharing, text_name, text_version, text_hash, channel, given_at, under, asked_until, asked_again_at)
    values (${one.id}, ${one.space}, ${one.table}, ${one.row ?? null}, ${one.to ?? null}, ${one.party ?? null},
      ${one.from ?? null}, ${one.until ?? null}, ${one.purpose ?? null}, ${one.sharing ?? null},
      ${one.text.name}, ${one.text.version}, decode(${one.text.hash}, 'hex'), ${one.channel}, ${one.givenAt},
      ${one.under ?? null}, ${one.askedUntil ?? null}, ${one.askedAgainAt ?? null})`.execute(
    work.db,
  );
}

/** One after the other in one space, until the work is saved. */
export async function holdSharings(work: Work, space: SpaceId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`access.sharing ${space}`}, 0))`.execute(
    work.db,
  );
}

/** Ends what stands of the same thing for the same: there is one end at a time. */
export async function endSame(
  work: Work,
  { space, table, row }: Pick<Shared, "space" | "table" | "row">,
  to: Recipient,
): Promise<void> {
  await sql`update access.grant set ended_at = ${work.now} where space = ${space} and table_name = ${table}
    and row is not distinct from ${row ?? null}::uuid and to_person is not distinct from ${to.person ?? null}::uuid
    and to_party is not distinct from ${to.party ?? null}::uuid and ended_at is null`.execute(
    work.db,
  );
}

/** What the person who acts shares from their own spaces and has not taken back, latest first; what is over by its date too. */
export async function listSharedByMe(work: Work): Promise<readonly SealedShared[]> {
  const { rows } = await sql<SharedRow>`select ${sharedColumns} from access.grant
    where space = any (array(select access.own_spaces())) and ended_at is null
    order by given_at desc, id`.execute(work.db);
  return rows.map(toShared);
}

/** What is open now to the person who acts, themself or by a party, latest first. */
export async function listSharedWithMe(work: Work): Promise<readonly SealedShared[]> {
  const { rows } = await sql<SharedRow>`select ${sharedColumns} from access.grant
    where (to_person = (select house.person()) or to_party = any (array(select access.my_parties())))
      and ended_at is null and (from_at is null or from_at <= ${work.now})
      and (until is null or until > ${work.now}) order by given_at desc, id`.execute(work.db);
  return rows.map(toShared);
}

/** What one sentence opened, of the person who acts, held until the work is saved. A grant said alone is one sentence. */
export async function holdSharing(
  work: Work,
  id: SharingId | GrantId,
): Promise<readonly SealedShared[]> {
  const { rows } = await sql<SharedRow>`select ${sharedColumns} from access.grant
    where (sharing = ${id} or id = ${id}) and space in (select access.own_spaces())
    order by id for update`.execute(work.db);
  return rows.map(toShared);
}

/** Those of one's own that are not over, what begins later too. */
export async function listOpenSharings(
  work: Work,
  ids: readonly SharingId[],
): Promise<readonly SharingId[]> {
  const { rows } = await sql<{
    readonly sharing: SharingId;
  }>`select distinct sharing from access.grant
    where sharing = any (${[...ids]}::uuid[]) and space = any (array(select access.own_spaces()))
      and ended_at is null and (until is null or until > ${work.now})`.execute(work.db);
  return rows.map(({ sharing }) => sharing);
}

/** Those that are not over, of whichever spaces, what begins later too; under a right. */
export async function listStandingSharings(
  work: Work,
  ids: readonly SharingId[],
): Promise<readonly SharingId[]> {
  const { rows } = await sql<{
    readonly sharing: SharingId;
  }>`select distinct sharing from access.grant where sharing = any (${[...ids]}::uuid[])
      and ended_at is null and (until is null or until > ${work.now})`.execute(work.db);
  return rows.map(({ sharing }) => sharing);
}

/** Those that nobody took back before their end, of whichever spaces: they stand, or are over by their date; under a right. */
export async function listKeptSharings(
  work: Work,
  ids: readonly SharingId[],
): Promise<readonly SharingId[]> {
  const { rows } = await sql<{
    readonly sharing: SharingId;
  }>`select distinct sharing from access.grant where sharing = any (${[...ids]}::uuid[])
      and (ended_at is null or ended_at >= until)`.execute(work.db);
  return rows.map(({ sharing }) => sharing);
}

/** Which of them are open to somebody, or will be, as far as the actor may know. */
export async function listOpenSharingsTo(
  work: Work,
  ids: readonly SharingId[],
  person: PersonId,
): Promise<readonly SharingId[]> {
  const { rows } = await sql<{ readonly sharing: SharingId }>`
    select distinct sharing from access.grant
    where sharing = any (${[...ids]}::uuid[])
      and (to_person = ${person} or to_party = any (array(select access.my_parties())))
      and ended_at is null and (until is null or until > ${work.now})`.execute(work.db);
  return rows.map(({ sharing }) => sharing);
}

/** Whether something of a sentence is neither taken back nor over, as far as the actor may know. */
export async function isOpenSharing(work: Work, id: SharingId | GrantId): Promise<boolean> {
  const { rows } = await sql`select from access.grant where (sharing = ${id} or id = ${id})
    and ended_at is null and (until is null or until > ${work.now}) limit 1`.execute(work.db);
  return rows.length > 0;
}

/** The same, only to be read. */
export async function listSharing(
  work: Work,
  id: SharingId | GrantId,
): Promise<readonly SealedShared[]> {
  const { rows } = await sql<SharedRow>`select ${sharedColumns} from access.grant
    where (sharing = ${id} or id = ${id}) and space in (select access.own_spaces()) order by id`.execute(
    work.db,
  );
  return rows.map(toShared);
}

/** What stands of the same thing for the same, given by the person who acts themself, of their own; latest first. */
export async function findOwnOfSame(
  work: Work,
  { space, table, row, to, party }: Pick<Shared, "space" | "table" | "row" | "to" | "party">,
): Promise<SealedShared | undefined> {
  const { rows } = await sql<SharedRow>`select ${sharedColumns} from access.grant
    where space = ${space} and space in (select access.own_spaces()) and table_name = ${table}
      and row is not distinct from ${row ?? null}::uuid and to_person is not distinct from ${to ?? null}::uuid
      and to_party is not distinct from ${party ?? null}::uuid and under is null and ended_at is null
      and (until is null or until > ${work.now}) order by given_at desc, id limit 1`.execute(
    work.db,
  );
  return rows[0] && toShared(rows[0]);
}

/** Ends grants at once; those already over stay as they are. */
export async function endShared(work: Work, ids: readonly GrantId[]): Promise<void> {
  await sql`update access.grant set ended_at = ${work.now}
    where id = any (${[...ids]}::uuid[]) and ended_at is null`.execute(work.db);
}

/** Ends what these sentences open to one person by name, whosever they are; under a right. */
export async function endSharingsTo(
  work: Work,
  ids: readonly SharingId[],
  to: PersonId,
): Promise<void> {
  await sql`update access.grant set ended_at = ${work.now}
    where sharing = any (${[...ids]}::uuid[]) and to_person = ${to} and ended_at is null`.execute(
    work.db,
  );
}

/** Ends all that the owner of a space shares with one person by name. */
export async function endSharedTo(work: Work, owner: PersonId, to: PersonId): Promise<void> {
  await sql`update access.grant set ended_at = ${work.now} where to_person = ${to} and ended_at is null
    and space in (select id from access.space where owner = ${owner})`.execute(work.db);
}

/** What stands for a party. */
export async function listSharedWithParty(
  work: Work,
  party: PartyId,
): Promise<readonly SealedShared[]> {
  const { rows } = await sql<SharedRow>`select ${sharedColumns} from access.grant
    where to_party = ${party} and ended_at is null order by id`.execute(work.db);
  return rows.map(toShared);
}

/** All that a person ever shared, and all that was ever shared with them or with a party in which they are. */
export async function listSharedAbout(
  work: Work,
  person: PersonId,
): Promise<{
  readonly by: readonly SealedShared[];
  readonly with: readonly SealedShared[];
}> {
  const { rows } = await sql<SharedRow & { readonly is_theirs: boolean }>`
    select * from (select ${sharedColumns}, space in (select id from access.space where owner = ${person}) as is_theirs
      from access.grant) g
    where is_theirs or to_person = ${person}
      or to_party in (select party from access.party_member where person = ${person} and kept_out_at is null)
    order by given_at, id`.execute(work.db);
  return {
    by: rows.filter((one) => one.is_theirs).map(toShared),
    with: rows.filter((one) => !one.is_theirs).map(toShared),
  };
}
