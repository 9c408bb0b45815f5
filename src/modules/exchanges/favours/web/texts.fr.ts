import type { SayRefusal } from "../actions/say-favour.ts";
import type { ThankFavourRefusal } from "../actions/thank-favour.ts";

/** The sentences of the favours. */
export const texts = {
  title: "Coups de pouce",
  lead: "On porte un paquet, on arrose un jardin, on montre une tablette. Ensuite, on se dit merci.",
  how: "Comment cela se passe",
  steps: [
    "Quelqu’un vous aide, ou vous aidez quelqu’un.",
    "L’un des deux le dit ici.",
    "Qui a reçu de l’aide dit merci, par un mot, avec des kori ou sans.",
  ],
  koriSay:
    "Les kori remercient le temps. Les euros remboursent les achats. On ne les mélange jamais.",
  enter: "Entrer pour dire merci",
  waiting: "Ce qui vous attend",
  saysHelped: (name: string) => `${name} dit vous avoir donné un coup de pouce.`,
  thankNow: "Répondre",
  thank: "Remercier quelqu’un",
  said: "J’ai rendu service",
  past: "Ce qui est passé",
  none: "Vous n’avez encore ni donné ni reçu de coup de pouce ici.",
  youHelped: (name: string) => `Vous avez aidé ${name}`,
  youWereHelped: (name: string) => `${name} vous a donné un coup de pouce`,
  lostWords: "Les mots ne sont plus lisibles : la personne est partie.",
  kori: "Voir vos kori",
  see: "Voir",
  whoGives: "Voir qui peut donner quoi",

  thankTitle: "Remercier quelqu’un",
  sayTitle: "Dire que j’ai rendu service",
  who: "Qui vous a donné un coup de pouce ?",
  whom: "Qui avez-vous aidé ?",
  what: "Pour quoi ?",
  whatHelp: "En quelques mots : « Porter deux paquets à la Poste ».",
  howMany: "Combien de kori ?",
  koriHelp: "Un kori remercie du temps. Il n’achète rien. Sans kori, c’est un merci entier.",
  wordsOnly: "Un merci en mots",
  koriCount: (count: number) => `${count} kori`,
  words: "Un mot pour cette personne",
  send: "Dire merci",
  sendSaid: (name: string | undefined) => (name === undefined ? "Le dire" : `Le dire à ${name}`),
  choosePerson: "Choisissez une personne.",
  chooseKori: "Choisissez combien de kori.",
  emptyWhat: "Dites en quelques mots de quoi il s’agit.",
  nobody:
    "Vous ne connaissez encore personne ici. Rejoignez un cercle : vous pourrez remercier ses membres.",
  circles: "Voir les cercles",
  afterwards: "La personne le lira et pourra vous remercier.",

  favourTitle: "Un coup de pouce",
  saidOn: (name: string, day: string) => `${name} l’a dit le ${day}.`,
  youSaidOn: (day: string) => `Vous l’avez dit le ${day}.`,
  thankAnother: "Remercier quelqu’un d’autre",
  waitsFor: (name: string) => `${name} n’a pas encore répondu. Rien ne presse.`,
  thankedYou: (name: string, day: string) => `${name} vous a dit merci le ${day}.`,
  youThanked: (day: string) => `Vous avez dit merci le ${day}.`,
  withKori: (kori: string) => `C’est un merci de ${kori}.`,
  inWords: "C’est un merci en mots.",
  answer: "Dire merci",
  setAside: "Ce n’est pas pour moi",
  setAsideSays: "Cela disparaît de ce qui vous attend. Personne ne reçoit de message.",
  wasSetAside: "Vous l’avez mis de côté.",
} as const;

/** What happened to the act, and what one can do. */
export const refusalTexts: Record<SayRefusal | ThankFavourRefusal | "already-thanked", string> = {
  "sign-in-first": "Entrez d’abord. Rien n’est enregistré.",
  "unknown-person": "Vous ne connaissez pas cette personne ici. Rien n’est enregistré.",
  "unknown-favour": "Ce coup de pouce n’existe pas, ou n’existe plus.",
  "not-yours-to-thank": "C’est à la personne aidée de répondre. Rien n’a changé.",
  "already-set-aside": "Vous l’aviez mis de côté. Rien n’a changé.",
  "already-thanked": "Vous avez déjà dit merci. Rien n’a changé.",
  "too-many-kori": "Un coup de pouce se remercie avec 10 kori au plus. Rien n’est passé.",
  "nothing-to-give": "Choisissez combien de kori. Rien n’est passé.",
  "to-the-holder":
    "Qui agit pour quelqu’un ne reçoit pas ses kori, ni ses proches. Rien n’est passé.",
  "to-yourself": "On ne se remercie pas en kori. Rien n’est passé.",
  "beyond-floor":
    "Vous avez déjà donné 100 kori de plus que vous n’en avez reçu. Rien n’est passé. Un merci en mots compte aussi.",
  uncounted:
    "L’un de vous deux a choisi que rien ne soit compté : remerciez en mots. Rien n’est passé.",
  "closed-account": "Ce compte commun est fermé. Rien n’est passé.",
};

/** For the page on private life. */
export const keptTexts = {
  what: "Les coups de pouce que vous donnez et recevez ; leurs mots sont chiffrés.",
  why: "Pour que chacun puisse remercier et être remercié.",
  howLong:
    "Toujours, pour l’autre personne. Si vous partez, vos mots sont perdus et votre nom n’y est plus.",
} as const;

/** What was done here for somebody under a mandate, as its journal says it. */
export const deedTexts = {
  "/coups-de-pouce/remercier": "a remercié pour un coup de pouce",
  "/coups-de-pouce/rendu": "a noté un coup de pouce rendu",
  "/coups-de-pouce/:favour/remercier": "a remercié pour un coup de pouce",
  "/coups-de-pouce/:favour/mettre-de-cote": "a mis de côté un coup de pouce",
} as const;
