import { byAct, type Fates, once } from "#services/house";

/** What becomes of each column here that names a person (decision 0044). */
export const fates: Fates = {
  "moderation.appeal.person": { leaves: "nobody", merges: byAct("passAppeals", "moves", "nobody") },
  "moderation.block.blocked": {
    leaves: "row goes",
    merges: byAct("passBlocks", "moves", "row goes"),
  },
  "moderation.block.person": {
    leaves: "row goes",
    merges: byAct("passBlocks", "moves", "row goes"),
  },
  "moderation.concerned.person": { leaves: "row goes", merges: once("verdict") },
  "moderation.first_act.person": {
    leaves: "row goes",
    merges: byAct("passFirstAct", "moves", "row goes"),
  },
  "moderation.moderator.person": { leaves: "row goes", merges: once() },
  "moderation.opinion.by": {
    leaves: byAct("renameVoice", "somebody else"),
    merges: byAct("renameVoice", "moves", "row goes"),
  },
  "moderation.report.person": { leaves: byAct("forgetReporter", "nobody"), merges: "moves" },
  "moderation.seat.person": { leaves: "row goes", merges: once("review") },
};
