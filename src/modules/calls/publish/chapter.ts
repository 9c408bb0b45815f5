import type { Chapter } from "#services/house";

import { closeCallsOfDissolved, dropDraftsOfForgotten } from "./actions/issuer-dissolved.ts";
import { giveBackCallsOfMerged, passCallsOfMerged } from "./actions/issuers-merged.ts";

/** What an organisation publishes itself: drafts, calls, corrections, the end. */
export const publish: Chapter = {
  name: "publish",
  rights: { "calls-hears": ["calls.draft"], "forget-call-drafts": ["calls.draft"] },
  hears: {
    "organisations.merged": passCallsOfMerged,
    "organisations.unmerged": giveBackCallsOfMerged,
    "organisations.dissolved": closeCallsOfDissolved,
    "organisations.forgotten": dropDraftsOfForgotten,
  },
};
