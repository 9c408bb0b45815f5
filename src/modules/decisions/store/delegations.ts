import { type RawBuilder, sql } from "kysely";

import type { Channel, Work } from "#services/house";
import type { Theme } from "#rules/subjects";

import type { Delegation, DelegationId, Scope } from "../domain/delegation.ts";
import type { CircleId, PersonId, Vote, VoteId } from "../domain/vote.ts";

/** A delegation as it is kept. */
export interface KeptDelegation extends Delegation {
  readonly endedAt: Temporal.Instant | undefined;
  readonly channel: Channel;
  /** Who wrote down a paper proxy. */
  readonly recordedBy: PersonId | undefined;
}

interface DelegationRow {
  readonly id: DelegationId;
  readonly circle: CircleId | null;
  readonly theme: Theme | null;
  readonly vote: VoteId | null;
  readonly from: PersonId;
  readonly to: PersonId | null;
  readonly place: number;
  readonly given_at: Temporal.Instant;
  readonly ended_at: Temporal.Instant | null;
  readonly until: Temporal.Instant | null;
  readonly answer: Delegation["answer"] | null;
  readonly channel: Channel;
  readonly recorded_by: PersonId | null;
}

const columns = sql`id, circle, theme, vote, from_person as "from", to_person as "to", place, given_at,
  ended_at, until, answer, channel, recorded_by`;

function toDelegation(row: DelegationRow): KeptDelegation {
  return {
    id: row.id,
    from: row.from,
    to: row.to ?? undefined,
    scope: {
      circle: row.circle ?? undefined,
      theme: row.theme ?? undefined,
      vote: row.vote ?? undefined,
    },
    place: row.place,
    givenAt: row.given_at,
    endedAt: row.ended_at ?? undefined,
    until: row.until ?? undefined,
    answer: row.answer ?? undefined,
    channel: row.channel,
    recordedBy: row.recorded_by ?? undefined,
  };
}

async function all(
  work: Work,
  where: RawBuilder<unknown>,
  order = sql`from_person, place, id`,
): Promise<readonly KeptDelegation[]> {
  const { rows } = await sql<DelegationRow>`
    select ${columns} from decisions.delegation where ${where} order by ${order}`.execute(work.db);
  return rows.map(toDelegation);
}

/** The delegations of these people that speak of a question, as they stood at an instant, with the right to count. */
export function listDelegationsAt(
  work: Work,
  { id, circle, theme }: Pick<Vote, "id" | "circle" | "theme">,
  asked: { readonly at: Temporal.Instant; readonly people: readonly PersonId[] },
): Promise<readonly KeptDelegation[]> {
  return all(
    work,
    sql`from_person = any (${asked.people}::uuid[])
      and given_at <= ${asked.at} and (ended_at is null or ended_at > ${asked.at})
      and (vote = ${id} or (vote is null and (circle is null or circle = ${circle})
        and (theme is null or theme = ${theme ?? null})))`,
  );
}

/** What a person entrusts now, by scope and preference. */
export function listGiven(work: Work, person: PersonId): Promise<readonly KeptDelegation[]> {
  return all(
    work,
    sql`from_person = ${person} and ended_at is null`,
    sql`vote nulls last, circle nulls last, theme nulls last, place`,
  );
}

/** What was entrusted to a person and stands, oldest first. */
export function listReceived(work: Work, person: PersonId): Promise<readonly KeptDelegation[]> {
  return all(work, sql`to_person = ${person} and ended_at is null`, sql`given_at, id`);
}

/** All that a person entrusted or was entrusted, what ended included. */
export function listDelegationsOf(
  work: Work,
  person: PersonId,
): Promise<readonly KeptDelegation[]> {
  return all(work, sql`from_person = ${person} or to_person = ${person}`, sql`given_at, id`);
}

/** What a person entrusted and that ended, latest first. */
export function listEnded(
  work: Work,
  person: PersonId,
  most: number,
): Promise<readonly KeptDelegation[]> {
  return all(
    work,
    sql`from_person = ${person} and ended_at is not null`,
    sql`ended_at desc, place limit ${most}`,
  );
}

