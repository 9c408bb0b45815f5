import { type Retention, SWEPT_AT_ONCE, withRight } from "#services/house";

import { forgetGuests, forgetNamesNoted } from "../store/answers.ts";
import { guestsTexts, notedTexts } from "./keep-polls.fr.ts";

/** The names of guests go ninety days after a poll ended; what they said still counts. */
export const guestsOfPolls: Retention = {
  name: "calendar.poll-guests",
  ...guestsTexts,
  howLong: "P90D",
  sweep: (work, before) =>
    withRight(work, "sweep-poll-guests", (lent) => forgetGuests(lent, before, SWEPT_AT_ONCE)),
};

/** The name of a guest among those who come goes the day after, as that of any other guest of a date does. */
export const guestsNoted: Retention = {
  name: "calendar.poll-guests-noted",
  ...notedTexts,
  howLong: "P1D",
  sweep: (work, before) =>
    withRight(work, "sweep-poll-guests", (lent) => forgetNamesNoted(lent, before, SWEPT_AT_ONCE)),
};
