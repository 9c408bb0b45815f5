/** For the page on private life. */
export const suggestionsKept = {
  what: "Ce que vous proposez de changer dans un document, et ce qu’on vous a répondu. Sans compte : l’adresse où vous répondre, et le nom que vous donnez si vous en donnez un.",
  why: "Pour que les auteurs le lisent et vous répondent, et pour dire qui a écrit quoi, comme la licence le demande.",
  howLong:
    "Une proposition reste avec son document. L’adresse s’efface un mois après la réponse, et tout au bout de sept jours si vous n’avez pas confirmé.",
} as const;

/** What is kept for a time only. */
export const retainedTexts = {
  unconfirmed: {
    what: "Ce que quelqu’un a proposé sans compte dans un document, et n’a pas confirmé",
    why: "Pour laisser le temps d’ouvrir le courriel.",
  },
  answered: {
    what: "L’adresse de qui a proposé sans compte un changement dans un document, une fois qu’on lui a répondu",
    why: "Pour lui dire ce qu’il en est, et laisser le temps de le lire.",
  },
} as const;
