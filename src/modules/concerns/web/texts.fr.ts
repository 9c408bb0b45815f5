import { toNamed } from "#basics/french/elision.fr";

import type { Became } from "../domain/concern.ts";

/** « Je m’inquiète pour quelqu’un ». */
export const texts = {
  title: "Je m’inquiète pour quelqu’un",
  lead: "Une personne que vous voyez vivre semble mal traitée, privée de quelque chose, ou en danger. Vous pouvez le dire, même sans être sûr·e.",
  numbersTitle: "Appeler, tout de suite",
  numbers: [
    { at: "tel:3977", number: "3977", says: "quelqu’un maltraite une personne âgée ou handicapée" },
    { at: "tel:119", number: "119", says: "un enfant est en danger, jour et nuit" },
    {
      at: "tel:17",
      number: "17",
      says: "la police ou la gendarmerie, si cela se passe maintenant",
    },
    { at: "tel:112", number: "112", says: "les secours, si une vie est en danger" },
  ],
  numbersMore: "Cette page ne garde rien de ces appels. Par message, sans parler : 114.",
  writeTitle: "Écrire à un service qui a accepté d’être prévenu",
  where: "Où vit cette personne ?",
  whereHelp: "La commune, ou le département.",
  find: "Chercher un service",
  noneFor: (place: string) =>
    `Aucun service n’a accepté d’être prévenu ici pour ${place}. Appelez l’un de ces numéros : rien n’est gardé.`,
  unknownPlace: "Nous ne connaissons pas ce lieu.",
  meant: "Vouliez-vous dire :",
  someFor: (place: string) => `Pour ${place} :`,
  writeTo: (service: string) => `Écrire ${toNamed(service)}`,
  otherwise: (reach: string) => `Autrement : ${reach}`,
  minesTitle: "Ce que vous avez écrit",
  mines:
    "Vos mots ne sont pas ici : le service les a, et lui seul. Ils ne se voient ni chez la personne, ni par qui agit pour elle, ni par votre structure.",
  none: "Vous n’avez rien écrit.",
  to: (service: string, day: string) => `À ${service}, ${day}.`,
  withName: "Avec votre nom.",
  withoutName: "Sans votre nom.",
  became: {
    waits: () => "Personne ne l’a encore lu. Si cela presse, appelez.",
    read: (day: string) => `Lu ${day}.`,
    closed: (day: string) => `Lu ${day}, puis clos par le service.`,
    unheard: (day: string) =>
      `Pas lu. Depuis ${day}, plus personne ne peut le lire à ce service, et vos mots sont effacés. Appelez le 3977, le 119, le 17 ou le 112, ou écrivez à un autre service.`,
    left: (day: string) =>
      `Lu. Depuis ${day}, plus personne ne peut le relire à ce service, et vos mots sont effacés. Si rien ne change, appelez le 3977, le 119, le 17 ou le 112, ou écrivez à un autre service.`,
  } satisfies Record<Became, (day: string) => string>,
  takeBack: "Reprendre",
  takeBackOf: (service: string, day: string) =>
    `Reprendre ce que vous avez écrit à ${service}, ${day}`,
} as const;

export const writeTexts = {
  title: (service: string) => `Écrire ${toNamed(service)}`,
  lead: "Ce que vous écrivez part au service, et n’est lu que là. La personne n’en voit rien, ni qui agit pour elle, ni votre structure.",
  about: "De qui s’agit-il ?",
  aboutHelp: "Son nom, où la trouver, ou ce que vous en savez.",
  aboutEmpty: "Écrivez de qui il s’agit.",
  known: "Est-ce quelqu’un que vous connaissez ici ?",
  knownHelp:
    "Seulement pour que ce mot n’arrive pas à qui agit pour elle ou pour lui. Ce n’est gardé nulle part.",
  knownNone: "Non, ou je préfère ne pas le dire",
  knownEmpty: "Choisissez quelqu’un de la liste, ou personne.",
  seen: "Qu’avez-vous vu ou entendu, et quand ?",
  seenHelp: "Des faits, même petits. Dites-le aussi si vous n’êtes pas sûr·e.",
  seenEmpty: "Écrivez ce que vous avez vu ou entendu.",
  reach: "Comment vous joindre ?",
  reachHelp: "Un téléphone ou une adresse, si vous le voulez.",
  name: "Dire votre nom au service ?",
  names: { oui: "Oui, dire mon nom", non: "Non, sans dire mon nom au service" },
  nameEmpty: "Choisissez si le service lit votre nom.",
  nameMore:
    "Sans votre nom, le service ne peut pas savoir qui vous êtes. La justice, elle, peut le demander à qui tient ce site.",
  send: "Envoyer au service",
  keeps:
    "Le service le garde trois mois après l’avoir clos, un an au plus. Vous lirez quand il l’a lu. Tant qu’il ne l’a pas lu, vous pouvez le reprendre.",
  first: "Si cela presse, appelez d’abord : 3977, 119 pour un enfant, 17 ou 112.",
} as const;

