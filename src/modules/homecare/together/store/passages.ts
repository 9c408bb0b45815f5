import { sql } from "kysely";

import type { Work } from "#services/house";

import type { PassedId } from "../../domain/passed.ts";
import type { Between, SpaceId, VisitId } from "../../domain/visit.ts";

/** That somebody came, to whom. */
export interface Passage {
  readonly id: PassedId;
  readonly space: SpaceId;
  readonly visit: VisitId;
  readonly day: Temporal.PlainDate;
}

/** The first day of which a passage is kept; under a right. */
export async function findFirstDay(work: Work): Promise<Temporal.PlainDate | undefined> {
  const { rows } = await sql<{
    readonly first: Temporal.PlainDate | null;
  }>`select min(day) as first from homecare.passed`.execute(work.db);
  return rows[0]?.first ?? undefined;
}

/** Passages of these days after one of them, at most so many, in the order of their ids; under a right. */
export async function listPassages(
  work: Work,
  {
    from,
    until,
    after,
    most,
  }: Between & { readonly after: PassedId | undefined; readonly most: number },
): Promise<readonly Passage[]> {
  const { rows } = await sql<Passage>`select id, space, visit, day from homecare.passed
    where day between ${from} and ${until} and (${after ?? null}::uuid is null or id > ${after ?? null}::uuid)
    order by id limit ${most}`.execute(work.db);
  return rows;
}
