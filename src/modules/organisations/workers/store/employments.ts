import { type RawBuilder, sql } from "kysely";

import type { AddressId } from "#rules/people";
import { SWEPT_AT_ONCE, type Work } from "#services/house";

import type { OrganisationId, PersonId } from "../../domain/organisation.ts";
import { WAITS_DAYS } from "../../domain/work-waits.ts";
import {
  type ConfirmedHow,
  type EmploymentId,
  type KeptEmployment,
  type WorkEnd,
  type WorkSide,
  type WorkStatus,
} from "../domain/employment.ts";

interface Row {
  readonly id: EmploymentId;
  readonly space: OrganisationId;
  readonly person: PersonId | null;
  readonly address: AddressId | null;
  readonly status: WorkStatus;
  readonly since: Temporal.PlainDate;
  readonly said_by: WorkSide;
  readonly said_at: Temporal.Instant;
  readonly by_person: PersonId | null;
  readonly confirmed_at: Temporal.Instant | null;
  readonly confirmed_how: ConfirmedHow | null;
  readonly until: Temporal.PlainDate | null;
  readonly ended_at: Temporal.Instant | null;
  readonly ended_because: WorkEnd | null;
  readonly words: Uint8Array | null;
}

/** With where it waits, while nobody answered there. */
export interface StoredEmployment extends KeptEmployment {
  readonly address: AddressId | undefined;
  /** Who of the team said it, or said yes. */
  readonly byPerson: PersonId | undefined;
}

function toEmployment(row: Row): StoredEmployment {
  return {
    id: row.id,
    organisation: row.space,
    person: row.person ?? undefined,
    address: row.address ?? undefined,
    status: row.status,
    since: row.since,
    saidBy: row.said_by,
    saidAt: row.said_at,
    byPerson: row.by_person ?? undefined,
    confirmed:
      row.confirmed_at === null || row.confirmed_how === null
        ? undefined
        : { at: row.confirmed_at, how: row.confirmed_how },
    until: row.until ?? undefined,
    ended:
      row.ended_at === null || row.ended_because === null
        ? undefined
        : { at: row.ended_at, because: row.ended_because },
    words: row.words ?? undefined,
  };
}

/** Those that a condition of SQL finds. */
export async function selectEmployments(
  work: Work,
  rest: RawBuilder<unknown>,
): Promise<readonly StoredEmployment[]> {
  const { rows } = await sql<Row>`select * from organisations.employment ${rest}`.execute(work.db);
  return rows.map(toEmployment);
}

/** The day in France. */
export const today = (work: Work) => work.now.toZonedDateTimeISO("Europe/Paris").toPlainDate();

/** What stands today for a person, oldest first; as row security lets the actor see. */
export function listStandingOf(work: Work, person: PersonId): Promise<readonly StoredEmployment[]> {
  return selectEmployments(
    work,
    sql`where person = ${person} and confirmed_at is not null and since <= ${today(work)}::date
      and (until is null or until >= ${today(work)}::date) order by since, id`,
  );
}

/** All that is kept of who works for one, latest first; as row security lets the actor see. */
export function listOfOrganisation(
  work: Work,
  organisation: OrganisationId,
): Promise<readonly StoredEmployment[]> {
  return selectEmployments(
    work,
    sql`where space = ${organisation} order by since desc, id limit 500`,
  );
}

/** What stands today for one, oldest first; under a right. */
export function listStandingAt(
  work: Work,
  organisation: OrganisationId,
): Promise<readonly StoredEmployment[]> {
  return selectEmployments(
    work,
    sql`where space = ${organisation} and confirmed_at is not null and since <= ${today(work)}::date
      and (until is null or until >= ${today(work)}::date) order by since, id`,
  );
}

/** All that is kept of a person, or waits at one of these addresses, latest first. */
export function listOfPerson(
  work: Work,
  person: PersonId,
  addresses: readonly AddressId[],
): Promise<readonly StoredEmployment[]> {
  return selectEmployments(
    work,
    sql`where person = ${person} or (person is null and address = any (${[...addresses]}::uuid[]))
      order by since desc, id limit 200`,
  );
}

/** Those that wait for the organisation's yes. */
export function listAsked(
  work: Work,
  organisation: OrganisationId,
): Promise<readonly StoredEmployment[]> {
  return selectEmployments(
    work,
    sql`where space = ${organisation} and said_by = 'person' and confirmed_at is null
      and ended_at is null order by said_at, id limit 200`,
  );
}

/** What waits: said of one of these addresses, or asked of an organisation whose team row security lets the actor read. */
export function listWaitingFor(
  work: Work,
  addresses: readonly AddressId[],
): Promise<readonly StoredEmployment[]> {
  return selectEmployments(
    work,
    sql`where confirmed_at is null and ended_at is null
      and ((person is null and address = any (${[...addresses]}::uuid[]))
        or (said_by = 'person' and person <> ${work.actor.for ?? null}))
      order by said_at, id limit 50`,
  );
}

