import { type Retention, SWEPT_AT_ONCE, withRight } from "#services/house";

import { forgetGuests } from "../store/answers.ts";
import { guestsTexts } from "./keep-polls.fr.ts";

/** The names of guests go ninety days after a poll ended; what they said still counts. */
export const guestsOfPolls: Retention = {
  name: "calendar.poll-guests",
  ...guestsTexts,
  howLong: "P90D",
  sweep: (work, before) =>
    withRight(work, "sweep-poll-guests", (lent) => forgetGuests(lent, before, SWEPT_AT_ONCE)),
};
