/**
 * Where the id of a person is written for another without asking the gate, and why nothing of the other
 * reaches them by it (`Module.besidesTheGate`).
 */
export const besidesTheGate = {
  "relays.alarm changed":
    "whom an alarm reached answers it: the gate was asked when they were told, and again before their answer",
  "relays.told changed": "the same: their own row, in the list of whose alarm it is",
  "relays.named changed":
    "their place in a list, or that they hear that all is well: they are not told",
} as const;
