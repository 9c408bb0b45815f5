/** The sentences of who votes from a letter. */
export const texts = {
  until: (moment: string) => `On vote jusqu’au ${moment}.`,
  done: "Votre bulletin est déposé. Pour changer d’avis, entrez sur le site : votre dernier bulletin compte.",
  used: "Votre bulletin est déjà déposé : ce lien ne sert qu’une fois. Pour changer d’avis, entrez sur le site.",
  closed: "On ne vote pas en ce moment.",
  see: "Voir la question sur le site",
  over: "Ce lien ne mène plus à un vote",
  overSays: "La question a été retirée, ou vous n’êtes plus membre de ce cercle.",
} as const;
