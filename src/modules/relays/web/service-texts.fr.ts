import type { Said } from "../domain/relay.ts";
import type { PassedWhy, Speed } from "../domain/service.ts";

/** On each screen of it. */
const NOT_ALARM =
  "Ceci ne remplace ni une téléassistance, ni un appel d’urgence. Une vie est en danger : appelez le 15 ou le 112. Par messages : 114.";

const SPEEDS = {
  "half-hour": "dans la demi-heure",
  hour: "dans l’heure",
  "half-day": "dans la demi-journée",
} satisfies Record<Speed, string>;

/** For whose list it is. */
export const serviceTexts = {
  notAlarm: NOT_ALARM,
  speeds: SPEEDS,
  answers: (hours: string, speed: string) => `${hours} Répond ${speed}, à ces heures.`,

  title: "Un service prévenu d’un silence",
  lead: "Une mairie, un service social, une association d’aide à domicile peut être prévenue à son tour, si un silence dure. Seulement celles qui l’ont accepté d’avance, et pendant leurs heures.",
  first: "Votre liste n’est pas prévenue d’un silence. Choisissez-le d’abord.",
  firstWay: "Prévenir aussi d’un silence",
  where: "Dans quelle commune vivez-vous ?",
  whereHelp: "Ce que vous écrivez ici n’est pas gardé.",
  whereEmpty: "Rien n’a été cherché : écrivez d’abord votre commune.",
  find: "Chercher",
  noneFor: (place: string) =>
    `Aucun service n’a encore accepté d’être prévenu pour ${place}. Votre liste de personnes reste prévenue.`,
  someFor: (place: string) => `Pour ${place}, ont accepté d’être prévenus :`,

  nameTitle: (name: string) => `Mettre ${name} dans votre liste`,
  nameLead: (name: string) =>
    `${name} lira ce que vous écrivez ici, et rien d’autre : ni votre adresse, ni votre semaine, ni qui d’autre est prévenu. Personne d’autre ne saura que ce service est dans votre liste.`,
  called: "Comment ce service vous appelle-t-il ?",
  calledHelp: "Un prénom suffit.",
  calledEmpty: "Écrivez comment ce service vous appelle.",
  telephone: "Un téléphone où vous joindre",
  telephoneHelp: "Si vous le voulez. Ce service le lit une fois qu’il a dit oui.",
  ask: "Demander à ce service",
  nameThen:
    "Ce service dit oui ou non, pour vous. Tant qu’il n’a pas dit oui, il n’est pas prévenu. Vous pouvez ensuite le placer en premier, ou ailleurs dans votre ordre.",

  heading: (name: string) => `${name} (un service)`,
  said: {
    waiting: "N’a pas encore répondu pour vous : il n’est pas prévenu.",
    yes: "A dit oui pour vous. Prévenu d’un silence seulement, pendant ses heures.",
    no: "A dit non pour vous.",
    left: "N’est plus prévenu : ce service a arrêté. Les autres personnes de votre liste restent.",
  } satisfies Record<Said, string>,
  reads: (name: string, telephone: string | undefined) =>
    telephone === undefined
      ? `Il lit : ${name}, sans téléphone.`
      : `Il lit : ${name}, ${telephone}.`,
  isFirst: "Le premier que l’on prévient d’un silence.",
  untold:
    "Votre liste n’est pas prévenue d’un silence pour le moment : ce service ne l’est donc pas.",
  change: "Changer ce qu’il lit",
  sooner: "Prévenir avant",
  soonerOf: (name: string) => `Prévenir avant : ${name}`,
  takeOff: "Retirer",
  takeOffOf: (name: string) => `Retirer ${name} de la liste`,
  way: "Ajouter un service, pour un silence",

  passed: {
    closed: (name: string, at: string) =>
      `On n’a pas prévenu ${name} ${at} : ce n’est pas une heure où ce service répond. On est passé à la suite.`,
    unreached: (name: string, at: string) =>
      `On n’a pas pu prévenir ${name} ${at} : personne n’y est joignable. On est passé à la suite.`,
  } satisfies Record<PassedWhy, (name: string, at: string) => string>,
} as const;

/** For who answers for a service: from a letter, or on « On me prévient ». */
export const toldServiceTexts = {
  notAlarm: NOT_ALARM,
  why: (service: string) => `${service} a accepté d’être prévenu. C’est votre tour.`,
  reach: "Téléphone donné :",
  noReach: "Aucun téléphone n’est donné.",
  reachInside: "Cette lettre est ancienne : entrez pour lire le téléphone.",
  nothingElse:
    "C’est plus long que d’ordinaire, et peut n’être rien. Vous ne lisez rien d’autre de sa vie ici.",
  mine: "Votre service a dit qu’il s’en occupe.",
  cannotSaid: "Votre service a dit qu’il ne peut pas : on passe à la suite.",
  takes: "Nous nous en occupons",
  takesOf: (name: string) => `Nous nous en occupons, pour ${name}`,
  cannot: "Nous ne pouvons pas",
  cannotOf: (name: string) => `Nous ne pouvons pas, pour ${name}`,
  waits: (service: string) => `Un silence attend ${service}`,
} as const;

