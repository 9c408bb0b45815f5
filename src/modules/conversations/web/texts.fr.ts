import { insideQuotes } from "#basics/text";

import type { End } from "../domain/note.ts";
import type { ShareRefusal } from "../actions/share-note.ts";

const LIST = new Intl.ListFormat("fr", { type: "conjunction" });

/** The sentences of the notes: one idea a sentence, no brackets, no italics. */
export const texts = {
  title: "Vos mots",
  lead: "Vous écrivez un mot. Vous choisissez qui peut le lire.",
  way: "Lire et écrire vos mots",
  write: "Écrire un mot",
  mine: "Les mots que vous avez écrits",
  noneMine: "Vous n’avez pas encore écrit de mot.",
  shared: "Partagés avec vous",
  noneShared: "Personne ne partage de mot avec vous aujourd’hui.",
  onlyYou: "Personne d’autre ne peut le lire.",
  whoActs: (names: readonly string[]) => `Qui agit pour vous peut le lire : ${LIST.format(names)}.`,
  youActFor: (name: string) => `Qui agit pour ${name} le lit aussi.`,
  readBy: (name: string, until: string | undefined) =>
    until === undefined
      ? `${name} peut le lire, jusqu’à ce que vous le repreniez.`
      : `${name} peut le lire jusqu’au ${until}.`,
  from: (name: string) => `${name} partage ce mot avec vous`,
  fromWritten: (name: string, moment: string) =>
    `${name} partage ce mot avec vous, écrit le ${moment}`,
  until: (until: string | undefined) =>
    until === undefined ? "Vous pouvez le lire." : `Vous pouvez le lire jusqu’au ${until}.`,
  notRead: "Vous ne l’avez pas encore lu.",

  writeTitle: "Écrire un mot",
  words: "Votre mot",
  noHealth: "N’écrivez pas d’information médicale ici.",
  keep: "Garder ce mot",
  keepSays:
    "Personne d’autre ne peut le lire, que qui agit pour vous ici. Vous pourrez ensuite le partager.",
  empty: "Écrivez d’abord votre mot.",

  yourNote: "Votre mot",
  writtenOnDay: (day: string) => `Écrit le ${day}.`,
  writtenOn: (moment: string) => `Écrit le ${moment}.`,
  writtenFor: (name: string) => `C’est ${name} qui a tenu le stylo.`,
  share: "Partager ce mot",
  takeBack: "Reprendre ce mot",
  takeBackSays: "Plus personne ne pourra le lire.",
  whoSaw: "Qui a vu ce mot",
  delete: "Effacer ce mot",
  deleteTitle: "Effacer ce mot ?",
  deleteSays: "Il disparaît pour toujours. Personne ne pourra plus le lire.",
  deleteConfirm: "Oui, effacer ce mot",
  backToNote: "Retour à ce mot",
  loggedHere: (name: string) => `${name} voit que vous avez ouvert ce mot.`,

  shareTitle: "Avec qui ?",
  shareLead: "Choisissez une personne.",
  nobody:
    "Vous ne connaissez encore personne ici. Rejoignez un cercle : vous pourrez partager avec ses membres.",
  circles: "Voir les cercles",
  someoneElse: "Quelqu’un d’autre",
  shareWith: (name: string) => `Partager avec ${name}`,
  untilWhen: "Jusqu’à quand ?",
  confirmShare: (name: string) => `Partager avec ${name}`,
  chooseEnd: "Choisissez jusqu’à quand.",

  readsTitle: "Qui a vu ce mot",
  saw: (name: string, moment: string) => `${name} a vu votre mot, ${moment}.`,
  sawByOther: (moment: string) => `Votre mot a été vu, ${moment}.`,
  sawNobody: "Personne n’a encore vu ce mot.",

  feed: {
    shares: (name: string, moment: string) =>
      `${name} partage avec vous un mot écrit le ${moment}.`,
    read: "Lire ce mot",
  },
  openedUnder: (name: string, moment: string, words: string) =>
    `Un mot partagé avec ${name} le ${moment} : « ${words} »`,
  openedOver: "C’est fini.",
  openedSee: "Voir ce mot",
} as const;

/** The days up to which one shares, with the day itself in words. */
export const endTexts: Record<End, (day: string) => string> = {
  sunday: (day) => `Jusqu’à ${day}`,
  tonight: (day) => `Seulement aujourd’hui, ${day}`,
  open: () => "Jusqu’à ce que je le reprenne",
};

/** What happened to the act, and what one can do. */
export const refusalTexts: Record<ShareRefusal | "sign-in-first", string> = {
  "unknown-note": "Ce mot n’existe pas, ou n’existe plus.",
  "not-your-note": "Ce mot n’est pas à vous : rien n’a changé.",
  "unknown-person": "Vous ne connaissez pas cette personne ici. Votre mot n’est pas partagé.",
  "unsaid-for-long":
    "Cela ne s’ouvre plus en son nom : la personne seule peut maintenant l’ouvrir.",
  "sign-in-first": "Entrez d’abord. Votre mot n’est pas gardé.",
};

/** For the page on private life. */
export const keptTexts = {
  what: "Les mots que vous écrivez, chiffrés avec une clé qui n’est qu’à vous.",
  why: "Pour que vous les retrouviez, et que la personne que vous choisissez les lise.",
  howLong: "Jusqu’à ce que vous les effaciez. Si vous partez, leur clé est détruite.",
} as const;

/** What was done here for somebody under a mandate, as its journal says it. */
export const deedTexts = {
  "/moi/notes": "a écrit un mot dans le cahier",
  "/moi/notes/:note/partager": "a partagé un mot du cahier",
  "/moi/notes/:note/reprendre": "a repris un mot partagé",
  "/moi/notes/:note/effacer": "a effacé un mot du cahier",
} as const;

/** Notes, as what one may share. */
export const sharingTexts = {
  heading: "Mots",
  one: (words: string) => `votre mot « ${insideQuotes(words)} »`,
} as const;
