import type { GiveThanksRefusal } from "../actions/give-thanks.ts";
import { refusalTexts, sayKori } from "./texts.fr.ts";
import { uncountedTexts } from "./worth-texts.fr.ts";

/** The sentences of thanks by name. */
export const thanksTexts = {
  title: "Remercier",
  whom: "Qui remerciez-vous ?",
  whomHelp:
    "Les personnes de vos cercles, vos cercles, vos structures, et les personnes avec qui un merci est déjà passé.",
  whomNone: "Choisir",
  whomEmpty: "Choisissez qui vous remerciez, ou écrivez le nom d’une structure.",
  other: "Ou une autre structure, par son nom",
  otherHelp: "Le nom comme il est écrit dans l’annuaire.",
  otherUnknown: "Aucune structure de l’annuaire n’a ce nom. Vérifiez comment il s’écrit.",
  otherSeveral: (names: string) =>
    `Plusieurs structures y répondent : ${names}. Écrivez le nom entier.`,
  howMany: "Combien de kori ?",
  howManyHelp:
    "Un nombre entier, ou rien : un merci en mots est un merci entier. Par exemple, 1 kori pour une petite heure, 3 pour une demi-journée.",
  howManyEmpty: "Écrivez un nombre entier de kori, comme 2, ou rien.",
  words: "Un mot, si vous voulez",
  wordsHelp: "Qui reçoit le lira. N’écrivez pas d’information médicale ici.",
  send: "Dire merci",
  left: (left: number, isPerson: boolean) =>
    left === 0
      ? isPerson
        ? "Vous êtes à la limite : pour l’instant, remerciez en mots. Quand on vous remerciera, vous pourrez redonner des kori."
        : "Ce compte n’a pas de kori à donner pour l’instant : il donne ceux qu’il a reçus."
      : isPerson
        ? `Vous pouvez encore donner ${sayKori(left)} avant qu’on vous remercie à votre tour.`
        : `Ce compte peut donner ${sayKori(left)} : ceux qu’il a reçus.`,
  near: "Ensuite, un merci se dit en mots.",
  share: (left: number) =>
    left === 0
      ? "Vous avez donné votre part du mois, ou ce compte n’a pas de kori. Un compte commun en donne une fois qu’il en a reçu : il faut d’abord le remercier. Remerciez en mots."
      : `Vous pouvez encore donner ${sayKori(left)} ce mois-ci depuis ce compte.`,
  said: {
    merci: "Votre merci est dit.",
    permis: "C’est permis.",
    retire: "C’est retiré.",
    ferme: "Le compte est fermé.",
    rouvert: "Le compte est ouvert à nouveau, vide.",
    bon: "Les kori du bon sont sur votre compte.",
    ...uncountedTexts.said,
  },
} as const;

/** What happened to the act, and what one can do. */
export const thanksRefusals: Record<GiveThanksRefusal, string> = {
  ...refusalTexts,
  "nothing-said": "Écrivez un mot, ou un nombre de kori. Rien n’est passé.",
  "too-much-at-once": "Pas plus de 100 kori à la fois. Rien n’est passé.",
  "too-many-words": "Écrivez moins de 500 caractères. Rien n’est passé.",
  "unknown-party":
    "On remercie par son nom une personne de ses cercles, un de ses cercles, ou une structure de l’annuaire. Rien n’est passé.",
  "beyond-your-share":
    "C’est plus que ce que vous pouvez encore donner ce mois-ci depuis ce compte. Rien n’est passé.",
  "closed-circle": "Ce cercle est fermé : il ne reçoit plus de merci. Rien n’est passé.",
  "not-yours-to-give": "Vous ne pouvez pas donner depuis ce compte. Rien n’est passé.",
};

/** Letters that tell of thanks: who, and how many kori; never the words. */
export const mailTexts = {
  why: "Quelqu’un vous remercie.",
  subject: (count: number) => (count > 1 ? `${count} mercis pour vous` : "Un merci pour vous"),
  says: (from: string, amount: number) =>
    amount === 0 ? `${from} vous dit merci` : `${from} vous dit merci, avec ${sayKori(amount)}`,
  toStructure: (from: string, amount: number) =>
    amount === 0
      ? `${from} remercie votre structure`
      : `${from} remercie votre structure, avec ${sayKori(amount)}`,
  words: "Un mot vous attend sur la page.",
} as const;
