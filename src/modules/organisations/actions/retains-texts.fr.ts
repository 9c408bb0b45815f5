/** What this module keeps for a time, and why until then: told on the page of durations. */
export const retained = {
  invitations: {
    what: "Une invitation à représenter une structure, une fois répondue ou finie",
    why: "Vous laisser répondre",
  },
  proofs: {
    what: "Les papiers donnés pour représenter une structure, une fois la décision prise",
    why: "Répondre à qui la conteste",
  },
  accompaniments: {
    what: "Un accompagnement entre deux structures, une fois fini",
    why: "Savoir qui accompagnait qui, si l’une pose la question",
  },
  dissolved: {
    what: "Les papiers, les passations et la clé d’une structure dissoute",
    why: "Laisser le temps de revenir sur la dissolution et de répondre aux comptes",
  },
} as const;
