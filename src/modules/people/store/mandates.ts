import { sql } from "kysely";

import type { PersonId, Work } from "#services/house";
import { openIn, sealIn } from "#services/keys";

import type { AddressId } from "../domain/address.ts";
import type {
  Consent,
  EndedBy,
  Mandate,
  MandateId,
  MandateKind,
  Scope,
} from "../domain/mandate.ts";

/** One as it is kept. */
export interface MandateRow {
  readonly id: MandateId;
  readonly person: PersonId;
  readonly holder: PersonId | null;
  readonly asked_of: PersonId | null;
  readonly kind: MandateKind;
  readonly scopes: readonly Scope[];
  readonly consent: Consent;
  readonly asked_at: Temporal.Instant;
  readonly since: Temporal.Instant | null;
  readonly until: Temporal.Instant;
  readonly ended_at: Temporal.Instant | null;
  readonly ended_by: EndedBy | null;
  readonly suspended_at: Temporal.Instant | null;
  readonly through: string | null;
}

/** The same as the rules read it. */
export function toMandate(row: MandateRow): Mandate {
  return {
    id: row.id,
    person: row.person,
    holder: row.holder ?? undefined,
    askedOf: row.asked_of ?? undefined,
    kind: row.kind,
    scopes: row.scopes,
    consent: row.consent,
    askedAt: row.asked_at,
    since: row.since ?? undefined,
    until: row.until,
    ended:
      row.ended_at === null || row.ended_by === null
        ? undefined
        : { at: row.ended_at, by: row.ended_by },
    suspendedAt: row.suspended_at ?? undefined,
    through: row.through ?? undefined,
  };
}

/** What is read of each. */
export const columns = sql`id, person, holder, asked_of, kind, scopes, consent, asked_at, since, until, ended_at, ended_by,
  suspended_at, through`;

/** A mandate that the actor may see. */
export async function findMandate(work: Work, id: MandateId): Promise<Mandate | undefined> {
  const { rows } = await sql<MandateRow>`
    select ${columns} from people.mandate where id = ${id}`.execute(work.db);
  return rows[0] && toMandate(rows[0]);
}

/** The same, held until the work is saved. */
export async function holdMandate(work: Work, id: MandateId): Promise<Mandate | undefined> {
  const { rows } = await sql<MandateRow>`
    select ${columns} from people.mandate where id = ${id} for update`.execute(work.db);
  return rows[0] && toMandate(rows[0]);
}

/** A mandate, and those by which its holder renewed it since, first the first; held until the work is saved. */
export async function holdRenewals(work: Work, id: MandateId): Promise<readonly Mandate[]> {
  const { rows } = await sql<MandateRow>`select ${columns} from people.mandate where id in (
      with recursive one(id, person, holder, ended_at) as (
        select id, person, holder, ended_at from people.mandate where id = ${id}
        union
        select m.id, m.person, m.holder, m.ended_at from people.mandate m
          join one on m.person = one.person and m.holder = one.holder and m.since = one.ended_at
            and m.consent <> 'page')
      select id from one) order by since, id for update`.execute(work.db);
  return rows.map(toMandate);
}

/** The mandates of these persons that are neither ended nor past, held by somebody; oldest first. */
export async function listOpenOf(
  work: Work,
  persons: readonly PersonId[],
): Promise<readonly Mandate[]> {
  const { rows } = await sql<MandateRow>`select ${columns} from people.mandate
    where person = any (${persons}::uuid[]) and ended_at is null and since is not null
      and until > ${work.now} order by since, id`.execute(work.db);
  return rows.map(toMandate);
}

/** Whether somebody acts for another, or another for them, now. */
export async function isInMandate(work: Work, person: PersonId): Promise<boolean> {
  const { rows } = await sql`select from people.mandate
    where (person = ${person} or holder = ${person}) and ended_at is null and since is not null
      and until > ${work.now} limit 1`.execute(work.db);
  return rows.length > 0;
}

/** The open mandates of who took their account since, and has not said yet whether they keep them; oldest first. */
export async function listUnanswered(work: Work, person: PersonId): Promise<readonly Mandate[]> {
  const { rows } = await sql<MandateRow>`select ${columns} from people.mandate m
    where person = ${person} and ended_at is null and suspended_at is null and since is not null
      and until > ${work.now} and exists (select from people.deed where mandate = m.id and what = 'taken')
      and not exists (select from people.deed where mandate = m.id and what = 'kept')
    order by since, id`.execute(work.db);
  return rows.map(toMandate);
}

/** All that a person gave, holds or may accept, past ones too; latest first. */
export async function listAround(work: Work, person: PersonId): Promise<readonly Mandate[]> {
  const { rows } = await sql<MandateRow>`select ${columns} from people.mandate
    where person = ${person} or holder = ${person} or (since is null and asked_of = ${person})
      or (since is null and address in (
      select address from people.person_address where person = ${person}))
    order by asked_at desc, id limit 200`.execute(work.db);
  return rows.map(toMandate);
}

/** How many one gave that count: open, or still proposed. */
export async function countGiven(work: Work, person: PersonId): Promise<number> {
  const { rows } = await sql<{ given: number }>`select count(*)::int as given from people.mandate
    where person = ${person} and ended_at is null and until > ${work.now}`.execute(work.db);
  return rows[0]?.given ?? 0;
}