/** For who may say yes for an organisation. */
export const bodyTexts = {
  notAlarm: NOT_ALARM,
  panelTitle: "Silences",
  public:
    "Cette structure a accepté d’être prévenue quand une personne qui la choisit ne donne plus de nouvelles.",
  way: "Être prévenu d’un silence",
  title: (name: string) => `Silences, ${name}`,
  heading: "Être prévenu d’un silence",
  lead: "Une personne peut mettre votre structure dans sa liste. Si elle ne donne plus de nouvelles à un proche, vous êtes prévenus à votre tour : un bouton dit que vous vous en occupez, un autre que vous ne pouvez pas.",
  off: "Votre structure n’est pas prévenue pour le moment.",
  on: (day: string) => `D’accord depuis ${day}. Personne ne vous y ajoute sans votre oui.`,
  awaits: "Une décision est attendue sur votre structure : elle n’est pas prévenue pour le moment.",
  who: "La lettre va à chaque personne qui peut dire oui pour votre structure. Sans réponse, la personne suivante de la liste est prévenue, après le délai qu’elle a choisi.",
  saysTitle: "Où, quand, et en combien de temps",
  places: "Pour quelles communes ou quels départements ?",
  placesHelp: "Un par ligne, par exemple « Drôme » ou « Crest (26) ».",
  placesEmpty: "Écrivez au moins une commune ou un département.",
  hours: "À quelles heures répondez-vous ?",
  hoursHelp:
    "Par exemple « du lundi au vendredi, de 9 h à 17 h, fermé les jours fériés ». Hors de ces heures, on passe aussitôt à la personne suivante.",
  hoursEmpty: "Écrivez des jours et des heures, comme dans l’exemple.",
  speed: "En combien de temps répondez-vous, à ces heures ?",
  speedEmpty: "Choisissez une des trois réponses.",
  speeds: {
    "half-hour": "Dans la demi-heure",
    hour: "Dans l’heure",
    "half-day": "Dans la demi-journée",
  } satisfies Record<Speed, string>,
  say: "Dire oui, pour notre structure",
  sayAgain: "Changer",
  servedTitle: "Qui vous a choisis",
  none: "Personne pour le moment.",
  asks: (day: string) => `Le demande depuis ${day}.`,
  agreed: "Vous avez dit oui.",
  telephone: (number: string) => `Téléphone donné : ${number}.`,
  yes: "Oui",
  yesOf: (name: string) => `Oui, pour ${name}`,
  no: "Non",
  noOf: (name: string) => `Non, pas pour ${name}`,
  leave: "Ne plus être prévenu",
  leaveOf: (name: string) => `Ne plus être prévenu, pour ${name}`,
  endTitle: "Ne plus être prévenu de personne",
  endSays:
    "Chaque personne qui vous a choisis l’apprend aussitôt. Les personnes suivantes de sa liste restent.",
  sure: "J’ai lu ce qui s’arrête.",
  end: "Arrêter",
  waits: (service: string) => `Quelqu’un voudrait que ${service} soit prévenu de son silence`,
  answer: "Répondre",
  answerOf: (service: string) => `Répondre, pour ${service}`,
} as const;

/** Letters that may wait a few minutes. */
export const serviceMailTexts = {
  asked: {
    why: "Vous recevez ce courriel parce que vous représentez une structure qui a accepté d’être prévenue d’un silence.",
    subject: (count: number) =>
      count === 1
        ? "Une demande attend votre service"
        : `${count} demandes attendent votre service`,
    title: bodyTexts.waits,
    lines: ["La page dit de qui. Vous y dites oui ou non."],
  },
  said: {
    why: "Vous recevez ce courriel parce que vous avez mis un service dans votre liste « Qui est prévenu ».",
    subject: "Une réponse, pour votre liste « Qui est prévenu »",
    yes: (name: string) => `${name} a dit oui : ce service est prévenu, à son tour, d’un silence`,
    no: (name: string) => `${name} a dit non`,
    left: (name: string) => `${name} n’est plus prévenu de votre silence`,
    lines: {
      yes: ["Pendant ses heures. Votre liste se relit d’un geste."],
      no: ["Les autres personnes de votre liste restent."],
      left: ["Ce service a arrêté. Les autres personnes de votre liste restent."],
    },
  },
} as const;

export const serviceRefusals = {
  "not-yours": "Cela ne se fait qu’en personne.",
  "not-of-age": "On est majeur pour choisir qui est prévenu.",
  "unknown-service": "Ce service n’est plus prévenu.",
  "not-of-silence": "Votre liste n’est pas prévenue d’un silence. Choisissez-le d’abord.",
  "not-a-telephone": "Écrivez un numéro que l’on peut appeler, par exemple 04 65 71 00 12.",
  "one-already": "Votre liste a déjà un service : retirez-le d’abord.",
  "not-for-them": "Cela ne se dit que pour une structure dont vous pouvez dire oui.",
  "unknown-place":
    "Nous ne trouvons pas un de ces lieux : une commune ou un département par ligne.",
  "too-many-places": "C’est trop de lieux : soixante au plus.",
  "never-answers": "Écrivez au moins un jour et une heure.",
  "not-sure": "Cochez que vous l’avez lu.",
  "unknown-asked": "Cette demande n’est plus là.",
} as const;
