import { organisationsToActForIn } from "#modules/organisations";
import { type Work, withRight } from "#services/house";

import { DAYS_TO_SAY, isLedToSay } from "../domain/feedback.ts";
import { listUntold } from "../store/visits.ts";
import { RIGHT } from "./ask-day.ts";
import { type ListedDay, listedIn } from "./list-days.ts";

/** So many days to tell of are shown at once; the next come as those are told. */
const MOST_SHOWN = 20;

/** Days that are over, of which who acts may say how they went: as their guest, or for who welcomed. Nothing under a mandate. */
export async function listUntoldIn(work: Work): Promise<readonly ListedDay[]> {
  const me = work.actor.for;
  if (me === undefined || work.actor.mandate !== undefined) return [];
  const hosts = (await organisationsToActForIn(work, "approve")).map(({ id }) => id);
  // Wherever it is, the day of a place is at most one ahead of that of another.
  const today = work.now.toZonedDateTimeISO("UTC").toPlainDate();
  const from = today.subtract({ days: DAYS_TO_SAY + 1 });
  const until = today.add({ days: 1 });
  const found = await withRight(work, RIGHT, (lent) =>
    listUntold(lent, { guest: me, hosts, from, until, most: MOST_SHOWN }),
  );
  return listedIn(
    work,
    found.filter((visit) => isLedToSay(work.now, visit)),
  );
}