export interface NewMandate extends Omit<Mandate, "ended" | "suspendedAt"> {
  /** Where the proposal waits. */
  readonly address: AddressId | undefined;
  /** How the consent was given, in the words of who noted it. */
  readonly note: string | undefined;
}

export async function saveMandate(work: Work, made: NewMandate): Promise<void> {
  const note = made.note === undefined ? null : await sealIn(work, made.person, made.note);
  await sql`insert into people.mandate (id, person, holder, asked_of, address, kind, scopes, consent,
      consent_note, asked_at, since, until, through)
    values (${made.id}, ${made.person}, ${made.holder ?? null}, ${made.askedOf ?? null}, ${made.address ?? null},
      ${made.kind}, ${[...made.scopes]}::text[], ${made.consent}, ${note}, ${made.askedAt},
      ${made.since ?? null}, ${made.until}, ${made.through ?? null})`.execute(work.db);
}

/** What the holder wrote of the consent; undefined when nothing, or when the person left. */
export async function findConsentNote(work: Work, mandate: Mandate): Promise<string | undefined> {
  const { rows } = await sql<{ consent_note: Uint8Array | null }>`
    select consent_note from people.mandate where id = ${mandate.id}`.execute(work.db);
  const sealed = rows[0]?.consent_note;
  return sealed == null ? undefined : openIn(work, mandate.person, sealed);
}

export async function saveAccepted(work: Work, id: MandateId, holder: PersonId): Promise<void> {
  await sql`update people.mandate set holder = ${holder}, asked_of = null, since = ${work.now}
    where id = ${id}`.execute(work.db);
}

export async function saveEnded(work: Work, id: MandateId, by: EndedBy): Promise<void> {
  await sql`update people.mandate set ended_at = ${work.now}, ended_by = ${by}, address = null,
      asked_of = null
    where id = ${id} and ended_at is null`.execute(work.db);
  await sql`delete from people.acting where mandate = ${id}`.execute(work.db);
}

/** Nothing is read nor done under it, from now on, in any session. */
export async function saveSuspended(work: Work, id: MandateId): Promise<void> {
  await sql`update people.mandate set suspended_at = coalesce(suspended_at, ${work.now})
    where id = ${id}`.execute(work.db);
  await sql`delete from people.acting where mandate = ${id}`.execute(work.db);
}

/** It goes on. */
export async function saveResumed(work: Work, id: MandateId): Promise<void> {
  await sql`update people.mandate set suspended_at = null where id = ${id}`.execute(work.db);
}

/** The mandates of a pair that are not ended, but this one: a new one takes their place. */
export async function listOfPair(
  work: Work,
  { id, person }: Mandate,
  holder: PersonId,
): Promise<readonly MandateId[]> {
  const { rows } = await sql<{ id: MandateId }>`select id from people.mandate
    where person = ${person} and holder = ${holder} and ended_at is null and id <> ${id}
    order by id for update`.execute(work.db);
  return rows.map((row) => row.id);
}

/** Which of these persons have no address: they take part through somebody. */
export async function listWithoutAddress(
  work: Work,
  persons: readonly PersonId[],
): Promise<readonly PersonId[]> {
  const { rows } = await sql<{ id: PersonId }>`select id from people.person p
    where id = any (${persons}::uuid[]) and left_at is null
      and not exists (select from people.person_address where person = p.id)`.execute(work.db);
  return rows.map(({ id }) => id);
}

/** Open mandates for persons who have no address; the latest first. */
export async function listOpenWithoutAddress(work: Work): Promise<readonly Mandate[]> {
  const { rows } = await sql<MandateRow>`select ${columns} from people.mandate m
    where ended_at is null and since is not null and until > ${work.now}
      and not exists (select from people.person_address where person = m.person)
    order by since desc, id limit 200`.execute(work.db);
  return rows.map(toMandate);
}

/** Mandates that the house ends when one of the two leaves for good. */
export async function endAllWith(work: Work, person: PersonId): Promise<void> {
  await sql`delete from people.acting where mandate in (
    select id from people.mandate where person = ${person} or holder = ${person})`.execute(work.db);
  await sql`update people.mandate set ended_at = coalesce(ended_at, ${work.now}),
      ended_by = coalesce(ended_by, 'left'), consent_note = null, address = null, asked_of = null
    where person = ${person} or holder = ${person} or asked_of = ${person}`.execute(work.db);
}

/** All that concerned one person now concerns another; one does not act for oneself. */
export async function passMandates(work: Work, from: PersonId, into: PersonId): Promise<void> {
  await sql`delete from people.mandate where (person = ${from} and holder = ${into})
    or (person = ${into} and holder = ${from}) or (person = ${from} and asked_of = ${into})
    or (person = ${into} and asked_of = ${from})`.execute(work.db);
  await sql`update people.mandate m set ended_at = ${work.now}, ended_by = 'left'
    where ended_at is null and ((person = ${from} and exists (select from people.mandate o
        where o.person = ${into} and o.holder = m.holder and o.ended_at is null))
      or (holder = ${from} and exists (select from people.mandate o
        where o.holder = ${into} and o.person = m.person and o.ended_at is null)))`.execute(
    work.db,
  );
  await sql`update people.mandate set person = ${into}, consent_note = null
    where person = ${from}`.execute(work.db);
  await sql`update people.mandate set holder = ${into} where holder = ${from}`.execute(work.db);
  await sql`update people.mandate set asked_of = ${into} where asked_of = ${from}`.execute(work.db);
}
