import { byAct, type Fates } from "#services/house";

/** What becomes of each column here that names a person (decision 0044). */
export const fates: Fates = {
  "people.code.person": { leaves: "row goes", merges: "row goes" },
  "people.mandate.asked_of": {
    leaves: "nobody",
    merges: byAct("passMandates", "moves", "row goes"),
  },
  "people.mandate.ground_seen_by": { leaves: "nobody", merges: "moves" },
  "people.mandate.holder": {
    leaves: "id stays",
    merges: byAct("passMandates", "moves", "row goes"),
  },
  "people.mandate.person": {
    leaves: "id stays",
    merges: byAct("passMandates", "moves", "row goes"),
  },
  "people.passkey.person": { leaves: "row goes", merges: "moves" },
  "people.passkey_challenge.person": { leaves: "row goes", merges: "row goes" },
  "people.person_address.person": {
    leaves: byAct("deleteAddressOf", "row goes"),
    merges: byAct("joinAddressIn", "moves", "row goes"),
  },
  // Sealed under their own key, and of a face: two who are one keep what is theirs.
  "people.picture.person": { leaves: "row goes", merges: "row goes" },
  "people.recovery.person": { leaves: "row goes", merges: "row goes" },
  "people.slip.made_by": { leaves: "row goes", merges: "row goes" },
  "people.slip.person": { leaves: "row goes", merges: "row goes" },
  // Sealed under their own key.
  "people.unfinished.person": { leaves: "row goes", merges: "row goes" },
  "people.witness.person": { leaves: "row goes", merges: "row goes" },
};
