import { byAct, type Fates } from "#services/house";

/** A yes given beforehand goes with whoever gave it: nobody inherits it. */
export const ofBeforehand: Fates = {
  "exchanges.beforehand.person": { leaves: "row goes", merges: "moves" },
};

/** What becomes of each column here that names a person (decision 0044). */
export const fates: Fates = {
  ...ofBeforehand,
  "exchanges.exchange.asker": {
    leaves: "id stays",
    merges: byAct("passToPerson", "moves", "id stays"),
  },
  "exchanges.exchange.giver_person": {
    leaves: "id stays",
    merges: byAct("passToPerson", "moves", "id stays"),
  },
  "exchanges.favour.helped": {
    leaves: "id stays",
    merges: byAct("passFavours", "moves", "id stays"),
  },
  "exchanges.favour.helper": {
    leaves: "id stays",
    merges: byAct("passFavours", "moves", "id stays"),
  },
  "exchanges.favour.said_by": {
    leaves: "id stays",
    merges: byAct("passFavours", "moves", "id stays"),
  },
  "exchanges.giver.person": { leaves: "id stays", merges: byAct("passGiver", "moves", "id stays") },
  "exchanges.meeting.moved_by": { leaves: "id stays", merges: "id stays" },
  "exchanges.need.asker": {
    leaves: byAct("deleteDraft", "row goes", "id stays"),
    merges: byAct("passToPerson", "moves"),
  },
  "exchanges.orientation.made_by": { leaves: "id stays", merges: byAct("passVersions", "moves") },
  "exchanges.orientation_gap.answered_by": {
    leaves: "id stays",
    merges: byAct("passVersions", "moves"),
  },
  "exchanges.orientation_line.made_by": {
    leaves: "id stays",
    merges: byAct("passVersions", "moves"),
  },
  "exchanges.orientation_version.agreed_by": {
    leaves: "id stays",
    merges: byAct("passVersions", "moves"),
  },
  "exchanges.orientation_version.by_person": {
    leaves: "id stays",
    merges: byAct("passVersions", "moves"),
  },
  "exchanges.orientation_version.person": {
    leaves: byAct("takeNameAway", "nobody"),
    merges: byAct("passVersions", "moves"),
  },
  "exchanges.step.taken_by": { leaves: "id stays", merges: "id stays" },
  "exchanges.telephone_shown.shown_by": {
    leaves: byAct("deleteShownBy", "row goes"),
    merges: byAct("passShownTelephones", "moves"),
  },
  "exchanges.terms.written_by": { leaves: "id stays", merges: "id stays" },
  "exchanges.thanks.thanked_by": { leaves: "id stays", merges: "id stays" },
  "exchanges.word.said_by": { leaves: "id stays", merges: "id stays" },
};
