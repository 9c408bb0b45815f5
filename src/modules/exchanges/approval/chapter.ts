import type { Chapter } from "#services/house";

import { keepApprovals, fallWhenLeft } from "./actions/fall.ts";
import { waitsForApproval } from "./web/panels.ts";

/** What an organisation says yes to, for those who work for it: signed in, as from a letter; and what makes it fall. */
export const approval: Chapter = {
  name: "approval",
  jobs: { "exchanges-keep-approvals": keepApprovals },
  hears: { "organisations.work-ended": fallWhenLeft },
  panels: [{ place: "feed", order: 12, waits: waitsForApproval }],
};
