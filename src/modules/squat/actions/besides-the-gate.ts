/**
 * Where the id of a person is written for another without asking the gate, and why nothing of the other
 * reaches them by it (`Module.besidesTheGate`).
 */
export const besidesTheGate = {
  "squat.visit changed":
    "a day on which both agreed, through the gate: that the guest is there, as who welcomes ticks, or that it is off",
} as const;
