import { of, ofNamed, toNamed } from "#basics/french/elision.fr";

import type { Side } from "../domain/feedback.ts";
import type { ComesAs } from "../domain/visit.ts";
import type { Stands } from "../domain/lights.ts";

/** Of whom the law wants something apart: what it wants, what the guest said of it, what was not checked. */
const apartSaid: Readonly<Partial<Record<ComesAs | "minor", (name: string) => string>>> = {
  employee: (name: string) =>
    `Salarié·e : un accord écrit de l’employeur suffit pour une journée (Code du travail, L1222-9) ; son oui ici en est une trace datée. Le contrat ${of(name)} n’est pas vérifié ici.`,
  "public-agent": (name: string) =>
    `Agent·e public·que : l’administration autorise le lieu (décret n° 2016-151), et son oui ici ne remplace pas ses formulaires. ${name} a dit les lui avoir demandés. Rien n’en est vérifié ici.`,
  apprentice: (name: string) =>
    `Apprenti·e : la personne qui forme répond de son travail ce jour-là, et doit être d’accord, comme l’employeur. ${name} a dit qu’elle l’est. Rien n’en est vérifié ici.`,
  intern: (name: string) =>
    `Stagiaire : la convention de stage dit où l’on travaille, et l’établissement qui l’a signée doit être prévenu. ${name} a dit qu’il l’est. Rien n’en est vérifié ici.`,
  minor: (name: string) =>
    `${name} a dit avoir moins de dix-huit ans : il faut l’accord écrit d’un parent, et quelqu’un de chez vous présent toute la journée. ${name} a dit apporter cet accord : demandez à le voir. Ni l’âge ni l’accord ne sont vérifiés ici.`,
};

/** The page of a day, and what surrounds it. */
export const dayTexts = {
  title: "La journée",
  yes: {
    lit: (name: string) => `${name} : oui`,
    awaited: (name: string) => `${name} : pas encore`,
    out: (name: string) => `${name} : non`,
  },
  employerLight: "Employeur",
  hostLight: "Lieu",
  when: (day: string, part: string) => `${day}, ${part}`,
  hoursOf: (from: string, to: string) => `de ${from} ${toNamed(to)}`,
  two: "à deux",
  alone: "seul·e",
  insteadOf: "Au lieu de",
  where: "Où",
  whenLabel: "Quand",
  comesAs: "Vient comme",
  youComeAs: "Vous venez comme",
  before: "Avant de dire oui",
  known: "Horaires, assurances, accident",
  facts: {
    hours: "Les horaires de travail ne changent pas.",
    insured: (host: string) => `${host} dit avoir une assurance pour les personnes accueillies.`,
    notInsured: (host: string) => `Rien n’est dit de l’assurance ${ofNamed(host)} : demandez-le.`,
    notInsuredHost:
      "Vous n’avez pas encore dit avoir une assurance pour les personnes accueillies.",
    guestInsured: (name: string) =>
      `${name} a dit être couvert·e par une assurance de responsabilité civile, la sienne ou celle de sa structure.`,
    apart: apartSaid,
    someone: "Quelqu’un d’autre du lieu sera là.",
    noOne: "Le lieu n’a pas dit si quelqu’un d’autre sera là : demandez-le.",
    noOneHost: "Vous n’avez pas dit si quelqu’un d’autre du lieu sera là.",
    confidential: "Ce que chacun voit et entend chez l’autre y reste.",
    accident:
      "Un accident : on appelle le 15 ou le 112. Pour un·e salarié·e, l’employeur le déclare sous 48 heures, comme au travail.",
    accidentCall: (words: string) => `Sur place, prévenir : ${words}`,
    paper: "Rien à signer, sauf si l’un de vous le veut.",
  },
  paperWay: "Les papiers, si vous en voulez",
  arrived: { guest: "Je suis arrivé·e", host: "La personne est là" } satisfies Record<Side, string>,
  wasThere: "La personne était là",
  came: {
    guest: "Vous avez dit être arrivé·e.",
    host: "Vous avez dit que la personne est là.",
  } satisfies Record<Side, string>,
  sayWay: "Dire comment cela s’est passé",
  readWay: "Ce qui a été dit de cette journée",
  gatherWay: "Faire quelque chose ensemble",
  circleWay: "Le cercle né de cette journée",
  wrong: "Quelque chose ne va pas",
  wrongSays: {
    guest:
      "Pour annuler : « Je ne peux plus venir », ou « Retirer ma demande », plus bas sur cette page ; sans donner de raison. Un danger : 15, 17 ou 112.",
    host: "Pour annuler : « Nous ne pouvons plus vous accueillir », plus bas sur cette page ; sans donner de raison. Un danger : 15, 17 ou 112.",
  } satisfies Record<Side, string>,
  wrongReport: "Signaler à qui tient cette instance",
  wrongVenue: "Signaler ce lieu",
  blockSays: "Bloquer quelqu’un n’annule pas la journée. La personne n’en sait rien.",
  blockGuest: (name: string) => `Bloquer ${name}`,
  blockHost: (host: string) => `Bloquer qui a dit oui pour ${host}`,
  unhearSays:
    "Cela n’annule pas la journée. Ce que cette structure vous écrit ici ne vous arrive plus, et elle n’en sait rien.",
  unhear: (host: string) => `Ne plus lire les mots ${ofNamed(host)}`,
  list: "Mes journées",
  listLead: "Celles que vous avez demandées, et celles que l’on vous a demandées.",
  none: "Aucune journée pour l’instant",
  noneSays: "Trouvez un lieu où travailler une journée, près de chez vous ou en chemin.",
  find: "Trouver un lieu",
  mine: "Que vous avez demandées",
  theirs: (name: string) => `Demandées ${toNamed(name)}`,
  at: (day: string, name: string) => `${day}, ${name}`,
  newer: "Plus récentes",
  older: "Plus anciennes",
} as const;