export const receiveTexts = {
  title: "Ce que reçoit votre service",
  lead: "Ce que des personnes vous ont écrit. Vous seuls le lisez ici, avec qui reçoit comme vous.",
  none: "Rien ne vous a été écrit.",
  line: (day: string) => `Écrit ${day}`,
  waits: "Pas encore lu.",
  read: (day: string) => `Lu ${day}.`,
  closed: (day: string) => `Clos ${day}, effacé trois mois après.`,
  one: "Un mot reçu",
  to: (service: string, day: string) => `À ${service}, ${day}.`,
  about: "De qui il s’agit",
  seen: "Ce qui a été vu ou entendu",
  reach: "Comment joindre qui écrit",
  noReach: "Rien n’est dit.",
  by: "Qui écrit",
  nobody: "Cette personne n’a pas dit son nom.",
  acknowledge: "J’ai lu, le dire à qui a écrit",
  close: "C’est traité, clore",
  reopen: "Reprendre",
  keeps:
    "Ce qui doit rester se garde dans vos propres dossiers : ici, tout s’efface trois mois après que vous l’avez clos, ou un an après qu’il a été écrit.",
  waitsSays: (service: string) => `Quelque chose attend ${service}.`,
  go: "Lire",
} as const;

export const serviceTexts = {
  panelTitle: "Inquiétudes",
  public: "Cette structure a accepté qu’on lui écrive quand on s’inquiète pour quelqu’un.",
  publicWay: "Écrire à un service",
  way: "Recevoir les inquiétudes",
  title: (name: string) => `Inquiétudes, ${name}`,
  heading: "Recevoir ce qui inquiète",
  lead: "Des personnes écrivent à votre structure ce qui les inquiète pour quelqu’un. Seul le lit qui reçoit, nommé ici.",
  off: "Votre structure ne reçoit rien pour le moment.",
  waits: "Votre demande attend l’accord de qui tient ce site.",
  on: (day: string) => `D’accord depuis ${day}.`,
  nobody: "Personne ne peut vous écrire tant que personne ne reçoit : nommez quelqu’un.",
  awaits: "Une décision est attendue sur votre structure : elle ne reçoit rien pour le moment.",
  saysTitle: "Où, et comment vous joindre autrement",
  places: "Pour quelles communes ou quels départements ?",
  placesHelp: "Un par ligne, par exemple « Drôme » ou « Crest (26) ».",
  placesEmpty: "Écrivez au moins une commune ou un département.",
  reach: "Comment vous joindre autrement ?",
  reachHelp: "Un téléphone, des heures. C’est public.",
  reachEmpty: "Écrivez comment vous joindre autrement.",
  say: "Demander à recevoir",
  sayAgain: "Changer, et redemander l’accord",
  receiversTitle: "Qui reçoit",
  readsSince:
    "Qui reçoit lit ce qui est écrit à partir de maintenant, rien d’avant. Si la dernière personne qui peut lire un mot ne reçoit plus, ce mot s’efface, et qui l’a écrit l’apprend.",
  none: "Personne pour le moment.",
  person: "Qui lira ?",
  personHelp: "Quelqu’un qui travaille chez vous ou vous représente.",
  personEmpty: "Choisissez qui lira.",
  choose: "Choisir",
  add: "Nommer",
  remove: "Ne reçoit plus",
  removeOf: (name: string) => `Ne reçoit plus : ${name}`,
  nobodyLeft: "Personne d’autre de votre structure ne peut être nommé.",
  unread: (name: string) => `Plus personne ne lit ce qui inquiète, pour ${name}.`,
  unreadAbout: "Personne ne peut lui écrire tant que personne ne reçoit.",
  unreadGo: "Nommer quelqu’un",
  endTitle: "Ne plus recevoir",
  endSays:
    "Tout ce qui a été reçu ici s’efface aussitôt. Qui avait écrit ce que vous n’avez pas lu l’apprend.",
  sure: "J’ai lu ce qui s’efface.",
  end: "Ne plus recevoir",
} as const;

