/** The letters of this module. */
export const letters = {
  goodbye: (instance: string) => ({
    subject: "C’est fait : vos données sont effacées",
    text: [
      "Bonjour,",
      `Comme vous l’avez demandé, tout ce que ${instance} gardait de vous est effacé : votre nom, vos adresses, vos mots, vos alertes, vos connexions.`,
      "Ce qui concernait aussi d’autres personnes reste chez elles, sans votre nom.",
      "Ceci est notre dernier courriel. Vous pouvez revenir un jour, comme quelqu’un de nouveau.",
      "Si vous n’avez rien demandé, répondez à ce message : une personne le lira.",
    ].join("\n\n"),
  }),
} as const;
