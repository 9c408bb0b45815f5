import type { Chapter } from "#services/house";

import { RIGHT } from "./actions/ask-day.ts";
import { keptTexts } from "../actions/kept.fr.ts";
import { KIND } from "./actions/terms.ts";
import { showDay } from "./web/day-panel.tsx";
import { squatDay } from "./web/exchange-kind.fr.ts";
import { waitsOfDays } from "./web/waits.ts";
import { visitKinds } from "./web/kinds.ts";
import { showOwnPapers } from "./web/own-papers-page.tsx";
import { visitRoutes } from "./web/routes.tsx";

/** A day at a partner's: asked, agreed by the host and the employer, come to, and what came of it. */
export const visits: Chapter = {
  name: "visits",
  routes: [{ at: "/squat", pages: visitRoutes }],
  rights: { [RIGHT]: ["squat.visit", "squat.feedback", "squat.welcome", "squat.own_paper"] },
  exchangeKinds: { [KIND]: squatDay },
  keeps: [keptTexts],
  notificationKinds: visitKinds,
  panels: [
    { place: "exchange", order: 10, show: showDay },
    { place: "organisation", order: 17, show: showOwnPapers },
    { place: "feed", order: 19, waits: waitsOfDays },
  ],
};
