/** For the page on private life. */
export const pollKept = {
  what: "Les sondages de dates que vous proposez, et vos réponses : quelles dates vous vont, combien vous êtes, un mot si vous en laissez un.",
  why: "Pour trouver la date qui va au plus de monde.",
  howLong:
    "Vos sondages à vous, jusqu’à ce que vous partiez. Vos réponses, jusqu’à votre départ. Le nom et le mot d’une personne sans compte, 90 jours après la fin du sondage ; parmi les personnes qui viennent à la date choisie, jusqu’au lendemain.",
} as const;

/** What is kept for a time only. */
export const guestsTexts = {
  what: "Le nom et le mot d’une personne sans compte qui a répondu à un sondage de dates",
  why: "Pour que qui organise sache qui vient.",
} as const;
export const notedTexts = {
  what: "Le nom d’une personne sans compte, noté d’un sondage de dates parmi les personnes qui viennent",
  why: "Pour que qui organise sache qui vient.",
} as const;
