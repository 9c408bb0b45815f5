import { sql } from "kysely";

import { newId } from "#basics/id";
import { type AnsweringSince, memory, type Work } from "#services/house";

import type { OrganisationId, PersonId, Power } from "../domain/organisation.ts";
import type { Representative, RepresentativeId, Role } from "../domain/representative.ts";
import { type RepresentativeRow, today } from "./tables.ts";

/** Why a role ended. */
export type EndReason =
  | "left"
  | "ended"
  | "over"
  | "claim-refused"
  | "silent"
  | "merged"
  | "dissolved"
  | "gone";

function toRepresentative(row: RepresentativeRow): Representative {
  return {
    id: row.id,
    organisation: row.space,
    person: row.person,
    role: row.role,
    powers: row.powers,
    since: row.since,
    until: row.until ?? undefined,
    rank: row.rank,
    isNamePublic: row.is_name_public,
    askedAt: row.asked_at ?? undefined,
    answeredAt: row.answered_at,
    endedAt: row.ended_at ?? undefined,
  };
}

/** Those in their role today, in the order in which they are asked; as row security lets the actor see. */
export async function listActive(
  work: Work,
  organisation: OrganisationId,
): Promise<readonly Representative[]> {
  const { rows } = await sql<RepresentativeRow>`
    select * from organisations.representative where space = ${organisation} and ended_at is null
      and (until is null or until >= ${today(work)}) order by rank, since, id`.execute(work.db);
  return rows.map(toRepresentative);
}

/** The same of several organisations, in one question. */
export async function listActiveOfMany(
  work: Work,
  organisations: readonly OrganisationId[],
): Promise<readonly Representative[]> {
  const { rows } = await sql<RepresentativeRow>`
    select * from organisations.representative where space = any (${[...organisations]}::uuid[])
      and ended_at is null and (until is null or until >= ${today(work)})
      order by rank, since, id`.execute(work.db);
  return rows.map(toRepresentative);
}

/** The roles of a person that stand today, oldest first. */
export function listActiveOf(work: Work, person: PersonId): Promise<readonly Representative[]> {
  return rolesFound(work, person, async () => {
    const { rows } = await sql<RepresentativeRow>`
      select * from organisations.representative where person = ${person} and ended_at is null
        and (until is null or until >= ${today(work)}) order by since, id`.execute(work.db);
    return rows.map(toRepresentative);
  });
}

const rolesFound = memory<readonly Representative[]>();

/** The role that a person has in an organisation today. */
export function findActive(
  work: Work,
  organisation: OrganisationId,
  person: PersonId,
): Promise<Representative | undefined> {
  return roleFound(work, `${organisation} ${person}`, async () => {
    const { rows } = await sql<RepresentativeRow>`
      select * from organisations.representative where space = ${organisation} and person = ${person}
        and ended_at is null and (until is null or until >= ${today(work)})`.execute(work.db);
    return rows[0] && toRepresentative(rows[0]);
  });
}

const roleFound = memory<Representative | undefined>();

/** The organisations that a person represents or works for now, and the others who represent them or work there: ids of both. */
export async function listBodiesOf(work: Work, person: PersonId): Promise<readonly string[]> {
  const day = today(work);
  const works = sql`e.confirmed_at is not null and e.since <= ${day}::date
    and (e.until is null or e.until >= ${day}::date)`;
  const { rows } = await sql<{ id: string }>`
    with bodies as (select space as id from organisations.representative
      where person = ${person} and ended_at is null and (until is null or until >= ${day})
      union select e.space from organisations.employment e where e.person = ${person} and ${works})
    select id from bodies union select r.person from organisations.representative r
      join bodies on bodies.id = r.space
      where r.ended_at is null and r.person <> ${person}
    union select e.person from organisations.employment e join bodies on bodies.id = e.space
      where e.person <> ${person} and ${works}`.execute(work.db);
  return rows.map(({ id }) => id);
}

/** The organisations, verified and in their place, that a person represents or works for now, and did so by an instant. */
export async function listProvenBodiesOf(
  work: Work,
  { person, before }: AnsweringSince,
): Promise<readonly string[]> {
  const day = today(work);
  const { rows } = await sql<{ id: string }>`
    select o.id from organisations.organisation o where o.verified_at is not null and o.frozen_at is null
      and o.dissolved_at is null and o.hidden_because is null and (exists (
        select from organisations.representative r where r.space = o.id and r.person = ${person}
          and r.ended_at is null and (r.until is null or r.until >= ${day}) and r.since <= ${before})
      or exists (
        select from organisations.employment e where e.space = o.id and e.person = ${person}
          and e.confirmed_at <= ${before} and e.since <= ${day}::date
          and (e.until is null or e.until >= ${day}::date)))`.execute(work.db);
  return rows.map(({ id }) => id);
}

/** Whether somebody represented it before, and was not refused: perhaps they left papers there. */
export async function wasRepresented(work: Work, organisation: OrganisationId): Promise<boolean> {
  const { rows } = await sql`select from organisations.representative
    where space = ${organisation} and ended_at is not null and ended_because <> 'claim-refused'
    limit 1`.execute(work.db);
  return rows.length > 0;
}

