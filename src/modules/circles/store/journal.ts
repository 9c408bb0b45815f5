import { sql } from "kysely";

import { newId } from "#basics/id";
import type { Work } from "#services/house";

import type { CircleId, PersonId } from "../domain/circle.ts";
import { type Line, type LineKind, OF_OTHERS } from "../domain/journal.ts";

interface LineRow {
  readonly id: string;
  readonly at: Temporal.Instant;
  readonly by_person: PersonId | null;
  readonly channel: string;
  readonly what: LineKind;
  readonly person: PersonId | null;
  readonly other: CircleId | null;
  readonly words: string | null;
}

function toLine(row: LineRow): Line {
  return {
    id: row.id,
    at: row.at,
    by: row.by_person ?? undefined,
    channel: row.channel,
    what: row.what,
    person: row.person ?? undefined,
    other: row.other ?? undefined,
    words: row.words ?? undefined,
  };
}

/**
 * The journal of a circle, latest first: all of it for its members, what its feed says for others. What
 * modules above wrote in it is theirs: nobody reads it under a mandate, since the line says no scope.
 */
export async function listLines(
  work: Work,
  circle: CircleId,
  { from, most, onlyPublic }: { from: number; most: number; onlyPublic: boolean },
): Promise<{ readonly lines: readonly Line[]; readonly total: number }> {
  const { rows } = await sql<LineRow & { readonly total: number }>`
    select id, at, by_person, channel, what, person, other, words, count(*) over ()::int as total
    from circles.line where space = ${circle} ${onlyPublic ? sql`and is_public` : sql``}
      ${work.actor.mandate === undefined ? sql`` : sql`and what <> ${OF_OTHERS}`}
    order by at desc, place desc limit ${most} offset ${from}`.execute(work.db);
  return { lines: rows.map(toLine), total: rows[0]?.total ?? 0 };
}

/** Adds a line. Lines are never changed; a person who leaves the house keeps an id and no name there. */
export async function saveLine(
  work: Work,
  circle: CircleId,
  line: Omit<Line, "id"> & { readonly isPublic: boolean },
): Promise<void> {
  await sql`insert into circles.line (id, space, at, by_person, channel, what, person, other, words, is_public)
    values (${newId()}, ${circle}, ${line.at}, ${line.by ?? null}, ${line.channel}, ${line.what},
      ${line.person ?? null}, ${line.other ?? null}, ${line.words ?? null}, ${line.isPublic})`.execute(
    work.db,
  );
}
