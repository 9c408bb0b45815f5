/**
 * Where the id of a person is written for another without asking the gate, and why nothing of the other
 * reaches them by it (`Module.besidesTheGate`).
 */
export const besidesTheGate = {
  "homecare.passing_answer changed":
    "what was answered is over, by who asks or who passes: nothing of either is in it, and what a yes told goes",
} as const;
