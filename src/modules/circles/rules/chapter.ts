import type { Chapter } from "#services/house";

import { recallCharters, tellCharter } from "./actions/recall-charter.ts";

/** The charter of a circle: written, changed, accepted anew. */
export const rules: Chapter = {
  name: "rules",
  jobs: { "tell-charter": tellCharter, "recall-charters": recallCharters },
};
