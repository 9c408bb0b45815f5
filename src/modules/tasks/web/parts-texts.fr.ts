import type { Part } from "#services/house";

/** Its parts in the sections of the house (`Part`): where its pages are found, and what each is in one line. */
export const parts: readonly Part[] = [
  {
    section: "circles",
    order: 4,
    label: "Tâches",
    at: "/taches",
    says: "Qui fait quoi, dans vos cercles et pour vous.",
    for: "known",
  },
];
