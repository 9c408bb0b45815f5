import { type Fates, once } from "#services/house";

/** What becomes of each column here that names a person (decision 0044). */
export const fates: Fates = {
  "trainings.training.trainer_person": { leaves: "nobody", merges: "moves" },
  "trainings.material.added_by": { leaves: "nobody", merges: "moves" },
  "trainings.feedback.person": { leaves: "row goes", merges: once("training", "moment") },
  // What somebody owed, or was owed, concerns the other side: an id stays, and no name.
  "trainings.travel.payee": { leaves: "id stays", merges: "moves" },
  "trainings.travel.proposed_by": { leaves: "id stays", merges: "moves" },
  "trainings.part.person": { leaves: "id stays", merges: once("travel") },
};
