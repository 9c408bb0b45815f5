import { sql } from "kysely";

import type { Work } from "#services/house";

import type { CircleId, PersonId } from "../domain/circle.ts";
import type { Holding, Place, Responsibility, RoleId } from "../domain/responsibility.ts";

interface RoleRow {
  readonly id: RoleId;
  readonly space: CircleId;
  readonly name: string;
  readonly about: string;
  readonly moderates: boolean;
  readonly made_at: Temporal.Instant;
  readonly ended_at: Temporal.Instant | null;
}

interface HoldingRow {
  readonly id: Holding["id"];
  readonly role: RoleId;
  readonly person: PersonId;
  readonly place: Place;
  readonly since: Temporal.Instant;
  readonly ended_at: Temporal.Instant | null;
}

function toRole({ space, made_at, ended_at, ...row }: RoleRow): Responsibility {
  return { ...row, circle: space, madeAt: made_at, endedAt: ended_at ?? undefined };
}

function toHolding({ ended_at, ...row }: HoldingRow): Holding {
  return { ...row, endedAt: ended_at ?? undefined };
}

/** The roles of a circle, oldest first, ended ones too. */
export async function listRoles(work: Work, circle: CircleId): Promise<readonly Responsibility[]> {
  const { rows } = await sql<RoleRow>`select * from circles.role
    where space = ${circle} order by made_at, id`.execute(work.db);
  return rows.map(toRole);
}

/** Finds a role that goes on, and holds it until the work is saved. */
export async function holdRole(work: Work, role: RoleId): Promise<Responsibility | undefined> {
  const { rows } = await sql<RoleRow>`select * from circles.role
    where id = ${role} and ended_at is null for update`.execute(work.db);
  return rows[0] && toRole(rows[0]);
}

/** Who holds and held the roles of a circle, latest first. */
export async function listHoldings(work: Work, circle: CircleId): Promise<readonly Holding[]> {
  const { rows } = await sql<HoldingRow>`select id, role, person, place, since, ended_at
    from circles.holding where space = ${circle} order by since desc, id`.execute(work.db);
  return rows.map(toHolding);
}

/** Who moderates by a role, now: holders and seconds of the roles that do. */
export async function listModeratorsByRole(
  work: Work,
  circle: CircleId,
): Promise<readonly PersonId[]> {
  const { rows } = await sql<{ person: PersonId }>`select h.person from circles.holding h
    join circles.role r on r.id = h.role
    where h.space = ${circle} and h.ended_at is null and r.moderates and r.ended_at is null
    order by h.since, h.place, h.id`.execute(work.db);
  return [...new Set(rows.map(({ person }) => person))];
}

export async function saveRole(work: Work, role: Responsibility): Promise<void> {
  await sql`insert into circles.role (id, space, name, about, moderates, made_at)
    values (${role.id}, ${role.circle}, ${role.name}, ${role.about}, ${role.moderates},
      ${role.madeAt})`.execute(work.db);
}

/** A role that comes from elsewhere, ended there or going on; nobody holds it here yet. */
export async function saveBroughtRole(work: Work, role: Responsibility): Promise<void> {
  await sql`insert into circles.role (id, space, name, about, moderates, made_at, ended_at)
    values (${role.id}, ${role.circle}, ${role.name}, ${role.about}, ${role.moderates},
      ${role.madeAt}, ${role.endedAt ?? null})`.execute(work.db);
}

export async function saveRoleEnded(work: Work, role: RoleId): Promise<void> {
  await sql`update circles.role set ended_at = ${work.now} where id = ${role}`.execute(work.db);
}

export async function saveHolding(
  work: Work,
  circle: CircleId,
  holding: Omit<Holding, "endedAt">,
): Promise<void> {
  await sql`insert into circles.holding (id, space, role, person, place, since, given_by)
    values (${holding.id}, ${circle}, ${holding.role}, ${holding.person}, ${holding.place},
      ${holding.since}, ${work.actor.for ?? null})`.execute(work.db);
}

/** Ends what goes on of a role: at one place, or at both. */
export async function endHoldings(
  work: Work,
  role: RoleId,
  places: readonly Place[],
): Promise<void> {
  await sql`update circles.holding set ended_at = ${work.now}
    where role = ${role} and place = any (${places}::text[]) and ended_at is null`.execute(work.db);
}

/** Somebody leaves a circle, or the house: they hold nothing there any more. */
export async function endHoldingsOf(
  work: Work,
  person: PersonId,
  circle: CircleId | undefined,
): Promise<void> {
  await sql`update circles.holding set ended_at = ${work.now}
    where person = ${person} and ended_at is null
    ${circle === undefined ? sql`` : sql`and space = ${circle}`}`.execute(work.db);
}

/** Two persons are one: where both hold a place of one role, one stays. */
export async function endDoubledHoldings(
  work: Work,
  from: PersonId,
  into: PersonId,
): Promise<void> {
  await sql`update circles.holding h set ended_at = ${work.now} where h.person = ${from}
    and h.ended_at is null and exists (select from circles.holding other where other.role = h.role
      and other.person = ${into} and other.ended_at is null)`.execute(work.db);
}

/** The roles that a person holds and held, under their names. */
export async function listRolesOf(
  work: Work,
  person: PersonId,
): Promise<
  readonly {
    readonly name: string;
    readonly place: Place;
    readonly since: Temporal.Instant;
    readonly ended: Temporal.Instant | null;
  }[]
> {
  const { rows } = await sql<{
    name: string;
    place: Place;
    since: Temporal.Instant;
    ended: Temporal.Instant | null;
  }>`select r.name, h.place, h.since, h.ended_at as ended from circles.holding h
    join circles.role r on r.id = h.role where h.person = ${person} order by h.since, h.id`.execute(
    work.db,
  );
  return rows;
}
