import type { Part } from "#services/house";

/** Its parts in the sections of the house (`Part`): where its pages are found, and what each is in one line. */
export const parts: readonly Part[] = [
  {
    section: "around",
    order: 3,
    label: "Locaux",
    at: "/locaux",
    asked: ["local", "locaux", "salle", "bureau", "lieu où se réunir", "endroit où se réunir"],
    hasPlace: true,
    says: "Où se réunir, et à quelles conditions.",
  },
];
