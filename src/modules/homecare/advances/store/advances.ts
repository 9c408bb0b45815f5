import { type RawBuilder, sql } from "kysely";

import type { Amount } from "#basics/amount";
import { keptOf, type RowOf } from "#basics/row";
import type { Work } from "#services/house";

import type { PersonId, SpaceId } from "../../domain/visit.ts";
import type { Advance, AdvanceId, GivenBack, Side } from "../domain/advance.ts";

/** As it is kept: what it was for under the key of whom it was for. */
export type SealedAdvance = Advance & { readonly sealed: Uint8Array };

type Kept = Omit<SealedAdvance, "back"> & {
  readonly side: Side | undefined;
  readonly holder: PersonId | undefined;
  readonly at: Temporal.Instant | undefined;
};

async function select(work: Work, rest: RawBuilder<unknown>): Promise<readonly SealedAdvance[]> {
  const { rows } = await sql<RowOf<Kept>>`select id, space, helper, day, cents as amount, sealed,
    said_at as "saidAt", back_side as side, back_holder as holder, back_at as at
    from homecare.advance ${rest}`.execute(work.db);
  return rows.map((row) => {
    const { side, holder, at, ...one } = keptOf<Kept>(row);
    return {
      ...one,
      back: side === undefined || at === undefined ? undefined : { by: side, holder, at },
    };
  });
}

/** What was advanced for somebody, latest first, as row security lets who acts see. */
export const listAdvancesFor = (work: Work, space: SpaceId): Promise<readonly SealedAdvance[]> =>
  select(work, sql`where space = ${space} order by day desc, said_at desc, id`);

/** What somebody advanced, likewise. */
export const listAdvancesBy = (work: Work, helper: PersonId): Promise<readonly SealedAdvance[]> =>
  select(work, sql`where helper = ${helper} order by day desc, said_at desc, id`);

export async function findAdvance(work: Work, id: AdvanceId): Promise<SealedAdvance | undefined> {
  return (await select(work, sql`where id = ${id}`))[0];
}

export async function saveAdvance(
  work: Work,
  one: Omit<SealedAdvance, "back" | "saidAt">,
): Promise<void> {
  await sql`insert into homecare.advance (id, space, helper, day, cents, sealed, said_at)
    values (${one.id}, ${one.space}, ${one.helper}, ${one.day}, ${one.amount satisfies Amount},
      ${one.sealed}, ${work.now})`.execute(work.db);
}

/** That it was given back; undefined: not yet. */
export async function saveBack(
  work: Work,
  id: AdvanceId,
  back: GivenBack | undefined,
): Promise<void> {
  await sql`update homecare.advance set back_side = ${back?.by ?? null},
    back_holder = ${back?.holder ?? null}, back_at = ${back?.at ?? null} where id = ${id}`.execute(
    work.db,
  );
}

export async function deleteAdvance(work: Work, id: AdvanceId): Promise<void> {
  await sql`delete from homecare.advance where id = ${id}`.execute(work.db);
}

export async function deleteAdvancesFor(work: Work, space: SpaceId): Promise<void> {
  await sql`delete from homecare.advance where space = ${space}`.execute(work.db);
}

/** To who stays of two who are one. */
export async function moveAdvance(
  work: Work,
  id: AdvanceId,
  { space, sealed }: Pick<SealedAdvance, "space" | "sealed">,
): Promise<void> {
  await sql`update homecare.advance set space = ${space}, sealed = ${sealed} where id = ${id}`.execute(
    work.db,
  );
}

/** Those of before a day, at most so many; answers how many went. */
export async function deleteOldAdvances(
  work: Work,
  before: Temporal.PlainDate,
  most: number,
): Promise<number> {
  const { rows } = await sql`delete from homecare.advance where id in (select id
    from homecare.advance where day < ${before} limit ${most}) returning id`.execute(work.db);
  return rows.length;
}
