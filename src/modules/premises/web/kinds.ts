import { letterKind, type NotificationKind } from "#services/house";

import { seeToldVenueIn } from "../actions/age-venues.ts";
import { addressOf } from "../domain/venue.ts";
import { mailTexts as texts } from "./texts.fr.ts";

/** What is said to who keeps premises: is it all still right; it fell asleep. */
export const venueKinds = {
  "premises.still-right": letterKind({
    why: texts.whyAsked,
    sort: "digest",
    find: async (work, facts) => {
      const told = await seeToldVenueIn(work, facts);
      return told?.venue.asleepAt === undefined ? told : undefined;
    },
    says: (told) => ({
      subject: texts.stillRight(told.map(({ venue }) => venue.name)),
      entries: told.map(({ venue, organisation }) => ({
        title: venue.name,
        at: `${addressOf(venue)}#tenir`,
        lines: [texts.stillRightLine(organisation.name)],
      })),
    }),
  }),
  "premises.asleep": letterKind({
    why: texts.whyAsked,
    sort: "digest",
    find: async (work, facts) => {
      const told = await seeToldVenueIn(work, facts);
      return told?.venue.asleepAt === undefined ? undefined : told;
    },
    says: (told) => ({
      subject: texts.asleep(told.map(({ venue }) => venue.name)),
      entries: told.map(({ venue, organisation }) => ({
        title: venue.name,
        at: `${addressOf(venue)}#tenir`,
        lines: [texts.asleepLine(organisation.name)],
      })),
    }),
  }),
} as const satisfies Record<string, NotificationKind>;
