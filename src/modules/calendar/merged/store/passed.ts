import { sql } from "kysely";

import type { VenueId } from "#rules/premises";
import type { SpaceId, Work } from "#services/house";

/** What is sealed under the key of the space of an occasion or of a poll: by table, each column. */
const SEALED = {
  "calendar.occasion": ["title", "about", "address", "video", "cancelled_why"],
  "calendar.occurrence": ["cancelled_why"],
  "calendar.reply": ["name", "telephone"],
  "calendar.came": ["name"],
  "calendar.guest": ["name"],
  "calendar.poll": ["title", "about", "address", "video", "telephone"],
  "calendar.poll_answer": ["name", "word"],
} as const;

/** A sealed text, and the same sealed under another key; undefined when the first is lost. */
export type SealAnew = (sealed: Uint8Array) => Promise<Uint8Array | undefined>;

/** All that is sealed in a space is sealed anew, row by row. Under a right of the house. */
export async function sealAllAnew(work: Work, space: SpaceId, anew: SealAnew): Promise<void> {
  for (const [table, columns] of Object.entries(SEALED))
    for (const column of columns) await sealColumnAnew(work, space, { table, column, anew });
}

async function sealColumnAnew(
  work: Work,
  space: SpaceId,
  asked: { readonly table: string; readonly column: string; readonly anew: SealAnew },
): Promise<void> {
  const [table, column] = [sql.table(asked.table), sql.ref(asked.column)];
  const { rows } = await sql<{
    id: string;
    sealed: Uint8Array;
  }>`select id, ${column} as sealed from ${table}
    where space = ${space} and ${column} is not null order by id`.execute(work.db);
  for (const { id, sealed } of rows) {
    const again = await asked.anew(sealed);
    if (again !== undefined)
      await sql`update ${table} set ${column} = ${again} where id = ${id}`.execute(work.db);
  }
}

/** What was in one space is in another: dates, replies and who came follow their occasion, answers their poll. */
export async function passSpace(work: Work, from: SpaceId, to: SpaceId): Promise<void> {
  for (const table of ["calendar.guest", "calendar.occasion", "calendar.poll"])
    await sql`update ${sql.table(table)} set space = ${to} where space = ${from}`.execute(work.db);
}

/** What is held in one place is held in another. */
export async function passVenue(
  work: Work,
  { gone, kept }: { readonly gone: VenueId; readonly kept: VenueId },
): Promise<void> {
  await sql`update calendar.occasion set venue = ${kept} where venue = ${gone}`.execute(work.db);
}
