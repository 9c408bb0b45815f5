import { toNamed } from "#basics/french/elision.fr";

/** Thanks, once an exchange is done. */
export const thanksTexts = {
  title: "Dire merci",
  words: (other: string) => `Un mot pour ${other}`,
  wordsHelp: "Vous deux le lisez, et personne d’autre. N’écrivez pas d’information médicale ici.",
  kori: "Et des kori ?",
  koriHelp: "Un kori remercie du temps. Il n’achète rien. Sans kori, c’est un merci entier.",
  koriChoices: [
    { value: "0", label: "Sans kori : un mot, et c’est bien" },
    { value: "1", label: "1 kori : une petite heure" },
    { value: "2", label: "2 kori : une heure et demie" },
    { value: "3", label: "3 kori : une demi-journée" },
    { value: "5", label: "5 kori : une journée" },
  ],
  bare: (mayGiveKori: boolean) =>
    mayGiveKori
      ? "Rien n’est encore envoyé. Écrivez un mot, choisissez des kori, ou appuyez de nouveau : un merci tout court est un merci entier."
      : "Rien n’est encore envoyé. Écrivez un mot, ou appuyez de nouveau : un merci tout court est un merci entier.",
  chooseKori: "Choisissez avec ou sans kori.",
  send: (other: string) => `Dire merci ${toNamed(other)}`,
  sendAndClose: (other: string) => `C’est fait, merci ${toNamed(other)}`,
  closesSays: (other: string) =>
    `${other} dit que c’est fait. En disant merci, vous le dites aussi.`,
  closesToo: "Tout a été fait ? En disant merci, vous le dites aussi.",
  too: (other: string) => `Remercier aussi ${other}`,
  mine: (day: string, kori: string | undefined) =>
    kori === undefined
      ? `Vous avez dit merci le ${day}.`
      : `Vous avez dit merci le ${day}, avec ${kori}.`,
  theirs: (other: string, day: string, kori: string | undefined) =>
    kori === undefined
      ? `${other} vous a dit merci le ${day}.`
      : `${other} vous a dit merci le ${day}, avec ${kori}.`,
  myKori: "Voir vos kori",
} as const;

/** Why a thank-you is not said, and what one can do. */
export const thanksRefusals = {
  "not-done-yet": "On se remercie une fois que c’est fait. Rien n’est enregistré.",
  "too-many-kori": "On remercie avec 10 kori au plus. Rien n’est passé.",
  "kori-between-persons":
    "Les kori passent d’une personne à une autre. Ici, dites merci avec un mot. Rien n’est passé.",
  "nothing-to-give": "Choisissez combien de kori. Rien n’est passé.",
  "to-yourself": "On ne se remercie pas en kori. Rien n’est passé.",
  "to-the-holder":
    "Vous agissez pour quelqu’un et vous êtes vous-même de l’autre côté : cette personne doit le faire elle-même.",
  "beyond-floor":
    "Vous avez déjà donné 100 kori de plus que vous n’en avez reçu. Rien n’est passé. Un merci sans kori est un merci entier.",
  uncounted:
    "L’un de vous deux a choisi que rien ne soit compté : remerciez sans kori. Rien n’est passé.",
  "closed-account": "Ce compte commun est fermé. Rien n’est passé.",
} as const;

export const thanksLetterTexts = {
  why: "Vous recevez ce message parce que quelqu’un vous dit merci dans un de vos échanges.",
  subject: (count: number) =>
    count === 1 ? "On vous dit merci" : `On vous dit merci dans ${count} échanges`,
  says: (from: string, kori: string | undefined) =>
    kori === undefined ? `${from} vous dit merci.` : `${from} vous dit merci, avec ${kori}.`,
  whereToRead: "S’il y a un mot, il se lit sur la page de l’échange.",
} as const;

/** What was done here for somebody under a mandate, as its journal says it. */
export const thanksDeeds = {
  "/echanges/:exchange/merci": "a dit merci dans un échange",
} as const;

export const thanksKept = {
  what: "Les mercis que vous dites et recevez à la fin d’un échange, avec ou sans kori ; leurs mots sont chiffrés.",
  why: "Pour que qui a donné de son temps sache que cela a compté.",
  howLong:
    "Toujours, pour l’autre personne. Si vous partez, vos mots sont perdus et votre nom n’y est plus.",
} as const;
