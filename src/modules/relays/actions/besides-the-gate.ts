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
  "relays.served changed":
    "what a service says to whoever put it in their list, in its name: who said it is told to nobody; the gate was asked when its page showed them",
  "relays.service-said": "the same, by a letter",
} as const;
