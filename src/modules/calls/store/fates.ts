import { type Fates } from "#services/house";

/** What becomes of each column here that names a person (decision 0044). */
export const fates: Fates = {
  "calls.asked_question.asker": { leaves: "row goes", merges: "moves" },
  "calls.circle_of_call.by_person": { leaves: "id stays", merges: "moves" },
  "calls.hours_spent.by_person": { leaves: "id stays", merges: "moves" },
  "calls.issuer_act.by_person": { leaves: "id stays", merges: "moves" },
  "calls.signal.person": { leaves: "row goes", merges: "moves" },
  "calls.suggested_call.suggested_by": { leaves: "id stays", merges: "moves" },
};
