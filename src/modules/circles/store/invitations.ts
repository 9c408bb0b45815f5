import { sql } from "kysely";

import type { AddressId } from "#rules/people";
import type { Work } from "#services/house";
import { fingerprint } from "#services/keys";

import type { CircleId, PersonId } from "../domain/circle.ts";
import type {
  Invitation,
  InvitationId,
  InvitationState,
  InviteListId,
} from "../domain/invitation.ts";

interface InvitationRow {
  readonly id: InvitationId;
  readonly space: CircleId;
  readonly list: InviteListId;
  readonly by_person: PersonId;
  readonly label: Uint8Array | null;
  readonly to_ask: Uint8Array | null;
  readonly address: AddressId | null;
  readonly state: InvitationState;
  readonly queued_at: Temporal.Instant;
  readonly asked_at: Temporal.Instant | null;
  readonly reminded_at: Temporal.Instant | null;
  readonly answered_at: Temporal.Instant | null;
}

/** Names and addresses are sealed under the key of the circle's space; undefined once erased. */
export type SealedInvitation = Invitation & {
  readonly label: Uint8Array | undefined;
  readonly toAsk: Uint8Array | undefined;
  readonly address: AddressId | undefined;
};

function toInvitation(row: InvitationRow): SealedInvitation {
  return {
    id: row.id,
    circle: row.space,
    list: row.list,
    by: row.by_person,
    state: row.state,
    queuedAt: row.queued_at,
    askedAt: row.asked_at ?? undefined,
    answeredAt: row.answered_at ?? undefined,
    label: row.label ?? undefined,
    toAsk: row.to_ask ?? undefined,
    address: row.address ?? undefined,
  };
}

const columns = sql`id, space, list, by_person, label, to_ask, address, state, queued_at, asked_at,
  reminded_at, answered_at`;

/** By which an address already asked by this circle is found again, and no other. */
export function markOf(work: Work, circle: CircleId, address: string): Uint8Array {
  return fingerprint(work.app, "circle invitation", `${circle} ${address}`);
}

export async function findInvitation(
  work: Work,
  id: InvitationId,
): Promise<SealedInvitation | undefined> {
  const { rows } = await sql<InvitationRow>`
    select ${columns} from circles.invitation where id = ${id}`.execute(work.db);
  return rows[0] && toInvitation(rows[0]);
}

/** Finds an invitation and holds it until the work is saved: it is answered once. */
export async function holdInvitation(
  work: Work,
  id: InvitationId,
): Promise<SealedInvitation | undefined> {
  const { rows } = await sql<InvitationRow>`
    select ${columns} from circles.invitation where id = ${id} for update`.execute(work.db);
  return rows[0] && toInvitation(rows[0]);
}

/** All that a circle asked and of whom something is still kept, the latest first. */
export async function listInvitations(
  work: Work,
  circle: CircleId,
): Promise<readonly SealedInvitation[]> {
  const { rows } = await sql<InvitationRow>`select ${columns} from circles.invitation
    where space = ${circle} and label is not null order by queued_at desc, id limit 20000`.execute(
    work.db,
  );
  return rows.map(toInvitation);
}

/** Those of these marks that the circle asked already. */
export async function listKnownMarks(
  work: Work,
  circle: CircleId,
  marks: readonly Uint8Array[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ mark: string }>`select encode(mark, 'hex') as mark
    from circles.invitation where space = ${circle} and mark = any (${marks}::bytea[])`.execute(
    work.db,
  );
  return new Set(rows.map(({ mark }) => mark));
}

export interface NewInvitation {
  readonly id: InvitationId;
  readonly mark: Uint8Array;
  readonly label: Uint8Array;
  readonly toAsk: Uint8Array;
}

/** Adds those who are to be asked, in one statement; answers how many are new: who was asked already is not again. */
export async function saveInvitations(
  work: Work,
  list: { readonly id: InviteListId; readonly circle: CircleId; readonly by: PersonId },
  asked: readonly NewInvitation[],
): Promise<number> {
  if (asked.length === 0) return 0;
  const { numAffectedRows } =
    await sql`insert into circles.invitation (id, space, list, by_person, mark, label, to_ask, queued_at)
    select id, ${list.circle}, ${list.id}, ${list.by}, mark, label, to_ask, ${work.now}
    from unnest(${asked.map(({ id }) => id)}::uuid[], ${asked.map(({ mark }) => mark)}::bytea[],
      ${asked.map(({ label }) => label)}::bytea[], ${asked.map(({ toAsk }) => toAsk)}::bytea[])
      as one (id, mark, label, to_ask)
    on conflict (space, mark) do nothing`.execute(work.db);
  return Number(numAffectedRows ?? 0n);
}

