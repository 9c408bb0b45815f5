import type { Chapter } from "#services/house";

import { keepRoles } from "./actions/ask-again.ts";
import { linkedTeamRoutes } from "./web/linked-routes.tsx";
import { teamKept } from "./web/texts.fr.ts";

/** Who represents an organisation: invitations, powers, ends, what is handed over, and who gives no more news. */
export const team: Chapter = {
  name: "team",
  routes: [{ at: "/l/structures", pages: linkedTeamRoutes }],
  rights: { "write-mail": ["organisations.representative", "organisations.invitation"] },
  jobs: { "keep-representatives": keepRoles },
  keeps: [teamKept],
};
