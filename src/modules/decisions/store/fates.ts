import { byAct, type Fates, once } from "#services/house";

/** What becomes of each column here that names a person (decision 0044). */
export const fates: Fates = {
  "decisions.amendment.by_person": { leaves: "id stays", merges: "moves" },
  "decisions.ballot.recorded_by": { leaves: "id stays", merges: "moves" },
  "decisions.ballot.voter": { leaves: "id stays", merges: once("vote") },
  "decisions.belenios.prepared_by": { leaves: "id stays", merges: "moves" },
  "decisions.belenios.result_by": { leaves: "id stays", merges: "moves" },
  "decisions.belenios.taken_by": { leaves: "id stays", merges: "moves" },
  "decisions.belenios_voter.person": {
    leaves: "row goes",
    merges: byAct("passListings", "moves", "row goes"),
  },
  "decisions.college_member.person": { leaves: "row goes", merges: once("space") },
  "decisions.count.carriers": { leaves: "id stays", merges: "id stays" },
  "decisions.delegation.from_person": {
    leaves: "id stays",
    merges: byAct("passDelegations", "moves", "id stays"),
  },
  "decisions.delegation.recorded_by": { leaves: "id stays", merges: "moves" },
  "decisions.delegation.to_person": {
    leaves: "id stays",
    merges: byAct("passDelegations", "moves", "id stays"),
  },
  "decisions.option.person": {
    leaves: "id stays",
    merges: byAct("passCandidacies", "moves", "id stays"),
  },
  "decisions.option.proposed_by": { leaves: "id stays", merges: "moves" },
  "decisions.reason.by_person": { leaves: "nobody", merges: "moves" },
  "decisions.statutes.set_by": { leaves: "id stays", merges: "moves" },
  "decisions.voice.through": { leaves: "id stays", merges: "id stays" },
  "decisions.vote.asked_by": { leaves: "id stays", merges: "moves" },
};