export async function findDelegation(
  work: Work,
  id: DelegationId,
): Promise<KeptDelegation | undefined> {
  const [found] = await all(work, sql`id = ${id}`);
  return found;
}

/** Paper proxies for a question that somebody holds. */
export async function countProxies(work: Work, vote: VoteId, to: PersonId): Promise<number> {
  const { rows } = await sql<{ readonly count: number }>`
    select count(*)::int as count from decisions.delegation
    where vote = ${vote} and to_person = ${to} and channel = 'paper' and ended_at is null`.execute(
    work.db,
  );
  return rows[0]?.count ?? 0;
}

function ofScope({ circle, theme, vote }: Scope): RawBuilder<unknown> {
  return sql`circle is not distinct from ${circle ?? null}::uuid
    and theme is not distinct from ${theme ?? null} and vote is not distinct from ${vote ?? null}::uuid`;
}

/** Holds what a person entrusts until the work is saved: two changes at once come one after the other. */
export async function holdGiven(work: Work, person: PersonId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`decisions.delegation ${person}`}, 0))`.execute(
    work.db,
  );
}

/** Ends what a person entrusted in a scope, if anything stands. */
export async function endScope(work: Work, from: PersonId, scope: Scope): Promise<void> {
  await sql`update decisions.delegation set ended_at = ${work.now}
    where from_person = ${from} and ended_at is null and ${ofScope(scope)}`.execute(work.db);
}

export interface SavedDelegation extends Pick<
  Delegation,
  "id" | "from" | "to" | "scope" | "place" | "until"
> {
  readonly space: string;
  readonly channel: Channel;
  readonly recordedBy?: PersonId | undefined;
}

export async function saveDelegation(work: Work, given: SavedDelegation): Promise<void> {
  const { circle, theme, vote } = given.scope;
  await sql`insert into decisions.delegation (id, space, circle, theme, vote, from_person, to_person, place,
      given_at, until, channel, recorded_by)
    values (${given.id}, ${given.space}, ${circle ?? null}, ${theme ?? null}, ${vote ?? null},
      ${given.from}, ${given.to ?? null}, ${given.place}, ${work.now}, ${given.until ?? null},
      ${given.channel}, ${given.recordedBy ?? null})`.execute(work.db);
}

/** What who receives it says of it; the last word counts. */
export async function answerDelegation(
  work: Work,
  id: DelegationId,
  answer: "accepted" | "refused",
): Promise<void> {
  await sql`update decisions.delegation set answer = ${answer}, answered_at = ${work.now}
    where id = ${id} and ended_at is null`.execute(work.db);
}

/** Ends what a person entrusted and what was entrusted to them. */
export async function endDelegationsOf(work: Work, person: PersonId): Promise<void> {
  await sql`update decisions.delegation set ended_at = ${work.now}
    where ended_at is null and ${person} in (from_person, to_person)`.execute(work.db);
}

/** The delegations of one person are now another's: what would go to oneself, or twice for one scope, ends. */
export async function passDelegations(work: Work, from: PersonId, into: PersonId): Promise<void> {
  await sql`update decisions.delegation gone set ended_at = ${work.now} where ended_at is null
    and ((from_person = ${from} and (to_person = ${into} or exists (
      select from decisions.delegation kept where kept.from_person = ${into} and kept.ended_at is null
        and kept.circle is not distinct from gone.circle and kept.theme is not distinct from gone.theme
        and kept.vote is not distinct from gone.vote)))
      or (from_person = ${into} and to_person = ${from}))`.execute(work.db);
  await sql`update decisions.delegation set from_person = ${into}
    where from_person = ${from} and to_person is distinct from ${into}`.execute(work.db);
  await sql`update decisions.delegation set to_person = ${into}
    where to_person = ${from} and from_person <> ${into}`.execute(work.db);
}
