import { byAct, type Fates } from "#services/house";

/** What becomes of each column of the services that names a person (decision 0044). */
export const fates: Fates = {
  "house.administrative_act.by": { leaves: "id stays", merges: "id stays" },
  "house.event.payload": { leaves: "id stays", merges: "id stays" },
  "house.event.subject": { leaves: "id stays", merges: "id stays" },
  "house.quiet.person": {
    leaves: byAct("forgetQuietOfIn", "row goes"),
    merges: byAct("passQuietIn", "moves", "row goes"),
  },
  "keys.key.holder": {
    leaves: byAct("destroyKeyIn", "row goes"),
    merges: byAct("destroyKeyIn", "row goes"),
  },
  "sessions.session.person": {
    leaves: byAct("endSessionsIn", "row goes"),
    merges: byAct("endSessionsIn", "row goes"),
  },
};
