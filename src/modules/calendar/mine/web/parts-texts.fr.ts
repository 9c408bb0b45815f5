import type { Part } from "#services/house";

/** Its parts in the sections of the house (`Part`): where its pages are found, and what each is in one line. */
export const parts: readonly Part[] = [
  {
    section: "mine",
    order: 3,
    label: "Dates",
    at: "/moi/calendrier",
    says: "Tout ce qui a un jour pour vous, en une liste.",
    for: "known",
  },
];
