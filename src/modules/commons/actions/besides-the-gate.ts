/**
 * Where the id of a person is written for another without asking the gate, and why nothing of the other
 * reaches them by it (`Module.besidesTheGate`).
 */
export const besidesTheGate = {
  "commons.author":
    "the authors of what everyone reads stay named where it is begun from, as its licence asks; it tells them nothing",
} as const;
