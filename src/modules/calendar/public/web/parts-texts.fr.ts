import type { Part } from "#services/house";

/** Its parts in the sections of the house (`Part`): where its pages are found, and what each is in one line. */
export const parts: readonly Part[] = [
  {
    section: "around",
    order: 4,
    label: "Rendez-vous publics",
    at: "/rendez-vous/publics",
    asked: ["rendez-vous", "agenda", "sortie"],
    hasPlace: true,
    says: "Ce qui est ouvert à tout le monde, jour par jour.",
  },
  {
    section: "around",
    order: 5,
    label: "Mes rendez-vous",
    at: "/rendez-vous",
    says: "Ceux où l’on vous attend, et ceux que vous proposez.",
    yields: true,
  },
  {
    section: "circles",
    order: 8,
    label: "Rendez-vous d’un cercle",
    at: "/rendez-vous/cercle",
    says: "Les dates d’un cercle.",
    for: "nobody",
  },
];
