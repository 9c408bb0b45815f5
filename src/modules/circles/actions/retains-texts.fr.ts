/** What this module keeps for a time, and why until then: told on the page of durations. */
export const retained = {
  drafts: {
    what: "Le dossier d’un cercle, déposé pour être apporté, et que personne n’a apporté",
    why: "Vous laisser lire ce qu’il donnerait",
  },
  lists: {
    what: "Une liste de personnes à inviter que personne n’a envoyée",
    why: "Relire la liste avant l’envoi",
  },
  asked: {
    what: "Le nom et l’adresse d’une personne invitée dans un cercle",
    why: "Vous laisser répondre",
  },
  codes: {
    what: "Les codes sur papier d’un cercle, une fois leur fin passée",
    why: "Dire à qui vient trop tard que le code est fini",
  },
  invitations: {
    what: "Le fait qu’une adresse fut invitée, sans nom",
    why: "Ne pas inviter deux fois la même personne",
  },
} as const;
