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
  await sql`insert into kin.sign (id, bond, day, spoke, said_at)
    select gen_random_uuid(), ${kept.id}, day, spoke, said_at from kin.sign where bond = ${gone.id}
    on conflict do nothing`.execute(work.db);
  await sql`update kin.word set bond = ${kept.id} where bond = ${gone.id}`.execute(work.db);
  if (isAgreed(gone) && !isAgreed(kept))
    await sql`update kin.bond set agreed_at = ${gone.agreedAt ?? work.now}, declined_at = null
      where id = ${kept.id}`.execute(work.db);
  await sql`delete from kin.bond where id = ${gone.id}`.execute(work.db);
}
