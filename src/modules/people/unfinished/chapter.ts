import { type Chapter, withRight } from "#services/house";

import { KEPT_FOR } from "./domain/unfinished.ts";
import { deleteOldUnfinished } from "./store/unfinished.ts";
import { laterRoutes } from "./web/routes.ts";
import { unfinishedKept, unfinishedRetained } from "./web/texts.fr.ts";

const RIGHT = "unfinished";

/** Forms that somebody in simple mode began, and ends another day. */
export const unfinished: Chapter = {
  name: "unfinished",
  routes: [{ at: "/moi/plus-tard", pages: laterRoutes }],
  rights: { [RIGHT]: ["people.unfinished"] },
  keeps: [unfinishedKept],
  retains: [
    {
      ...unfinishedRetained,
      name: "unfinished-forms",
      howLong: KEPT_FOR,
      sweep: (work, before) => withRight(work, RIGHT, (lent) => deleteOldUnfinished(lent, before)),
    },
  ],
};