/** Where a day stands, in two words, in a list. */
export const listStates: Readonly<Record<Stands, string>> = {
  "not-sent": "En attente",
  asked: "En attente d’un oui",
  "host-yes": "En attente d’un oui",
  "employer-yes": "En attente d’un oui",
  later: "Plus tard",
  changed: "Autre proposition",
  "nobody-approves": "Sans réponse possible",
  agreed: "D’accord",
  tomorrow: "Demain",
  today: "Aujourd’hui",
  there: "Aujourd’hui",
  over: "Passée",
  unsaid: "Passée",
  refused: "Pas ce jour-là",
  "called-off": "Annulée",
};

/** Why an arrival is not kept. */
export const dayRefusals = {
  "unknown-day": "Cette journée n’existe pas, ou plus.",
  "not-the-day": "Ce n’est pas le jour.",
} as const;

/** How it went. */
export const feedbackTexts = {
  title: "Comment cela s’est passé",
  waiting: (name: string) => `Votre journée avec ${name}`,
  waitingGo: "Quatre questions",
  lead: "Quatre questions, courtes. L’autre lit vos réponses quand il a écrit les siennes, ou après quatorze jours.",
  notEmployer: "L’employeur ne les lit jamais.",
  change: "Changer mes réponses",
  sharing: {
    guest: "Avez-vous partagé quelque chose ?",
    host: "Avez-vous partagé quelque chose ?",
  } satisfies Record<Side, string>,
  openness: {
    guest: "Avez-vous envie de faire quelque chose avec ce lieu ?",
    host: "Avez-vous envie de faire quelque chose avec cette personne ?",
  } satisfies Record<Side, string>,
  degrees: {
    "1": "pas du tout",
    "2": "un peu",
    "3": "moyennement",
    "4": "beaucoup",
    "5": "vraiment beaucoup",
  },
  degreeEmpty: "Choisissez une réponse.",
  learnt: "Qu’avez-vous appris, ou donné ?",
  nextTime: "Que faudrait-il changer la prochaine fois ?",
  help: "Une phrase, ou rien.",
  send: "Envoyer",
  mine: "Ce que vous avez dit",
  theirs: (name: string) => `Ce que dit ${name}`,
  waits: "Vous lirez ce que dit l’autre quand il aura écrit, ou quatorze jours après la journée.",
  said: "Merci. C’est enregistré.",
  refusals: {
    "unknown-day": "Cette journée n’existe pas, ou plus.",
    "not-yet": "Dites-le une fois la journée passée, et dans les soixante jours.",
    "read-already": "L’autre a déjà lu votre réponse : elle reste comme elle est.",
  },
} as const;

export const gatherTexts = {
  title: "Faire quelque chose ensemble",
  lead: "Un cercle à deux, pour commencer : vous y parlez, vous y notez ce qu’il y a à faire. D’autres viendront si vous le voulez. Personne d’autre ne le voit.",
  name: "Comment l’appeler ?",
  nameEmpty: "Donnez-lui un nom.",
  purpose: "Pour faire quoi ?",
  purposeEmpty: "Dites en une phrase ce que vous voulez faire.",
  charter: "La première phrase de sa charte",
  charterEmpty: "Écrivez une phrase : ce à quoi vous tenez.",
  charterGiven: "On se dit les choses, et chacun avance à son rythme.",
  send: "Ouvrir ce cercle",
  there: (name: string) => `« ${name} » est né de cette journée.`,
  charterSays: "Sa charte :",
  enter: "J’accepte sa charte, et j’y entre",
  go: "Aller au cercle",
  refusals: {
    "unknown-day": "Cette journée n’existe pas, ou plus.",
    "circle-there": "L’autre vient d’ouvrir un cercle : le voici.",
    "not-founded": "Ce cercle n’a pas pu s’ouvrir. Recommencez.",
    "unknown-circle": "Ce cercle n’existe plus.",
    "circle-closed": "Ce cercle est fermé.",
    "charter-changed": "Sa charte vient de changer : relisez-la.",
  },
} as const;

export const welcomeTexts = {
  title: (name: string) => `Accueillir, ${name}`,
  heading: "Ce que vous dites à qui vient",
  lead: "Une fois pour toutes. Vous pouvez tout laisser vide.",
  coming: "Comment on vient, comment on entre, et le Wi-Fi",
  comingHelp:
    "L’arrêt le plus proche, où laisser un vélo, quelle porte, le Wi-Fi. Lu de la veille, 18 heures, au soir de la journée, par qui vient. Par personne d’autre.",
  accident: "Qui prévenir sur place en cas d’accident ?",
  accidentHelp: "Une fonction et un numéro : « l’accueil, 04… ».",
  insured: "Nous sommes assurés en responsabilité civile pour les personnes que nous accueillons.",
  someone: "Quelqu’un de chez nous est là toute la journée.",
  agreement: "Votre propre texte d’accueil, s’il y en a un",
  agreementHelp: "Il prend la place de notre modèle, quand l’un des deux veut un papier.",
  send: "Enregistrer",
  said: "C’est enregistré.",
  way: "Ce que vous dites à qui vient",
  refusals: { "not-yours": "Ce lieu n’est plus à vous. Rien n’est enregistré." },
} as const;
