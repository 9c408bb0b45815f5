import { type RawBuilder, sql } from "kysely";

import type { Work } from "#services/house";

import type { CircleId } from "../domain/circle.ts";
import type { AskedList } from "../domain/listing.ts";

/**
 * The circles that are looked for and that the actor may know of, ids only, in order: the page is cut
 * afterwards, since those of the reader and their numbers of members come from elsewhere.
 */
export async function listFoundIds(
  work: Work,
  { words, kind, withClosed, order }: Omit<AskedList, "page">,
): Promise<readonly CircleId[]> {
  const { rows } = await sql<{ id: CircleId }>`select id from circles.circle
    where ${kind === undefined ? sql`true` : sql`kind = ${kind}`}
      ${withClosed ? sql`` : sql`and closed_at is null`}
      ${sql.join(
        words
          .split(/\s+/)
          .filter((word) => word !== "")
          .map(holds),
        sql``,
      )}
    order by ${order === "newest" ? sql`made_at desc` : sql`name collate "fr-FR-x-icu"`}, id`.execute(
    work.db,
  );
  return rows.map(({ id }) => id);
}

/** Whether a word is in the name or the purpose, whatever its accents and capitals. */
function holds(word: string): RawBuilder<unknown> {
  const like = `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return sql` and unaccent(name || ' ' || purpose) ilike unaccent(${like})`;
}
