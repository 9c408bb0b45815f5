import type { Part } from "#services/house";

/** Its parts in the sections of the house (`Part`): where its pages are found, and what each is in one line. */
export const parts: readonly Part[] = [
  {
    section: "help",
    order: 6,
    label: "Kori",
    at: "/moi/kori",
    holds: ["/kori"],
    asked: ["kori"],
    says: "Les remerciements que vous avez reçus et donnés.",
    for: "known",
  },
];
