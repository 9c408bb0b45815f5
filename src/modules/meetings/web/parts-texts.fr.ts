import type { Part } from "#services/house";

/** Its parts in the sections of the house (`Part`): where its pages are found, and what each is in one line. */
export const parts: readonly Part[] = [
  {
    section: "circles",
    order: 6,
    label: "Réunions",
    at: "/reunions",
    asked: ["réunion", "compte rendu", "ordre du jour"],
    says: "Les points, la salle, et le compte rendu qui s’écrit pendant la réunion.",
    for: "known",
  },
];
