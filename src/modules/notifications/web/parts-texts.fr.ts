import type { Part } from "#services/house";

/** Its parts in the sections of the house (`Part`): where its pages are found, and what each is in one line. */
export const parts: readonly Part[] = [
  {
    section: "mine",
    order: 6,
    label: "Courriels",
    at: "/moi/courriels",
    says: "Ce que l’on vous écrit, et quand.",
    for: "known",
  },
];
