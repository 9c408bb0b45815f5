import { sql } from "kysely";

import { type Id, newId } from "#basics/id";
import type { Work } from "#services/house";

export interface OwnLine {
  readonly id: Id<"WordLine">;
  readonly line: string;
}

/** The lines that this instance adds, in the order in which they came. */
export async function listOwnLines(work: Work): Promise<readonly OwnLine[]> {
  const { rows } = await sql<OwnLine>`
    select id, line from subjects.own_line order by place`.execute(work.db);
  return rows;
}

/** Adds lines; answers how many were not there yet. */
export async function addOwnLines(work: Work, lines: readonly string[]): Promise<number> {
  const { rows } = await sql`
    insert into subjects.own_line (id, line)
    select id, line from unnest(${lines.map(() => newId())}::uuid[], ${[...lines]}::text[])
      with ordinality as added (id, line, place) order by place
    on conflict (line) do nothing returning 1`.execute(work.db);
  return rows.length;
}

/** Says a line otherwise; false when it is gone. */
export async function changeOwnLine(work: Work, { id, line }: OwnLine): Promise<boolean> {
  const { rows } = await sql`
    update subjects.own_line set line = ${line} where id = ${id} returning 1`.execute(work.db);
  return rows.length > 0;
}

/** Whether another line says the same. */
export async function isSaidElsewhere(work: Work, { id, line }: OwnLine): Promise<boolean> {
  const { rows } = await sql`
    select from subjects.own_line where line = ${line} and id <> ${id}`.execute(work.db);
  return rows.length > 0;
}

/** Removes a line; answers what it said. */
export async function dropOwnLine(work: Work, id: Id<"WordLine">): Promise<string | undefined> {
  const { rows } = await sql<{ line: string }>`
    delete from subjects.own_line where id = ${id} returning line`.execute(work.db);
  return rows[0]?.line;
}
