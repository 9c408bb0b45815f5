import { of, toNamed } from "#basics/french/elision.fr";

import type { AlarmKind, Answer, Delay, Ending, Said } from "../domain/relay.ts";

export const texts = {
  title: "Prévenir quelqu’un",
  lead: "Un geste, et une personne que vous avez choisie le sait.",
  notAlarm:
    "Ceci ne remplace ni une téléassistance, ni un appel d’urgence. Une vie est en danger : appelez le 15 ou le 112. Par messages : 114.",
  /** Beside the two buttons that call. */
  notInstead: "Ceci ne remplace ni une téléassistance, ni un appel d’urgence. Par messages : 114.",
  call15: "Appeler le 15",
  offline: "Quand il n’y a pas de réseau",
  call112: "Appeler le 112",
  help: "J’ai besoin d’aide",
  well: "Tout va bien",
  apart: "Quelque chose ne va pas",
  sayEmpty: "Touchez un des trois boutons.",
  wellSaid: (at: string) => `« Tout va bien », dit ${at}.`,
  wellUnheard: "Personne ne le reçoit encore.",
  wellChoose: "Choisir qui le reçoit",
  wellTitle: "Tout va bien, c’est dit",
  wellTo: (names: string) => `C’est dit à ${names}`,
  wellNoted: "C’est noté",
  wellOpen: "Votre demande d’aide court encore : « C’est réglé » l’arrête, sur sa page.",
  wellHome: "Chez moi",
  who: "Qui est prévenu",
  readAgain: "Voir qui a répondu",
  itIs: (hour: string) => `Il est ${hour}.`,

  sureTitle: "Demander de l’aide",
  sureLead: (names: string) =>
    `Un appui de plus, et c’est envoyé. Seront prévenus, dans cet ordre : ${names}.`,
  sureAll: (names: string) =>
    `Un appui de plus, et c’est envoyé. Seront prévenus, tous ensemble : ${names}.`,
  sureUnnamed: "Un appui de plus, et c’est envoyé. Quelqu’un a dit oui pour être prévenu.",
  sure: "Oui, prévenir maintenant",
  not: "Non, revenir",
  nobody: "Personne n’a encore dit oui pour être prévenu. Appelez, ou nommez quelqu’un.",
  underMandate: (name: string) => `Vous demandez de l’aide pour ${name}. Son journal le dira.`,

  asked: (at: string) => `Vous avez demandé de l’aide ${at}`,
  askedByHolder: (at: string) => `De l’aide a été demandée pour vous ${at}`,
  askedForThem: (at: string) => `De l’aide a été demandée ${at}`,
  isTaken: "Quelqu’un s’en occupe.",
  stands: {
    noneYet: (asked: string) => `${asked} : personne ne s’en occupe encore.`,
    none: (asked: string) => `${asked} : personne ne s’en occupe. Appelez le 15 ou le 112.`,
    taken: (asked: string, who: string | undefined) =>
      `${asked} : ${who ?? "quelqu’un"} s’en occupe.`,
    past: (asked: string) => `${asked}. Personne n’a encore dit que c’est réglé.`,
  },
  past: (at: string) => `Une demande d’aide d’avant : ${at}`,
  standsGo: "Voir cette demande",
  standsLook: "Voir",
  last: (at: string) => `Dernière demande d’aide : ${at}.`,
  lastSettled: (at: string) => `Réglée ${at}.`,
  lastByHolder: (at: string) => `Qui agit pour vous a dit ${at} que c’est réglé.`,
  noneYet: "Personne ne s’en occupe encore.",
  none: "Personne ne s’en occupe. Appelez le 15 ou le 112, ou un voisin.",
  told: (name: string, at: string) => `On a prévenu ${name} ${at}`,
  toldAnd: {
    takes: (name: string, at: string) => `${name} s’en occupe (réponse ${at})`,
    cannot: (name: string, at: string) => `${name} a vu, et ne peut pas (réponse ${at})`,
  } satisfies Record<Answer, (name: string, at: string) => string>,
  toldOnly: "pas encore de réponse",
  toldBeside: (name: string) =>
    `On n’a pas prévenu ${name} : la demande vient de qui agit pour vous, ou de ses proches.`,
  next: (name: string, at: string) => `Sans réponse, on prévient ${name} ${at}.`,
  again: "Prévenir à nouveau",
  settled: "C’est réglé",
  settledTold: "Les personnes prévenues le savent.",
  stillNeeded: "Finalement, j’ai encore besoin d’aide",
  on: "Revenir à « Prévenir quelqu’un »",

  whoTitle: "Qui est prévenu",
  whoLead:
    "Jusqu’à six personnes, dans votre ordre. Chacune a dit oui, et arrête quand elle veut ; vous le savez alors.",
  inOrder: {
    each: (names: string) => `Dans cet ordre : ${names}.`,
    together: (names: string) => `Tous ensemble : ${names}.`,
    service: (name: string) => `${name} (d’un silence seulement)`,
  },
  first: "La première personne que l’on prévient.",
  said: {
    waiting: "N’a pas encore répondu : on ne lui envoie rien avant son oui.",
    yes: "A dit oui.",
    no: "A dit non.",
    left: "Ne souhaite plus être de cette liste.",
  } satisfies Record<Said, string>,
  alsoWell: "Reçoit aussi « Tout va bien ».",
  sooner: "Prévenir avant",
  soonerOf: (name: string) => `Prévenir avant : ${name}`,
  tellWell: "Lui dire aussi « Tout va bien »",
  tellWellOf: (name: string) => `Lui dire aussi « Tout va bien » : ${name}`,
  noWell: "Ne plus lui dire « Tout va bien »",
  noWellOf: (name: string) => `Ne plus lui dire « Tout va bien » : ${name}`,
  takeOff: "Retirer",
  takeOffOf: (name: string) => `Retirer ${name} de la liste`,
  noneNamed: "Vous n’avez nommé personne pour le moment.",
  name: "Nommer une personne",
  delayNow: (words: string) => `Si personne ne répond : ${words}.`,
  delayChange: "Changer ce délai",
  apartWay: "Et hors de votre famille",
  silenceNow: {
    yes: "Si un silence dure avec un proche (« Nos nouvelles »), cette liste est prévenue aussi.",
    no: "Si un silence dure avec un proche (« Nos nouvelles »), cette liste n’est pas prévenue.",
  },
  silenceChange: "Changer cela",
  silenceTitle: "Prévenir aussi d’un silence ?",
  silenceLead:
    "Vous et un proche avez dit oui, dans « Nos nouvelles », pour que votre silence soit remarqué. « Un petit signe ? » vous est d’abord demandé, à tous les deux. S’il n’y en a toujours pas après les jours que vous avez choisis, et si depuis vous n’avez donné de nouvelles à personne d’autre dans « Nos nouvelles », ni dit « Tout va bien », cette liste est prévenue en même temps que vous deux, une personne après l’autre.",
  silenceReads:
    "Chacune lit votre nom, et que vous ne donnez plus de nouvelles à un proche : pas à qui. Ceci ne remplace ni une téléassistance, ni un appel d’urgence : le 15, le 112, ou par messages le 114.",
  silenceWhom: "Qui ajouter à cette liste ? Chaque personne est d’abord priée de dire oui.",
  silenceNobody: "Personne d’autre que vous connaissez ici n’est à ajouter.",
  silenceIn: (names: string) => `Dans cette liste, à ce jour : ${names}.`,
  silenceEmpty: "Choisissez oui ou non.",
  silenceChoices: { oui: "Oui, prévenir cette liste", non: "Non" },
  ofSilence: (at: string) => `Sans nouvelles de vous, votre liste a été prévenue ${at}`,
  ofSilenceEnds: "Tout va bien ? Touchez le bouton « Tout va bien » : ces personnes le sauront.",

  delayTitle: "Quand prévenir la personne suivante ?",
  delay: "Quand prévenir la personne suivante ?",
  delayEmpty: "Choisissez une des trois réponses.",
  delays: {
    "at-once": "Tout de suite : tous sont prévenus ensemble",
    "ten-minutes": "Après dix minutes sans réponse",
    "half-hour": "Après une demi-heure sans réponse",
  } satisfies Record<Delay, string>,
  delaysShort: {
    "at-once": "tous sont prévenus ensemble, tout de suite",
    "ten-minutes": "la personne suivante est prévenue dix minutes après",
    "half-hour": "la personne suivante est prévenue une demi-heure après",
  } satisfies Record<Delay, string>,
  keep: "Garder",

  newTitle: "Qui voulez-vous prévenir ?",
  newLead: "Une personne que vous connaissez ici. Elle recevra une lettre, et dira oui ou non.",
  inPeace: (names: string) =>
    `Déjà demandé : ${names}. Une nouvelle lettre ne part que trois mois après.`,
  nobodyKnown: "Il n’y a personne à nommer pour le moment.",
  nobodyKnownHelp: "On nomme les personnes majeures de ses cercles et de ses échanges.",
  askTitle: (name: string) => `Demander ${toNamed(name)}`,
  askLead: (name: string) =>
    `${name} lira votre nom et cette demande, rien d’autre. Tant que la réponse n’est pas oui, on ne prévient pas ${name}.`,
  ask: "Envoyer la demande",
} as const;

