/** For the page on private life. */
export const guestsKept = {
  what: "Le nom et l’adresse d’une personne sans compte qui dit venir à un rendez-vous ouvert à tout le monde, et combien elle amène de personnes et d’enfants, sans leurs noms.",
  why: "Pour que qui organise sache qui vient, et pour prévenir cette personne si la date change.",
  howLong: "Jusqu’au lendemain de la date ; sept jours si elle n’a pas confirmé.",
} as const;

/** What is kept for a time only. */
export const retainedTexts = {
  unconfirmed: {
    what: "Le nom et l’adresse de qui a dit venir à un rendez-vous sans compte, et n’a pas confirmé",
    why: "Pour laisser le temps d’ouvrir le courriel.",
  },
  guests: {
    what: "Le nom et l’adresse de qui vient à un rendez-vous sans compte ; combien de personnes venaient reste",
    why: "Pour que qui organise sache qui vient, et pour prévenir si la date change.",
  },
} as const;
