import type { OwnWay, Part } from "#services/house";

/** Its parts in the sections of the house (`Part`): where its pages are found, and what each is in one line. */
export const parts: readonly Part[] = [
  {
    section: "around",
    order: 3.5,
    label: "Squat collaboratif",
    at: "/squat",
    asked: [
      "squat",
      "squat collaboratif",
      "bureau",
      "bureau partagé",
      "coworking",
      "cotravail",
      "télétravail",
      "travailler une journée",
      "travailler ailleurs",
      "journée ailleurs",
      "journée de travail",
      "une table pour travailler",
      "place pour travailler",
      "espace de travail",
      "lieu où travailler",
    ],
    hasPlace: true,
    says: "Travailler une journée chez un partenaire, et y inviter des structures.",
  },
];

/** From one's own page to the days that one asked for, or welcomes. */
export const ownWays: readonly OwnWay[] = [
  {
    label: "Mes journées",
    at: "/squat/journees",
    says: "Celles que vous passez ailleurs, et celles que vous accueillez.",
  },
];
