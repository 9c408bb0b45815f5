/** « Je ne viens pas », from a letter or a list. */
export const texts = {
  titleOf: (title: string) => `Vous ne venez pas ? ${title}`,
  button: "Je ne viens pas",
  said: "C’est noté : vous ne venez pas.",
  over: "Il n’y a plus rien à dire : c’est passé, ou annulé.",
  other: "Pour répondre autre chose, ouvrez le rendez-vous.",
  see: "Voir le rendez-vous",
} as const;
