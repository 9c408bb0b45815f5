import { ofNamed } from "#basics/french/elision.fr";
import { daysBetween, writeDate } from "#basics/dates";

import type { YearRefusal } from "../actions/keep-year.ts";

/** How far a date is, in words: « dans 12 jours », « en retard de 3 jours ». */
export function sayLeft(due: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const left = daysBetween(today, due);
  if (left === 0) return "aujourd’hui";
  if (left === 1) return "demain";
  if (left === -1) return "depuis hier";
  if (left < 0)
    return left > -60 ? `en retard de ${-left} jours` : `en retard de ${monthsOf(-left)}`;
  return left <= 60 ? `dans ${left} jours` : `dans ${monthsOf(left)}`;
}

function monthsOf(days: number): string {
  return `${Math.round(days / 30.4)} mois`;
}

/** The sentences of the year of an organisation. */
export const texts = {
  title: (name: string) => `L’année ${ofNamed(name)}`,
  printTitle: (name: string) => `L’année ${ofNamed(name)}, à imprimer`,
  lead: "Ce que la loi, vos statuts et vos financeurs attendent, dans l’ordre. Cochez ce qui est fait.",
  unsaid: "Dites d’abord quand se termine votre exercice",
  unsaidSays:
    "Nous avons compté avec le 31 décembre, le plus courant. Une minute suffit pour que les dates soient les vôtres.",
  said: {
    exercice: "C’est noté : les dates sont comptées avec votre exercice.",
    subvention: "C’est noté : la subvention est ajoutée, avec la date de son compte rendu.",
    date: "C’est noté : la date est ajoutée.",
    retiree: "C’est noté : la date est retirée.",
    cochee: "C’est noté : c’est fait.",
    decochee: "C’est noté : ce n’est pas fait.",
    rappels: "C’est noté : nous vous le rappellerons.",
    "sans-rappels": "C’est noté : plus de rappels.",
  },
  waits: "À faire",
  seeYear: "Voir l’année",
  seeYearOf: (name: string, title: string) => `Voir l’année ${ofNamed(name)}, ${title}`,
  none: "Rien ne vous attend : tout est coché.",
  done: "Fait",
  doneOn: (day: string, name: string) =>
    name === "" ? `fait le ${day}` : `fait le ${day} par ${name}`,
  advice: "un repère, pas une obligation",
  source: (source: string) => `D’où vient cette date : ${source}.`,
  tick: "C’est fait",
  tickOf: (title: string) => `C’est fait, ${title}`,
  untick: "Ce n’est pas fait",
  untickOf: (title: string) => `Ce n’est pas fait, ${title}`,
  paper: "Refaire ce papier",
  paperOf: (title: string) => `Refaire ce papier, ${title}`,
  paperTitle: (title: string) => `Papier à refaire : ${title}`,
  readOnly: "Vous lisez ces dates. Pour les cocher, demandez à qui tient la page de la structure.",
  facts: {
    title: "Ce qui fait vos dates",
    closes: "Votre exercice se termine le",
    closesHelp: "Le jour et le mois comptent. Le plus souvent, le 31 décembre ou le 31 août.",
    months: "Mois laissés par vos statuts pour tenir l’assemblée",
    monthsHelp: "Six, si vos statuts n’en disent rien.",
    assembly: "Votre dernière assemblée a eu lieu le",
    changed: "Elle a changé les dirigeants ou les statuts",
    receipts: "Vous donnez des reçus fiscaux pour des dons",
    publishes: "Vous recevez plus de 153 000 € d’aides publiques, ou de dons, par an",
    send: "Compter nos dates",
  },
  subsidy: {
    title: "Ajouter une subvention reçue",
    says: "Nous rappelons le compte rendu financier, dû six mois après la fin de l’exercice.",
    name: "Qui l’a versée, et pour quoi ?",
    nameHelp: "Par exemple « Département de la Drôme, ateliers d’été ».",
    on: "Fin de l’exercice pour lequel elle a été donnée",
    send: "Ajouter cette subvention",
    line: (title: string, day: string) => `${title} (exercice terminé le ${day})`,
  },
  own: {
    title: "Ajouter une date à nous",
    name: "Quoi ?",
    on: "Quand ?",
    yearly: "Elle revient chaque année",
    send: "Ajouter cette date",
    line: (title: string, day: string, yearly: boolean) =>
      yearly ? `${title} (chaque année, depuis le ${day})` : `${title} (${day})`,
  },
  added: "Ce que vous avez ajouté",
  remove: "Retirer",
  removeOf: (title: string) => `Retirer, ${title}`,
  recalls: {
    title: "Rappels par courriel",
    on: "Vous recevez un courriel trente jours puis sept jours avant chaque date, dans votre récapitulatif.",
    off: "Vous ne recevez pas de rappel. Chaque représentant choisit pour soi.",
    want: "Me rappeler ces dates",
    stop: "Ne plus me rappeler",
  },
  take: "Emporter",
  ics: "Dans mon agenda (ICS)",
  print: "Sur une page, à imprimer",
  papers: "Les papiers de la structure",
  printed: (day: string) => `Imprimé le ${day}.`,
  back: "Revenir à l’année",
  problems: {
    closes: "Écrivez un jour, par exemple 31/12/2026.",
    months: "Écrivez un nombre de 1 à 12.",
    assembly: "Écrivez le jour de l’assemblée, ou laissez vide.",
    name: "Écrivez de quoi il s’agit.",
    on: "Écrivez un jour, par exemple 31/12/2026.",
  },
  calendar: (name: string) => `${name} : l’année`,
} as const;

export const yearRefusals: Record<YearRefusal, string> = {
  "not-allowed":
    "Rien n’a changé : pour tenir son année, il faut tenir la page de la structure, et qu’elle ne soit ni en attente ni dissoute.",
  "not-yet": "Cette assemblée n’a pas encore eu lieu : vérifiez sa date. Rien n’a changé.",
  "unknown-date": "Cette date n’est plus dans l’année.",
};

/** The letter of the morning. */
export const recallTexts = {
  why: "Vous avez demandé qu’on vous rappelle l’année d’une structure que vous représentez.",
  subject: (count: number) =>
    count > 1
      ? `${count} dates approchent pour votre structure`
      : "Une date approche pour votre structure",
  line: (name: string, due: Temporal.PlainDate, today: Temporal.PlainDate) =>
    `${name} : le ${writeDate(due)}, ${sayLeft(due, today)}.`,
} as const;

/** One line of the privacy page. */
export const yearKept = {
  what: "Si vous voulez être rappelé·e de l’année d’une structure, et ce que vous y avez coché",
  why: "Pour écrire à qui le veut, et que chacun sache ce qui est fait",
  howLong:
    "Le rappel, jusqu’à ce que vous l’arrêtiez ou que votre rôle se termine ; ce qui est coché, sans votre nom après votre départ",
} as const;

/** What who accompanies reads of a date. */
export const openedTexts = { toDo: "À faire" } as const;
