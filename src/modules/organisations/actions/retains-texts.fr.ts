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
  employments: {
    what: "Où une personne travaillait, une fois son dernier jour passé, ou une demande sans réponse",
    why: "Que les deux côtés lisent la fin ; rien n’a besoin de la suite",
  },
  approvers: {
    what: "À quelle adresse une structure donnait ses accords, une fois changé",
    why: "Savoir qui l’avait dit, si quelqu’un pose la question",
  },
  dissolved: {
    what: "Les papiers, les passations et la clé d’une structure dissoute",
    why: "Laisser le temps de revenir sur la dissolution et de répondre aux comptes",
  },
} as const;
