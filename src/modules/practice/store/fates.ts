import { byAct, type Fates } from "#services/house";

/** What becomes of each column here that names a person (decision 0044). */
export const fates: Fates = {
  "practice.situation.named": {
    leaves: byAct("removeOwnSituations", "nobody", "row goes"),
    merges: "moves",
  },
  "practice.situation.reader": {
    leaves: byAct("removeOwnSituations", "nobody"),
    merges: byAct("passReadings", "moves", "nobody"),
  },
  "practice.teller.person": { leaves: byAct("removeOwnSituations", "row goes"), merges: "moves" },
  // What one wrote in a circle is of that circle: an id stays, and no name.
  "practice.answer.by_person": { leaves: "id stays", merges: "moves" },
  "practice.line.by_person": { leaves: "id stays", merges: "moves" },
  "practice.point.by_person": { leaves: "id stays", merges: "moves" },
  "practice.point.taker": { leaves: "nobody", merges: "moves" },
};
