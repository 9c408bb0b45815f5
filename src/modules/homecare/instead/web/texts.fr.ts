import { helperRefusals } from "../../web/helper-texts.fr.ts";

const LIST = new Intl.ListFormat("fr", { type: "conjunction" });
const many = (names: readonly string[], one: string, several: string) =>
  names.length === 1 ? one : several;

/** « Nommer quelqu’un pour ce jour-là ». */
export const texts = {
  whom: "Qui peut venir ?",
  whomFor: (title: string, day: string) =>
    `Pour le ${day} : ${title}. Qui vous aide déjà est en premier.`,
  comes: (names: readonly string[]) =>
    `${LIST.format(names)} ${many(names, "vient", "viennent")} déjà ce jour-là.`,
  cannot: (names: readonly string[]) =>
    `${LIST.format(names)} ${many(names, "a", "ont")} dit ne pas pouvoir venir ce jour-là.`,
  only: (name: string, day: string) => `${name}, ${day} seulement`,
  lead: (hours: string, title: string) =>
    `${hours} : ${title}. Les autres jours restent comme ils sont.`,
  other: "Autre chose…",
  otherOf: (name: string) => `Autre chose…, pour ${name}`,
} as const;

export const insteadRefusals = {
  ...helperRefusals,
  "already-over": "Cette heure est passée.",
  "not-that-day": "Cette visite n’est pas attendue ce jour-là.",
  "cannot-that-day": "Cette personne a dit ne pas pouvoir venir ce jour-là.",
} as const;
