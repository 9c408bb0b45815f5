import type { DemonstrationExchange } from "./exchange.ts";

/** Those of one person, one at each step of the way: to thank for, to do, to answer. */
export const withJeanRemy: readonly DemonstrationExchange[] = [
  {
    kind: "skills",
    asker: "jean-remy",
    giver: "roseline",
    title: "Relire notre convention de prêt avant de la signer",
    terms: {
      quoi: "Une convention de prêt de salle",
      details: "La commune nous la propose ; deux articles nous échappent.",
      temps: "Une heure",
    },
    days: { jour: -2 },
    asked: { daysAgo: 11, hour: "18:30" },
    steps: [
      {
        by: "giver",
        act: "accept",
        at: { daysAgo: 9, hour: "12:10" },
        words: "Avec plaisir. Apportez aussi l’ancienne.",
      },
      { by: "giver", act: "deliver", delivery: 1, at: { daysAgo: 2, hour: "19:00" } },
      { by: "asker", act: "acknowledge", delivery: 1, at: { daysAgo: 2, hour: "19:05" } },
      { by: "asker", act: "close", at: { daysAgo: 2, hour: "19:06" } },
      { by: "giver", act: "close", at: { daysAgo: 1, hour: "09:30" } },
    ],
  },
  {
    kind: "skills",
    asker: "jean-remy",
    giver: "amadou",
    title: "Tenir l’entrée de notre assemblée",
    terms: {
      quoi: "Accueillir à la porte, et compter qui entre",
      details: "Soixante personnes, pas plus : la salle est petite.",
      temps: "Une heure et demie",
    },
    days: { jour: 4 },
    asked: { daysAgo: 6, hour: "20:15" },
    steps: [
      {
        by: "giver",
        act: "accept",
        at: { daysAgo: 4, hour: "21:00" },
        words: "Je viens, avec un compteur à main.",
      },
    ],
    meets: {
      at: { daysAgo: 3, hour: "12:30" },
      inDays: 4,
      from: "18:00",
      where: "devant la salle du four",
    },
  },
  {
    kind: "skills",
    asker: "ines",
    giver: "jean-remy",
    title: "Lire un appel à projets avec moi",
    terms: {
      quoi: "Un appel à projets pour un jardin",
      details: "Savoir ce qu’il faut rendre, et quand.",
      temps: "Une heure",
    },
    days: { jour: 15 },
    asked: { daysAgo: 1, hour: "18:45" },
    steps: [],
  },
];

/** What somebody wrote and asked nobody for yet. */
export const demonstrationDraft = {
  asker: "jean-remy",
  kind: "expert",
  title: "Mener un atelier à deux voix",
  terms: {
    sujet: "Mener un atelier à deux voix",
    attendu: "Un déroulé d’une heure, essayé une fois ensemble.",
    temps: "Deux rendez-vous d’une heure",
    comment: "À Crest, dans une salle avec un tableau",
  },
  written: { daysAgo: 2, hour: "17:20" },
} as const;
