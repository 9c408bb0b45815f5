import { dayOf, writeDay } from "#basics/dates";

import type { WitnessRefusal } from "../actions/say-before-witness.ts";
import type { WitnessedBy } from "../domain/witness.ts";

/** How one said it, before a witness. */
const ways: Readonly<Record<WitnessedBy, string>> = {
  paper: "devant la feuille",
  telephone: "au téléphone",
};

/** The sentences of what is said before a witness. */
export const witnessTexts = {
  title: "Être témoin d’un oui",
  lead: "Quelqu’un vous a donné une feuille : lisez sa phrase à la personne, telle quelle. Si elle dit oui, écrivez-le ici. C’est votre acte, avec votre nom, et la personne le lira.",
  code: "Code de la feuille",
  codeHelp: "Dix signes, en deux fois cinq.",
  codeEmpty: "Recopiez le code écrit en bas de la feuille.",
  how: "Comment l’a-t-elle dit ?",
  howEmpty: "Dites comment elle l’a dit.",
  ways: { paper: "Devant moi, la feuille en main", telephone: "Au téléphone" },
  send: "Oui, elle l’a dit devant moi",
  done: "C’est noté, avec votre nom. La personne le lit en premier sur sa page, et peut l’arrêter d’un geste.",
  who: "Il faut répondre d’une structure : la représenter ou y travailler. Ni celle de qui a ouvert ce partage, ni celle de qui le lira. Si la personne n’a pas d’adresse de courriel à elle seule, son oui vaut trois mois, puis se redit.",
  acting: "Dire oui devant un témoin",
  actingLead:
    "Ce que vous ouvrez en son nom s’arrête après quatorze jours, sauf si la personne le dit elle-même. Sans écran, elle peut le dire devant quelqu’un d’une autre structure.",
  actingWay: "Préparer une feuille",
  none: "Rien n’attend son oui.",
  noneHelp: "Ce que vous ouvrirez en son nom sera ici.",
  over: "Arrêté",
  overOf: (who: string, what: string) => `${who}, ${what} : c’est arrêté.`,
  make: "Préparer la feuille",
  makeOf: (sentence: string) => `Préparer la feuille : ${sentence}`,
  sheet: (person: string) => `À lire à ${person}`,
  sheetLead: (person: string) =>
    `Quelqu’un lit cette phrase à ${person}, telle quelle, et lui demande si c’est ce qu’elle ou il veut.`,
  person: (name: string) => `Pour ${name} :`,
  // The text of what is shared is read aloud too.
  alsoRead: "Lisez aussi :",
  type: (at: string) => `Si c’est oui, le témoin écrit ce code sur ${at} :`,
  until: (day: string) => `Il sert une fois, jusqu’au ${day}.`,
  not: "Ni vous, ni personne de votre structure ou de votre adresse : quelqu’un qui répond d’une autre structure.",
  print: "Imprimez cette page, et donnez-la au témoin.",
  said: "Dit devant un témoin",
  saidLead: "Quelqu’un a écrit que vous avez dit oui. Si ce n’est pas vrai, arrêtez d’un geste.",
  saidBy: (who: string | undefined, by: WitnessedBy, day: string) =>
    `${who ?? "Quelqu’un qui est parti depuis"} l’a écrit le ${day} : vous l’avez dit ${ways[by]}.`,
  notSaid: "Ce n’est pas vrai, arrêter",
  notSaidOf: (sentence: string) => `Ce n’est pas vrai, arrêter : ${sentence}`,
} as const;

export const witnessRefusals: Readonly<Record<WitnessRefusal, string>> = {
  "unknown-code":
    "Ce code ne sert pas ici : relisez-le. Il ne sert qu’une fois, et pas à qui est du même côté que ce partage.",
  "too-many-codes": "Trop de codes en une heure. Essayez plus tard.",
};

/** The letter to whom it is said of. */
export const witnessMailTexts = {
  why: "Vous recevez ce courriel parce que quelqu’un a écrit que vous avez dit oui à un partage.",
  subject: (count: number) =>
    count === 1 ? "Vous auriez dit oui à un partage" : `Vous auriez dit oui à ${count} partages`,
  line: "Si ce n’est pas vrai, arrêtez-le d’un geste sur cette page.",
} as const;

/** « le lundi 30 novembre » of an instant. */
export const dayIn = (at: Temporal.Instant, now: Temporal.Instant): string =>
  writeDay(dayOf(at), dayOf(now));
