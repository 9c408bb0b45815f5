import type { Part } from "#services/house";

/** Its parts in the sections of the house (`Part`): where its pages are found, and what each is in one line. */
export const parts: readonly Part[] = [
  {
    section: "calls",
    order: 2,
    label: "Réponses communes",
    at: "/reponses",
    says: "Répondre à plusieurs : qui écrit quoi, et pour quand.",
    for: "known",
  },
  {
    section: "circles",
    order: 9,
    label: "Réponses d’un cercle",
    at: "/reponses/cercle",
    says: "Les réponses qu’un cercle écrit ensemble.",
    for: "nobody",
  },
];
