/** For the page on private life. */
export const keptTexts = {
  what: "Ce que vous partagez, avec qui et jusqu’à quand, le texte que vous avez accepté, et le journal de qui a vu quoi.",
  why: "Pour que vous puissiez le reprendre, et savoir qui l’a ouvert.",
  howLong:
    "Les partages et le journal sont gardés comme preuve de ce qui a été convenu. Ils ne contiennent ni noms ni contenus.",
} as const;
