import type { Part } from "#services/house";

/** Its parts in the sections of the house (`Part`): where its pages are found, and what each is in one line. */
export const parts: readonly Part[] = [
  {
    section: "mine",
    order: 5.5,
    label: "Partages",
    at: "/moi/partages",
    says: "Qui voit quoi de ce qui est à vous, et jusqu’à quand.",
    for: "nobody",
  },
];