/** What « Prévenir quelqu’un » says first, by the word of its address. */
export const saidTexts = {
  regle: "C’est dit : c’est réglé.",
} as const;

export const forOthersTexts = {
  title: "On me prévient",
  lead: "Qui veut vous prévenir en cas de besoin, et ce qui vous attend.",
  nothing: "Personne n’a donné votre nom pour le moment.",
  help: (name: string) => `${name} a besoin d’aide`,
  apart: (name: string) => `${name} dit que quelque chose ne va pas`,
  silence: (name: string) => `${name} ne donne plus de nouvelles à un proche`,
  since: {
    help: (at: string) => `Demandé ${at}.`,
    apart: (at: string) => `Dit ${at}.`,
    silence: (at: string) => `Remarqué ${at}.`,
  } satisfies Record<AlarmKind, (at: string) => string>,
  taken: (who: string | undefined) => `${who ?? "Quelqu’un"} s’en occupe déjà. Merci.`,
  mine: "Vous avez dit que vous vous en occupez.",
  cannotSaid: "Vous avez dit que vous ne pouvez pas.",
  cannotPasses: "Les autres personnes de sa liste sont prévenues, ou vont l’être.",
  unanswered: "Personne n’a encore dit s’en occuper.",
  takes: "Je m’en occupe",
  takesOf: (name: string) => `Je m’en occupe, pour ${name}`,
  cannot: "Je ne peux pas",
  cannotOf: (name: string) => `Je ne peux pas, pour ${name}`,
  over: {
    settled: "C’est réglé. Merci.",
    "by-holder": "C’est réglé. Merci.",
    unwatched:
      "Ce silence n’est plus regardé : nous ne savons pas si quelqu’un a de ses nouvelles. Si vous n’en avez pas, appelez.",
    anew: "Une autre demande a pris la suite. Si vous vous inquiétez, appelez.",
  } satisfies Record<Ending, string>,
  emergency:
    "Une vie est en danger ? Appelez le 15 ou le 112. Par messages : 114. Ceci ne remplace ni une téléassistance, ni un appel d’urgence.",
  callThem: (name: string) =>
    `Appelez ${name} au numéro que vous avez : ce site ne garde pas son numéro. Ou passez, si vous êtes près.`,
  asks: {
    help: (name: string) => `${name} voudrait qu’on vous prévienne en cas de besoin`,
    apart: (name: string) =>
      `${name} voudrait vous dire, hors de sa famille, quand quelque chose ne va pas`,
  },
  agreed: {
    help: (name: string) => `Vous avez dit oui : en cas de besoin, ${name} vous prévient`,
    apart: (name: string) =>
      `Vous avez dit oui : ${name} vous dit, hors de sa famille, quand quelque chose ne va pas`,
  },
  askedSays:
    "Vous recevrez alors une lettre avec un bouton. Rien d’autre de sa vie ne vous est ouvert, et vous arrêtez quand vous voulez.",
  ofSilence: (name: string) =>
    `On vous prévient aussi si ${name} ne donne plus de nouvelles à un proche, et que ce silence dure.`,
  ofSilenceReads:
    "Vous lirez son nom, et pas à quel proche. Ceci ne remplace ni une téléassistance, ni un appel d’urgence.",
  apartSays: "Sa famille n’en sait rien, et ne le lit pas ici : gardez-le pour vous.",
  yes: "Oui, je veux bien",
  yesOf: (name: string) => `Oui, je veux bien, pour ${name}`,
  no: "Non",
  noOf: (name: string) => `Non, pas pour ${name}`,
  leave: "Quitter sa liste",
  leaveOf: (name: string) => `Quitter sa liste, ${name}`,
  saidYes:
    "S’il y a besoin de vous, une lettre avec un bouton vous le dira. D’ici là, vous n’avez rien à faire, et vous arrêtez quand vous voulez.",
  saidNo: (name: string) => `Vous avez dit non à ${name}`,
  saidLeft: (name: string) => `Vous avez quitté la liste ${of(name)}`,
  wellOf: (name: string, at: string) => `${name} a dit que tout va bien, ${at}.`,
  changeMind: "Vous pouvez changer d’avis.",
  letterTitle: "Quelqu’un a besoin de vous",
  askedTitle: "Aider quelqu’un en cas de besoin",
  answer: "Répondre",
  answerOf: (name: string) => `Répondre à ${name}`,
} as const;

