import type { Part } from "#services/house";

/** Its parts in the sections of the house (`Part`): where its pages are found, and what each is in one line. */
export const parts: readonly Part[] = [
  {
    section: "keeping",
    order: 2,
    label: "Modérer",
    at: "/moderer",
    says: "Ce qui est signalé, et ce qui en est décidé.",
    for: "moderator",
  },
];
