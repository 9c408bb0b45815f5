import type { Chapter } from "#services/house";

import { reportableOrganisation } from "./actions/moderate-organisation.ts";
import { mergeRoutes } from "./web/merge-routes.tsx";
import { showMyOrganisations } from "./web/mine-panel.tsx";
import { organisationsOnMap } from "./web/on-map.ts";

/** The directory and the page of each organisation: found, added, changed, merged, dissolved. */
export const directory: Chapter = {
  name: "directory",
  routes: [{ at: "/operateur/structures", pages: mergeRoutes }],
  panels: [{ place: "my-data", order: 20, show: showMyOrganisations }],
  points: [organisationsOnMap],
  reportables: { structure: reportableOrganisation },
};
