/**
 * What is written for somebody, names another and does not ask the gate between the two, with why nothing of either
 * reaches them by it (`Module.besidesTheGate`).
 */
export const besidesTheGate = {
  "homecare.advance changed":
    "it is given back, or not yet, by either: of what both read already, without a word more; who is kept out notes nothing new that is read",
} as const;
