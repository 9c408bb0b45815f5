import { type Fates, once } from "#services/house";

/** Who is named to come, who cannot, and who came: with somebody who leaves it goes. What is in a week stands in the space of its person. */
export const fates: Fates = {
  "homecare.advance.helper": { leaves: "row goes", merges: "moves" },
  "homecare.advance.back_holder": { leaves: "nobody", merges: "moves" },
  "homecare.assignment.helper": { leaves: "row goes", merges: "moves" },
  "homecare.cannot_come.helper": { leaves: "row goes", merges: "moves" },
  "homecare.can_come.helper": { leaves: "row goes", merges: "moves" },
  "homecare.pause.ended_by": { leaves: "nobody", merges: "moves" },
  "homecare.pause.said_by": { leaves: "nobody", merges: "moves" },
  "homecare.passed.helper": { leaves: "row goes", merges: "moves" },
  "homecare.passing_answer.person": { leaves: "row goes", merges: once("ask") },
  "homecare.trusted.person": { leaves: "row goes", merges: once("space") },
};
