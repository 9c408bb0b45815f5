import type { Part } from "#services/house";

/** Its parts in the sections of the house (`Part`): where its pages are found, and what each is in one line. */
export const parts: readonly Part[] = [
  {
    section: "circles",
    order: 2,
    label: "Votes",
    at: "/votes",
    asked: ["vote", "voter", "scrutin"],
    says: "Les questions que vos cercles se posent, et votre voix.",
  },
  {
    section: "circles",
    order: 3,
    label: "Décisions",
    at: "/decisions",
    asked: ["décision"],
    says: "Ce qui a été décidé, et comment cela a été compté.",
  },
];
