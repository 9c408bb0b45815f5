import type { Part } from "#services/house";

/** Its parts in the sections of the house (`Part`): where its pages are found, and what each is in one line. */
export const parts: readonly Part[] = [
  {
    section: "circles",
    order: 7,
    label: "Fils",
    at: "/fils",
    says: "Ce que l’on se dit dans un cercle.",
    for: "nobody",
  },
  {
    section: "mine",
    order: 5,
    label: "Mots",
    at: "/moi/notes",
    says: "Ce que vous notez, pour vous ou pour qui vous choisissez.",
    for: "known",
  },
];
