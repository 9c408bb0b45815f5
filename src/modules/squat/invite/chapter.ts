import type { Chapter } from "#services/house";

import { closeDoors } from "./actions/close-door.ts";
import { doorKeptText } from "./actions/door-texts.fr.ts";
import { keptTexts } from "./actions/letters.fr.ts";
import { LETTERS } from "./actions/read-letter.ts";
import { retains } from "./actions/retains.ts";
import { writeLetters } from "./actions/write-letters.ts";
import { addressRoutes } from "./web/address-routes.tsx";
import { doorRoutes } from "./web/door-routes.tsx";
import { inviteRoutes, mineRoutes } from "./web/invite-routes.tsx";
import { showInvite } from "./web/panels.tsx";

const tables = ["squat.letter", "squat.invitation", "squat.opposition", "squat.door"];

/** A structure that is not here is asked to open its door, and answers without an account. */
export const invite: Chapter = {
  name: "invite",
  routes: [
    { at: "/squat", pages: inviteRoutes },
    { at: "/squat/invitations", pages: mineRoutes },
    { at: "/porte/adresse", pages: addressRoutes },
    { at: "/porte", pages: doorRoutes },
  ],
  rights: {
    // What is in nobody's space: each step asks first whose invitation it is, or which code one has.
    [LETTERS]: tables,
    "squat-write-letters": ["squat.letter", "squat.invitation"],
  },
  jobs: { "squat-write-letters": writeLetters, "squat-close-doors": closeDoors },
  panels: [{ place: "organisation", order: 16, show: showInvite }],
  keeps: [...keptTexts, doorKeptText],
  retains,
};
