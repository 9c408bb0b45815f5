import type { GiveAllRefusal } from "../actions/leave-kori.ts";
import type { Balance } from "../domain/party.ts";
import { refusalTexts, sayKori, texts } from "./texts.fr.ts";
import { thanksRefusals } from "./thanks-texts.fr.ts";

/** The sentences of who leaves with kori. */
export const leaveTexts = {
  title: "Partir avec ses kori",
  lead: "Rien n’oblige à quoi que ce soit : sans choix, le compte de la maison les garde, comptés, et aucun ne se perd.",
  rest: (balance: Balance) =>
    balance > 0
      ? `Il vous reste ${sayKori(balance)}. Si vous partez sans les donner, le compte de la maison les garde, sans votre nom.`
      : `Vous avez donné ${sayKori(balance)} de plus que vous n’en avez reçu. Rien n’est à rendre : si vous partez, le compte de la maison le prend.`,
  nothing: "Votre compte est à zéro : rien n’est à donner.",
  choose: (balance: Balance) =>
    balance > 0 ? "Les donner, ou emporter un relevé" : "Emporter un relevé",
  giveTitle: "Les donner",
  giveAll: (balance: Balance) => `Tout passe d’un coup : ${sayKori(balance)}.`,
  whom: "À qui ?",
  whomHelp: "Un de vos cercles, une de vos structures, une personne que vous connaissez.",
  give: "Donner tout ce qui reste",
  carryTitle: "Emporter un relevé",
  carrySays:
    "Une page à imprimer, et le même relevé pour un tableur. Son empreinte y est écrite : qui la lit peut vérifier ici que le relevé n’a pas changé. La maison garde l’empreinte, le jour et la somme, jamais à qui ils sont.",
  carry: "Faire mon relevé",
  houseTitle: "Le compte de la maison",
  house: (balance: Balance) =>
    balance === 0
      ? "Il est à zéro."
      : balance > 0
        ? `Il tient ${sayKori(balance)} de personnes parties.`
        : `Des personnes parties avaient donné ${sayKori(balance)} de plus qu’elles n’en avaient reçu : il le porte.`,
  houseSays: "Personne n’y lit de ligne ni n’y donne : tous les comptes, avec le sien, font zéro.",
  said: { donne: "C’est donné.", releve: "Votre relevé est fait." },
  statement: "Relevé de kori",
  statementOf: (name: string, day: string) => `${name}, le ${day}`,
  notKept:
    "Des lignes ont changé depuis, ou ce relevé n’est pas encore fait : faites-le pour que son empreinte se vérifie.",
  fingerprint: "Empreinte (SHA-256) du fichier .csv",
  check: "Elle se vérifie à cette adresse",
  table: texts.csv,
  columns: { day: "Jour", kori: "Kori", with: "Avec", what: "Pour" },
  caption: "Ce qui est passé",
  checkTitle: "Un relevé de kori",
  checked: (day: string) => `Un relevé qui porte cette empreinte a été fait ici le ${day}.`,
  checkedSum: (balance: Balance) =>
    balance === 0
      ? "Il disait : autant reçu que donné."
      : balance > 0
        ? `Il disait : ${sayKori(balance)} de plus reçus que donnés.`
        : `Il disait : ${sayKori(balance)} de plus donnés que reçus.`,
  checkHow:
    "Si le fichier .csv que vous tenez a cette empreinte, il n’a pas changé d’une lettre depuis ce jour.",
} as const;

/** What happened to the act, and what one can do. */
export const leaveRefusals: Record<GiveAllRefusal, string> = {
  ...refusalTexts,
  "nothing-to-give": "Il n’y a rien à donner. Rien n’est passé.",
  "unknown-party": thanksRefusals["unknown-party"],
  "closed-circle": thanksRefusals["closed-circle"],
};

/** Where nobody was chosen. */
export const whomEmpty = "Choisissez à qui.";
