import { sql } from "kysely";

import type { Work } from "#services/house";

/** Which places are in the database: `number` grows at each change; `files` tells which data files were taken. */
export interface Edition {
  readonly number: number;
  readonly files: string;
}

/** The number of the first edition: filled from the files alone. */
export const FILLED = 1;

/** The edition of now; undefined before the first filling. */
export async function findEdition(work: Work): Promise<Edition | undefined> {
  const { rows } = await sql<Edition>`select number, files from territory.edition`.execute(work.db);
  return rows[0];
}

/** Holds the places against any other change until the work is saved. */
export async function holdEdition(work: Work): Promise<Edition | undefined> {
  // The row may not exist yet: the lock is on the table, which nobody else writes.
  await sql`lock table territory.edition in share row exclusive mode`.execute(work.db);
  return findEdition(work);
}

/** Says that places changed; `files` stays as it was when only an import changed them. */
export async function saveEdition(work: Work, { number, files }: Edition): Promise<void> {
  await sql`delete from territory.edition`.execute(work.db);
  await sql`insert into territory.edition (number, files, known_at)
    values (${number}, ${files}, ${work.now.toString()})`.execute(work.db);
}
