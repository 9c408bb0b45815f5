import { dayOf, writeDay } from "#basics/dates";

import type { LookedAt } from "../actions/report-mandate.ts";
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
  ways: { paper: "Devant moi, la feuille en main", telephone: "Au téléphone, je l’ai entendue" },
  send: "Oui, je l’ai entendue le dire",
  done: "C’est noté, avec votre nom. Si la personne vient sur ce site, elle le lit en premier et l’arrête d’un geste ; sinon, elle l’arrête en le disant à qui l’aide.",
  who: "Il faut répondre d’une structure : la représenter ou y travailler. Ni celle de qui a ouvert ce partage, ni celle de qui le lira. Si la personne n’a pas d’adresse de courriel à elle seule, son oui vaut trois mois, puis se redit.",
  acting: "Dire oui devant un témoin",
  actingLead:
    "Ce que vous ouvrez en son nom s’arrête après quatorze jours, sauf si la personne le dit elle-même. Sans écran, elle peut le dire devant quelqu’un d’une autre structure.",
  actingWay: "Préparer une feuille",
  none: "Rien n’attend son oui.",
  noneHelp: "Ce que vous ouvrirez en son nom sera ici.",
  // A sheet says what it opens to whoever prints it: who acts for somebody reads nothing of what they share themself.
  notTheirs:
    "Ce que la personne a partagé elle-même n’est pas ici, même redemandé : vous ne le lisez pas, donc aucune feuille ne peut le dire. Elle le redit sur sa page, « Qui voit quoi ».",
  over: "N’attend plus de feuille",
  overOf: (who: string, what: string) =>
    `${who}, ${what} : la personne l’a dit elle-même, ou c’est arrêté.`,
  awaited: "La feuille se prépare quand la structure a dit qui vient.",
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
  not: "Ni qui prépare cette feuille, ni personne de sa structure ou de son adresse : quelqu’un qui répond d’une autre structure.",
  print: "Imprimez cette page, et donnez-la au témoin.",
  said: "Dit devant un témoin",
  saidLead: "Quelqu’un a écrit que vous avez dit oui. Si ce n’est pas vrai, dites-le ici.",
  saidBy: (who: string | undefined, by: WitnessedBy, day: string) =>
    `${who ?? "Quelqu’un qui est parti depuis"} l’a écrit le ${day} : vous l’avez dit ${ways[by]}.`,
  notSaid: "Ce n’est pas vrai",
  notSaidOf: (sentence: string) => `Ce n’est pas vrai : ${sentence}`,
} as const;

/** The sentences of a yes that one never said. */
export const deniedTexts = {
  title: "Dire que ce n’est pas vrai",
  lead: (who: string | undefined) =>
    `${who ?? "Quelqu’un"} a écrit que vous avez dit oui. Vous ne l’avez pas dit ?`,
  stops: "Ce partage s’arrête aussitôt.",
  never: (who: string | undefined) =>
    `${who ?? "Cette personne"} ne pourra plus jamais écrire un oui pour vous.`,
  looked: "Les personnes qui modèrent ce site le lisent, sans la phrase, et décident.",
  untold: "Nous n’écrivons rien à qui l’a écrit.",
  send: "Oui, ce n’est pas vrai",
  cancel: "Ne rien changer",
  section: "Ce n’est pas vrai, avez-vous répondu",
  sectionLead: "Ces partages se sont arrêtés à l’instant où vous l’avez dit.",
  denied: (day: string) => `Vous avez répondu que ce n’est pas vrai, le ${day}.`,
} as const;

export const witnessRefusals: Readonly<Record<WitnessRefusal, string>> = {
  "unknown-code":
    "Ce code ne sert pas ici : relisez-le. Il ne sert qu’une fois, et pas à qui est du même côté que ce partage.",
  "says-more-now":
    "Ce que montre ce partage a changé depuis que la feuille est imprimée : son oui serait pour autre chose. Demandez une nouvelle feuille, et relisez-la à la personne.",
  "too-many-codes": "Trop de codes en une heure. Essayez plus tard.",
};

/** The letter to whom it is said of. */
export const witnessMailTexts = {
  why: "Vous recevez ce courriel parce que quelqu’un a écrit que vous avez dit oui à un partage.",
  subject: (count: number) =>
    count === 1 ? "Vous auriez dit oui à un partage" : `Vous auriez dit oui à ${count} partages`,
  line: "Si ce n’est pas vrai, dites-le sur cette page : cela s’arrête aussitôt.",
} as const;

/** The letter to the person of a mandate that those who moderate look at. */
export const lookedAtMailTexts = {
  why: "Vous recevez ce courriel parce que quelqu’un agit ici en votre nom, et que ce mandat est regardé.",
  subject: (count: number) =>
    count === 1 ? "Le mandat de qui agit pour vous" : `${count} nouvelles de qui agit pour vous`,
  entry: (holder: string | undefined) =>
    holder === undefined ? "Un mandat donné en votre nom" : `${holder} agit pour vous`,
  gone: "cette personne",
  lines: {
    reported: (_holder: string) => [
      "Quelqu’un a signalé ce mandat. Ce qui était ouvert en votre nom s’est arrêté aussitôt, et rien d’autre ne s’ouvre ainsi avant que des personnes en décident.",
      "Si vous le voulez, vous l’ouvrez vous-même d’un geste, sur « Qui voit quoi ». Qui a signalé n’est pas nommé.",
    ],
    suspended: (holder: string) => [
      `En attendant une décision, ${holder} ne lit ni ne fait plus rien en votre nom. Ensuite le mandat reprend, ou il est fini : nous vous l’écrirons.`,
      "Ce que vous avez ouvert vous-même reste.",
    ],
    back: (holder: string) => [
      `Des personnes ont regardé, et rien n’est retenu contre ce mandat : ${holder} peut de nouveau agir pour vous. Ce qui s’était arrêté est ouvert de nouveau, jusqu’au jour d’avant.`,
      "Si vous ne le voulez plus, arrêtez-le d’un geste, sans dire pourquoi.",
    ],
    ended: (holder: string) => [
      `Des personnes ont regardé, et ce mandat est fini : ${holder} n’agit plus pour vous.`,
      "Ce que vous avez dit vous-même reste.",
    ],
  },
} as const satisfies {
  readonly lines: Readonly<Record<LookedAt, unknown>>;
  readonly [key: string]: unknown;
};

/** « le lundi 30 novembre » of an instant. */
export const dayIn = (at: Temporal.Instant, now: Temporal.Instant): string =>
  writeDay(dayOf(at), dayOf(now));
