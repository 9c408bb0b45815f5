/**
 * Where the id of a person is written for another without asking the gate, and why nothing of the other
 * reaches them by it (`Module.besidesTheGate`).
 */
export const besidesTheGate = {
  "currency.giver":
    "who may give for a circle, said to its members: nothing is read of who said it",
  "currency.giver changed":
    "who may give for a circle, said to its members: nothing is read of who said it",
  "currency.thanks changed": "that thanks were read: nothing new is said",
} as const;
