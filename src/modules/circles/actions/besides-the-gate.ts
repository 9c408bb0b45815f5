/**
 * Where the id of a person is written for another without asking the gate, and why nothing of the other
 * reaches them by it (`Module.besidesTheGate`).
 */
export const besidesTheGate = {
  "circles.member": "a circle tells all its members who is in",
  "circles.member changed": "a circle tells all its members who facilitates",
  "circles.line": "the journal of a circle, read by all its members",
  "circles.holding":
    "the roles of a circle, read by all its members; who is given one is written to through the gate",
  "circles.holding changed": "a role passes on, in a circle that reads it whole",
  "circles.link changed": "two circles are linked or are no more, said by one to the other",
  "circles.paper_code changed": "a code on paper was used by who has the paper",
} as const;
