import type { Part } from "#services/house";

/** Its part in the sections of the house (`Part`): where its pages are found, and what they are in one line. */
export const parts: readonly Part[] = [
  {
    section: "commons",
    order: 20,
    label: "Guides",
    at: "/communs/guides",
    asked: ["guide", "mode d’emploi", "pas à pas", "comment faire"],
    says: "Faire une chose de l’ordinateur ou du téléphone, étape par étape.",
  },
];
