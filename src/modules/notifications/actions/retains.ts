import { type Retention, withRight } from "#services/house";

import { deleteSettled } from "../store/notifications.ts";
import { retained } from "./retains-texts.fr.ts";

/** What was said to an address is remembered longer than a year, so that it is not said twice. */
export const retains: readonly Retention[] = [
  {
    ...retained.told,
    name: "notifications",
    howLong: "P400D",
    sweep: (work, before) =>
      withRight(work, "forget-notifications", (lent) => deleteSettled(lent, before)),
  },
];
