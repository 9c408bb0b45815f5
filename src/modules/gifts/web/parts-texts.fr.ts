import type { Part } from "#services/house";

/** Its parts in the sections of the house (`Part`): where its pages are found, and what each is in one line. */
export const parts: readonly Part[] = [
  {
    section: "mine",
    order: 3.5,
    label: "Temps donné",
    at: "/moi/donne",
    says: "Ce que vous avez donné, et votre relevé de l’année.",
    for: "known",
    holds: ["/donne"],
  },
];