/** The next who are to be written to, after the one that was looked at last. */
export async function listNext(
  work: Work,
  list: InviteListId,
  { what, after, most }: { what: "asked" | "reminded"; after: string; most: number },
): Promise<readonly SealedInvitation[]> {
  const waits =
    what === "asked"
      ? sql`state = 'queued'`
      : sql`state = 'asked' and address is not null and reminded_at is null`;
  const { rows } = await sql<InvitationRow>`select ${columns} from circles.invitation
    where list = ${list} and ${waits} and id > ${after}::uuid order by id limit ${most}
    for update`.execute(work.db);
  return rows.map(toInvitation);
}

/** How many of a list are in each state. */
export async function countStates(
  work: Work,
  where: { readonly circle: CircleId; readonly list?: InviteListId | undefined },
): Promise<ReadonlyMap<InvitationState, number>> {
  const { rows } = await sql<{ state: InvitationState; many: number }>`
    select state, count(*)::int as many from circles.invitation
    where space = ${where.circle} and (${where.list ?? null}::uuid is null or list = ${where.list ?? null})
    group by state`.execute(work.db);
  return new Map(rows.map(({ state, many }) => [state, many]));
}

/** How many letters went in the last day, for this circle or by this person: each has its measure. */
export async function countWritten(
  work: Work,
  { circle, by }: { readonly circle: CircleId; readonly by: PersonId },
): Promise<number> {
  const since = work.now.subtract({ hours: 24 });
  const { rows } = await sql<{ circle: number; person: number }>`
    select coalesce(sum((asked_at > ${since})::int + coalesce((reminded_at > ${since})::int, 0))
        filter (where space = ${circle}), 0)::int as circle,
      coalesce(sum((asked_at > ${since})::int + coalesce((reminded_at > ${since})::int, 0))
        filter (where by_person = ${by}), 0)::int as person
    from circles.invitation where (space = ${circle} or by_person = ${by})
      and (asked_at > ${since} or reminded_at > ${since})`.execute(work.db);
  return Math.max(rows[0]?.circle ?? 0, rows[0]?.person ?? 0);
}

/** They were written to: the address is that of the house from now on. */
export async function saveAsked(
  work: Work,
  id: InvitationId,
  address: AddressId | undefined,
): Promise<void> {
  await sql`update circles.invitation set state = 'asked', asked_at = ${work.now}, to_ask = null,
      address = ${address ?? null} where id = ${id}`.execute(work.db);
}

export async function saveReminded(work: Work, id: InvitationId): Promise<void> {
  await sql`update circles.invitation set reminded_at = ${work.now} where id = ${id}`.execute(
    work.db,
  );
}

/** An answer: the address is not needed any more. */
export async function saveAnswered(
  work: Work,
  id: InvitationId,
  state: "came" | "declined" | "never",
): Promise<void> {
  await sql`update circles.invitation set state = ${state}, answered_at = ${work.now},
      address = null, to_ask = null where id = ${id}`.execute(work.db);
}

/** Those of a list that were not written to yet are not asked: as if they had never been. */
export async function deleteQueued(work: Work, list: InviteListId): Promise<void> {
  await sql`delete from circles.invitation where list = ${list} and state = 'queued'`.execute(
    work.db,
  );
}

/** What is over since this instant is forgotten: names, and the addresses that are answered, to let them go. */
export async function forgetOver(
  work: Work,
  before: Temporal.Instant,
): Promise<readonly AddressId[]> {
  const { rows } = await sql<{ address: AddressId }>`select address from circles.invitation
    where address is not null and asked_at <= ${before} for update`.execute(work.db);
  await sql`update circles.invitation set label = null, address = null, to_ask = null,
      answered_at = case when state = 'never' then null else answered_at end,
      state = case when state in ('asked', 'never') then 'silent' else state end
    where label is not null and asked_at <= ${before}`.execute(work.db);
  return rows.map(({ address }) => address);
}

/** So old that the circle may ask the same person again. Answers how many. */
export async function deleteOld(work: Work, before: Temporal.Instant): Promise<number> {
  const { numAffectedRows } =
    await sql`delete from circles.invitation where queued_at <= ${before}`.execute(work.db);
  await sql`delete from circles.invite_list l where l.made_at <= ${before} and not exists (
    select from circles.invitation i where i.list = l.id)`.execute(work.db);
  return Number(numAffectedRows ?? 0n);
}
