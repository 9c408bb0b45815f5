import type { Chapter } from "#services/house";

import { askWhenFound } from "./actions/ask-when-found.ts";
import { workKinds } from "./web/kinds.ts";
import { linkedWorkRoutes } from "./web/linked-routes.tsx";
import { showWork, waitsForWork } from "./web/panels.tsx";
import { myWorkRoutes } from "./web/routes.tsx";
import { workKept } from "./web/texts.fr.ts";

const tables = ["organisations.employment"];

/** Who works for which organisation: said by one side, counted once the other said yes, ended by either; never public. */
export const workers: Chapter = {
  name: "workers",
  routes: [
    { at: "/moi/travail", pages: myWorkRoutes },
    { at: "/l/structures", pages: linkedWorkRoutes },
  ],
  rights: {
    "organisations-workers": tables,
    "organisations-write": tables,
    "organisations-about-person": tables,
    "forget-employments": [...tables, "organisations.left_address"],
  },
  hears: { "organisations.address-found": askWhenFound },
  notificationKinds: workKinds,
  panels: [
    { place: "organisation-aside", order: 30, show: showWork },
    { place: "feed", order: 15, waits: waitsForWork },
  ],
  keeps: [workKept],
};
