import { sql } from "kysely";

import { newId } from "#basics/id";
import { SWEPT_AT_ONCE, type Work } from "#services/house";
import type { AddressId } from "#rules/people";

import type { Preference } from "../domain/preference.ts";

/** Something to say, as it is kept. */
export interface Waiting {
  readonly id: string;
  readonly kind: string;
  readonly source: string | undefined;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly addedAt: Temporal.Instant;
}

export interface NewNotification {
  readonly address: AddressId;
  readonly kind: string;
  readonly object: string;
  readonly source: string | undefined;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly dueAt: Temporal.Instant;
}

/** Adds what is to be said; what was already said, or already waits, is left as it is. Answers how many are new. */
export async function addNotifications(
  work: Work,
  added: readonly NewNotification[],
  { anew }: { readonly anew: boolean } = { anew: false },
): Promise<number> {
  if (added.length === 0) return 0;
  const rows = added.map((one) => ({
    id: newId(),
    space: one.address,
    kind: one.kind,
    object: one.object,
    source: one.source ?? null,
    facts: one.facts,
    due_at: one.dueAt.toString(),
  }));
  const { numAffectedRows } = await sql`
    insert into notifications.notification (id, space, kind, object, source, facts, added_at, due_at)
    select id, space, kind, object, source, facts, ${work.now}, due_at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, space uuid, kind text, object text,
      source uuid, facts jsonb, due_at timestamptz)
    order by space, kind, object
    on conflict (space, kind, object) do update set facts = excluded.facts, added_at = excluded.added_at,
      due_at = excluded.due_at, state = 'waiting', settled_at = null
      where ${anew} and notification.state <> 'posted'`.execute(work.db);
  return Number(numAffectedRows ?? 0n);
}

/** The addresses that have something due, in one query: nobody else is looked at. */
export async function listDueAddresses(work: Work): Promise<readonly AddressId[]> {
  const { rows } = await sql<{ space: AddressId }>`
    select distinct space from notifications.notification
    where state = 'waiting' and due_at <= ${work.now} order by space`.execute(work.db);
  return rows.map(({ space }) => space);
}

/**
 * Holds what one address is told now, newest first: all that is due, and what was to be told « at
 * once » since (its gathering time is only there to make one mail of many). Nothing when nothing is due.
 */
export async function holdDue(
  work: Work,
  address: AddressId,
  gathering: Temporal.Instant,
): Promise<readonly Waiting[]> {
  const { rows } = await sql<{
    id: string;
    kind: string;
    source: string | null;
    facts: Record<string, unknown>;
    added_at: Temporal.Instant;
    due: boolean;
  }>`
    select id, kind, source, facts, added_at, due_at <= ${work.now} as due
    from notifications.notification
    where space = ${address} and state = 'waiting' and due_at <= ${gathering}
    order by added_at desc, id for update`.execute(work.db);
  if (!rows.some(({ due }) => due)) return [];
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    source: row.source ?? undefined,
    facts: row.facts,
    addedAt: row.added_at,
  }));
}

/** They are in a mail. */
export async function saveAsPosted(
  work: Work,
  ids: readonly string[],
  mail: string,
): Promise<void> {
  await sql`update notifications.notification set state = 'posted', settled_at = ${work.now}, mail = ${mail}
    where id = any (${[...ids]}::uuid[])`.execute(work.db);
}

/** They will not be said. */
export async function saveAsDropped(work: Work, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`update notifications.notification set state = 'dropped', settled_at = ${work.now}
    where id = any (${[...ids]}::uuid[])`.execute(work.db);
}

/** They wait until then. */
export async function saveAsLater(
  work: Work,
  ids: readonly string[],
  dueAt: Temporal.Instant,
): Promise<void> {
  await sql`update notifications.notification set due_at = ${dueAt} where id = any (${[...ids]}::uuid[])`.execute(
    work.db,
  );
}

/** What waits of one source, or of one kind, waits until then for this address. */
export async function moveWaiting(
  work: Work,
  which: { readonly address: AddressId; readonly source?: string; readonly kind?: string },
  dueAt: Temporal.Instant,
): Promise<void> {
  await sql`update notifications.notification set due_at = ${dueAt}
    where state = 'waiting' and space = ${which.address}
      and (${which.source ?? null}::uuid is null or source = ${which.source ?? null})
      and (${which.kind ?? null}::text is null or kind = ${which.kind ?? null})`.execute(work.db);
}

