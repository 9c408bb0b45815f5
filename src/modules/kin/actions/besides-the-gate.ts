/**
 * Where the id of a person is written for another without asking the gate, and why nothing of the other
 * reaches them by it (`Module.besidesTheGate`).
 */
export const besidesTheGate = {
  "kin.bond changed":
    "what was asked is answered, or ends: who was reached when it was asked reads no more than that",
  "kin.watch changed": "the other agrees, or it ends: who proposed it reads no more than that",
  "kin.word changed": "the other read it, which who wrote it is not told",
} as const;
