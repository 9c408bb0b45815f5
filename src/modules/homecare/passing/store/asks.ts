import { type RawBuilder, sql } from "kysely";

import { keptOf, type RowOf } from "#basics/row";
import type { Work } from "#services/house";

import type { SpaceId } from "../../domain/visit.ts";
import type { PassingAsk, PassingAskId } from "../domain/passing.ts";

/** As it is kept: its words under the key of the space. */
export type SealedPassing = PassingAsk & { readonly sealed: Uint8Array };

async function select(work: Work, rest: RawBuilder<unknown>): Promise<readonly SealedPassing[]> {
  const { rows } = await sql<RowOf<SealedPassing>>`select id, space, day, at, commune, sealed,
    asked_at as "askedAt", ended_at as "endedAt", hidden from homecare.passing_ask ${rest}`.execute(
    work.db,
  );
  return rows.map(keptOf<SealedPassing>);
}

export async function findPassing(
  work: Work,
  id: PassingAskId,
): Promise<SealedPassing | undefined> {
  return (await select(work, sql`where id = ${id}`))[0];
}

/** Held until the work is saved: two who act take turns. */
export async function holdPassing(
  work: Work,
  id: PassingAskId,
): Promise<SealedPassing | undefined> {
  return (await select(work, sql`where id = ${id} for update`))[0];
}

/** All that one person asked, the next day first. */
export const listPassingsOf = (work: Work, space: SpaceId): Promise<readonly SealedPassing[]> =>
  select(work, sql`where space = ${space} order by day, at, id`);

/** Those that may stand on a day or after it; under a right. */
export const listPassingsFrom = (
  work: Work,
  day: Temporal.PlainDate,
): Promise<readonly SealedPassing[]> =>
  select(
    work,
    sql`where day >= ${day} and ended_at is null and hidden is null order by day, at, id`,
  );

export async function savePassing(
  work: Work,
  one: Omit<SealedPassing, "askedAt" | "endedAt" | "hidden">,
): Promise<void> {
  await sql`insert into homecare.passing_ask (id, space, day, at, commune, sealed, asked_at)
    values (${one.id}, ${one.space}, ${one.day}, ${one.at}, ${one.commune}, ${one.sealed}, ${work.now})`.execute(
    work.db,
  );
}

export async function savePassingEnded(work: Work, id: PassingAskId): Promise<void> {
  await sql`update homecare.passing_ask set ended_at = ${work.now}
    where id = ${id} and ended_at is null`.execute(work.db);
}

export async function savePassingHidden(
  work: Work,
  id: PassingAskId,
  because: string | undefined,
): Promise<void> {
  await sql`update homecare.passing_ask set hidden = ${because ?? null} where id = ${id}`.execute(
    work.db,
  );
}

/** With what was answered. */
export async function deletePassingsOf(work: Work, space: SpaceId): Promise<void> {
  await sql`delete from homecare.passing_ask where space = ${space}`.execute(work.db);
}

/** Those of days before this one, with what was answered; answers how many. */
export async function deletePastPassings(
  work: Work,
  before: Temporal.PlainDate,
  most: number,
): Promise<number> {
  const { rows } = await sql`delete from homecare.passing_ask where id in (
    select id from homecare.passing_ask where day < ${before} limit ${most}) returning id`.execute(
    work.db,
  );
  return rows.length;
}

/** To who stays of two who are one. */
export async function movePassing(
  work: Work,
  id: PassingAskId,
  { space, sealed }: Pick<SealedPassing, "space" | "sealed">,
): Promise<void> {
  await sql`update homecare.passing_ask set space = ${space}, sealed = ${sealed}
    where id = ${id}`.execute(work.db);
}
