import { that } from "#basics/french/elision.fr";

/** The sentences of the statement of one's year: true of who volunteers, is paid for it, is of the family or next door. */
export const yearTexts = {
  lead: (name: string) =>
    `Ce ${that(name)} a dit, et que l’autre côté a confirmé : une structure, un cercle ou une personne. Bénévole, salarié·e, de la famille ou du voisinage : le temps compte ici de la même façon, et ce relevé ne dit pas qui est payé.`,
  to: "À qui",
  hours: "Temps",
  skills: "Savoir-faire",
  halfDays: "Demi-journées d’un lieu",
  items: "Choses",
  sums: "À qui, et combien",
  persons: (count: number) => (count === 1 ? "une personne" : `${count} personnes`),
  aPerson: "une personne",
  withNames: "Écrire aussi le nom des personnes",
  withoutNames: "Ôter le nom des personnes",
  leftOut:
    "Le nom des personnes chez qui vous êtes allé·e, ou que vous avez aidées, n’est pas sur ce relevé.",
  named: "Ce relevé nomme des personnes : demandez-leur avant de le donner.",
  lines: "Ligne par ligne",
  none: "Rien n’est confirmé pour cette année.",
  unconfirmed: (count: number) =>
    count > 1
      ? `${count} lignes attendent encore un oui : elles ne comptent pas ici.`
      : "Une ligne attend encore un oui : elle ne compte pas ici.",
  printed: (day: string) => `Établi le ${day}.`,
} as const;
