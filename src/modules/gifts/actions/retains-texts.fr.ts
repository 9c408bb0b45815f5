export const retained = {
  confirmed: {
    what: "Ce qui a été donné et confirmé",
    why: "Une structure garde ses pièces comptables dix ans après la fin de l’exercice (code de commerce, art. L123-22).",
  },
  unconfirmed: {
    what: "Ce que l’on a dit donné, et que personne n’a confirmé",
    why: "Pour que l’autre côté ait le temps de répondre, ou que l’on corrige.",
  },
  brought: {
    what: "Ce qui a été compris d’une liste envoyée, et ses lignes cassées",
    why: "Pour que la structure répare ces lignes.",
  },
} as const;
