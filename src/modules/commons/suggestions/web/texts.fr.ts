import { of } from "#basics/french/elision.fr";
import type { State } from "../domain/suggestion.ts";
import type { DecideRefusal } from "../actions/decide-suggestion.ts";
import type { SuggestRefusal } from "../actions/suggest.ts";
import type { GuestRefusal } from "../actions/suggest-as-guest.ts";

/** Between the quotes of a label. */
const quoted = (words: string) => `« ${words} »`;

/** What is suggested in a document. */
export const texts = {
  improve: "Améliorer ce texte",
  suggest: "Proposer un changement",
  waits: (count: number) =>
    count === 1 ? "1 proposition attend" : `${count} propositions attendent`,
  all: "Toutes les propositions",
  improveSays: "Chaque passage peut être dit autrement. Vous proposez, les auteurs répondent.",

  paragraphsOf: (title: string) => `Améliorer ${quoted(title)}`,
  paragraphsLead: "Choisissez le passage que vous diriez autrement. Les auteurs vous répondront.",
  nothingSaid: "Ce texte est vide.",
  suggestHere: (start: string) => `Proposer un changement pour ${quoted(start)}`,
  beside: (count: number) => (count === 1 ? "1 proposition ici" : `${count} propositions ici`),
  see: "La lire et y répondre",
  seeOf: (name: string, start: string) =>
    `La lire et y répondre : la proposition ${of(name)}, ${quoted(start)}`,

  suggestIn: (title: string) => `Proposer un changement dans ${quoted(title)}`,
  suggestLead:
    "Écrivez ce passage comme vous le diriez. Ce que vous ôtez et ce que vous ajoutez se verra mot à mot.",
  asItStands: "Le passage, aujourd’hui",
  words: "Votre proposition",
  wordsEmpty: "Écrivez ce que ce passage doit dire.",
  wordsTooLong: "C’est trop long pour un passage. Proposez-le en plusieurs fois.",
  why: "Pourquoi ?",
  whyHelp: "Une phrase aide souvent à dire oui.",
  whyTooLong: "Dites-le plus court.",
  send: "Proposer",
  public: "Tout le monde lira votre proposition : ce document est publié.",
  licence:
    "Acceptée, elle passe sous la licence du document, et vous en devenez co-auteur ou co-autrice.",

  guestHelp:
    "Sans compte : un courriel vous demandera si c’est bien vous. Les auteurs vous lisent d’abord, les autres ensuite, s’ils l’ouvrent.",
  name: "Votre nom",
  nameHelp:
    "Si vous voulez être nommé·e : accepté, votre texte porte ce nom pour toujours, comme la licence le demande.",
  email: "Votre adresse électronique",
  emailHelp: "Pour vous répondre. Personne ne la lit, et elle s’efface un mois après la réponse.",
  notAnAddress: "Écrivez une adresse électronique, par exemple prenom@exemple.fr.",
  sentTitle: "Encore un bouton, et votre proposition attend",
  sent: "Un courriel est écrit à l’adresse que vous venez de donner. Ouvrez-le, suivez son lien, et touchez le bouton « C’est bien moi ».",
  sentMore:
    "Nous n’envoyons jamais plus de trois courriels par jour à une adresse, ni aucun à celle qui a demandé à ne plus jamais rien recevoir.",
  forget: "Sans le bouton, ce que vous avez écrit s’efface au bout de sept jours.",
  back: "Revenir aux communs",

  listOf: (title: string) => `Propositions pour ${quoted(title)}`,
  listTitle: "Propositions",
  none: "Personne n’a encore rien proposé.",
  one: "Une proposition",
  oneOf: (title: string, name: string) => `Une proposition ${of(name)}, ${quoted(title)}`,
  by: (name: string, moment: string) => `Par ${name}, ${moment}`,
  someone: "une personne sans compte",
  unnamed: "une personne",
  states: {
    waiting: "attend une réponse",
    accepted: "acceptée",
    partly: "acceptée en partie",
    refused: "refusée",
  } satisfies Record<State, string>,
  unseen: "Vous seuls, qui écrivez ici, la lisez : elle vient de quelqu’un sans compte.",
  hidden: "Retirée par la modération",
  itsWhy: "Pourquoi",
  gone: "Ce paragraphe n’est plus là.",
  goneNear: "Ce paragraphe n’est plus là. Le plus proche, aujourd’hui :",
  changed: "Ce paragraphe a changé depuis. Aujourd’hui, il dit :",
  legend: "Ce qui est ajouté est souligné, ce qui est ôté est barré.",
  goes: "Ce qui se perd",
  answer: "Répondre",
  accept: "L’accepter",
  acceptSays: "Le texte la reprend dans une nouvelle version, et la personne devient co-autrice.",
  acceptBeside:
    "Le passage a changé depuis. Acceptée, elle se mettra à côté de ce qui s’y dit : vous choisirez.",
  partly: "L’accepter en partie",
  partlyHelp: "Changez les mots, puis gardez. La personne devient co-autrice.",
  partlyWords: "Ce que vous gardez",
  partlySend: "Garder ces mots",
  refuse: "La refuser",
  reason: "Pourquoi ?",
  reasonHelp: "La personne le lira, et les autres lecteurs de la proposition.",
  reasonEmpty: "Dites pourquoi : c’est à une personne que vous répondez.",
  refuseSend: "Refuser et le dire",
  open: "L’ouvrir à tous les lecteurs",
  withdraw: "Retirer ma proposition",
  withdrawSays: "Elle disparaît. Rien ne la garde.",
  answered: (state: string, name: string, moment: string) =>
    `Elle est ${state}, par ${name}, ${moment}.`,
  answeredBy: (state: string) => `Elle est ${state}.`,
  taken: "Ce qui a été gardé",
  reasonIs: "La raison",
  version: (number: number) => `Lire la version ${number}`,
  chooseBeside: (number: number) => `Choisir pour la version ${number}`,
  report: "Signaler cette proposition",
  toDocument: "Lire le document",

  ownTitle: "Votre proposition",
  ownNotYet: "Personne ne la lit encore.",
  ownConfirm: "C’est bien moi",
  ownWaits: "Elle attend la réponse des auteurs. Un courriel vous dira ce qu’il en est.",
  ownGone: "Ce document n’est plus ouvert à tout le monde. Vous pouvez retirer votre proposition.",
  ownTaken: "Vous êtes parmi les auteurs de ce document.",
} as const;

