export const endTexts = {
  verify: "date à vérifier",
  doubts: "Cette date est à vérifier dans l’annonce d’origine.",
  lotsDiffer: "Les lots n’ont pas tous la même date limite : celle de cette fiche est la première.",
  lotUntil: (moment: string) => `Réponses jusqu’au ${moment}.`,
  lotEnds: (number: string, moment: string) => `Lot ${number} : jusqu’au ${moment}`,
  corrections: "Ce que les rectificatifs changent",
  correction: (day: string | undefined) =>
    day === undefined ? "Rectificatif" : `Rectificatif paru le ${day}`,
  correctionUnsaid: "Il ne dit pas ce qu’il change : voyez l’avis lui-même.",
  readIt: "Lire ce rectificatif",
} as const;
