import { that } from "#basics/french/elision.fr";

/** The sentences of the year of a volunteer. */
export const yearTexts = {
  lead: (name: string) => `Ce ${that(name)} a donné, et que chaque structure ou cercle a confirmé.`,
  to: "À qui",
  hours: "Temps",
  skills: "Savoir-faire",
  halfDays: "Demi-journées d’un lieu",
  items: "Choses",
  sums: "Par structure ou cercle",
  lines: "Ligne par ligne",
  none: "Rien n’est confirmé pour cette année.",
  unconfirmed: (count: number) =>
    count > 1
      ? `${count} lignes attendent encore un oui : elles ne comptent pas ici.`
      : "Une ligne attend encore un oui : elle ne compte pas ici.",
  printed: (day: string) => `Établi le ${day}.`,
} as const;
