/** The card of who keeps the instance. */
export const cardTexts = {
  waiting: (count: number) =>
    count === 1
      ? "Quelqu’un dit qu’une personne est décédée : à vérifier."
      : `${count} décès dits, à vérifier.`,
  none: "Personne n’est dit décédé.",
  some: (count: number) =>
    count === 1 ? "Une personne est dite décédée." : `${count} personnes sont dites décédées.`,
} as const;
