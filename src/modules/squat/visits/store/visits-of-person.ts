import { sql } from "kysely";

import type { SpaceId, Work } from "#services/house";

import type { PersonId } from "../domain/visit.ts";
import type { VisitId } from "./visits.ts";

/** The days to come of a guest that hold seats: they are let go when the guest leaves. */
export async function listToComeOf(
  work: Work,
  guest: PersonId,
): Promise<readonly { readonly id: VisitId; readonly occasion: string }[]> {
  const { rows } = await sql<{ id: VisitId; occasion: string }>`select id, occasion from squat.visit
    where guest = ${guest} and occasion is not null and off_at is null
      and day >= ${work.now.toZonedDateTimeISO("Europe/Paris").toPlainDate()}`.execute(work.db);
  return rows;
}

/** What one person asked, another now did, in their own space. */
export async function passVisits(
  work: Work,
  from: PersonId,
  into: { readonly person: PersonId; readonly space: SpaceId },
): Promise<void> {
  await sql`update squat.visit set guest = ${into.person}, space = ${into.space} where guest = ${from}`.execute(
    work.db,
  );
}
