import { byAct, type Fates } from "#services/house";

/** Two persons who give each other news: when one leaves, the bond goes with its days and its words. */
export const fates: Fates = {
  "kin.bond.asked_by": { leaves: "row goes", merges: byAct("joinBonds", "moves", "row goes") },
  "kin.bond.asked": { leaves: "row goes", merges: byAct("joinBonds", "moves", "row goes") },
  "kin.watch.proposed_by": { leaves: "row goes", merges: "moves" },
  "kin.word.reader": { leaves: "row goes", merges: "moves" },
};
