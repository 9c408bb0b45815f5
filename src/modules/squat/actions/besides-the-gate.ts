/**
 * Where the id of a person is written for another without asking the gate, and why nothing of the other
 * reaches them by it (`Module.besidesTheGate`).
 */
export const besidesTheGate = {
  "squat.visit changed":
    "a day that two sides agreed on, or that one called off: their exchange asked the gate, and no word passes here",
} as const;
