import { sql } from "kysely";

import type { Work } from "#services/house";

import type { OrganisationId } from "../../domain/organisation.ts";
import { DOOR_CLOSED } from "../domain/by-letter.fr.ts";

/** Only a letter spoke of it. */
export async function saveByLetter(work: Work, id: OrganisationId): Promise<void> {
  await sql`update organisations.organisation set by_letter = true where id = ${id}`.execute(
    work.db,
  );
}

/** Its door is closed, or open again: the page goes and comes with it. What moderation hid, what somebody represents and what was merged stay. */
export async function saveDoorClosed(
  work: Work,
  id: OrganisationId,
  isClosed: boolean,
): Promise<void> {
  const [from, to] = isClosed ? [null, DOOR_CLOSED] : [DOOR_CLOSED, null];
  await sql`update organisations.organisation set hidden_because = ${to}, changed_at = ${work.now}
    where id = ${id} and by_letter and not is_represented and verified_at is null
      and merged_into is null and hidden_because is not distinct from ${from}`.execute(work.db);
}
