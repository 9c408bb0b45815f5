/**
 * Where the id of a person is written for another without asking the gate, and why nothing of the other
 * reaches them by it (`Module.besidesTheGate`).
 */
export const besidesTheGate = {
  "methods.method changed": "a method that everyone reads, of a circle in which another writes",
  "methods.trial changed": "a trial of a circle, read by all its members, of which another tells",
} as const;
