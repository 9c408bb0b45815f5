/** Of a venue that a letter said, without an account: how its page says so, and how who operates takes it back. */
export const byLetterTexts = {
  byLetter: (day: string) =>
    `Dit le ${day} par une personne qui a la lettre d’invitation de ce lieu, sans compte. Personne ne l’a confirmé : vérifiez avant de venir.`,
  takeBack: "Reprendre ce local",
  takeBackSays: "Il sort des listes, et plus personne ne lit sa page. Le journal dit pourquoi.",
} as const;
