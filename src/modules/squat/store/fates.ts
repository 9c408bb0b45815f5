import { type Fates, once } from "#services/house";

/** What becomes of each column here that names a person (decision 0044). */
export const fates: Fates = {
  "squat.invitation.person": { leaves: "row goes", merges: once("letter") },
};
