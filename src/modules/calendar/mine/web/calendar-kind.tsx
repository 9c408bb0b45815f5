import { dayOf } from "#basics/dates";
import { datedIn, type PrivateFile, type PrivateKind, type Work } from "#services/house";
import { ICALENDAR, writeIcalendar } from "#services/icalendar";

import { listSharedSpacesIn } from "../actions/shared-spaces.ts";
import { ownDates } from "../domain/groups.ts";
import { FEED_AHEAD, FEED_BEFORE } from "../domain/weeks.ts";
import { AgendaSteps } from "./agenda-steps.tsx";
import { kindOfTexts, kindTexts as texts } from "./texts.fr.ts";

/** One's dates at a private address: an agenda subscribes to it, and comes back a few times a day. */
export const calendarKind: PrivateKind = {
  label: texts.label,
  says: texts.says,
  ending: "ics",
  write: (work, { publicUrl, isInClear }) =>
    fileIn(work, { name: texts.name, publicUrl, within: undefined, isInClear }),
  steps: (address) => <AgendaSteps address={address} />,
};

/** The dates of one circle or organisation of one's own, for its members: it opens nothing once one is no longer of it. */
export const calendarOfKind: PrivateKind = {
  label: kindOfTexts.label,
  says: kindOfTexts.says,
  ending: "ics",
  of: async (work) =>
    (await listSharedSpacesIn(work)).map(({ space, name }) => ({
      about: space,
      label: kindOfTexts.of(name),
    })),
  write: async (work, { publicUrl, about }) => {
    const found = (await listSharedSpacesIn(work)).find(({ space }) => space === about);
    return found && fileIn(work, { name: found.name, publicUrl, within: found.space });
  },
  steps: (address) => <AgendaSteps address={address} />,
};

interface FileOf {
  readonly name: string;
  readonly publicUrl: string;
  /** The space of a circle or an organisation; undefined: all of one's own. */
  readonly within: string | undefined;
  readonly isInClear?: boolean | undefined;
}

async function fileIn(
  work: Work,
  { name, publicUrl, within, isInClear }: FileOf,
): Promise<PrivateFile> {
  const today = dayOf(work.now);
  const between = { from: today.subtract(FEED_BEFORE), until: today.add(FEED_AHEAD) };
  const dates = ownDates(await datedIn(work, { ...between, within, isInClear }));
  const refresh = Temporal.Duration.from({ hours: 6 });
  const body = writeIcalendar({ name, product: "calendrier", publicUrl, dates, refresh });
  return { type: ICALENDAR, body };
}
