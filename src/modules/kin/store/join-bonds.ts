import { sql } from "kysely";

import type { Work } from "#services/house";

import { type Bond, isAgreed, otherOf, type PersonId } from "../domain/bond.ts";
import { listBonds } from "./bonds.ts";

/**
 * Two persons are one. What each had with a same third is one bond, of the one who stays, with the days and words of both; the
 * others pass. What the two had between themselves goes.
 */
export async function joinBonds(work: Work, from: PersonId, into: PersonId): Promise<void> {
  await sql`delete from kin.bond where asked_by in (${from}, ${into}) and asked in (${from}, ${into})`.execute(
    work.db,
  );
  const kept = (await listBonds(work, into)).filter(({ endedAt }) => endedAt === undefined);
  for (const gone of await listBonds(work, from)) {
    const same = kept.find((one) => otherOf(one, into) === otherOf(gone, from));
    if (gone.endedAt === undefined && same !== undefined) await joinTwo(work, gone, same);
  }
  await sql`update kin.bond set asked_by = ${into} where asked_by = ${from}`.execute(work.db);
  await sql`update kin.bond set asked = ${into} where asked = ${from}`.execute(work.db);
}

async function joinTwo(work: Work, gone: Bond, kept: Bond): Promise<void> {
  await sql`update kin.sign one set bond = ${kept.id} where one.bond = ${gone.id}
    and not exists (select from kin.sign same
      where same.bond = ${kept.id} and same.day = one.day and same.spoke = one.spoke)`.execute(
    work.db,
  );
  await joinSilences(work, gone, kept);
  await sql`update kin.word set bond = ${kept.id} where bond = ${gone.id}`.execute(work.db);
  if (isAgreed(gone) && !isAgreed(kept))
    await sql`update kin.bond set agreed_at = ${gone.agreedAt ?? work.now}, declined_at = null
      where id = ${kept.id}`.execute(work.db);
  await sql`delete from kin.bond where id = ${gone.id}`.execute(work.db);
}

/** What both agreed, days away, and a question: what was agreed or told stands before what was not. */
async function joinSilences(work: Work, gone: Bond, kept: Bond): Promise<void> {
  await sql`update kin.away set bond = ${kept.id} where bond = ${gone.id}`.execute(work.db);
  for (const [table, over, sure] of [
    ["kin.watch", "ended_at", "agreed_at"],
    ["kin.question", "closed_at", "told_at"],
  ] as const) {
    const [of, ended, done] = [sql.table(table), sql.ref(over), sql.ref(sure)];
    await sql`delete from ${of} where bond = ${kept.id} and ${ended} is null and ${done} is null
      and exists (select from ${of} where bond = ${gone.id} and ${ended} is null)`.execute(work.db);
    await sql`update ${of} set bond = ${kept.id} where bond = ${gone.id} and ${ended} is null
      and not exists (select from ${of} where bond = ${kept.id} and ${ended} is null)`.execute(
      work.db,
    );
  }
}