export const refusalTexts: Readonly<Record<SuggestRefusal | GuestRefusal, string>> = {
  "unknown-document": "Ce document n’est pas, ou plus, ouvert aux propositions.",
  "nothing-changed": "C’est ce que le passage dit déjà. Changez au moins un mot.",
  "words-too-long": texts.wordsTooLong,
  "why-too-long": texts.whyTooLong,
  "signed-in": "Vous êtes entré·e ici : proposez depuis la page du document.",
  "not-an-address": texts.notAnAddress,
  "too-many":
    "C’est beaucoup de propositions pour aujourd’hui. Réessayez demain : ce que vous avez écrit est encore là.",
};

export const decideTexts: Readonly<Record<DecideRefusal, string>> = {
  "unknown-document": refusalTexts["unknown-document"],
  "unknown-suggestion": "Cette proposition n’est plus là.",
  "already-answered": "Quelqu’un y a déjà répondu. Voici ce qu’il en est.",
  "nothing-to-take": texts.wordsEmpty,
  "words-too-long": texts.wordsTooLong,
  "reason-missing": texts.reasonEmpty,
  "not-kept": "La version n’a pas pu être gardée : le document deviendrait trop long.",
};

export const letterTexts = {
  why: {
    suggested: "Vous êtes parmi les auteurs d’un document où l’on propose un changement.",
    answered: "Vous avez proposé un changement dans un document.",
    changed: "Vous écrivez dans un document, ou vous en êtes l’un des auteurs.",
  },
  suggested: (count: number) =>
    count === 1 ? "1 proposition attend votre avis" : `${count} propositions attendent votre avis`,
  answered: (count: number) =>
    count === 1 ? "On a répondu à votre proposition" : `On a répondu à ${count} propositions`,
  changed: (count: number) =>
    count === 1 ? "Un document a changé" : `${count} documents ont changé`,
  private: "Un document d’un de vos cercles",
  privateSays: "Entrez pour le lire.",
  says: (words: string) => `On propose : ${quoted(words)}`,
  states: {
    accepted: "Votre proposition est acceptée : vous voilà parmi les auteurs.",
    partly: "Votre proposition est acceptée en partie : vous voilà parmi les auteurs.",
    refused: "Votre proposition est refusée.",
  } satisfies Record<Exclude<State, "waiting">, string>,
  reason: (reason: string) => `La raison : ${quoted(reason)}`,
  changedSays: "Une version de plus cette semaine.",
  suggestSays: "Pour proposer un changement sans entrer, suivez ce lien.",
} as const;

/** What waits, on « mon fil ». */
export const waitsTexts = {
  count: (count: number) =>
    count === 1 ? "Une proposition à lire." : `${count} propositions à lire.`,
  go: "Répondre",
} as const;
