/** What waits for the members of a circle, in one sentence each. */
export const awaitsTexts = {
  requests: (count: number) =>
    count === 1
      ? "Une personne demande à entrer dans le cercle."
      : `${count} personnes demandent à entrer dans le cercle.`,
  links: (count: number) =>
    count === 1 ? "Un cercle vous propose un lien." : `${count} cercles vous proposent un lien.`,
  invited: (by: string) => `${by} vous propose d’entrer dans ce cercle.`,
  brought: "Ce cercle vient d’ailleurs : un des noms de son archive est peut-être le vôtre.",
  answer: "Répondre",
  see: "Voir",
  of: (circle: string, says: string) => `${circle} : ${says}`,
} as const;
