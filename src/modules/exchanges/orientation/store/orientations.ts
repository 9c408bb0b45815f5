import { sql } from "kysely";

import { isId } from "#basics/id";
import type { Work } from "#services/house";

import type { CircleId, Orientation, OrientationId, PersonId } from "../domain/orientation.ts";

type OrientationRow = Omit<Orientation, "number"> & { readonly number: number | null };

const columns = sql`o.id, o.space as circle, o.number::integer, o.name, o.places, o.made_at as "madeAt",
  o.changed_at as "changedAt"`;

const toOrientation = ({ number, ...row }: OrientationRow): Orientation => ({
  ...row,
  number: number ?? undefined,
});

/** Saves a new table; only that of an open circle takes a number. Answers it. */
export async function saveOrientation(
  work: Work,
  asked: Pick<Orientation, "id" | "circle" | "name" | "places"> & {
    readonly isPublic: boolean;
    readonly by: PersonId | undefined;
  },
): Promise<Orientation> {
  const { rows } = await sql<OrientationRow>`
    insert into exchanges.orientation as o (id, space, number, name, places, made_by, made_at, changed_at)
    values (${asked.id}, ${asked.circle}, case when ${asked.isPublic} then nextval('exchanges.next_orientation') end,
      ${asked.name}, ${[...asked.places]}, ${asked.by ?? null}, ${work.now}, ${work.now})
    returning ${columns}`.execute(work.db);
  const [row] = rows;
  if (row === undefined) throw new Error("the table was not saved");
  return toOrientation(row);
}

/** Finds a table by its number or identifier, as far as the actor may know of it. */
export async function findOrientation(work: Work, asked: string): Promise<Orientation | undefined> {
  const isNumber = /^[1-9]\d{0,11}$/.test(asked);
  if (!isNumber && !isId<"Orientation">(asked)) return undefined;
  const { rows } = await sql<OrientationRow>`
    select ${columns} from exchanges.orientation o
    where ${isNumber ? sql`o.number = ${Number(asked)}` : sql`o.id = ${asked}`}`.execute(work.db);
  return rows[0] && toOrientation(rows[0]);
}

/** The tables that the actor may know of, those changed last first; of one circle, or all. */
export async function listOrientations(
  work: Work,
  asked: { readonly circle?: CircleId | undefined; readonly id?: OrientationId | undefined } = {},
): Promise<readonly Orientation[]> {
  const { rows } = await sql<OrientationRow>`
    select ${columns} from exchanges.orientation o
    where (${asked.circle ?? null}::uuid is null or o.space = ${asked.circle ?? null})
      and (${asked.id ?? null}::uuid is null or o.id = ${asked.id ?? null})
    order by o.changed_at desc, o.id`.execute(work.db);
  return rows.map(toOrientation);
}

/** Renames a table, and says where it holds. */
export async function changeOrientation(
  work: Work,
  id: OrientationId,
  { name, places }: Pick<Orientation, "name" | "places">,
): Promise<void> {
  await sql`update exchanges.orientation set name = ${name}, places = ${[...places]}, changed_at = ${work.now}
    where id = ${id}`.execute(work.db);
}

/** Something changed on a table. */
export async function touchOrientation(work: Work, id: OrientationId): Promise<void> {
  await sql`update exchanges.orientation set changed_at = ${work.now} where id = ${id}`.execute(
    work.db,
  );
}

/** When something last changed on the tables of a circle. */
export async function lastTouchedAt(
  work: Work,
  circle: string,
): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql<{ at: Temporal.Instant | null }>`
    select max(changed_at) as at from exchanges.orientation where space = ${circle}`.execute(
    work.db,
  );
  return rows[0]?.at ?? undefined;
}
