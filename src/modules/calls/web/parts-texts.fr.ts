import type { Part } from "#services/house";

/** Its parts in the sections of the house (`Part`): where its pages are found, and what each is in one line. */
export const parts: readonly Part[] = [
  {
    section: "calls",
    order: 1,
    label: "Appels",
    at: "/appels",
    says: "Les appels à projets ouverts, par un mot, un lieu, une date.",
  },
  {
    section: "calls",
    order: 4,
    label: "Publier un appel",
    at: "/appels/publier",
    says: "Écrire un appel au nom d’une structure, et répondre aux questions.",
    for: "known",
  },
  {
    section: "mine",
    order: 4,
    label: "Alertes",
    at: "/moi/alertes",
    says: "Les recherches et les appels que vous suivez par courriel.",
    for: "known",
  },
];
