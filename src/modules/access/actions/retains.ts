import { dayOf } from "#basics/dates";
import { type Retention, withRight } from "#services/house";

import { deleteOldReads, deleteUnread } from "../store/private-addresses.ts";
import { retained } from "./texts.fr.ts";

const RIGHT = "forget-private-reads";

/** On which days private addresses were read, and those that nothing reads any more. */
export const retains: readonly Retention[] = [
  {
    ...retained.reads,
    name: "private-reads",
    howLong: "P90D",
    sweep: (work, before) => withRight(work, RIGHT, (lent) => deleteOldReads(lent, dayOf(before))),
  },
  {
    ...retained.unread,
    name: "unread-private-addresses",
    howLong: "P1Y",
    sweep: (work, before) => withRight(work, RIGHT, (lent) => deleteUnread(lent, before)),
  },
];
