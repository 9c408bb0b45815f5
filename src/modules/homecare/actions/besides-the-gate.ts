/**
 * Where the id of a person is written for another without asking the gate, and why nothing of the other
 * reaches them by it (`Module.besidesTheGate`).
 */
export const besidesTheGate = {
  "homecare.assignment changed": "it ends: who was named reads nothing more by it, and is not told",
  "homecare.wanted":
    "that nobody comes is told to whom its person lets read it, whoever cannot: it names nobody else",
} as const;
