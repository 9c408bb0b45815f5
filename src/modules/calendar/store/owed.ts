import { sql } from "kysely";

import type { Work } from "#services/house";

import type { OccasionId, PersonId, SpaceId } from "../domain/occasion.ts";
import { type SealedOccasion, selectOccasions } from "./occasions.ts";

/** Hidden by moderation, for a reason; or shown again, without one. */
export async function saveHidden(
  work: Work,
  id: OccasionId,
  because: string | undefined,
): Promise<void> {
  await sql`update calendar.occasion set hidden_because = ${because ?? null}
    where id = ${id}`.execute(work.db);
}

/** That takes place again: neither it nor one of its dates to come is cancelled. */
const isToCome = (work: Work) => sql`cancelled_at is null and exists (
  select from calendar.occurrence date where date.occasion = occasion.id
    and date.ends > ${work.now} and date.cancelled_at is null)`;

/** What somebody made in a space and is to come. */
export function listToComeBy(
  work: Work,
  space: SpaceId,
  madeBy: PersonId,
): Promise<readonly SealedOccasion[]> {
  return selectOccasions(
    work,
    sql`where space = ${space} and made_by = ${madeBy} and ${isToCome(work)} order by made_at, id`,
  );
}

/** When something was last proposed, changed or answered in a space, or took place. */
export async function lastTouchedAt(
  work: Work,
  space: string,
): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql<{ at: Temporal.Instant | null }>`
    select greatest(
      (select max(changed_at) from calendar.occasion where space = ${space}),
      (select max(asked_at) from calendar.reply where space = ${space}),
      (select max(starts) from calendar.occurrence where space = ${space}
        and starts <= ${work.now} and cancelled_at is null)) as at`.execute(work.db);
  return rows[0]?.at ?? undefined;
}
