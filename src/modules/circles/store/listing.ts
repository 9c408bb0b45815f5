import { type RawBuilder, sql } from "kysely";

import { holdsWords, type WordsLookedFor } from "#services/database";
import type { Work } from "#services/house";

import type { CircleId } from "../domain/circle.ts";
import type { AskedList } from "../domain/listing.ts";

/** What is looked for: `among`, only these; `without`, all but these. */
export type Wanted = Omit<AskedList, "page" | "onlyMine" | "words"> & {
  /** Each thing in all its ways. */
  readonly things: readonly WordsLookedFor[];
  readonly among?: readonly CircleId[] | undefined;
  readonly without?: readonly CircleId[] | undefined;
};

/**
 * The circles that are looked for and that the actor may know of, ids only, in order: the page is cut
 * afterwards, since their numbers of members come from elsewhere.
 */
export async function listFoundIds(work: Work, wanted: Wanted): Promise<readonly CircleId[]> {
  const { rows } = await sql<{
    id: CircleId;
  }>`select id from circles.circle ${wanted.things.length === 0 ? sql`` : READ}
    where ${sql.join(conditionsOf(wanted), sql` and `)}
    order by ${wanted.order === "newest" ? sql`made_at desc` : sql`name collate "fr-FR-x-icu"`}, id`.execute(
    work.db,
  );
  return rows.map(({ id }) => id);
}

function conditionsOf(wanted: Wanted): readonly RawBuilder<unknown>[] {
  return [
    sql`true`,
    ...(wanted.kind === undefined ? [] : [sql`kind = ${wanted.kind}`]),
    ...(wanted.onlyOpen ? [sql`is_open and joining = 'open' and closed_at is null`] : []),
    ...(wanted.withClosed ? [] : [sql`closed_at is null`]),
    ...(wanted.among === undefined ? [] : [sql`id = any (${wanted.among}::uuid[])`]),
    ...(wanted.without === undefined ? [] : [sql`id <> all (${wanted.without}::uuid[])`]),
    ...wanted.things.map((thing) => holdsWords(sql`read.said`, thing)),
  ];
}

/** How many circles there are that the actor may know of, whatever is looked for. */
export async function countAll(work: Work): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from circles.circle`.execute(work.db);
  return rows[0]?.count ?? 0;
}

/** The name and the purpose, whatever their accents and capitals. */
const SAID = sql`lower(unaccent(name || ' ' || purpose))`;

/** The same, made once for each circle, however many conditions ask for it (`offset 0`: it is not put in their place). */
const READ = sql`cross join lateral (select ${SAID} as said offset 0) read`;

/** Whether a circle that the actor may know of holds this word. */
export async function isWordHeld(work: Work, word: string): Promise<boolean> {
  const { rows } = await sql`select from circles.circle
    where ${holdsWords(SAID, { typed: [word], ways: [] })} limit 1`.execute(work.db);
  return rows.length > 0;
}
