import type { Chapter } from "#services/house";

import { rememberLeft } from "./actions/leave-address.ts";
import { readFoundAgain } from "./actions/read-again.ts";
import { approverKinds } from "./web/kinds.ts";
import { foundCard, foundRoutes } from "./web/operator-routes.tsx";
import { linkedApproverRoutes } from "./web/routes.tsx";
import { approversKept } from "./web/texts.fr.ts";

const tables = [
  "organisations.approver",
  "organisations.found_address",
  "organisations.left_address",
];

/** Who says yes for those who work for an organisation: named by it, or found by the operator; never by the guest. */
export const approvers: Chapter = {
  name: "approvers",
  routes: [
    { at: "/l/structures", pages: linkedApproverRoutes },
    { at: "/operateur/adresses-d-employeurs", pages: foundRoutes },
  ],
  rights: {
    "organisations-approvers": [
      ...tables,
      "organisations.representative",
      "organisations.employment",
    ],
    "organisations-about-person": tables,
    "read-found-again": ["organisations.found_address"],
    "forget-approvers": ["organisations.approver", "organisations.found_address"],
    "write-mail": ["organisations.found_address"],
  },
  jobs: { "read-found-again": readFoundAgain },
  hears: { "people.address-left": rememberLeft },
  notificationKinds: approverKinds,
  operatorCards: [foundCard],
  keeps: [approversKept],
};
