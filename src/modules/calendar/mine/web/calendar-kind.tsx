import { dayOf } from "#basics/dates";
import { datedIn, type PrivateKind } from "#services/house";
import { ICALENDAR, writeIcalendar } from "#services/icalendar";

import { FEED_AHEAD, FEED_BEFORE } from "../domain/weeks.ts";
import { AgendaSteps } from "./agenda-steps.tsx";
import { kindTexts as texts } from "./texts.fr.ts";

/** One's dates at a private address: an agenda subscribes to it, and comes back a few times a day. */
export const calendarKind: PrivateKind = {
  label: texts.label,
  says: texts.says,
  ending: "ics",
  write: async (work, { publicUrl }) => {
    const today = dayOf(work.now);
    const dates = await datedIn(work, {
      from: today.subtract(FEED_BEFORE),
      until: today.add(FEED_AHEAD),
    });
    const body = writeIcalendar({
      name: texts.name,
      product: "calendrier",
      publicUrl,
      dates,
      refresh: Temporal.Duration.from({ hours: 6 }),
    });
    return { type: ICALENDAR, body };
  },
  steps: (address) => <AgendaSteps address={address} />,
};
