import { byAct, type Fates, once } from "#services/house";

/** What becomes of each column here that names a person (decision 0044). */
export const fates: Fates = {
  "squat.invitation.person": { leaves: "row goes", merges: once("letter") },
  "squat.visit.guest": { leaves: "id stays", merges: byAct("passVisits", "moves") },
  "squat.feedback.written_by": { leaves: "nobody", merges: "moves" },
  "squat.welcome.said_by": { leaves: "nobody", merges: "moves" },
  "squat.own_paper.said_by": { leaves: "nobody", merges: "moves" },
};
