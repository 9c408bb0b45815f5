import { helperRefusals } from "../../web/helper-texts.fr.ts";

const LIST = new Intl.ListFormat("fr", { type: "conjunction" });
const many = (names: readonly string[], one: string, several: string) =>
  names.length === 1 ? one : several;

/** « Trouver quelqu’un pour jeudi ». */
export const texts = {
  today: "aujourd’hui",
  tomorrow: "demain",
  find: (near: string) => `Trouver quelqu’un pour ${near}`,
  findFor: (near: string, title: string) => `Trouver quelqu’un pour ${near} : ${title}`,
  findOne: "Trouver quelqu’un",
  nobody: (title: string) => `${title} : personne ce jour-là.`,
  comes: (names: readonly string[]) =>
    `${LIST.format(names)} ${many(names, "vient", "viennent")} déjà ce jour-là.`,
  cannot: (names: readonly string[]) =>
    `${LIST.format(names)} ${many(names, "a", "ont")} dit ne pas pouvoir venir ce jour-là.`,
  lead: (day: string, hours: string, title: string) =>
    `${day}, ${hours} : ${title}. Les autres jours restent comme ils sont.`,
  ask: "Demander à cette personne de venir",
  other: "Nommer quelqu’un pour plus d’un jour",
} as const;

export const insteadRefusals = {
  ...helperRefusals,
  "already-over": "Cette heure est passée.",
  "not-that-day": "Cette visite n’est pas attendue ce jour-là.",
  "cannot-that-day": "Cette personne a dit ne pas pouvoir venir ce jour-là.",
} as const;
