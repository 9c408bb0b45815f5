import { ofNamed } from "#basics/french/elision.fr";
import type { CloseAccountRefusal, OpenAccountRefusal } from "../actions/close-account.ts";
import type { ClosingWay } from "../domain/closing.ts";
import type { Balance } from "../domain/party.ts";
import { refusalTexts, sayKori } from "./texts.fr.ts";

const list = new Intl.ListFormat("fr-FR");
const notAFacilitator =
  "Seul qui anime le cercle ferme son compte, ou l’ouvre à nouveau. Rien n’a changé.";

/** The sentences of the closing of a common account. */
export const closingTexts = {
  way: "Fermer ce compte",
  title: (name: string) => `Fermer le compte commun ${ofNamed(name)}`,
  confirmTitle: (name: string) => `Confirmer la fermeture du compte ${ofNamed(name)}`,
  lead: "Rien n’est encore fait : la page suivante dit ce qui va se passer, et vous confirmez.",
  rest: (rest: Balance) =>
    rest === 0
      ? "Il ne reste rien à donner sur ce compte."
      : `Il reste ${sayKori(rest)} : où vont-ils ?`,
  ways: {
    house: "Au compte de la maison",
    shared: "Partagés entre qui peut donner",
  } satisfies Record<ClosingWay, string>,
  nothing: "Voir ce qui va se passer",
  houseSays: "Personne n’y donne ni n’y lit de ligne. Aucun kori ne se perd.",
  sharedSays: (names: readonly string[]) =>
    `À parts égales : ${list.format(names)}. Jamais vous, ni qui a choisi de ne rien compter.`,
  notShared:
    "Un partage n’est pas possible : personne d’autre que vous ne peut donner depuis ce compte, ou chaque part serait trop petite.",
  whatHappens: "Ce qui va se passer",
  toHouse: (rest: Balance) => `${sayKori(rest)} passent au compte de la maison.`,
  toEach: (names: readonly string[], each: Balance) =>
    names.length === 1
      ? `${list.format(names)} reçoit ${sayKori(each)}.`
      : `${list.format(names)} reçoivent chacun ${sayKori(each)}.`,
  remainder: (left: Balance) =>
    `${sayKori(left)} ne se partagent pas (100 kori au plus par personne) : ils passent au compte de la maison.`,
  noRest: "Le compte est à zéro : aucun kori ne passe.",
  noGiving: "Plus personne n’y donne. Ce qu’on voudrait lui donner reste chez qui donne.",
  noMending: "Une erreur dans une ligne d’avant ne se corrige plus tant qu’il est fermé.",
  stays: "Les membres lisent toujours ses lignes, et en prennent le relevé.",
  told: "Qui pouvait y donner, et qui anime le cercle, l’apprend par une lettre.",
  again: "Qui anime le cercle peut l’ouvrir à nouveau, vide.",
  waiting:
    "Une ligne est dite fausse et attend une réponse. Répondez-y, ou attendez la fin de ses quatorze jours : le compte se ferme ensuite.",
  waitingLine: (index: number) => `Lire la ligne qui attend (${index})`,
  confirm: "Fermer le compte",
  back: "Ne pas fermer",
  closed: (day: string, by: string | undefined) =>
    `Ce compte est fermé depuis le ${day}${by === undefined ? "" : `, par ${by}`}. Il ne donne ni ne reçoit rien ; ses lignes restent à lire.`,
  closedTitle: "Compte fermé",
  panel: "Le compte commun est fermé.",
  open: "L’ouvrir à nouveau",
  openSays: "Il sera vide, et personne n’y donnera avant que vous le disiez.",
} as const;

/** What happened to the act, and what one can do. */
export const closeRefusals: Record<CloseAccountRefusal, string> = {
  ...refusalTexts,
  "not-a-facilitator": notAFacilitator,
  "lines-waiting": closingTexts.waiting,
  changed:
    "Quelque chose a changé depuis que vous avez ouvert cette page : relisez ce qui va se passer. Rien n’est passé.",
  "nobody-to-share": closingTexts.notShared,
};

export const openRefusals: Record<OpenAccountRefusal, string> = {
  "not-a-facilitator": notAFacilitator,
  "closed-circle": "Ce cercle est fermé : son compte ne s’ouvre plus. Rien n’a changé.",
};

/** The letter that tells of it. */
export const closingMailTexts = {
  why: "Le compte commun d’un de vos cercles est fermé.",
  subject: "Un compte commun est fermé",
  says: (name: string) => `Le compte commun ${ofNamed(name)} est fermé`,
  lines: {
    house: "Ce qui restait est passé au compte de la maison. Ses lignes restent à lire.",
    shared: "Ce qui restait a été partagé entre qui pouvait donner. Ses lignes restent à lire.",
  } satisfies Record<ClosingWay, string>,
} as const;
