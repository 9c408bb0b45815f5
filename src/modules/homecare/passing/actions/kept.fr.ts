/** What is kept for a time only. */
export const retainedPassing = {
  what: "Ce que vous avez demandé à qui passe, un jour, et ce qui vous a été répondu",
  why: "Pour que la demande et la réponse se lisent le jour dit.",
} as const;

export const retainedGuest = {
  what: "Le prénom et l’adresse de qui a proposé un coup de main en passant, sans compte, et n’a pas confirmé",
  why: "Pour laisser le temps d’ouvrir le courriel.",
} as const;

/** For the page on private life. */
export const keptPassingTexts = {
  what: "Un coup de main demandé un jour à qui passe : ce dont il s’agit, un lieu public, et qui a proposé de le faire, avec son adresse de courriel s’il n’a pas de compte. Votre nom et votre adresse ne s’y lisent pas.",
  why: "Pour demander à qui passe sans dire qui vous êtes.",
  howLong:
    "Ce qu’un oui a ouvert se lit jusqu’au soir du jour dit ; tout s’efface sept jours après.",
} as const;
