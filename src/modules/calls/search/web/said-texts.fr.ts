const count = new Intl.NumberFormat("fr-FR");

/** What the words of a search were taken for, and how to undo it. */
export const saidTexts = {
  understood: (things: readonly string[]) => `Compris : ${things.join(" · ")}.`,
  also: (typed: string, also: readonly string[]) => `${typed} (aussi ${also.join(", ")})`,
  placeRead: (name: string) => `le lieu, ${name}`,
  asTyped: "Chercher plutôt ces mots tels quels",
  taken: "Vos mots sont pris tels quels.",
  alsoOthers: "Chercher aussi les mots voisins",
  whole: (n: number) =>
    n === 1
      ? "1 appel répond à l’essentiel de ce que vous cherchez, les autres à une partie. Ce qui s’en approche le plus vient d’abord."
      : `${count.format(n)} appels répondent à l’essentiel de ce que vous cherchez, les autres à une partie. Ce qui s’en approche le plus vient d’abord.`,
  toAssociations: (n: number) =>
    n === 0
      ? "Aucun n’est ouvert aux associations."
      : n === 1
        ? "1 seul est ouvert aux associations."
        : `${count.format(n)} sont ouverts aux associations.`,
} as const;
