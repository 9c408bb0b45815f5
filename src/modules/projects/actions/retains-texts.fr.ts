/** What this module keeps for a time, and why until then: told on the page of durations. */
export const retained = {
  lent: {
    what: "La copie d’une pièce prêtée à une réponse commune, une fois reprise",
    why: "Revenir sur une reprise faite par erreur",
  },
} as const;
