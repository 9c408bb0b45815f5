/** What somebody who looked after calls passes on, as the list of a hand-over says it. */
export const handOverTexts = {
  draft: (title: string) =>
    title === "" ? "Un brouillon d’appel sans titre" : `Le brouillon de l’appel « ${title} »`,
  correction: (title: string) => `La correction en cours de l’appel « ${title} »`,
  open: (title: string) => `L’appel publié « ${title} », et ses questions`,
} as const;
