import { type RawBuilder, sql } from "kysely";

import type { Work } from "#services/house";

import type { SpaceId } from "../../domain/occasion.ts";
import type { BroughtId } from "../domain/brought.ts";

/** A calendar that was brought, with its words still sealed. */
export interface SealedBrought {
  readonly id: BroughtId;
  readonly space: SpaceId;
  readonly name: Uint8Array;
  readonly content: Uint8Array;
  readonly dates: number;
  readonly refused: number;
  readonly broughtAt: Temporal.Instant;
  readonly changedAt: Temporal.Instant;
}

async function select(work: Work, rest: RawBuilder<unknown>): Promise<readonly SealedBrought[]> {
  const { rows } = await sql<SealedBrought>`select id, space, name, content, dates, refused,
    brought_at as "broughtAt", changed_at as "changedAt"
    from calendar.brought ${rest}`.execute(work.db);
  return rows;
}

export function listBroughtOf(work: Work, space: SpaceId): Promise<readonly SealedBrought[]> {
  return select(work, sql`where space = ${space} order by brought_at, id`);
}

/** The same, held until the work is saved: two files sent at once do not double a date. */
export function holdBroughtOf(work: Work, space: SpaceId): Promise<readonly SealedBrought[]> {
  return select(work, sql`where space = ${space} order by id for update`);
}

export async function saveBrought(work: Work, one: SealedBrought): Promise<void> {
  await sql`insert into calendar.brought (id, space, name, content, dates, refused, brought_at,
      changed_at)
    values (${one.id}, ${one.space}, ${one.name}, ${one.content}, ${one.dates}, ${one.refused},
      ${one.broughtAt}, ${one.changedAt})
    on conflict (id) do update set space = excluded.space, name = excluded.name,
      content = excluded.content, dates = excluded.dates, refused = excluded.refused,
      changed_at = excluded.changed_at`.execute(work.db);
}

/** Takes one away; answers whether it was there. */
export async function deleteBrought(
  work: Work,
  { id, space }: Pick<SealedBrought, "id" | "space">,
): Promise<boolean> {
  const { rows } = await sql`delete from calendar.brought where id = ${id} and space = ${space}
    returning id`.execute(work.db);
  return rows.length > 0;
}

/** All of somebody’s go with them. */
export async function deleteBroughtOf(work: Work, space: SpaceId): Promise<void> {
  await sql`delete from calendar.brought where space = ${space}`.execute(work.db);
}
