import { sql } from "kysely";

import { memory, type Work } from "#services/house";

import type {
  CircleId,
  Membership,
  MembershipId,
  OrganisationId,
  PersonId,
  Role,
} from "../domain/circle.ts";

interface MemberRow {
  readonly id: MembershipId;
  readonly space: CircleId;
  readonly person: PersonId;
  readonly role: Role;
  readonly since: Temporal.Instant;
  readonly charter_version: number;
  readonly for_organisation: OrganisationId | null;
}

function toMembership(row: MemberRow): Membership {
  const { id, space, person, role, since } = row;
  return {
    id,
    circle: space,
    person,
    role,
    since,
    charterVersion: row.charter_version,
    organisation: row.for_organisation ?? undefined,
  };
}

const columns = sql`id, space, person, role, since, charter_version, for_organisation`;

/** Finds the membership of a person, as far as the actor may know of it. */
export function findMembership(
  work: Work,
  circle: CircleId,
  person: PersonId,
): Promise<Membership | undefined> {
  return membershipFound(work, `${circle} ${person}`, async () => {
    const { rows } = await sql<MemberRow>`select ${columns} from circles.member
      where space = ${circle} and person = ${person} and left_at is null`.execute(work.db);
    return rows[0] && toMembership(rows[0]);
  });
}

const membershipFound = memory<Membership | undefined>();

/** The memberships that the actor may know of, a page of them: facilitators first, then the oldest. */
export async function listMembers(
  work: Work,
  circle: CircleId,
  { from, most }: { readonly from: number; readonly most: number },
): Promise<readonly Membership[]> {
  const { rows } = await sql<MemberRow>`select ${columns} from circles.member
    where space = ${circle} and left_at is null
    order by (role = 'facilitator') desc, since, id limit ${most} offset ${from}`.execute(work.db);
  return rows.map(toMembership);
}

/** Who facilitates, the oldest first. */
export async function listFacilitators(
  work: Work,
  circle: CircleId,
): Promise<readonly Membership[]> {
  const { rows } = await sql<MemberRow>`select ${columns} from circles.member
    where space = ${circle} and left_at is null and role = 'facilitator'
    order by since, id`.execute(work.db);
  return rows.map(toMembership);
}

/** Everyone with whom a person shares a circle: in circles around a person first, then facilitators, then the oldest. */
export async function listCompanions(work: Work, person: PersonId): Promise<readonly PersonId[]> {
  const { rows } = await sql<{ person: PersonId }>`
    select other.person from circles.member mine
      join circles.circle c on c.id = mine.space
      join circles.member other on other.space = mine.space and other.left_at is null
    where mine.person = ${person} and mine.left_at is null and other.person <> ${person}
    order by c.kind = 'support' desc, mine.since, mine.id,
      other.role = 'facilitator' desc, other.since, other.id`.execute(work.db);
  return [...new Set(rows.map((row) => row.person))];
}

/** Who was in a circle at an instant. */
export async function listMembersAt(
  work: Work,
  circle: CircleId,
  at: Temporal.Instant,
): Promise<readonly PersonId[]> {
  const { rows } = await sql<{ person: PersonId }>`select person from circles.member
    where space = ${circle} and since <= ${at} and (left_at is null or left_at > ${at})
    order by since, id`.execute(work.db);
  return rows.map(({ person }) => person);
}

/** The memberships of a person, now. */
export function listMembershipsOf(work: Work, person: PersonId): Promise<readonly Membership[]> {
  return membershipsFound(work, person, async () => {
    const { rows } = await sql<MemberRow>`select ${columns} from circles.member
      where person = ${person} and left_at is null order by since, id`.execute(work.db);
    return rows.map(toMembership);
  });
}

const membershipsFound = memory<readonly Membership[]>();

/** How many members each circle has (those that the actor sees: asked with a right of the house). */
export async function countMembers(
  work: Work,
  circles: readonly CircleId[],
): Promise<ReadonlyMap<CircleId, number>> {
  const { rows } = await sql<{ space: CircleId; members: number }>`
    select space, count(*)::int as members from circles.member
    where left_at is null and space = any (${circles}::uuid[]) group by space`.execute(work.db);
  return new Map(rows.map(({ space, members }) => [space, members]));
}

/** Adds a membership; answers whether it is new: already in, nothing changes. */
export async function saveMember(
  work: Work,
  member: Membership & { readonly charterHash: string },
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into circles.member (id, space, person, role, charter_version, charter_hash,
      charter_accepted_at, since, for_organisation)
    values (${member.id}, ${member.circle}, ${member.person}, ${member.role},
      ${member.charterVersion}, decode(${member.charterHash}, 'hex'), ${member.since},
      ${member.since}, ${member.organisation ?? null})
    on conflict (space, person) where left_at is null do nothing`.execute(work.db);
  return numAffectedRows === 1n;
}

export async function saveRole(work: Work, member: MembershipId, role: Role): Promise<void> {
  await sql`update circles.member set role = ${role} where id = ${member}`.execute(work.db);
}

export async function saveLeft(work: Work, member: MembershipId): Promise<void> {
  await sql`update circles.member set left_at = ${work.now} where id = ${member}`.execute(work.db);
}

/** Everything about the memberships of a person, past ones too. */
export async function listAllOf(
  work: Work,
  person: PersonId,
): Promise<
  readonly {
    readonly circle: string;
    readonly since: Temporal.Instant;
    readonly left: Temporal.Instant | null;
  }[]
> {
  const { rows } = await sql<{
    circle: string;
    since: Temporal.Instant;
    left: Temporal.Instant | null;
  }>`select c.name as circle, m.since, m.left_at as left from circles.member m
    join circles.circle c on c.id = m.space where m.person = ${person} order by m.since, m.id`.execute(
    work.db,
  );
  return rows;
}

/** Ends the memberships of who leaves the house; the rows stay with an id and no name, since votes counted them. */
export async function endAllOf(work: Work, person: PersonId): Promise<void> {
  await sql`update circles.member set left_at = ${work.now}
    where person = ${person} and left_at is null`.execute(work.db);
}

/** Two persons are one: where both are members, that of whom one becomes stays. */
export async function endDoubledMemberships(
  work: Work,
  from: PersonId,
  into: PersonId,
): Promise<void> {
  await sql`update circles.member m set left_at = ${work.now} where m.person = ${from}
    and m.left_at is null and exists (select from circles.member other where other.space = m.space
      and other.person = ${into} and other.left_at is null)`.execute(work.db);
}

/** Which of these persons are members of the circle, now. */
export async function listMembersAmong(
  work: Work,
  circle: CircleId,
  persons: readonly PersonId[],
): Promise<readonly PersonId[]> {
  const { rows } = await sql<{ person: PersonId }>`select person from circles.member
    where space = ${circle} and left_at is null and person = any (${persons}::uuid[])`.execute(
    work.db,
  );
  return rows.map(({ person }) => person);
}

/** Since when two persons have been together in a circle that one does not enter alone; the longest. */
export async function findTogetherSince(
  work: Work,
  one: PersonId,
  other: PersonId,
): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql<{ since: Temporal.Instant | null }>`
    select min(greatest(a.since, b.since)) as since from circles.member a
      join circles.member b on b.space = a.space and b.left_at is null
      join circles.circle c on c.id = a.space and (not c.is_open or c.joining = 'on-request')
    where a.person = ${one} and b.person = ${other} and a.left_at is null`.execute(work.db);
  return rows[0]?.since ?? undefined;
}
