import type { Part } from "#services/house";

/** Its parts in the sections of the house (`Part`): where its pages are found, and what each is in one line. */
export const parts: readonly Part[] = [
  {
    section: "circles",
    order: 5,
    label: "Sondages de dates",
    at: "/rendez-vous/sondages",
    says: "Trouver le jour qui convient au plus grand nombre.",
    for: "known",
  },
];
