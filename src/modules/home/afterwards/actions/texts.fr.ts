/** The card of who keeps the instance. */
export const cardTexts = {
  none: "Personne n’est dit décédé.",
  some: (count: number) =>
    count === 1 ? "Une personne est dite décédée." : `${count} personnes sont dites décédées.`,
} as const;
