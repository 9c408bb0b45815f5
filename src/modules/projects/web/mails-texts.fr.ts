/** What letters say. */
export const mailTexts = {
  kinds: {
    given: "une partie d’une réponse commune vous est confiée.",
    freed: "une partie d’une réponse à laquelle vous prenez part n’a plus personne.",
    near: "une réponse commune à laquelle vous prenez part est bientôt à rendre.",
    ended: "une réponse commune à laquelle vous prenez part est terminée.",
    entered: "vous avez accepté une part d’une réponse commune.",
    invited: "vous avez accepté une part d’une réponse commune.",
  },
  entered: (count: number) =>
    count === 1
      ? "Vous êtes dans la réponse, avec votre part"
      : `Vous êtes dans ${count} réponses, avec vos parts`,
  enteredSays: "Vous êtes aussi dans le cercle qui la prépare : lisez, écrivez, demandez.",
  invited: (count: number) =>
    count === 1
      ? "Entrez dans le cercle, pour y travailler à votre part"
      : `Entrez dans ${count} cercles, pour y travailler à vos parts`,
  invitedSays: "Il reste à lire la charte du cercle, et à y entrer.",
  given: (count: number) =>
    count === 1
      ? "Une partie à écrire vous est confiée"
      : `${count} parties à écrire vous sont confiées`,
  freed: (count: number) =>
    count === 1
      ? "Une partie d’une réponse n’a plus personne"
      : `${count} parties de réponses n’ont plus personne`,
  freedSays: "La personne qui s’en chargeait ne prend plus part. Ses mots sont gardés.",
  near: (count: number) =>
    count === 1
      ? "Une réponse commune est bientôt à rendre"
      : `${count} réponses communes sont bientôt à rendre`,
  nearSays: (progress: string) => `Pour l’instant : ${progress}.`,
  givenIn: (title: string) => `Dans la réponse à « ${title} ».`,
  ended: (count: number) =>
    count === 1 ? "Une réponse commune est terminée" : `${count} réponses communes sont terminées`,
} as const;

/** For the page on private life. */
export const keptTexts = {
  what: "Les réponses communes auxquelles vous prenez part : en quel nom, ce que vous y écrivez, les pièces données ou prêtées, ce qui a été envoyé.",
  why: "Pour répondre à un appel à plusieurs, et que le cercle garde ce qu’il en a appris.",
  howLong:
    "Aussi longtemps que le cercle ; une pièce prêtée, jusqu’à la fin de la réponse et 30 jours. Ce que vous avez écrit avec d’autres reste ; après votre départ, sans votre nom.",
} as const;
