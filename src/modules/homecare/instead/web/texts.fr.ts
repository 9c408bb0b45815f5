import { capital } from "#basics/text";

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

/** Who else comes for the same visit on the same day. */
export const alsoTexts = {
  says: ({ names, unnamed }: { readonly names: readonly string[]; readonly unnamed: number }) => {
    const others = unnamed === 1 ? "quelqu’un d’autre" : `${unnamed} autres personnes`;
    const all = unnamed === 0 ? names : [...names, others];
    return `${capital(LIST.format(all))} ${names.length + unnamed === 1 ? "vient" : "viennent"} aussi.`;
  },
  letter: "Quelqu’un d’autre vient aussi.",
  letterAt: (hours: string) => `${capital(hours)}, quelqu’un d’autre vient aussi.`,
} as const;

export const insteadRefusals = {
  ...helperRefusals,
  "already-over": "Cette heure est passée.",
  "not-that-day": "Cette visite n’est pas attendue ce jour-là.",
  "cannot-that-day": "Cette personne a dit ne pas pouvoir venir ce jour-là.",
} as const;
