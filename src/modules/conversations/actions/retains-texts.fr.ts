/** What this module keeps for a time, and why until then: told on the page of durations. */
export const retained = {
  drafts: {
    what: "Un mot commencé dans un fil et jamais envoyé, avec ses fichiers",
    why: "Vous laisser le reprendre",
  },
} as const;