/** What is open between an organisation and a person, or an address where nobody answered yet. */
export async function findOpen(
  work: Work,
  organisation: OrganisationId,
  at: { readonly person?: PersonId | undefined; readonly addresses: readonly AddressId[] },
): Promise<StoredEmployment | undefined> {
  const found = await selectEmployments(
    work,
    sql`where space = ${organisation} and ended_at is null
      and (person = ${at.person ?? null} or (person is null and address = any (${[...at.addresses]}::uuid[])))
      order by confirmed_at nulls last, said_at limit 1 for update`,
  );
  return found[0];
}

export async function findEmployment(
  work: Work,
  id: EmploymentId,
): Promise<StoredEmployment | undefined> {
  return (await selectEmployments(work, sql`where id = ${id}`))[0];
}

/** One by its id, held until the work is saved. Under a right: to hold is to be about to change. */
export async function holdEmployment(
  work: Work,
  id: EmploymentId,
): Promise<StoredEmployment | undefined> {
  return (await selectEmployments(work, sql`where id = ${id} for update`))[0];
}

/** Saves what one side says; false when something is open there already. */
export async function saveSaid(
  work: Work,
  one: Pick<
    StoredEmployment,
    "id" | "organisation" | "person" | "address" | "status" | "since" | "saidBy" | "byPerson"
  >,
): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into organisations.employment (id, space, person,
      address, status, since, said_by, said_at, by_person)
    values (${one.id}, ${one.organisation}, ${one.person ?? null}, ${one.address ?? null},
      ${one.status}, ${one.since}, ${one.saidBy}, ${work.now}, ${one.byPerson ?? null})
    on conflict do nothing`.execute(work.db);
  return numAffectedRows === 1n;
}

/** The other side said yes: it is this person's, and counts. */
export async function saveConfirmed(
  work: Work,
  id: EmploymentId,
  yes: {
    readonly person: PersonId;
    readonly how: ConfirmedHow;
    readonly by?: PersonId | undefined;
  },
): Promise<void> {
  await sql`update organisations.employment set confirmed_at = ${work.now}, confirmed_how = ${yes.how},
    person = ${yes.person}, address = null, by_person = coalesce(${yes.by ?? null}::uuid, by_person)
    where id = ${id} and confirmed_at is null and ended_at is null`.execute(work.db);
}

/** What both had said already is not said twice: the other row goes. */
export async function deleteEmployment(work: Work, id: EmploymentId): Promise<void> {
  await sql`delete from organisations.employment where id = ${id}`.execute(work.db);
}

/** An end is said: the last day, why, and perhaps a word. */
export async function saveWorkEnded(
  work: Work,
  id: EmploymentId,
  end: {
    readonly because: WorkEnd;
    readonly until: Temporal.PlainDate;
    readonly words?: Uint8Array | undefined;
  },
): Promise<void> {
  await sql`update organisations.employment set ended_at = coalesce(ended_at, ${work.now}::timestamptz),
    ended_because = coalesce(ended_because, ${end.because}), until = ${end.until},
    words = coalesce(${end.words ?? null}::bytea, words) where id = ${id}`.execute(work.db);
}

/** What one side said and nobody answered in time gives its place. */
export async function endLapsed(work: Work, organisation: OrganisationId): Promise<void> {
  await sql`update organisations.employment set ended_at = ${work.now}, ended_because = 'withdrawn',
      until = ${today(work)} where space = ${organisation} and confirmed_at is null
      and ended_at is null and said_at <= ${work.now.subtract({ hours: 24 * WAITS_DAYS })}`.execute(
    work.db,
  );
}

/** How many of a person's own words wait for a yes. */
export async function countAskedBy(work: Work, person: PersonId): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::integer as count
    from organisations.employment where person = ${person} and said_by = 'person'
      and confirmed_at is null and ended_at is null
      and said_at > ${work.now.subtract({ hours: 24 * WAITS_DAYS })}`.execute(work.db);
  return rows[0]?.count ?? 0;
}

/** What was over, or never answered, since before this instant goes; answers the addresses where it waited. */
export async function forgetOver(
  work: Work,
  before: Temporal.Instant,
): Promise<{ readonly count: number; readonly addresses: readonly AddressId[] }> {
  const day = before.toZonedDateTimeISO("Europe/Paris").toPlainDate();
  const { rows } = await sql<{ address: AddressId | null }>`delete from organisations.employment
    where id in (select id from organisations.employment
      where (confirmed_at is null and said_at < ${before}) or until < ${day}::date
        or (ended_at < ${before} and confirmed_at is null)
      limit ${SWEPT_AT_ONCE}) returning address`.execute(work.db);
  return {
    count: rows.length,
    addresses: [...new Set(rows.flatMap(({ address }) => address ?? []))],
  };
}
