import type { Job } from "#services/house";

import { MONTHS_AHEAD } from "../domain/recurrence.ts";
import { SCHOOL_ZONES } from "../domain/school-holidays.ts";
import { listToRollOn } from "../store/occasions.ts";
import { listRepliesOfOccasion } from "../store/replies.ts";
import { fillAllPlacesIn } from "./fill-places.ts";
import { publishMissingIn } from "./publish-words.ts";
import { rollOnIn } from "./write-dates.ts";

/**
 * Each night: endless series are written on, up to eighteen months ahead; dates that holidays known since then take out
 * go, where nobody said anything of them; and a place left free by who is gone goes to who waits.
 */
export const rollOn: Job = {
  cron: "23 2 * * *",
  run: (app, _, actor) =>
    app.transaction(actor, async (work) => {
      const before = work.now.toZonedDateTimeISO("UTC").toPlainDate().add({ months: MONTHS_AHEAD });
      for (const one of await listToRollOn(work, { before, zones: SCHOOL_ZONES })) {
        const answered = (await listRepliesOfOccasion(work, one.id)).map(({ about }) => about);
        await rollOnIn(work, one, new Set(answered));
      }
      await fillAllPlacesIn(work);
      await publishMissingIn(work);
    }),
};
