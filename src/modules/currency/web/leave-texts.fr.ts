import { toNamed } from "#basics/french/elision.fr";
import type { GiveAllRefusal } from "../actions/leave-kori.ts";
import type { Balance } from "../domain/party.ts";
import { refusalTexts, sayKori } from "./texts.fr.ts";
import { thanksRefusals } from "./thanks-texts.fr.ts";

/** The sentences of who leaves with kori. */
export const leaveTexts = {
  title: "Partir avec ses kori",
  lead: "Rien n’oblige à choisir : sinon, un compte du site les garde, comptés, et aucun ne se perd.",
  rest: (balance: Balance) =>
    balance > 0
      ? `Il vous reste ${sayKori(balance)}. Si vous partez sans les donner, un compte du site les garde, sans votre nom.`
      : `Vous avez donné ${sayKori(balance)} de plus que vous n’en avez reçu. Rien n’est à rendre : si vous partez, un compte du site le prend.`,
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
    "Une page à imprimer, et le même relevé en fichier : votre nom, chaque ligne, la somme. L’empreinte du fichier y est écrite : qui le tient peut vérifier ici qu’il n’a pas changé. Le site garde l’empreinte, le jour et la somme, jamais à qui ils sont.",
  carry: "Faire mon relevé",
  houseTitle: "Le compte du site",
  house: {
    nothing: "Il est à zéro.",
    holds: "Il tient des kori de personnes parties, ou de comptes communs fermés.",
    lacks: "Des personnes parties avaient donné plus qu’elles n’avaient reçu : il le porte.",
  },
  houseSays:
    "C’est un compte que personne ne lit et d’où personne ne donne. Ainsi, aucun kori ne se perd.",
  said: {
    donne: "C’est donné.",
    donneA: (who: string) => `C’est donné ${toNamed(who)}.`,
    releve: "Votre relevé est fait.",
  },
  statement: "Relevé de kori",
  statementOf: (name: string, day: string) => `${name}, le ${day}`,
  notKept:
    "Quelque chose a changé depuis, ou ce relevé n’est pas encore fait : faites-le pour que son empreinte se vérifie.",
  proof: "Pour vérifier ce relevé",
  fingerprint: "Empreinte du fichier",
  check: "Elle se vérifie à cette adresse",
  noLine: "Rien n’est encore passé par votre compte : il n’y a pas de relevé à faire.",
  sum: "Somme",
  sumSays: (balance: Balance) =>
    balance === 0
      ? "autant reçu que donné"
      : `${sayKori(balance)} de plus ${balance > 0 ? "reçus que donnés" : "donnés que reçus"}`,
  number: "Numéro",
  covers:
    "L’empreinte est celle du fichier, qui porte ce qui est écrit ici et rien d’autre : le nom, chaque ligne, la somme et le numéro. Le jour où il a été fait se lit à l’adresse où elle se vérifie.",
  file: "Ce relevé en fichier (.csv)",
  columns: { day: "Jour", received: "Reçus", given: "Donnés", with: "Avec", what: "Pour" },
  mends: (said: string, day: string) => `${said} de la ligne du ${day}`,
  mendedBy: (said: string, day: string) => `${said}, corrigé le ${day}`,
  caption: "Ce qui est passé",
  checkTitle: "Un relevé de kori",
  checked: (day: string) => `Un relevé qui porte cette empreinte a été fait ici le ${day}.`,
  checkedSum: (said: string) => `Il disait : ${said}.`,
  checkHow:
    "Si le fichier que vous tenez a cette empreinte, il n’a pas changé d’une lettre depuis ce jour. Cela ne dit ni à qui il est, ni que les lignes d’une page imprimée sont les siennes : comparez la somme, et l’empreinte du fichier.",
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
