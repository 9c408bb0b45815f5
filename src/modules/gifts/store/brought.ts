import { sql } from "kysely";

import type { Id } from "#basics/id";
import type { Work } from "#services/house";

import type { PersonId, SpaceId } from "../domain/gift.ts";

export interface Brought {
  readonly id: Id<"Brought">;
  readonly space: SpaceId;
  readonly report: Uint8Array;
  readonly by: PersonId;
}

/** Keeps what came of a list, sealed. */
export async function saveBrought(work: Work, { id, space, report, by }: Brought): Promise<void> {
  await sql`insert into gifts.brought (id, space, report, by_person, at)
    values (${id}, ${space}, ${report}, ${by}, ${work.now})`.execute(work.db);
}

export async function findBrought(
  work: Work,
  { id, space }: Pick<Brought, "id" | "space">,
): Promise<Uint8Array | undefined> {
  const { rows } = await sql<{ report: Uint8Array }>`
    select report from gifts.brought where id = ${id} and space = ${space}`.execute(work.db);
  return rows[0]?.report;
}
