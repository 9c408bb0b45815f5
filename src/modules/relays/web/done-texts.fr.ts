/** What was just done of one's list, by the word of the address that comes back. */
export const doneTexts = {
  garde: "C’est gardé.",
  demande: "C’est demandé. Cette personne n’est prévenue qu’une fois qu’elle a dit oui.",
  service: "C’est demandé. Ce service n’est prévenu qu’une fois qu’il a dit oui.",
  ordre: "C’est gardé : l’ordre a changé.",
  retire: "C’est retiré de votre liste.",
} as const;
