import { demonstrationAtHome } from "./demonstration-at-home.ts";
import { demonstrationClaims } from "./demonstration-claims.ts";
import { demonstrationIssuers } from "./demonstration-issuers.ts";
import { demonstrationNeighbours } from "./demonstration-neighbours.ts";
import type { DemonstrationOrganisation } from "./demonstration-organisation.ts";
import { demonstrationPublicBodies } from "./demonstration-public-bodies.ts";
import { demonstrationStructures } from "./demonstration-structures.ts";

/** The organisations of the demonstration, by a key that the demonstrations of the modules above use. */
export const demonstrationOrganisations = {
  ...demonstrationStructures,
  ...demonstrationNeighbours,
  ...demonstrationIssuers,
  ...demonstrationPublicBodies,
  ...demonstrationClaims,
  ...demonstrationAtHome,
} as const satisfies Record<string, DemonstrationOrganisation>;

export type DemonstrationOrganisationKey = keyof typeof demonstrationOrganisations;

/** The same, in order, each as any other. */
export const allDemonstrationOrganisations: readonly DemonstrationOrganisation[] = Object.values(
  demonstrationOrganisations,
);
