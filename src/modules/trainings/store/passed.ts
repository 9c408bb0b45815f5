import { sql } from "kysely";

import type { SpaceId, Work } from "#services/house";

/** A sealed text, and the same sealed under another key; undefined when the first is lost. */
export type SealAnew = (sealed: Uint8Array) => Promise<Uint8Array | undefined>;

/** What is sealed under the key of the space of a training. The words of an answer are in the space of who wrote it. */
const SEALED = [
  ["trainings.training", "words", sql`space`],
  ["trainings.material", "title", sql`space`],
  ["trainings.material", "address", sql`space`],
  ["trainings.travel", "words", sql`space`],
  [
    "trainings.feedback",
    "word",
    sql`(select one.space from trainings.training one where one.id = training)`,
  ],
] as const;

/** All that is told of the trainings of a space is sealed anew. Under a right of the house. */
export async function sealAllAnew(work: Work, space: SpaceId, anew: SealAnew): Promise<void> {
  for (const [table, column, of] of SEALED) {
    const { rows } = await sql<{ id: string; sealed: Uint8Array }>`
      select id, ${sql.ref(column)} as sealed from ${sql.table(table)}
      where ${of} = ${space} and ${sql.ref(column)} is not null order by id`.execute(work.db);
    for (const { id, sealed } of rows) {
      const again = await anew(sealed);
      if (again !== undefined)
        await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${again} where id = ${id}`.execute(
          work.db,
        );
    }
  }
}

/** Trainings of one space are of another; materials, counts and travels follow them. */
export async function passSpace(work: Work, from: SpaceId, to: SpaceId): Promise<void> {
  await sql`update trainings.training set space = ${to} where space = ${from}`.execute(work.db);
}