/** Nothing more is said of one source, or of one kind to an address. */
export async function dropWaiting(
  work: Work,
  which: { readonly source: string } | { readonly address: AddressId; readonly kind?: string },
): Promise<void> {
  const chosen =
    "source" in which
      ? sql`source = ${which.source}`
      : sql`space = ${which.address} and (${which.kind ?? null}::text is null or kind = ${which.kind ?? null})`;
  await sql`update notifications.notification set state = 'dropped', settled_at = ${work.now}
    where state = 'waiting' and ${chosen}`.execute(work.db);
}

/** What was settled before an instant is forgotten, so many at once. Answers how many. */
export async function deleteSettled(work: Work, before: Temporal.Instant): Promise<number> {
  const { numAffectedRows } = await sql`delete from notifications.notification where id in (
    select id from notifications.notification where settled_at < ${before}
    limit ${SWEPT_AT_ONCE})`.execute(work.db);
  return Number(numAffectedRows ?? 0n);
}

/** One thing to say to an address. */
export interface OfNotification {
  readonly address: AddressId;
  readonly kind: string;
  readonly object: string;
}

/** It is not said, unless it was: then it is left. Waits for a letter that is being written. Answers its facts where it waited. */
export async function withdrawWaiting(
  work: Work,
  { address, kind, object }: OfNotification,
): Promise<Waiting["facts"] | undefined> {
  const { rows } = await sql<Pick<Waiting, "facts">>`update notifications.notification
    set state = 'dropped', settled_at = ${work.now}
    where space = ${address} and kind = ${kind} and object = ${object} and state = 'waiting'
    returning facts`.execute(work.db);
  return rows[0]?.facts;
}

/** Of these, what was not said and will not be, with its facts. */
export async function listDropped(
  work: Work,
  { kind, objects }: { readonly kind: string; readonly objects: readonly string[] },
): Promise<readonly (Pick<Waiting, "facts"> & { readonly object: string })[]> {
  const { rows } = await sql<Pick<Waiting, "facts"> & { readonly object: string }>`
    select object, facts from notifications.notification
    where kind = ${kind} and object = any (${[...objects]}) and state = 'dropped'`.execute(work.db);
  return rows;
}

/** How an address wants to be told, for the kinds where it chose. */
export async function listPreferences(
  work: Work,
  addresses: readonly AddressId[],
): Promise<
  readonly { readonly address: AddressId; readonly kind: string; readonly rhythm: Preference }[]
> {
  const { rows } = await sql<{ address: AddressId; kind: string; rhythm: Preference }>`
    select space as address, kind, rhythm from notifications.preference
    where space = any (${[...addresses]}::uuid[])`.execute(work.db);
  return rows;
}

export async function savePreference(
  work: Work,
  address: AddressId,
  { kind, rhythm }: { readonly kind: string; readonly rhythm: Preference },
): Promise<void> {
  await sql`insert into notifications.preference (id, space, kind, rhythm)
    values (${newId()}, ${address}, ${kind}, ${rhythm})
    on conflict (space, kind) do update set rhythm = excluded.rhythm`.execute(work.db);
}

/** What was and will be said to an address, latest first, for the person's own data. */
export async function listOf(work: Work, address: AddressId) {
  const { rows } = await sql<{
    kind: string;
    state: string;
    added_at: Temporal.Instant;
    settled_at: Temporal.Instant | null;
  }>`select kind, state, added_at, settled_at from notifications.notification
    where space = ${address} order by added_at desc, id`.execute(work.db);
  return rows;
}

/** Forgets all that concerns an address, but the register. */
export async function deleteAllOf(work: Work, address: AddressId): Promise<void> {
  await sql`delete from notifications.notification where space = ${address}`.execute(work.db);
  await sql`delete from notifications.preference where space = ${address}`.execute(work.db);
  await sql`delete from notifications.recipient where space = ${address}`.execute(work.db);
}
