import { sql } from "kysely";

import type { Work } from "#services/house";

import type { CircleId, Membership, MembershipId, PersonId, Role } from "../domain/circle.ts";

interface MemberRow {
  readonly id: MembershipId;
  readonly space: CircleId;
  readonly person: PersonId;
  readonly role: Role;
  readonly since: Temporal.Instant;
}

function toMembership({ space, ...row }: MemberRow): Membership {
  return { ...row, circle: space };
}

const columns = sql`id, space, person, role, since`;

/** Finds the membership of a person, as far as the actor may know of it. */
export async function findMembership(
  work: Work,
  circle: CircleId,
  person: PersonId,
): Promise<Membership | undefined> {
  const { rows } = await sql<MemberRow>`select ${columns} from circles.member
    where space = ${circle} and person = ${person} and left_at is null`.execute(work.db);
  return rows[0] && toMembership(rows[0]);
}

/** The memberships that the actor may know of: facilitators first, then the oldest. */
export async function listMembers(work: Work, circle: CircleId): Promise<readonly Membership[]> {
  const { rows } = await sql<MemberRow>`select ${columns} from circles.member
    where space = ${circle} and left_at is null
    order by role = 'facilitator' desc, since, id`.execute(work.db);
  return rows.map(toMembership);
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
export async function listMembershipsOf(
  work: Work,
  person: PersonId,
): Promise<readonly Membership[]> {
  const { rows } = await sql<MemberRow>`select ${columns} from circles.member
    where person = ${person} and left_at is null order by since, id`.execute(work.db);
  return rows.map(toMembership);
}

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

export async function saveMember(
  work: Work,
  member: Membership & { readonly charterVersion: number; readonly charterHash: string },
): Promise<void> {
  await sql`insert into circles.member (id, space, person, role, charter_version, charter_hash, since)
    values (${member.id}, ${member.circle}, ${member.person}, ${member.role},
      ${member.charterVersion}, decode(${member.charterHash}, 'hex'), ${member.since})
    on conflict (space, person) where left_at is null do nothing`.execute(work.db);
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

/** The memberships of one person are now another's; where both were, the older one stays. */
export async function passMemberships(work: Work, from: PersonId, into: PersonId): Promise<void> {
  await sql`update circles.member m set left_at = ${work.now} where m.person = ${from}
    and m.left_at is null and exists (select from circles.member other where other.space = m.space
      and other.person = ${into} and other.left_at is null)`.execute(work.db);
  await sql`update circles.member set person = ${into} where person = ${from}`.execute(work.db);
}
