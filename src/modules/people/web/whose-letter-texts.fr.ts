/** Before a letter is answered: to whom it was written. */
export const whoseLetterTexts = {
  title: "À qui est cette lettre",
  are: (name: string) => `Vous êtes ${name} ?`,
  lead: "Cette page répond à la place de qui a reçu la lettre. Si on vous l’a transférée, dites-le : son lien ne servira plus.",
  yes: "Oui, c’est moi",
  no: "Non, cette lettre n’est pas pour moi",
  ended:
    "Ce lien ne sert plus. Merci de l’avoir dit : une lettre va le dire à la personne à qui elle est.",
} as const;
