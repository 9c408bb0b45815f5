import type { Chapter } from "#services/house";

import { passOccasionsOfJoined } from "./actions/pass-joined.ts";
import { passOccasionsOfMerged } from "./actions/pass-occasions.ts";

/** Two organisations were one: occasions and polls of the first pass to the one that stays; so do occasions where two premises were one. */
export const merged: Chapter = {
  name: "merged",
  rights: {
    "calendar-merge": [
      "calendar.occasion",
      "calendar.occurrence",
      "calendar.reply",
      "calendar.attendance",
      "calendar.came",
      "calendar.guest",
      "calendar.poll",
      "calendar.poll_date",
      "calendar.poll_answer",
    ],
  },
  hears: {
    "organisations.merged": passOccasionsOfMerged,
    "premises.joined": passOccasionsOfJoined,
  },
};