export const refusalTexts = {
  "not-yours": "Cela ne se fait qu’en personne.",
  "nobody-yet": "Personne n’a encore dit oui pour être prévenu. Appelez le 15 ou le 112.",
  "unknown-person": "On ne peut pas nommer cette personne.",
  "not-of-age": "On ne nomme que des personnes majeures, et on est majeur soi-même.",
  enough: "La liste est pleine : retirez d’abord quelqu’un.",
  "in-the-family":
    "Cette personne est dans l’autre liste, ou agit pour vous : choisissez quelqu’un d’autre.",
  "unknown-alarm": "Cette demande n’est plus là.",
  "unknown-asked": "Cette demande n’est plus là.",
  over: "C’est déjà réglé. Merci.",
  taken: "Quelqu’un s’en occupe déjà. Merci.",
} as const;

export const keptTexts = {
  what: "Qui vous voulez prévenir, qui a dit oui ; les fois où vous avez demandé de l’aide, ou qu’un silence a été dit à votre liste, qui a été prévenu et ce que chacun a répondu. Le service de votre liste, le nom et le téléphone que vous lui donnez. Vos heures calmes. Aucun motif.",
  why: "Pour qu’une personne que vous avez choisie le sache, puis la suivante, jusqu’à ce que quelqu’un s’en occupe.",
  howLong: "Votre liste, jusqu’à ce que vous la changiez ou partiez ; le reste, un an.",
} as const;

export const deedTexts = {
  "/prevenir/dire": "a ouvert « Prévenir quelqu’un »",
  "/prevenir/aide": "a demandé de l’aide pour vous",
  "/prevenir/regle": "a dit que c’est réglé",
  "/prevenir/pour/:told/je-men-occupe": "a dit que vous vous occupez de quelqu’un",
  "/prevenir/pour/:told/je-ne-peux-pas": "a dit que vous ne pouvez pas vous occuper de quelqu’un",
  "/prevenir/pour/demande/:named/oui": "a dit oui pour qu’on vous prévienne",
  "/prevenir/pour/demande/:named/non": "a dit non pour qu’on vous prévienne",
} as const;
