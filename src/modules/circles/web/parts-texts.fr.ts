import type { Part } from "#services/house";

/** Its parts in the sections of the house (`Part`): where its pages are found, and what each is in one line. */
export const parts: readonly Part[] = [
  {
    section: "circles",
    order: 1,
    label: "Cercles",
    at: "/cercles",
    asked: ["cercle"],
    says: "Les groupes où l’on agit ensemble, et comment y entrer.",
    holds: ["/billet"],
  },
];
