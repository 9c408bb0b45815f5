import type { Part } from "#services/house";

/** Its parts in the sections of the house (`Part`): where its pages are found, and what each is in one line. */
export const parts: readonly Part[] = [
  {
    section: "commons",
    order: 1,
    label: "Documents",
    at: "/communs",
    asked: ["document", "modèle de document"],
    says: "Ce que des cercles ont écrit, et que chacun peut reprendre.",
  },
  {
    section: "commons",
    order: 8,
    label: "Mes documents",
    at: "/communs/moi",
    says: "Ce que vous écrivez, avant de le publier ou après.",
    for: "known",
  },
  {
    section: "circles",
    order: 15,
    label: "Documents d’un cercle",
    at: "/communs/cercle",
    says: "Les textes et les tableaux d’un cercle.",
    for: "nobody",
  },
];
