import type { DemonstrationExchange } from "./exchange.ts";
import { withJeanRemy } from "./with-jean-remy.ts";

/** The oldest first: one done to the end, one to be thanked for, two under way, three that wait for an answer, one for an approval, one that could not be. */
export const demonstrationExchanges: readonly DemonstrationExchange[] = [
  {
    kind: "skills",
    asker: "mireille",
    giver: "bastien",
    title: "Régler deux projecteurs pour la veillée",
    terms: {
      quoi: "Régler deux projecteurs pour la veillée",
      details:
        "La grange n’a que deux prises. On joue à la bougie s’il le faut, mais on préfère pas.",
      temps: "Une fin d’après-midi",
    },
    days: { jour: -9 },
    thanks: {
      at: { daysAgo: 7, hour: "19:00" },
      kori: 2,
      words: "On a joué jusqu’au bout, et en lumière.",
    },
    asked: { daysAgo: 20, hour: "18:10" },
    steps: [
      {
        by: "giver",
        act: "accept",
        at: { daysAgo: 19, hour: "12:40" },
        words: "J’apporte une rallonge sérieuse.",
      },
      {
        by: "giver",
        act: "deliver",
        delivery: 1,
        at: { daysAgo: 9, hour: "19:00" },
        words: "Deux projecteurs, un gradateur, et une prise changée.",
      },
      { by: "asker", act: "acknowledge", delivery: 1, at: { daysAgo: 9, hour: "22:30" } },
      { by: "asker", act: "close", at: { daysAgo: 8, hour: "10:00" } },
      { by: "giver", act: "close", at: { daysAgo: 8, hour: "13:20" } },
      {
        by: "asker",
        act: "feedback",
        at: { daysAgo: 7, hour: "09:00" },
        words: "Rien n’a sauté. On a même vu les visages.",
      },
      {
        by: "giver",
        act: "feedback",
        at: { daysAgo: 6, hour: "20:15" },
        words: "Bel accueil. Prévoyez une deuxième ligne électrique.",
      },
    ],
  },
  {
    kind: "expert",
    asker: "lea",
    giver: "thierry",
    title: "Raconter ce qui fait rester les bénévoles des marches",
    terms: {
      sujet: "Ce qui fait rester les bénévoles des marches",
      attendu: "Une heure d’entretien, que je vous ferai relire.",
      temps: "Une heure",
      comment: "Chez vous ou par téléphone",
    },
    days: { jour: 6 },
    asked: { daysAgo: 8, hour: "09:30" },
    steps: [
      {
        by: "giver",
        act: "decline",
        reason: "no-time",
        at: { daysAgo: 6, hour: "21:00" },
        words: "Pas avant janvier : nous préparons la marche des lumières.",
      },
    ],
  },
  {
    kind: "skills",
    asker: "adrienne",
    giver: "quentin",
    title: "Agrandir les lettres de ma tablette",
    terms: {
      quoi: "Agrandir les lettres de ma tablette",
      details: "Et me montrer comment revenir si je me trompe.",
      temps: "Une demi-heure",
    },
    days: { jour: 2 },
    asked: { daysAgo: 5, hour: "10:15" },
    steps: [
      {
        by: "giver",
        act: "accept",
        at: { daysAgo: 4, hour: "17:45" },
        words: "Je passe avec mon vélo.",
      },
    ],
    said: [
      {
        by: "giver",
        at: { daysAgo: 4, hour: "17:50" },
        words: "Vers dix heures, après la boulangerie. Gardez la tablette branchée.",
      },
      { by: "asker", at: { daysAgo: 3, hour: "09:20" }, words: "Dix heures. Il y aura du café." },
    ],
    meets: {
      at: { daysAgo: 3, hour: "09:40" },
      inDays: 2,
      from: "10:00",
      where: "chez Adrienne, à la cuisine",
    },
    telephone: "04 65 71 00 12",
  },
  {
    kind: "expert",
    asker: "ines",
    giver: "roseline",
    title: "Comprendre le bail d’un jardin partagé",
    terms: {
      sujet: "Le bail d’un jardin partagé",
      attendu: "Savoir quoi demander au propriétaire avant de signer.",
      temps: "Une heure",
      comment: "Au jardin, ou par téléphone",
    },
    days: { jour: 12 },
    asked: { daysAgo: 4, hour: "08:50" },
    steps: [
      {
        by: "giver",
        act: "change-terms",
        at: { daysAgo: 2, hour: "18:20" },
        words: "Venez à deux : je vous présente quelqu’un qui l’a déjà signé.",
        values: {
          sujet: "Le bail d’un jardin partagé",
          attendu: "Lire ensemble un bail qui existe, et noter vos questions.",
          temps: "Deux heures",
          comment: "À la permanence du réseau, le jeudi",
        },
      },
    ],
  },
  {
    kind: "loan",
    asker: "thierry",
    giver: "bastien",
    title: "La camionnette, pour ramener les marcheurs",
    terms: {
      objet: "La camionnette, neuf places si possible",
      usage: "Ramener les marcheurs de Bourdeaux à Crest, un samedi soir.",
      conditions: "Le plein est fait au retour.",
    },
    days: { debut: 9, fin: 10 },
    asked: { daysAgo: 3, hour: "19:40" },
    steps: [
      {
        by: "giver",
        act: "accept",
        at: { daysAgo: 1, hour: "11:30" },
        words: "D’accord pour moi. La compagnie doit l’être aussi.",
        approvers: [
          {
            party: "first-approver",
            name: "Le bureau de la Compagnie du Pas de Porte",
            email: "bureau@pas-de-porte.example",
          },
        ],
      },
    ],
  },
  {
    kind: "expert",
    asker: "odile",
    giver: "josiane",
    title: "Relire notre contrat d’assurance avant l’assemblée",
    terms: {
      sujet: "Notre contrat d’assurance",
      attendu: "Savoir si nos jardins ouverts le dimanche sont couverts.",
      temps: "Un rendez-vous d’une heure",
      comment: "Par téléphone",
    },
    days: { jour: 20 },
    asked: { daysAgo: 1, hour: "21:10" },
    steps: [],
  },
  ...withJeanRemy,
];
