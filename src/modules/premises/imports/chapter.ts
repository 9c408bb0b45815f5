import type { Chapter } from "#services/house";

import { retains } from "./actions/retains.ts";
import { premisesCommand } from "./web/command.ts";
import { premisesCard, venueImportRoutes } from "./web/routes.tsx";

/** Published premises brought in, by a page or by a command: nobody's, until their structure says that they are theirs. */
export const imports: Chapter = {
  name: "imports",
  routes: [{ at: "/operateur/locaux", pages: venueImportRoutes }],
  rights: { "premises-import": ["premises.refused", "premises.table_file"] },
  retains,
  operatorCards: [premisesCard],
  commands: [premisesCommand],
};
