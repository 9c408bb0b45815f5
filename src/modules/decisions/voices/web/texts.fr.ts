import { of } from "#basics/french/elision.fr";
import type { DelegateRefusal } from "../../domain/delegation.ts";

/** The sentences of voices and of whom one entrusts them to. */
export const texts = {
  title: "Ma voix",
  lead: "À qui vous confiez votre voix, pour quoi, et où elle est allée. Vous la reprenez quand vous voulez ; votre propre vote l’emporte toujours.",

  yourVoice: "Votre voix aujourd’hui",
  yourVoiceThen: "Où est allée votre voix",
  you: "Vous",
  voted: "Vous avez voté : vous avez parlé pour vous.",
  votedSecretly: "Vous avez voté. Rien ici ne dit plus ce que vous avez répondu.",
  notVotedSecretly: "Vous n’avez pas voté.",
  restsNow: (names: string) =>
    `Vous avez confié votre voix à ${names}. Ici vous votez vous-même : votre bulletin l’emporte, et cette confiance se repose.`,
  notCast: (names: string) =>
    `Votre bulletin n’est pas déposé. Vous avez confié votre voix à ${names} : elle suit aujourd’hui ce chemin.`,
  notCastThen: "Vous n’avez pas voté. Votre voix a suivi ce chemin.",
  alone:
    "Votre bulletin n’est pas déposé, et vous n’avez confié votre voix à personne : elle reste silencieuse.",
  aloneThen: "Vous n’avez pas voté, et votre voix n’était confiée à personne.",
  comesBack: "Déposez votre bulletin, et votre voix revient aussitôt à vous.",
  spokenFor: (name: string, ballot: string) => `${name} a répondu : ${ballot}.`,
  noDelegation:
    "Les bulletins de ce vote sont secrets : une voix confiée n’y compte pas, car on ne pourrait pas savoir ce qu’elle a dit.",

  entrust: "Confier ma voix",
  entrustTo: "À qui ?",
  entrustSecond: "Si cette personne ne vote pas (facultatif)",
  entrustThird: "Et sinon (facultatif)",
  choosePerson: "Choisissez une personne",
  nobodyElse: "Personne",
  forWhat: "Pour quoi ?",
  forThisVote: "Pour ce vote seulement",
  forThisCircle: "Pour tous les votes de ce cercle",
  forThisTheme: (theme: string) => `Pour tous les votes sur le thème « ${theme} », dans ce cercle`,
  forCircle: (name: string) => `Le cercle « ${name} »`,
  forAll: "Tous mes cercles",
  forTheme: "Quel thème ?",
  everyTheme: "Tous les thèmes",
  whichCircle: "Dans quel cercle ?",
  toNobody: "À personne, ici : même si je l’ai confiée pour autre chose",
  until: "Jusqu’à quel jour ? (facultatif)",
  untilHelp:
    "Ensuite, votre voix vous revient d’elle-même. Sans jour, jusqu’à ce que vous la repreniez.",
  entrustHelp:
    "Votre voix prend le chemin le plus court vers un bulletin ; entre deux chemins aussi courts, votre ordre décide.",
  myVoices: (voices: number) => `Votre collège donne ${voices} voix à chacun de ses membres.`,
  takesBack: (scope: string) => `Vous la reprenez ${scope}.`,
  toNobodyHere: "Pour ce vote seulement, ne la confier à personne",
  withNobody:
    "Pour ce vote, vous ne confiez votre voix à personne : sans votre bulletin, elle reste silencieuse.",
  asBefore: "Faire comme pour les autres votes",
  eitherOr: "Choisissez une personne, ou à personne : pas les deux.",
  takeBack: "Reprendre ma voix",
  takeBackFrom: (name: string) => `Reprendre ma voix confiée à ${name}`,
  giveBack: (name: string) => `La confier de nouveau à ${name}`,
  done: {
    entrusted: (names: string, scope: string) => `Votre voix est confiée à ${names}, ${scope}.`,
    nobody: (scope: string) => `Votre voix n’est confiée à personne, ${scope}.`,
    takenBack: "Vous avez repris votre voix.",
    takenBackFrom: (name: string) =>
      `Vous avez repris votre voix : elle n’est plus confiée à ${name}.`,
    accepted: (name: string) => `Vous acceptez de porter la voix ${of(name)}.`,
    refused: (name: string) => `Vous ne portez pas la voix ${of(name)}. La personne le sait.`,
  },

  trust: "Qui vous fait confiance",
  trusted: (names: string, count: number) =>
    `${names} ${count > 1 ? "vous confient leur voix" : "vous confie sa voix"}.`,
  carriesOne:
    "Dans ce vote, aucune autre voix ne s’ajoute à la vôtre : qui vote soi-même parle pour soi.",
  carries: (weight: number) =>
    `Votre bulletin porte ${weight} voix : la vôtre, et ${others(weight)} par la confiance.`,
  carried: (weight: number) =>
    `Votre bulletin a porté ${weight} voix : la vôtre, et ${others(weight)} par la confiance.`,
  wouldCarry: (weight: number) =>
    `Si vous votez, votre bulletin portera ${weight} voix : la vôtre, et ${others(weight)} par la confiance. Sinon, elles vont là où va la vôtre.`,
  further: "par leur confiance",
  wentAlong: "Vous n’avez pas voté : les voix qui vous étaient confiées ont suivi la vôtre.",

  ringTitle: "Vos voix tourneraient en rond",
  ringSays: "Si vous confiez votre voix ainsi, elle suit ce chemin et revient sur ses pas :",
  ringMeans:
    "Dans un rond, chacun attend les autres : toutes ces voix restent silencieuses, sauf si l’une de ces personnes vote elle-même.",
  ring: "votre voix tourne en rond : elle reste silencieuse",
  ringAnyway: (name: string) => `Confier quand même ma voix à ${name}`,
  ringBack: "Revenir au vote sans rien changer",

  given: "À qui je confie ma voix",
  givenNothing:
    "Vous ne confiez votre voix à personne. Sans votre bulletin, elle reste silencieuse.",
  received: "Qui me confie sa voix",
  receivedNothing: "Personne ne vous confie sa voix.",
  receivedHelp:
    "Une voix confiée compte tant que vous ne la refusez pas. La personne lit vos bulletins ouverts, pour les votes où vous parlez pour elle.",
  accept: "J’accepte",
  refuse: "Je n’accepte pas",
  accepted: "Vous acceptez.",
  refused: "Vous n’acceptez pas : cette voix ne vous est pas comptée.",
  waitingAnswer: "n’a pas encore répondu",
  hasAccepted: "accepte",
  hasRefused: "n’accepte pas : votre voix ne lui est pas comptée",
  isGone: "n’est plus dans vos cercles",
  second: (place: number) => `Vous êtes son choix numéro ${place}.`,
  to: (names: string) => `À ${names}`,
  nobody: "À personne",
  since: (day: string) => `depuis le ${day}`,
  untilDay: (day: string) => `jusqu’au ${day}`,
  recordedBy: (name: string) => `procuration de papier, notée par ${name}`,
  past: "Où ma voix est allée",
  pastNothing: "Aucun vote de vos cercles n’est encore compté.",
  ended: "Ce que j’ai confié autrefois",
  scope: {
    all: "pour tous les votes de tous vos cercles",
    circle: (name: string) => `pour tous les votes du cercle « ${name} »`,
    theme: (theme: string) => `pour tous les votes sur le thème « ${theme} »`,
    themeInCircle: (theme: string, circle: string) =>
      `pour les votes sur le thème « ${theme} » du cercle « ${circle} »`,
    vote: (question: string) => `pour la question « ${question} » seulement`,
  },
  doneHere: "pour les votes où vous ne votez pas vous-même",
  order:
    "Ce qui est le plus précis l’emporte : une question, puis un thème dans un cercle, puis un cercle, puis un thème, puis tout.",
  notADay: "Ce jour n’est pas lisible. Écrivez-le ainsi : 31/12/2027.",
} as const;

/** « une autre », « 3 autres ». */
function others(weight: number): string {
  return weight === 2 ? "une autre" : `${weight - 1} autres`;
}

/** What happened to the act, and what one can do. */
export const delegateRefusalTexts: Record<DelegateRefusal | "unknown-delegation", string> = {
  "unknown-scope": "Ce vote est fini, ou n’existe plus. Rien n’a changé.",
  "not-a-member": "Vous n’êtes pas membre de ce cercle. Rien n’a changé.",
  "nobody-named": "Choisissez une personne.",
  "too-many-named": "Cinq personnes au plus. Rien n’a changé.",
  "named-twice": "La même personne est nommée deux fois. Rien n’a changé.",
  "to-yourself": "Votre voix est déjà à vous. Rien n’a changé.",
  "delegate-not-a-member": "Cette personne n’est pas dans le cercle. Rien n’a changé.",
  "takes-no-delegation":
    "Les bulletins de ce vote sont secrets : une voix confiée n’y compte pas. Rien n’a changé.",
  "ends-in-the-past": "Ce jour est déjà passé. Choisissez-en un autre.",
  "unknown-delegation": "Cette voix ne vous est plus confiée.",
};
