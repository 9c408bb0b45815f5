import type { Chapter } from "#services/house";

import { claimKinds } from "./web/kinds.ts";
import { operatorClaimRoutes } from "./web/operator-claims-routes.tsx";
import { waitsForClaims } from "./web/panels.tsx";
import { claimsKept } from "./web/texts.fr.ts";

/** « Je représente cette structure »: what is claimed, how it is shown, who decides. */
export const claims: Chapter = {
  name: "claims",
  routes: [{ at: "/operateur/structures", pages: operatorClaimRoutes }],
  rights: {
    "write-mail": ["organisations.claim", "organisations.vouch", "organisations.vouch_ask"],
    "read-documents": ["organisations.document", "access.file"],
    "forget-proofs": [
      "organisations.claim",
      "organisations.document",
      "organisations.letter",
      "access.file",
    ],
  },
  notificationKinds: claimKinds,
  panels: [{ place: "feed", order: 14, waits: waitsForClaims }],
  keeps: [claimsKept],
};
