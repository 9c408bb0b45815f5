import { dayOf } from "#basics/dates";
import { type Retention, withRight } from "#services/house";

import { deleteOldReads, deleteUnread } from "../store/private-addresses.ts";
import { deleteOldPapers } from "../store/papers.ts";
import { retained } from "./texts.fr.ts";

const RIGHT = "forget-private-reads";
const WITNESS = "access-witness";

/** On which days private addresses were read, those that nothing reads any more, and sheets whose time is over. */
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
  {
    ...retained.papers,
    name: "witness-papers",
    howLong: "P1D",
    sweep: (work, before) => withRight(work, WITNESS, (lent) => deleteOldPapers(lent, before)),
  },
];
