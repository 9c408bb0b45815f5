import { sql } from "kysely";
import type { PoolClient } from "pg";
import { z } from "zod";

import { isId } from "#basics/id";
import { type App, job, type PersonId, recordAdministrativeActIn } from "#services/house";

import { type Erasure, listErasures, recordErasures } from "./erasures.ts";

const noteShape = z.object({
  madeAt: z.string(),
  erasures: z.array(z.object({ at: z.string(), person: z.string() })),
});

/** Notes, with the restore itself, whom to forget again before the instance opens. */
export async function noteRestored(
  client: PoolClient,
  madeAt: string,
  erasures: readonly Erasure[],
): Promise<void> {
  await client.query(
    `insert into house.setting (name, value) values ('restored', $1::jsonb)
     on conflict (name) do update set value = excluded.value`,
    [JSON.stringify({ madeAt, erasures })],
  );
}

const restoring = job("restore");

export interface Finishing {
  /** Nobody could come nor go since the backup: it was made, and put back, while the instance was closed. */
  readonly stayedClosed?: boolean;
}

/**
 * After a restore, and before the instance opens: erases again each person of the register of
 * erasures, from the roof to the ground, and ends the sessions and all other ways in that the backup
 * brought back, which somebody may have ended since. Does nothing when no restore waits for it; may be
 * cut and asked again. Answers how many persons were erased again.
 */
export async function finishRestore(
  app: App,
  { stayedClosed = false }: Finishing = {},
): Promise<number> {
  const { rows } = await sql<{ value: unknown }>`
    select value from house.setting where name = 'restored'`.execute(app.db);
  if (rows[0] === undefined) return 0;
  const note = noteShape.parse(rows[0].value);
  const noted = note.erasures.flatMap(({ at, person }) =>
    isId<"Person">(person) ? [{ at, person }] : [],
  );
  recordErasures(app, noted);
  const persons = [...new Set([...noted, ...listErasures(app)].map(({ person }) => person))];
  for (const person of persons) await eraseAgain(app, person);
  await app.transaction(restoring, async (work) => {
    if (!stayedClosed) for (const { endsWaysIn } of app.modules) await endsWaysIn?.(work);
    await recordAdministrativeActIn(work, { what: "backup-restored", about: note.madeAt });
    await sql`delete from house.setting where name = 'restored'`.execute(work.db);
  });
  return persons.length;
}

async function eraseAgain(app: App, person: PersonId): Promise<void> {
  await app.transaction(restoring, async (work) => {
    for (const { aboutPerson } of app.modules.toReversed()) await aboutPerson?.erases(work, person);
  });
}
