import type { Chapter } from "#services/house";

import { proposeRest, tellClosing } from "./actions/propose-rest.ts";

/** The life of a circle: its rest, its end, its archive, its links with others. */
export const life: Chapter = {
  name: "life",
  rights: { "propose-rest": ["circles.circle", "circles.line", "circles.member"] },
  jobs: { "propose-rest": proposeRest, "tell-closing": tellClosing },
};
