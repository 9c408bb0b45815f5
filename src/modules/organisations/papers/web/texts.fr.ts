import { ofNamed } from "#basics/french/elision.fr";
import { writeDate } from "#basics/dates";
import type { FileRefusal } from "#rules/access";

import type { KeepPaperRefusal } from "../actions/keep-paper.ts";
import type { PaperState } from "../domain/paper.ts";

const many = (count: number, one: string, more: string) =>
  count > 1 ? `${count} ${more}` : `${count} ${one}`;

const LETTERS = ["Zéro", "Un", "Deux", "Trois", "Quatre", "Cinq", "Six", "Sept", "Huit", "Neuf"];
const inLetters = (count: number) => LETTERS[count] ?? String(count);

/** Where a paper stands, in words: « à refaire avant le 3 mars 2027 ». */
export function sayState(state: PaperState): string {
  switch (state.is) {
    case "missing":
      return "manque";
    case "expired":
      return `périmé depuis le ${writeDate(state.since)}`;
    case "to-renew":
      return `à refaire avant le ${writeDate(state.before)}`;
    case "up-to-date":
      return state.until === undefined ? "à jour" : `à jour jusqu’au ${writeDate(state.until)}`;
  }
}

/** The sentences of the papers of an organisation. */
export const texts = {
  title: "Papiers",
  titleOf: (name: string) => `Les papiers ${ofNamed(name)}`,
  lead: "Rangez une fois ce que chaque dossier redemande. Nous vous disons à temps ce qu’il faut refaire.",
  whoReads:
    "Seules les personnes qui représentent la structure les lisent. Vous pouvez en confier un, pour une réponse commune, à la personne qui la mène.",
  summary: {
    fine: "Tout est à jour.",
    none: "Vous pouvez ranger ici, une fois, ce que chaque dossier redemande. Rien ne presse.",
    missing: (count: number) => many(count, "papier manque", "papiers manquent"),
    toRenew: (count: number) => many(count, "papier est à refaire", "papiers sont à refaire"),
    expired: (count: number) => many(count, "papier est périmé", "papiers sont périmés"),
  },
  panel: {
    title: "Papiers et année",
    papers: "Papiers",
    year: "L’année de la structure",
    see: "Voir les papiers",
    expired: (count: number) =>
      count > 1 ? `${inLetters(count)} papiers sont périmés` : "Un papier est périmé",
    toRenew: (count: number, day: string) =>
      count > 1
        ? `${inLetters(count)} papiers sont à refaire, le premier avant le ${day}`
        : `Un papier est à refaire avant le ${day}`,
  },
  said: {
    range: "C’est noté : le papier est rangé.",
    retire: "C’est noté : il est retiré.",
    repris: "C’est noté : il n’est plus confié.",
  },
  asked: "Ce que l’on vous demande",
  else: "Vos autres papiers",
  keep: "Ranger",
  see: "Voir",
  nothing: "Rien n’est rangé.",
  dated: (day: string) => `daté du ${day}`,
  another: "Ranger un autre papier",
  all: "Tout télécharger en un dossier (ZIP)",
  year: "L’année de la structure",
  readOnly: "Vous lisez ces papiers. Pour en ranger, demandez à qui tient la page de la structure.",
  askedBy: (source: string) => `Qui le demande : ${source}.`,
  usual: (months: number) => `Laissez vide : nous comptons ${months} mois à partir de sa date.`,
  unusual: "Laissez vide s’il vaut tant qu’il ne change pas.",
  form: {
    keepOne: (name: string) => `Ranger : ${name}`,
    newer: "Ranger une version plus récente",
    newerSays: "L’ancienne reste dessous, jusqu’à ce que vous la retiriez.",
    name: "De quel papier s’agit-il ?",
    nameHelp: "Par exemple « Agrément jeunesse et éducation populaire ».",
    file: "Le fichier",
    fileHelp: "Un PDF de préférence, ou une photo bien lisible ; 10 Mo au plus.",
    dated: "Date écrite sur le papier",
    expires: "Valable jusqu’au",
    never: "Ce papier ne se périme pas",
    send: "Ranger ce papier",
  },
  paper: {
    back: "Papiers",
    open: "Ouvrir",
    openOf: (day: string) => `Ouvrir la version du ${day}`,
    versions: "Versions",
    current: "la plus récente",
    keptBy: (name: string, day: string) =>
      name === "" ? `rangée le ${day}` : `rangée par ${name}, le ${day}`,
    remove: "Retirer",
    removeOf: (day: string) => `Retirer la version du ${day}`,
    removeAsk: "Retirer une version",
    removeSays:
      "Elle est effacée pour de bon, et les personnes à qui elle était confiée ne la lisent plus.",
    shares: "À qui il est confié",
    noShare:
      "À personne. Pour le joindre à une réponse commune, ouvrez la réponse, puis « Joindre un papier de ma structure ».",
    sharedWith: (name: string, day: string) => `${name}, depuis le ${day}`,
    ended: (name: string, from: string, to: string) => `${name}, du ${from} au ${to}`,
    readAt: (when: string) => `Ouvert pour la dernière fois ${when}.`,
    notRead: "Pas encore ouvert.",
    takeBack: "Reprendre ce papier",
    takeBackFrom: (name: string) => `Reprendre ce papier à ${name}`,
    gone: "Le fichier n’est plus là.",
  },
  problems: {
    file: "Choisissez un fichier.",
    dated: "Écrivez la date du papier, par exemple 12/03/2026.",
    expires: "Écrivez un jour, par exemple 12/03/2027, ou laissez vide.",
    name: "Dites de quel papier il s’agit.",
  },
} as const;

/** What happened to the act: the dates and the rights; a file has its own sentences (`access`). */
export const paperRefusals: Record<
  Exclude<KeepPaperRefusal, FileRefusal> | "unknown-share",
  string
> = {
  "not-allowed":
    "Rien n’a changé : pour ranger ses papiers, il faut tenir la page de la structure, et qu’elle ne soit ni en attente ni dissoute.",
  "unknown-paper": "Ce papier n’est plus là.",
  "unknown-share": "Ce papier n’est plus confié.",
  "dated-tomorrow": "La date du papier n’est pas encore venue : vérifiez-la. Rien n’a été rangé.",
  "ends-before-its-day":
    "Ce papier finirait avant d’avoir commencé : vérifiez les deux dates. Rien n’a été rangé.",
};

/** One line of the privacy page. */
export const papersKept = {
  what: "Les papiers que vous rangez pour une structure, qui les a rangés et à qui ils sont confiés",
  why: "Pour que ses représentants les retrouvent, et sachent qui les lit",
  howLong:
    "Jusqu’à ce qu’un représentant les retire ; un an après la dissolution, tout est détruit. Votre nom en part avec vous",
} as const;
