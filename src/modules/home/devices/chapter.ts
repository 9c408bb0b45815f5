import type { Chapter } from "#services/house";

import { RIGHT } from "./actions/standing.ts";
import { AT, DEVICES } from "./domain/address.ts";
import { waitsClosed } from "./web/awaits.ts";
import { devicesKinds } from "./web/kinds.ts";
import { callRoutes, closingRoutes } from "./web/routes.tsx";
import { keptTexts, operatorTexts } from "./web/texts.fr.ts";

/** A tablet that is lost or stolen: whom one named closes all one's devices, or the operator upon one's call (decision 0156). */
export const devices: Chapter = {
  name: "devices",
  routes: [
    { at: AT, pages: closingRoutes },
    { at: DEVICES, pages: callRoutes },
  ],
  rights: { [RIGHT]: ["home.closing"], "write-mail": ["home.closing"] },
  notificationKinds: devicesKinds,
  operatorCards: [
    {
      title: operatorTexts.card,
      at: DEVICES,
      tell: () => Promise.resolve({ sentence: operatorTexts.cardSays, needsYou: false }),
    },
  ],
  besidesTheGate: {
    "home.closing":
      "that the operator closed their devices, upon their call: a day, for them alone to read",
    "home.closing changed":
      "that whom somebody named closed their devices, or is named no more: a day, and nobody’s words",
    "home.devices-closed": "the house tells the person whose devices they are, and nobody else",
  },
  panels: [{ place: "feed", order: 2.1, waits: waitsClosed }],
  keeps: [keptTexts],
};
