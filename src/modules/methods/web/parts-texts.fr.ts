import type { Part } from "#services/house";

/** Its parts in the sections of the house (`Part`): where its pages are found, and what each is in one line. */
export const parts: readonly Part[] = [
  {
    section: "commons",
    order: 3,
    label: "Méthodes",
    at: "/communs/methodes",
    asked: ["méthode", "fiche méthode"],
    says: "Faire à plusieurs, étape par étape, en sachant ce qui a raté ailleurs.",
  },
];
