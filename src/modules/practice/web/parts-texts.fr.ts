import type { Part } from "#services/house";

/** Its parts in the sections of the house (`Part`): where its pages are found, and what each is in one line. */
export const parts: readonly Part[] = [
  {
    section: "circles",
    order: 6.5,
    label: "Communautés de pratique",
    at: "/pratiques",
    says: "Raconter une situation sans nommer personne, et apprendre à plusieurs.",
    for: "known",
  },
];
