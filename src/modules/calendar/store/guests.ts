import { type RawBuilder, sql } from "kysely";

import type { AddressId } from "#rules/people";
import type { Work } from "#services/house";

import type { OccasionId } from "../domain/occasion.ts";
import type { Guest, GuestId } from "../domain/guest.ts";

/** A guest as they are kept: their name sealed under the key of the space, and their address by its id. */
export type SealedGuest = Guest & { readonly address: AddressId; readonly name: Uint8Array };

interface GuestRow {
  readonly id: GuestId;
  readonly space: Guest["space"];
  readonly date: Guest["date"];
  readonly address: AddressId;
  readonly name: Uint8Array;
  readonly people: number;
  readonly children: number;
  readonly asked_at: Temporal.Instant;
  readonly confirmed_at: Temporal.Instant | null;
  readonly reply: Exclude<Guest["reply"], undefined> | null;
}

async function select(work: Work, rest: RawBuilder<unknown>): Promise<readonly SealedGuest[]> {
  const { rows } = await sql<GuestRow>`select guest.* from calendar.guest guest ${rest}`.execute(
    work.db,
  );
  return rows.map(({ asked_at, confirmed_at, reply, ...row }) => ({
    ...row,
    askedAt: asked_at,
    confirmedAt: confirmed_at ?? undefined,
    reply: reply ?? undefined,
  }));
}

export async function findGuest(work: Work, id: GuestId): Promise<SealedGuest | undefined> {
  return (await select(work, sql`where id = ${id}`))[0];
}

/** Holds a guest: whoever answers by the link twice does so one after the other. */
export async function holdGuest(work: Work, id: GuestId): Promise<SealedGuest | undefined> {
  return (await select(work, sql`where id = ${id} for update`))[0];
}

/** Those who come to an occasion, or to one date of it, without an account. */
export function listComingGuests(
  work: Work,
  { occasion, date }: { readonly occasion: OccasionId; readonly date: string | undefined },
): Promise<readonly SealedGuest[]> {
  return select(
    work,
    sql`join calendar.occurrence date on date.id = guest.date
      join calendar.reply said on said.id = guest.reply
      where date.occasion = ${occasion} and (${date ?? null}::uuid is null or date.id = ${date ?? null})
        and date.ends > ${work.now} and (date.cancelled_at is null or ${date !== undefined})
      order by guest.id`,
  );
}

/** Whose reply it is, when it is that of a guest. */
export async function findGuestOfReply(
  work: Work,
  reply: string,
): Promise<SealedGuest | undefined> {
  return (await select(work, sql`where reply = ${reply}`))[0];
}

/** All that was asked with an address. */
export function listGuestsOf(work: Work, address: AddressId): Promise<readonly SealedGuest[]> {
  return select(work, sql`where address = ${address} order by asked_at, id`);
}

/**
 * Somebody asks, once an address and a date. Asked again, what waits is what was asked last; what was confirmed stays
 * as it is, whoever asks again. Answers which it is.
 */
export async function saveAsked(
  work: Work,
  one: Omit<SealedGuest, "confirmedAt" | "reply">,
): Promise<GuestId> {
  await sql`insert into calendar.guest (id, space, date, address, name, people, children, asked_at)
    values (${one.id}, ${one.space}, ${one.date}, ${one.address}, ${one.name}, ${one.people},
      ${one.children}, ${one.askedAt})
    on conflict (date, address) do update set name = excluded.name, people = excluded.people,
      children = excluded.children, asked_at = excluded.asked_at
    where calendar.guest.confirmed_at is null`.execute(work.db);
  const [known] = await select(work, sql`where date = ${one.date} and address = ${one.address}`);
  if (known === undefined) throw new Error("a guest is neither new nor known");
  return known.id;
}

/** What who reads the mails of the address said. */
export async function saveSaid(
  work: Work,
  {
    id,
    name,
    people,
    children,
    reply,
  }: Pick<SealedGuest, "id" | "name" | "people" | "children" | "reply">,
): Promise<void> {
  await sql`update calendar.guest set name = ${name}, people = ${people}, children = ${children},
    reply = ${reply ?? null}, confirmed_at = coalesce(confirmed_at, ${work.now})
    where id = ${id}`.execute(work.db);
}

/** Requests that nobody confirmed since before that instant are deleted; answers of which addresses. */
export async function deleteUnconfirmed(
  work: Work,
  before: Temporal.Instant,
  most: number,
): Promise<readonly AddressId[]> {
  const { rows } = await sql<{ address: AddressId }>`delete from calendar.guest where id in (
    select id from calendar.guest where confirmed_at is null and asked_at < ${before} limit ${most})
    returning address`.execute(work.db);
  return rows.map(({ address }) => address);
}

/** Guests of dates that were over before that instant, or that are gone, are deleted; answers who they were. */
export async function deleteOver(
  work: Work,
  before: Temporal.Instant,
  most: number,
): Promise<readonly Pick<SealedGuest, "address" | "reply">[]> {
  const { rows } = await sql<Pick<GuestRow, "address" | "reply">>`
    delete from calendar.guest where id in (
      select guest.id from calendar.guest left join calendar.occurrence date on date.id = guest.date and not date.gone
      where date.id is null or date.ends < ${before} limit ${most})
    returning address, reply`.execute(work.db);
  return rows.map(({ address, reply }) => ({ address, reply: reply ?? undefined }));
}

/** How many they were stays; their names go, of what they said and of that they came. */
export async function forgetNames(work: Work, replies: readonly string[]): Promise<void> {
  if (replies.length === 0) return;
  await sql`update calendar.reply set name = null where guest and id = any (${replies}::uuid[])`.execute(
    work.db,
  );
  await sql`update calendar.came set name = null
    where guest and reply = any (${replies}::uuid[])`.execute(work.db);
}

/** All that was asked with an address goes, with what was said. */
export async function deleteGuestsOf(work: Work, address: AddressId): Promise<void> {
  const guests = await listGuestsOf(work, address);
  const replies = guests.flatMap(({ reply }) => reply ?? []);
  await sql`delete from calendar.guest where address = ${address}`.execute(work.db);
  await sql`update calendar.came set name = null
    where guest and reply = any (${replies}::uuid[])`.execute(work.db);
  await sql`delete from calendar.reply where id = any (${replies}::uuid[])`.execute(work.db);
}
