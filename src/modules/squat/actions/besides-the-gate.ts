/**
 * Where the id of a person is written for another without asking the gate, and why nothing of the other
 * reaches them by it (`Module.besidesTheGate`).
 */
export const besidesTheGate = {
  "squat.visit changed":
    "that the guest is there, as the host says after the guest: of a day on which both agreed, and shown to who says it alone",
} as const;
