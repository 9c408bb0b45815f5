import { sql } from "kysely";

import type { Work } from "#services/house";

import type { PersonId, Version } from "../domain/orientation.ts";
import { versionsWhere } from "./versions.ts";

/** What somebody wrote on tables, and what names them; the last first. */
export function listVersionsAbout(work: Work, person: PersonId): Promise<readonly Version[]> {
  return versionsWhere(
    work,
    sql`v.person = ${person} or v.by_person = ${person} order by v.at desc, v.id`,
  );
}

/** Their name leaves every version: nobody is named there any more. What they were asked to confirm waits no more. */
export async function takeNameAway(work: Work, person: PersonId): Promise<void> {
  await sql`update exchanges.orientation_line l set waiting = null
    from exchanges.orientation_version v where v.id = l.waiting and v.person = ${person}`.execute(
    work.db,
  );
  await sql`update exchanges.orientation_version set person = null where person = ${person}`.execute(
    work.db,
  );
}

/** What one person wrote or answers, another now does. */
export async function passVersions(work: Work, from: PersonId, into: PersonId): Promise<void> {
  await sql`update exchanges.orientation_version set
      person = case when person = ${from} then ${into} else person end,
      by_person = case when by_person = ${from} then ${into} else by_person end,
      agreed_by = case when agreed_by = ${from} then ${into} else agreed_by end
    where ${from} in (person, by_person, agreed_by)`.execute(work.db);
  await sql`update exchanges.orientation_line set made_by = ${into} where made_by = ${from}`.execute(
    work.db,
  );
  await sql`update exchanges.orientation set made_by = ${into} where made_by = ${from}`.execute(
    work.db,
  );
  await sql`update exchanges.orientation_gap set answered_by = ${into} where answered_by = ${from}`.execute(
    work.db,
  );
}
