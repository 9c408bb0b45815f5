import { type RawBuilder, sql } from "kysely";

import { keptOf, type RowOf } from "#basics/row";
import type { Work } from "#services/house";

import type { Bond, BondId, PersonId } from "../domain/bond.ts";

async function selectBonds(work: Work, rest: RawBuilder<unknown>): Promise<readonly Bond[]> {
  const { rows } = await sql<RowOf<Bond>>`select id, asked_by as "askedBy", asked,
    asked_at as "askedAt", declined_at as "declinedAt", agreed_at as "agreedAt", ended_at as "endedAt",
    asked_anew_at as "askedAnewAt", ended_by_asker as "endedByAsker"
    from kin.bond ${rest}`.execute(work.db);
  return rows.map(keptOf<Bond>);
}

/** Those of a person, as row security lets who acts see; nobody is bound to themself, though two persons turned out to be one. */
export function listBonds(work: Work, person: PersonId): Promise<readonly Bond[]> {
  return selectBonds(
    work,
    sql`where ${person} in (asked_by, asked) and asked_by <> asked order by asked_at, id`,
  );
}

export async function findBond(work: Work, id: BondId): Promise<Bond | undefined> {
  return (await selectBonds(work, sql`where id = ${id} and asked_by <> asked`))[0];
}

/** The same, held until the work is saved. */
export async function holdBond(work: Work, id: BondId): Promise<Bond | undefined> {
  return (await selectBonds(work, sql`where id = ${id} and asked_by <> asked for update`))[0];
}

/** Answers whether it was not asked before. */
export async function saveAsked(
  work: Work,
  { id, askedBy, asked }: Pick<Bond, "id" | "askedBy" | "asked">,
): Promise<boolean> {
  const { rows } = await sql`insert into kin.bond (id, asked_by, asked, asked_at)
    values (${id}, ${askedBy}, ${asked}, ${work.now}) on conflict do nothing returning id`.execute(
    work.db,
  );
  return rows.length > 0;
}

export async function saveAgreed(work: Work, id: BondId): Promise<void> {
  await sql`update kin.bond set agreed_at = ${work.now}, declined_at = null where id = ${id}`.execute(
    work.db,
  );
}

export async function saveDeclined(work: Work, id: BondId): Promise<void> {
  await sql`update kin.bond set declined_at = coalesce(declined_at, ${work.now}) where id = ${id}`.execute(
    work.db,
  );
}

/** Over; where the other had ended it already, both did. */
export async function saveEnded(work: Work, id: BondId, byAsker: boolean): Promise<void> {
  await sql`update kin.bond set ended_at = coalesce(ended_at, ${work.now}),
    ended_by_asker = case when ended_at is null or ended_by_asker = ${byAsker}::boolean then ${byAsker}::boolean end
    where id = ${id}`.execute(work.db);
}

/** What was taken back waits again; what was ended goes on. */
export async function saveWaiting(work: Work, id: BondId): Promise<void> {
  await sql`update kin.bond set ended_at = null, ended_by_asker = null where id = ${id}`.execute(
    work.db,
  );
}

/** The other is written to once more. */
export async function saveAskedAnew(work: Work, id: BondId): Promise<void> {
  await sql`update kin.bond set asked_anew_at = ${work.now} where id = ${id}`.execute(work.db);
}

/** Ends all that two persons asked each other besides one bond: at most one stands between them. */
export async function endOthers(work: Work, { id, askedBy, asked }: Bond): Promise<void> {
  await sql`update kin.bond set ended_at = ${work.now} where id <> ${id} and ended_at is null
    and asked_by in (${askedBy}, ${asked}) and asked in (${askedBy}, ${asked})`.execute(work.db);
}