/** Those who came by an invitation of this representative, or of somebody who came by theirs, and so on. */
export async function listBroughtBy(
  work: Work,
  { organisation, person }: Pick<Representative, "organisation" | "person">,
): Promise<readonly Representative[]> {
  const { rows } = await sql<RepresentativeRow>`
    with recursive brought (person) as (
      select ${person}::uuid
      union
      select r.person from brought b
        join organisations.invitation i on i.by_person = b.person and i.space = ${organisation}
        join organisations.representative r on r.came_by = i.id and r.ended_at is null
    )
    select r.* from organisations.representative r join brought b on b.person = r.person
    where r.space = ${organisation} and r.ended_at is null and r.person <> ${person}
    order by r.rank, r.id`.execute(work.db);
  return rows.map(toRepresentative);
}

/** The role that somebody had when it was dissolved: they still read its papers, to close the accounts. */
export async function findDissolvedRole(
  work: Work,
  organisation: OrganisationId,
  person: PersonId,
): Promise<Representative | undefined> {
  const { rows } = await sql<RepresentativeRow>`
    select * from organisations.representative where space = ${organisation} and person = ${person}
      and ended_because = 'dissolved' order by ended_at desc limit 1`.execute(work.db);
  return rows[0] && toRepresentative(rows[0]);
}

/** One role by its id, held until the work is saved. */
export async function holdRepresentative(
  work: Work,
  id: RepresentativeId,
): Promise<Representative | undefined> {
  const { rows } = await sql<RepresentativeRow>`
    select * from organisations.representative where id = ${id} for update`.execute(work.db);
  return rows[0] && toRepresentative(rows[0]);
}

export interface NewRepresentative {
  readonly organisation: OrganisationId;
  readonly person: PersonId;
  readonly role: Role;
  readonly powers: readonly Power[];
  readonly until: Temporal.PlainDate | undefined;
  /** The claim, invitation or merge by which they came. */
  readonly cameBy: string | undefined;
}

/** Saves a role, last in the order; a role over but not closed gives its place. */
export async function saveRepresentative(
  work: Work,
  { organisation, person, role, powers, until, cameBy }: NewRepresentative,
): Promise<RepresentativeId> {
  await sql`update organisations.representative set ended_at = ${work.now}, ended_because = 'over'
    where space = ${organisation} and person = ${person} and ended_at is null
      and until < ${today(work)}`.execute(work.db);
  const id = newId<"Representative">();
  await sql`insert into organisations.representative (id, space, person, role, powers, rank, since,
      until, came_by, answered_at)
    select ${id}, ${organisation}, ${person}, ${role}, ${[...powers]}, coalesce(max(rank), 0) + 1,
      ${work.now}::timestamptz, ${until ?? null}::date, ${cameBy ?? null}::uuid, ${work.now}::timestamptz
    from organisations.representative where space = ${organisation}`.execute(work.db);
  return id;
}

/** Ends a role; one already ended stays as it was. */
export async function saveEnded(
  work: Work,
  id: RepresentativeId,
  because: EndReason,
): Promise<void> {
  await sql`update organisations.representative set ended_at = ${work.now},
    ended_because = ${because} where id = ${id} and ended_at is null`.execute(work.db);
}

/** They said that it is still them: nothing that was asked waits any more. */
export async function saveAnswered(work: Work, id: RepresentativeId): Promise<void> {
  await sql`update organisations.representative set answered_at = ${work.now}, asked_at = null,
    reminded_at = null, others_asked_at = null, operator_at = null where id = ${id}`.execute(
    work.db,
  );
}

export async function saveNamePublic(
  work: Work,
  id: RepresentativeId,
  isPublic: boolean,
): Promise<void> {
  await sql`update organisations.representative set is_name_public = ${isPublic}
    where id = ${id}`.execute(work.db);
}

/** Saves what was changed of a role; a new last day is told again in its time. */
export async function saveRole(
  work: Work,
  one: Pick<Representative, "id" | "role" | "powers" | "until">,
): Promise<void> {
  const until = one.until ?? null;
  await sql`update organisations.representative set role = ${one.role}, powers = ${[...one.powers]},
    end_told_at = case when until is not distinct from ${until}::date then end_told_at end,
    last_told_at = case when until is not distinct from ${until}::date then last_told_at end,
    until = ${until}::date where id = ${one.id} and ended_at is null`.execute(work.db);
}

/** Those whose role is over, latest first; as row security lets the actor see. */
export async function listEnded(
  work: Work,
  organisation: OrganisationId,
): Promise<readonly Representative[]> {
  const { rows } = await sql<RepresentativeRow>`
    select * from organisations.representative where space = ${organisation}
      and (ended_at is not null or until < ${today(work)})
    order by coalesce(ended_at, until::timestamptz) desc, id limit 50`.execute(work.db);
  return rows.map(toRepresentative);
}

/** One role by its id, ended or not. */
export async function findRepresentative(
  work: Work,
  id: RepresentativeId,
): Promise<Representative | undefined> {
  const { rows } = await sql<RepresentativeRow>`
    select * from organisations.representative where id = ${id}`.execute(work.db);
  return rows[0] && toRepresentative(rows[0]);
}
