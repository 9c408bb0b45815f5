import { sql } from "kysely";

import { type OrganisationId, spaceOf } from "#rules/organisations";
import type { PersonId, Work } from "#services/house";

import type { GiverId } from "../domain/giver.ts";

/** What one person asked or was asked, another now did; between the two of them it stays as it was. */
export async function passToPerson(work: Work, from: PersonId, into: PersonId): Promise<void> {
  await sql`update exchanges.need set asker = ${into} where asker = ${from}`.execute(work.db);
  await sql`update exchanges.exchange set asker = ${into}
    where asker = ${from} and giver_person is distinct from ${into}`.execute(work.db);
  await sql`update exchanges.exchange set giver_person = ${into}
    where giver_person = ${from} and asker <> ${into}`.execute(work.db);
}

/**
 * What one giver was asked and has not ended, and passed to the person of another, counts against the
 * window of that one. Between the two of them it stays as it was.
 */
export async function passOpenAsks(work: Work, from: GiverId, into: GiverId): Promise<void> {
  await sql`update exchanges.exchange set giver = stays.id from exchanges.giver stays
    where stays.id = ${into} and exchange.giver = ${from} and ended_at is null
      and giver_person = stays.person`.execute(work.db);
}

/** What an organisation asked or was asked, the one into which it was merged now did. */
export async function passToOrganisation(
  work: Work,
  gone: OrganisationId,
  kept: OrganisationId,
): Promise<void> {
  await sql`update exchanges.need set organisation = ${kept}
    where organisation = ${gone}`.execute(work.db);
  await sql`update exchanges.exchange set asker_organisation = ${kept}
    where asker_organisation = ${gone}`.execute(work.db);
  await sql`update exchanges.exchange set giver_organisation = ${kept}
    where giver_organisation = ${gone}`.execute(work.db);
  await sql`update exchanges.employer set organisation = ${kept}
    where organisation = ${gone}`.execute(work.db);
  const [from, to] = [spaceOf(gone), spaceOf(kept)];
  for (const table of READ_BY_GIVER)
    await sql`update ${sql.table(`exchanges.${table}`)} set giver_space = ${to}
      where giver_space = ${from}`.execute(work.db);
}

/** What the giver reads of an exchange, besides what they wrote. */
const READ_BY_GIVER = ["exchange", "step", "terms", "approver", "word", "thanks", "meeting"];

/** They are two again: what was written under its key, or asked of it as a giver, is its own again. */
export async function giveBackToOrganisation(
  work: Work,
  gone: OrganisationId,
  kept: OrganisationId,
): Promise<void> {
  const space = spaceOf(gone);
  await sql`update exchanges.need set organisation = ${gone}
    where organisation = ${kept} and space = ${space}`.execute(work.db);
  await sql`update exchanges.exchange set asker_organisation = ${gone}
    where asker_organisation = ${kept} and space = ${space}`.execute(work.db);
  await sql`update exchanges.employer set organisation = ${gone}
    where organisation = ${kept} and said = ${gone}`.execute(work.db);
  const theirs = sql`(select id from exchanges.exchange where giver_organisation = ${kept} and giver in
    (select id from exchanges.giver where organisation = ${gone}))`;
  for (const table of READ_BY_GIVER)
    await sql`update ${sql.table(`exchanges.${table}`)} set giver_space = ${space}
      where giver_space = ${spaceOf(kept)}
        and ${sql.ref(table === "exchange" ? "id" : "exchange")} in ${theirs}`.execute(work.db);
  await sql`update exchanges.exchange set giver_organisation = ${gone}
    where giver_organisation = ${kept} and giver in
      (select id from exchanges.giver where organisation = ${gone})`.execute(work.db);
}
