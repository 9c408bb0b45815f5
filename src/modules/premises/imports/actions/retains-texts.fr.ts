export const retained = {
  tables: {
    what: "Les tableaux de locaux envoyés par l’opérateur et pas encore importés",
    why: "Pour qu’il en regarde les colonnes avant que rien n’entre.",
  },
} as const;
