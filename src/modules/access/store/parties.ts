import { sql } from "kysely";

import type { Work } from "#services/house";

import type { Party, PartyId, PartyMember } from "../domain/sharing.ts";
import type { PersonId, SpaceId } from "../domain/space.ts";

/** A party with its name still sealed. */
export type SealedParty = Party & { readonly name: Uint8Array };

interface PartyRow {
  readonly id: PartyId;
  readonly space: SpaceId;
  readonly name: Uint8Array;
  readonly kept_by: string | null;
}

export async function saveParty(work: Work, party: SealedParty): Promise<void> {
  await sql`insert into access.party (id, space, name, kept_by, made_at)
    values (${party.id}, ${party.space}, ${party.name}, ${party.keptBy ?? null}, ${work.now})
    on conflict do nothing`.execute(work.db);
}

/** A party that the actor may know of. */
export async function findParty(work: Work, id: PartyId): Promise<SealedParty | undefined> {
  return (await listParties(work, [id]))[0];
}

export async function listParties(
  work: Work,
  ids: readonly PartyId[],
): Promise<readonly SealedParty[]> {
  const { rows } = await sql<PartyRow>`select id, space, name, kept_by from access.party
    where id = any (${[...ids]}::uuid[]) order by made_at, id`.execute(work.db);
  return rows.map(({ kept_by: keptBy, ...row }) => ({ ...row, keptBy: keptBy ?? undefined }));
}

/** The parties of the person who acts, first made first. */
export async function listMyParties(work: Work): Promise<readonly SealedParty[]> {
  const { rows } = await sql<{ readonly id: PartyId }>`select id from access.party
    where space = any (array(select access.own_spaces()))`.execute(work.db);
  return listParties(
    work,
    rows.map(({ id }) => id),
  );
}

/** Somebody in a party, since when they were there first. */
export type KeptMember = PartyMember & { readonly since: Temporal.Instant };

/** Who is in these parties, and who is kept out of them, since when they were there first. */
export async function listMembers(
  work: Work,
  parties: readonly PartyId[],
): Promise<readonly KeptMember[]> {
  const { rows } = await sql<{
    readonly party: PartyId;
    readonly person: PersonId;
    readonly since: Temporal.Instant;
    readonly keptOutAt: Temporal.Instant | null;
  }>`select party, person, since, kept_out_at as "keptOutAt" from access.party_member
    where party = any (${[...parties]}::uuid[]) order by since, person`.execute(work.db);
  return rows.map((row) => ({ ...row, keptOutAt: row.keptOutAt ?? undefined }));
}

/** Somebody joins; answers whether they were not there, nor kept out. */
export async function saveMember(
  work: Work,
  { id, space }: Pick<Party, "id" | "space">,
  person: PersonId,
): Promise<boolean> {
  const { rows } = await sql`insert into access.party_member (party, person, space, since)
    values (${id}, ${person}, ${space}, ${work.now}) on conflict do nothing returning person`.execute(
    work.db,
  );
  return rows.length > 0;
}

/** Somebody leaves; whoever is kept out stays so. */
export async function deleteMember(work: Work, party: PartyId, person: PersonId): Promise<void> {
  await sql`delete from access.party_member
    where party = ${party} and person = ${person} and kept_out_at is null`.execute(work.db);
}

/** Nobody is in it any more; whoever is kept out stays so. */
export async function emptyParty(work: Work, party: PartyId): Promise<void> {
  await sql`delete from access.party_member where party = ${party} and kept_out_at is null`.execute(
    work.db,
  );
}

/** The owner keeps somebody out, whether they are there or not; answers whether they did not before. */
export async function saveKeptOut(
  work: Work,
  { id, space }: Pick<Party, "id" | "space">,
  person: PersonId,
): Promise<boolean> {
  const { rows } =
    await sql`insert into access.party_member as m (party, person, space, since, kept_out_at)
    values (${id}, ${person}, ${space}, ${work.now}, ${work.now})
    on conflict (party, person) do update set kept_out_at = excluded.kept_out_at where m.kept_out_at is null
    returning person`.execute(work.db);
  return rows.length > 0;
}

/** The owner lets somebody back whom they kept out: they may join again. */
export async function deleteKeptOut(work: Work, party: PartyId, person: PersonId): Promise<void> {
  await sql`delete from access.party_member
    where party = ${party} and person = ${person} and kept_out_at is not null`.execute(work.db);
}

/** Out of all parties of one owner: nobody of these reads what is shared with them. */
export async function keepOutOfAll(work: Work, owner: PersonId, person: PersonId): Promise<void> {
  await sql`update access.party_member set kept_out_at = ${work.now} where person = ${person}
    and kept_out_at is null and space in (select id from access.space where owner = ${owner})`.execute(
    work.db,
  );
}

/** Who owned them left: their parties are of nobody. */
export async function emptyPartiesOf(work: Work, owner: PersonId): Promise<void> {
  await sql`delete from access.party_member
    where space in (select id from access.space where owner = ${owner})`.execute(work.db);
}

/** Two persons are one: in each party once, kept out where either was; and nobody is in a party of their own. */
export async function passMembers(work: Work, from: PersonId, into: PersonId): Promise<void> {
  await sql`update access.party_member kept set since = least(kept.since, gone.since),
      kept_out_at = coalesce(kept.kept_out_at, gone.kept_out_at)
    from access.party_member gone
    where kept.person = ${into} and gone.person = ${from} and gone.party = kept.party`.execute(
    work.db,
  );
  await sql`delete from access.party_member gone where gone.person = ${from} and exists (
    select from access.party_member kept where kept.person = ${into} and kept.party = gone.party)`.execute(
    work.db,
  );
  await sql`update access.party_member set person = ${into} where person = ${from}`.execute(
    work.db,
  );
  await sql`delete from access.party_member where person = ${into}
    and space in (select id from access.space where owner = ${into})`.execute(work.db);
}
