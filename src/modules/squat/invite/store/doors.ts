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
  readonly structure: OrganisationId | null;
  readonly venue: VenueId | null;
}

/** Where a door that was opened by its letter is asked for a day; how one comes in is sealed. */
export interface SealedDoor {
  readonly letter: LetterId;
  readonly address: AddressId;
  readonly coming: Uint8Array;
  readonly isConfirmed: boolean;
  readonly structure: OrganisationId | undefined;
  readonly venue: VenueId | undefined;
}

async function select(work: Work, rest: RawBuilder<unknown>): Promise<readonly SealedDoor[]> {
  const { rows } = await sql<DoorRow>`select d.letter, d.address, d.coming, d.confirmed_at,
      l.structure, l.venue
    from squat.door d join squat.letter l on l.id = d.letter ${rest}`.execute(work.db);
  return rows.map((row) => ({
    letter: row.letter,
    address: row.address,
    coming: row.coming,
    isConfirmed: row.confirmed_at !== null,
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

/** The venues that are asked so. */
export async function listDoors(work: Work): Promise<readonly VenueId[]> {
  const all = await select(work, sql`where l.venue is not null and d.confirmed_at is not null`);
  return all.flatMap(({ venue }) => venue ?? []);
}

/** Said again, another address has to be confirmed anew; answers the one that stood before. */
export async function saveDoor(
  work: Work,
  { letter, address, coming }: Pick<SealedDoor, "letter" | "address" | "coming">,
): Promise<AddressId | undefined> {
  const before = await findDoor(work, letter);
  await sql`insert into squat.door (letter, address, coming, asked_at)
    values (${letter}, ${address}, ${coming}, ${work.now})
    on conflict (letter) do update set coming = excluded.coming, asked_at = excluded.asked_at,
      confirmed_at = case when door.address = excluded.address then door.confirmed_at end,
      address = excluded.address`.execute(work.db);
  return before?.address === address ? undefined : before?.address;
}

export async function saveDoorConfirmed(work: Work, letter: LetterId): Promise<void> {
  await sql`update squat.door set confirmed_at = ${work.now} where letter = ${letter}`.execute(
    work.db,
  );
}

/** Nobody is asked there any more: of one letter, or of what opened a venue. */
export async function deleteDoors(
  work: Work,
  of: { readonly letter: LetterId } | { readonly venue: VenueId },
): Promise<readonly GoneLetter[]> {
  const which =
    "letter" in of
      ? sql`letter = ${of.letter}`
      : sql`letter in (select id from squat.letter where venue = ${of.venue})`;
  return deleteWhere(work, which);
}

/** Some of those that nobody confirmed since then, or that were confirmed before then. */
export function deleteOldDoors(
  work: Work,
  {
    isConfirmed,
    before,
    most,
  }: { readonly isConfirmed: boolean; readonly before: Temporal.Instant; readonly most: number },
): Promise<readonly GoneLetter[]> {
  const old = isConfirmed
    ? sql`confirmed_at < ${before}`
    : sql`confirmed_at is null and asked_at < ${before}`;
  return deleteWhere(
    work,
    sql`letter in (select letter from squat.door where ${old} order by asked_at limit ${most})`,
  );
}

async function deleteWhere(work: Work, which: RawBuilder<unknown>): Promise<readonly GoneLetter[]> {
  const { rows } = await sql<{ readonly id: LetterId; readonly address: AddressId }>`
    delete from squat.door where ${which} returning letter as id, address`.execute(work.db);
  return rows;
}
