import { writeMoment } from "#basics/dates";
import { that } from "#basics/french/elision.fr";

import type { ConsentChannel } from "../domain/consent.ts";

/** For the page on private life. */
export const keptTexts = {
  what: "Ce que vous partagez, avec qui et jusqu’à quand, la phrase que vous avez dite et le texte que vous avez accepté, et le journal de qui a vu quoi.",
  why: "Pour que vous puissiez le reprendre, et savoir qui l’a ouvert.",
  howLong:
    "Les partages et le journal sont gardés comme preuve de ce qui a été convenu. Ils ne contiennent ni noms ni contenus, sauf le mot que vous écrivez pour vous-même, chiffré sous votre clé.",
} as const;

/** The same, for files. */
export const keptFilesTexts = {
  what: "Les fichiers que vous déposez, chiffrés, avec leur nom et le jour. Ce que votre téléphone écrit dans une photo (lieu, date, appareil) est retiré avant de la garder.",
  why: "Pour ceux avec qui vous les partagez.",
  howLong:
    "Jusqu’à ce que vous les retiriez. Si vous partez, ceux de votre espace sont détruits ; ceux donnés à un cercle y restent, sans votre nom.",
} as const;

/** The same, for private addresses. */
export const keptAddressesTexts = {
  what: "Vos adresses privées : leur nom, ce qu’elles ouvrent, les jours où elles ont été lues et combien de fois. Leur secret n’est pas gardé, seulement de quoi le reconnaître.",
  why: "Pour que votre agenda lise vos dates, et que vous voyiez qu’il le fait.",
  howLong:
    "Jusqu’à ce que vous les arrêtiez ; les jours de lecture, trois mois ; une adresse que rien ne lit, un an. Tout s’efface quand vous partez.",
} as const;

/** What was done here for somebody under a mandate, as its journal says it. */
export const deedTexts = {
  "/agir/partages/redemander": "a demandé que tout lui soit redemandé",
  "/agir/partages/:sharing/feuille": "a préparé une feuille à lire devant un témoin",
} as const;

/** By which way one said it before a witness. */
const heard = { paper: "devant la feuille", telephone: "au téléphone" } as const;

/** A yes that is denied, as those who decide of it read it. */
export const denialTitle = (witness: string, person: string): string =>
  `${witness} a écrit ${that(person)} a dit oui ; ${person} répond que ce n’est pas vrai`;

/** What they read of it: by which way and when, never what it was about. */
export const denialWords = (
  { channel, saidAt, deniedAt }: DeniedWords,
  now: Temporal.Instant,
): string =>
  `Écrit ${writeMoment(saidAt, now)}${channel === "page" ? "" : `, comme dit ${heard[channel]}`}. La personne a répondu que ce n’est pas vrai, ${writeMoment(deniedAt, now)} ; ce qui avait été ouvert s’est arrêté aussitôt. La phrase elle-même n’est lue que par la personne.`;

interface DeniedWords {
  readonly channel: ConsentChannel;
  readonly saidAt: Temporal.Instant;
  readonly deniedAt: Temporal.Instant;
}

/** A mandate as those who report it, and decide of it, read it. */
export const mandateTitle = (holder: string, person: string): string =>
  `${holder} agit pour ${person}`;

/** What is kept for a time, and why until then. */
export const retained = {
  reads: {
    what: "Les jours où une adresse privée a été lue",
    why: "Vous montrer qu’une machine la lit encore",
  },
  unread: {
    what: "Une adresse privée que plus rien ne lit",
    why: "Vous laisser retrouver un appareil éteint longtemps",
  },
  papers: {
    what: "La feuille d’un oui à dire devant un témoin, une fois son temps passé",
    why: "Pouvoir la retirer la nuit d’après",
  },
} as const;

/** What one reads before one shares something, under its version. */
export const sharingText = {
  name: "access.sharing",
  version: 1,
  words:
    "Ce que vous partagez se lit jusqu’au jour dit, ou jusqu’à ce que vous l’arrêtiez : d’un geste, tout de suite. Vous voyez qui l’a lu. Ce que quelqu’un a lu, il peut le retenir ou le recopier.",
} as const;