export const operatorTexts = {
  title: "Services qui reçoivent les inquiétudes",
  lead: "Les structures qui demandent à être prévenues quand on s’inquiète pour quelqu’un. Vous ne lisez rien de ce qu’elles reçoivent, ni combien.",
  operator: "Tenir le site",
  none: "Aucune structure ne l’a demandé.",
  for: (where: string) => `Pour ${where}.`,
  reach: (reach: string) => `Autrement : ${reach}`,
  asked: (day: string) => `Demandé ${day}.`,
  agreed: (day: string) => `D’accord depuis ${day}.`,
  unread: "Personne n’y reçoit : on ne peut pas lui écrire. Qui la représente est prévenu.",
  left: "Personne n’y reçoit, et personne ne peut y nommer quelqu’un : on ne peut pas lui écrire. Joignez-la, ou n’acceptez plus.",
  approve: "Donner l’accord",
  approveOf: (name: string) => `Donner l’accord à ${name}`,
  end: (name: string) => `Ne plus accepter ${name}`,
  endSays: (name: string) =>
    `Tout ce qu’a reçu ${name} s’efface aussitôt. Qui avait écrit ce qui n’est pas lu l’apprend.`,
  card: (count: number) =>
    count === 0
      ? "Aucune structure n’attend votre accord."
      : count === 1
        ? "Une structure attend votre accord."
        : `${count} structures attendent votre accord.`,
  cardLeft: (count: number) =>
    count === 1
      ? "Une structure n’a plus personne pour recevoir."
      : `${count} structures n’ont plus personne pour recevoir.`,
} as const;

export const refusals = {
  "not-for-them": "Cela ne peut pas se faire d’ici.",
  "said-otherwise":
    "Cette structure a changé ce qu’elle demande, ou ne demande plus. Relisez, puis répondez.",
  "not-yours": "Cela se fait en son propre nom.",
  "not-sure": "Cochez d’abord que vous avez lu ce qui s’efface.",
  "unknown-place":
    "Une de ces lignes n’est ni une commune ni un département que nous connaissons. Écrivez « Crest (26) » si plusieurs portent ce nom.",
  "too-many-places": "C’est trop de lieux : écrivez plutôt le département.",
  "unknown-person": "Cette personne n’est plus de la liste.",
  enough: "C’est assez pour aujourd’hui. Si cela presse, appelez le 3977, le 119, le 17 ou le 112.",
  "unknown-service": "Ce service ne reçoit plus. Appelez le 3977, le 119, le 17 ou le 112.",
  "too-near":
    "Ce mot ne peut pas aller à ce service : quelqu’un y est trop proche de vous, ou de cette personne. Choisissez un autre service, ou appelez le 3977, le 119, le 17 ou le 112.",
  "unknown-word": "Ce mot n’est plus là.",
  "read-already": "Le service l’a lu : cela ne se reprend plus.",
} as const;

export const receiverRefusals = {
  ...refusals,
  enough: "Vingt personnes reçoivent déjà.",
} as const;

export const mailTexts = {
  waits: {
    why: "vous recevez pour un service ce que des personnes lui écrivent.",
    subject: "Quelque chose vous attend",
    title: (service: string) => `Quelque chose attend ${service}`,
    line: "À lire sur le site, une fois connecté·e.",
  },
  news: {
    why: "quelque chose vous attend sur ce site.",
    subject: "Quelque chose vous attend",
    title: "Quelque chose vous attend",
    line: "À lire sur le site, une fois connecté·e.",
    go: "Voir",
  },
} as const;

export const keptTexts = {
  what: "À quel service vous avez écrit votre inquiétude, quand, avec ou sans votre nom, et s’il l’a lu ; pas vos mots, qui sont à ce service. Pour quel service vous recevez.",
  why: "Pour que vous sachiez ce que c’est devenu, et que le service lise ce qu’on lui écrit.",
  howLong:
    "Un an. Vos mots, chez le service : trois mois après qu’il les a clos, un an au plus ; tant qu’il ne les a pas lus, vous les reprenez.",
} as const;

export const partTexts = {
  label: "Je m’inquiète",
  says: "Le 3977, le 119, le 17, le 112, et comment écrire à un service qui l’a accepté.",
  received: "Inquiétudes reçues",
  receivedSays: "Ce que des personnes inquiètes ont écrit au service pour lequel vous recevez.",
  services: "Recevoir les inquiétudes",
  servicesSays: "Dire que votre structure reçoit ce qui inquiète, et qui le lit.",
  operator: "Inquiétudes",
  operatorSays: "Donner l’accord aux services qui reçoivent ce qui inquiète.",
} as const;
