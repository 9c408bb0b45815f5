import type { Chapter } from "#services/house";

import { tellMediatorLeft } from "./actions/tell-mediator-left.ts";
import { endMandatesOfLeft } from "./actions/through.ts";
import {
  AT,
  mediationKinds,
  showThrough,
  throughRoutes,
  waitsMediatorLeft,
} from "./web/through.tsx";

/** In the name of which structure somebody acts for another: it holds no mandate, and one ends when its holder is of it no more (decision 0158). */
export const mediation: Chapter = {
  name: "mediation",
  routes: [{ at: AT, pages: throughRoutes }],
  jobs: { "end-mandates-of-left": endMandatesOfLeft },
  hears: { "people.mandate-ended": tellMediatorLeft },
  notificationKinds: mediationKinds,
  panels: [
    { place: "mandate-through", order: 10, show: showThrough },
    { place: "feed", order: 9.7, waits: waitsMediatorLeft },
  ],
};
