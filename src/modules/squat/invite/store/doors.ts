import { type RawBuilder, sql } from "kysely";

import type { OrganisationId } from "#rules/organisations";
import type { AddressId } from "#rules/people";
import type { VenueId } from "#rules/premises";
import type { Work } from "#services/house";

import type { LetterId } from "../domain/letter.ts";
import type { GoneLetter } from "./letters.ts";

interface DoorRow {
  readonly letter: LetterId;
  readonly address: AddressId;
  readonly coming: Uint8Array;
  readonly confirmed_at: Temporal.Instant | null;
  readonly closing_at: Temporal.Instant | null;
  readonly closing_told_at: Temporal.Instant | null;
  readonly structure: OrganisationId | null;
  readonly venue: VenueId | null;
}

/** Where a door that was opened by its letter is asked for a day; how one comes in is sealed. */
export interface SealedDoor {
  readonly letter: LetterId;
  readonly address: AddressId;
  readonly coming: Uint8Array;
  readonly isConfirmed: boolean;
  /** When its holder said that the place closes. */
  readonly closingAt: Temporal.Instant | undefined;
  /** When its address was told so: the days until it closes are counted from there. */
  readonly closingToldAt: Temporal.Instant | undefined;
  readonly structure: OrganisationId | undefined;
  readonly venue: VenueId | undefined;
}

async function select(work: Work, rest: RawBuilder<unknown>): Promise<readonly SealedDoor[]> {
  const { rows } =
    await sql<DoorRow>`select d.letter, d.address, d.coming, d.confirmed_at, d.closing_at, d.closing_told_at,
      l.structure, l.venue
    from squat.door d join squat.letter l on l.id = d.letter ${rest}`.execute(work.db);
  return rows.map((row) => ({
    letter: row.letter,
    address: row.address,
    coming: row.coming,
    isConfirmed: row.confirmed_at !== null,
    closingAt: row.closing_at ?? undefined,
    closingToldAt: row.closing_told_at ?? undefined,
    structure: row.structure ?? undefined,
    venue: row.venue ?? undefined,
  }));
}

export async function findDoor(work: Work, letter: LetterId): Promise<SealedDoor | undefined> {
  return (await select(work, sql`where d.letter = ${letter}`))[0];
}

/** The door of a venue, once the holder of its address said yes. */
export async function findDoorAt(work: Work, venue: VenueId): Promise<SealedDoor | undefined> {
  return (await select(work, sql`where l.venue = ${venue} and d.confirmed_at is not null`))[0];
}

/** Those that are asked so: of one that closes nothing new is asked. */
export function listDoors(work: Work): Promise<readonly SealedDoor[]> {
  return select(
    work,
    sql`where l.venue is not null and d.confirmed_at is not null and d.closing_at is null`,
  );
}

/** Its place closes from now on, or is kept open; answers whether that is new. */
export async function saveClosing(
  work: Work,
  { letter }: Pick<SealedDoor, "letter">,
  closes: boolean,
): Promise<boolean> {
  const { rows } =
    await sql`update squat.door set closing_at = ${closes ? work.now : null}, closing_told_at = null
    where letter = ${letter} and (closing_at is null) = ${closes} returning letter`.execute(
      work.db,
    );
  return rows.length > 0;
}

/** Its address was told that the place closes. */
export async function saveClosingTold(
  work: Work,
  { letter }: Pick<SealedDoor, "letter">,
): Promise<void> {
  await sql`update squat.door set closing_told_at = ${work.now}
    where letter = ${letter} and closing_at is not null`.execute(work.db);
}

/** Some that close and whose address is not told yet, or was told before then; held, so that who keeps one open is too early or too late. */
export function holdClosingDoors(
  work: Work,
  {
    toldBefore,
    most,
  }: { readonly toldBefore: Temporal.Instant | undefined; readonly most: number },
): Promise<readonly SealedDoor[]> {
  const which =
    toldBefore === undefined
      ? sql`d.closing_at is not null and d.closing_told_at is null`
      : sql`d.closing_told_at < ${toldBefore}`;
  return select(
    work,
    sql`where ${which} order by d.closing_at limit ${most} for update of d skip locked`,
  );
}

/** Said by the code: kept as long as no address was confirmed; answers whether it is. */
export async function saveDoor(
  work: Work,
  { letter, address, coming }: Pick<SealedDoor, "letter" | "address" | "coming">,
): Promise<boolean> {
  const { rows } = await sql`insert into squat.door as kept (letter, address, coming, asked_at)
    values (${letter}, ${address}, ${coming}, ${work.now})
    on conflict (letter) do update set coming = excluded.coming, asked_at = excluded.asked_at,
      address = excluded.address
      where kept.confirmed_at is null
    returning letter`.execute(work.db);
  return rows.length > 0;
}

/** The holder of this address says yes; answers whether it still is the one that is asked. */
export async function saveDoorConfirmed(
  work: Work,
  { letter, address }: Pick<SealedDoor, "letter" | "address">,
): Promise<boolean> {
  const { rows } = await sql`update squat.door set confirmed_at = ${work.now}
    where letter = ${letter} and address = ${address} returning letter`.execute(work.db);
  return rows.length > 0;
}

/** How one comes in, as the holder of the address says it. */
export async function saveDoorComing(
  work: Work,
  { letter, address, coming }: Pick<SealedDoor, "letter" | "address" | "coming">,
): Promise<void> {
  await sql`update squat.door set coming = ${coming}, confirmed_at = ${work.now}
    where letter = ${letter} and address = ${address} and confirmed_at is not null`.execute(
    work.db,
  );
}

/** A door that is no more: its letter, its address, and the structure whose it was. */
export interface EndedDoor extends GoneLetter {
  readonly structure: OrganisationId | undefined;
}

/** Nobody is asked there any more: of one letter, or of what opened a venue. */
export async function deleteDoors(
  work: Work,
  of: { readonly letter: LetterId } | { readonly venue: VenueId },
): Promise<readonly EndedDoor[]> {
  const which = "letter" in of ? sql`l.id = ${of.letter}` : sql`l.venue = ${of.venue}`;
  const { rows } = await sql<{
    readonly id: LetterId;
    readonly address: AddressId;
    readonly structure: OrganisationId | null;
  }>`delete from squat.door d using squat.letter l where l.id = d.letter and ${which}
    returning l.id, d.address, l.structure`.execute(work.db);
  return rows.map(({ structure, ...gone }) => ({ ...gone, structure: structure ?? undefined }));
}

/** Whether a structure is still asked at another door. */
export async function isAskedAtDoor(work: Work, structure: OrganisationId): Promise<boolean> {
  const { rows } = await sql`select from squat.door d join squat.letter l on l.id = d.letter
    where l.structure = ${structure} and d.confirmed_at is not null limit 1`.execute(work.db);
  return rows.length > 0;
}

/** Some of those that nobody confirmed since then, or that served last before then; held. */
export function holdOldDoors(
  work: Work,
  {
    isConfirmed,
    before,
    most,
  }: { readonly isConfirmed: boolean; readonly before: Temporal.Instant; readonly most: number },
): Promise<readonly SealedDoor[]> {
  const old = isConfirmed
    ? sql`d.confirmed_at < ${before}`
    : sql`d.confirmed_at is null and d.asked_at < ${before}`;
  return select(
    work,
    sql`where ${old} order by d.asked_at limit ${most} for update of d skip locked`,
  );
}
