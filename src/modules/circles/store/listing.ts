import { type RawBuilder, sql } from "kysely";

import type { Work } from "#services/house";

import type { CircleId } from "../domain/circle.ts";
import type { AskedList } from "../domain/listing.ts";

/** What is looked for: `among`, only these; `without`, all but these. */
export type Wanted = Omit<AskedList, "page" | "onlyMine"> & {
  readonly among?: readonly CircleId[] | undefined;
  readonly without?: readonly CircleId[] | undefined;
};

/**
 * The circles that are looked for and that the actor may know of, ids only, in order: the page is cut
 * afterwards, since their numbers of members come from elsewhere.
 */
export async function listFoundIds(work: Work, wanted: Wanted): Promise<readonly CircleId[]> {
  const { rows } = await sql<{ id: CircleId }>`select id from circles.circle
    where ${sql.join(conditionsOf(wanted), sql` and `)}
    order by ${wanted.order === "newest" ? sql`made_at desc` : sql`name collate "fr-FR-x-icu"`}, id`.execute(
    work.db,
  );
  return rows.map(({ id }) => id);
}

function conditionsOf(wanted: Wanted): readonly RawBuilder<unknown>[] {
  const words = wanted.words.split(/\s+/).filter((word) => word !== "");
  return [
    sql`true`,
    ...(wanted.kind === undefined ? [] : [sql`kind = ${wanted.kind}`]),
    ...(wanted.onlyOpen ? [sql`is_open and joining = 'open' and closed_at is null`] : []),
    ...(wanted.withClosed ? [] : [sql`closed_at is null`]),
    ...(wanted.among === undefined ? [] : [sql`id = any (${wanted.among}::uuid[])`]),
    ...(wanted.without === undefined ? [] : [sql`id <> all (${wanted.without}::uuid[])`]),
    ...words.map(holds),
  ];
}

/** How many circles there are that the actor may know of, whatever is looked for. */
export async function countAll(work: Work): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from circles.circle`.execute(work.db);
  return rows[0]?.count ?? 0;
}

/** Whether a word is in the name or the purpose, whatever its accents and capitals. */
function holds(word: string): RawBuilder<unknown> {
  const like = `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return sql`unaccent(name || ' ' || purpose) ilike unaccent(${like})`;
}
