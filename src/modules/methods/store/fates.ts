import { type Fates, once } from "#services/house";

/** What becomes of each column here that names a person (decision 0044): what everyone reads was written by somebody. */
export const fates: Fates = {
  "methods.method.made_by": { leaves: "id stays", merges: "moves" },
  "methods.version.written_by": { leaves: "id stays", merges: "moves" },
  "methods.trial.begun_by": { leaves: "id stays", merges: "moves" },
  "methods.trial.written_by": { leaves: "id stays", merges: "moves" },
  "methods.coach.person": { leaves: "row goes", merges: once("trial") },
  "methods.learning.asked_by": { leaves: "id stays", merges: "moves" },
};
