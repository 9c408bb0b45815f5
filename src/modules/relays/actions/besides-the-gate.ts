/**
 * Where the id of a person is written for another without asking the gate, and why nothing of the other
 * reaches them by it (`Module.besidesTheGate`).
 */
export const besidesTheGate = {
  "relays.named changed":
    "their place in a list, or that they hear that all is well: they are not told",
} as const;
