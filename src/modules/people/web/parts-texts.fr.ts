import type { Part } from "#services/house";

/** Its parts in the sections of the house (`Part`): where its pages are found, and what each is in one line. */
export const parts: readonly Part[] = [
  {
    section: "mine",
    order: 7,
    label: "Mandats",
    at: "/moi/mandats",
    says: "Qui agit pour vous, et pour qui vous agissez.",
    for: "known",
    holds: ["/agir"],
  },
];
