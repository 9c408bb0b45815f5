import type { Part } from "#services/house";

/** Its parts in the sections of the house (`Part`): where its pages are found, and what each is in one line. */
export const parts: readonly Part[] = [
  {
    section: "around",
    order: 6,
    label: "Formations",
    at: "/formations",
    asked: ["formation", "se former", "apprendre à", "stage", "atelier pour apprendre"],
    says: "Apprendre à faire quelque chose, avec quelqu’un qui sait.",
  },
  {
    section: "mine",
    order: 9,
    label: "Vos formations",
    at: "/moi/formations",
    says: "Celles où vous venez, et celles que vous donnez.",
    for: "known",
  },
];
