import { sql } from "kysely";

import type { PersonId } from "./actor.ts";
import { withRight } from "./transaction.ts";
import type { Work } from "./work.ts";

/** The right under which the house notes what is kept quiet, and forgets it. */
const KEEP_QUIET = "keep-quiet";
/** Which table that right opens: declared by `app.ts`. */
export const quietRights = { [KEEP_QUIET]: ["house.quiet"] } as const;

export interface Quiet {
  readonly row: string;
  /** A part of a row that they read otherwise; the whole row when undefined. */
  readonly part?: string;
  readonly persons: readonly PersonId[];
}

/**
 * Notes that these persons never read a row, or a part of it: what did not pass the gate. PostgreSQL
 * hides the row from them (`house.keep_quiet`), whoever asks in their name. Who wrote it is not noted.
 */
export async function keepQuietIn(work: Work, { row, part, persons }: Quiet): Promise<void> {
  if (persons.length === 0) return;
  await withRight(work, KEEP_QUIET, (lent) =>
    sql`insert into house.quiet (row, part, person)
      select ${row}, ${part ?? ""}, * from unnest(${persons}::uuid[])
      on conflict do nothing`.execute(lent.db),
  );
}

/** Which of these rows, or of this part of them, somebody does not read: who acts, unless another is named. */
export async function listQuietIn(
  work: Work,
  rows: readonly string[],
  of: { readonly part?: string; readonly person?: PersonId | undefined } = {},
): Promise<ReadonlySet<string>> {
  const person = of.person ?? work.actor.for;
  if (rows.length === 0 || person === undefined) return new Set();
  const find = (lent: Work) =>
    sql<{ row: string }>`select row from house.quiet
      where person = ${person} and part = ${of.part ?? ""} and row = any (${rows}::uuid[])`.execute(
      lent.db,
    );
  // Of oneself PostgreSQL tells it; of another, to the house alone.
  const isOneself = person === work.actor.for;
  const { rows: found } = isOneself ? await find(work) : await withRight(work, KEEP_QUIET, find);
  return new Set(found.map(({ row }) => row));
}

/** Somebody leaves: what was kept from them. */
export async function forgetQuietOfIn(work: Work, person: PersonId): Promise<void> {
  await withRight(work, KEEP_QUIET, (lent) =>
    sql`delete from house.quiet where person = ${person}`.execute(lent.db),
  );
}

/** Two persons are one: what was kept from either is kept from both. */
export async function passQuietIn(work: Work, from: PersonId, into: PersonId): Promise<void> {
  await withRight(work, KEEP_QUIET, async (lent) => {
    await sql`insert into house.quiet (row, part, person)
      select row, part, ${into} from house.quiet where person = ${from}
      on conflict do nothing`.execute(lent.db);
    await sql`delete from house.quiet where person = ${from}`.execute(lent.db);
  });
}
