import type { Part } from "#services/house";

/** Its parts in the sections of the house (`Part`): where its pages are found, and what each is in one line. */
export const parts: readonly Part[] = [
  {
    section: "calls",
    order: 3,
    label: "Subventions",
    at: "/subventions",
    asked: ["subvention", "qui finance"],
    says: "Qui finance qui, d’après ce que les administrations publient.",
  },
  {
    section: "around",
    order: 2,
    label: "Structures",
    at: "/structures",
    asked: ["annuaire"],
    says: "Les associations, les collectivités et qui agit avec elles.",
  },
  {
    section: "mine",
    order: 7.5,
    label: "Travail",
    at: "/moi/travail",
    says: "Où vous travaillez ; ce n’est jamais public.",
    for: "known",
  },
];
