/**
 * Where the id of a person is written for another without asking the gate, and why nothing of the other
 * reaches them by it (`Module.besidesTheGate`).
 */
export const besidesTheGate = {
  "tasks.task changed":
    "a task of a circle, read by all its members; who is given it is told through the gate",
} as const;
