import type { Chapter } from "#services/house";

import { rememberLeft } from "./actions/leave-address.ts";

const tables = [
  "organisations.approver",
  "organisations.found_address",
  "organisations.left_address",
];

/** Who says yes for those who work for an organisation: named by it, or found by the operator; never by the guest. */
export const approvers: Chapter = {
  name: "approvers",
  rights: {
    "organisations-approvers": [
      ...tables,
      "organisations.representative",
      "organisations.employment",
    ],
    "organisations-about-person": tables,
  },
  hears: { "people.address-left": rememberLeft },
};
