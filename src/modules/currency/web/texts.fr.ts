import { ofNamed, toNamed } from "#basics/french/elision.fr";
import type { Balance } from "../domain/party.ts";
import type { TransferRefusal } from "../domain/transfer.ts";

const kori = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 2 });

/** « 2 kori », « 0,50 kori »: the word does not change. */
export function sayKori(hundredths: number): string {
  return `${kori.format(Math.abs(hundredths) / 100)} kori`;
}

/** The sentences of the kori. */
export const texts = {
  title: "Vos kori",
  lead: "Les kori remercient le temps que l’on donne. Ils ne valent pas d’euros et ne s’achètent pas.",
  balance: (balance: Balance) =>
    balance === 0
      ? "Vous avez reçu autant de kori que vous en avez donné."
      : balance > 0
        ? `Vous avez reçu ${sayKori(balance)} de plus que vous n’en avez donné.`
        : `Vous avez donné ${sayKori(balance)} de plus que vous n’en avez reçu.`,
  both: "Les deux sont bien : on donne un jour, on reçoit un autre.",
  none: "Vous n’avez encore ni donné ni reçu de kori.",
  begins:
    "Un kori vient avec un merci : quand on vous a rendu service, vous dites qui, et combien si vous le voulez.",
  lines: "Ce qui est passé",
  received: (amount: number, who: string) => `${who} vous a donné ${sayKori(amount)}`,
  given: (amount: number, who: string) => `Vous avez donné ${sayKori(amount)} ${toNamed(who)}`,
  onDay: (reason: string, day: string) => `${reason}, le ${day}`,
  titleOf: (name: string) => `Les kori ${ofNamed(name)}`,
  leadOf: {
    person: "Ce qui a été donné et reçu.",
    circle: "Le compte commun du cercle : tous ses membres le lisent.",
    organisation: "Le compte de la structure : qui la représente le lit.",
    house: "Le compte de la maison : ce que tenaient les personnes parties et les comptes fermés.",
  },
  balanceOf: (balance: Balance) =>
    balance === 0
      ? "Tout ce qui a été reçu a été donné."
      : `Il reste ${sayKori(balance)} à donner.`,
  noneOf: "Aucun kori n’est encore passé par ce compte.",
  receivedOf: (amount: number, who: string) => `${who} a donné ${sayKori(amount)}`,
  givenOf: (amount: number, who: string) => `${sayKori(amount)} pour ${who}`,
  saidThanks: (who: string) => `Vous avez dit merci ${toNamed(who)}`,
  hadThanks: (who: string) => `${who} vous a dit merci`,
  saidThanksOf: (who: string) => `Un merci ${toNamed(who)}`,
  hadThanksOf: (who: string) => `${who} dit merci`,
  byWhom: (who: string) => `donné par ${who}`,
  noLine: "Rien n’est encore passé.",
  orders: { latest: "le plus récent d’abord", oldest: "le plus ancien d’abord" },
  common: "Kori du cercle",
  readCommon: "Lire le compte commun",
  csv: "Ce relevé pour un tableur (.csv)",
  jsonld: "Ce relevé pour un autre programme (.jsonld)",
  others: "Les autres comptes que vous lisez",
  note: "Une ligne ne change jamais.",
  noteWrong: "Une erreur ? Ouvrez la ligne pour le dire : une autre la corrige.",
  way: "Voir vos kori",
  readThanks: "Lire",
  thankThis: { circle: "Remercier ce cercle", organisation: "Remercier cette structure" },
  comesIn: {
    circle:
      "Des kori arrivent sur ce compte quand un membre remercie le cercle, depuis ses propres kori.",
    organisation:
      "Des kori arrivent sur ce compte quand quelqu’un remercie la structure, depuis ses propres kori.",
  },
  exchanges: "Remercier, ou voir vos coups de pouce",
  help: "Entraide",
} as const;

/** What happened to the act, and what one can do. */
export const refusalTexts: Record<TransferRefusal | "sign-in-first", string> = {
  "nothing-to-give": "Choisissez combien de kori. Rien n’est passé.",
  "to-the-holder":
    "Qui agit pour quelqu’un ne reçoit pas ses kori, ni ses proches. Rien n’est passé.",
  "to-yourself": "On ne se remercie pas en kori. Rien n’est passé.",
  "beyond-floor":
    "Ce compte n’a pas assez de kori pour cela. Rien n’est passé : un merci en mots compte aussi.",
  uncounted:
    "L’un des deux a choisi que rien ne soit compté : remerciez en mots. Rien n’est passé.",
  "closed-account":
    "Le compte commun de ce cercle est fermé : il ne donne ni ne reçoit rien. Ce que vous vouliez donner reste chez vous.",
  "sign-in-first": "Entrez d’abord. Rien n’est passé.",
};

/** What each form done under a mandate is called in its journal. */
export const deedTexts = {
  "/moi/kori": "a remercié quelqu’un",
} as const;

/** For the page on private life. */
export const keptTexts = {
  what: "Les kori que vous donnez et recevez, de qui et quand, et le mot qui va avec.",
  why: "Pour que chacun sache ce qui l’a remercié, et que les comptes tombent juste.",
  howLong:
    "Toujours : une ligne concerne deux personnes. Si vous partez, elle ne garde ni votre nom, ni vos mots. Un mot écrit depuis le compte d’un cercle ou d’une structure est à eux : il y reste, sans votre nom.",
} as const;
