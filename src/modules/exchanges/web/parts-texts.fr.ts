import type { Part } from "#services/house";

/** Its parts in the sections of the house (`Part`): where its pages are found, and what each is in one line. */
export const parts: readonly Part[] = [
  {
    section: "help",
    order: 1,
    label: "Qui peut donner quoi",
    at: "/entraide",
    asked: [
      "entraide",
      "coup de main",
      "coup de pouce",
      "prêt de matériel",
      "prêter",
      "emprunter",
      "demander de l’aide",
      "rendre service",
    ],
    says: "Un savoir, un prêt, un coup de main : qui le propose près de vous.",
    hub: true,
  },
  {
    section: "help",
    order: 2,
    label: "Échanges",
    at: "/echanges",
    says: "Demander, convenir, faire, remercier.",
  },
  {
    section: "help",
    order: 3,
    label: "Qui répond à quoi",
    at: "/orientations",
    asked: ["orientation", "à qui s’adresser", "vers qui se tourner"],
    says: "Vers qui se tourner, besoin par besoin.",
  },
  {
    section: "help",
    order: 4,
    label: "Coups de pouce",
    at: "/coups-de-pouce",
    says: "Ce que l’on a fait pour un voisin, dit et remercié.",
  },
  {
    section: "help",
    order: 5,
    label: "Ce que vous donnez",
    at: "/entraide/moi",
    says: "Ce que vous proposez, et comment on peut vous le demander.",
    for: "known",
  },
];
