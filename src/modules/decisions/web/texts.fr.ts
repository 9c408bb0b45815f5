import type { AskRefusal, CastRefusal, DelegateRefusal } from "../domain/vote.ts";

/** The sentences of the votes. */
export const texts = {
  menu: "Votes",
  title: "Votes",
  lead: "Un cercle pose une question, chaque membre a une voix. On vote, ou l’on confie sa voix à quelqu’un.",
  how: "Comment cela se passe",
  steps: [
    "Un membre pose une question à son cercle, avec une date de fin.",
    "Vous votez. Vous pouvez changer d’avis jusqu’à la fin : votre dernier bulletin compte.",
    "Si vous ne votez pas, votre voix suit la personne à qui vous l’avez confiée. Vous la reprenez quand vous voulez.",
    "À la fin, les voix sont comptées. Personne ne voit le bulletin de quelqu’un d’autre.",
  ],
  enter: "Entrer pour voter",
  open: "Votes en cours",
  noneOpen: "Aucun de vos cercles ne vote en ce moment.",
  closed: "Votes clos",
  ask: "Poser une question",
  askTo: "À quel cercle ?",
  joinFirst: "Les votes se passent dans les cercles. Rejoignez-en un pour voter avec ses membres.",
  circles: "Voir les cercles",
  vote: "Voter",
  see: "Voir",
  until: (moment: string) => `Jusqu’au ${moment}.`,
  closedOn: (day: string) => `Clos le ${day}.`,
  answered: "Vous avez voté.",
  willFollow: (names: string) => `Sans vous, votre voix va à ${names}.`,
  silentNow: "Sans vous, votre voix reste silencieuse.",
  onwards: ", puis à ",

  current: "Vote en cours",
  ended: "Vote clos",
  spoken: (spoken: number, members: number) =>
    spoken > 1
      ? `${spoken} voix exprimées sur ${members}`
      : `${spoken} voix exprimée sur ${members}`,
  change: (moment: string) =>
    `Vous pouvez changer d’avis jusqu’au ${moment}. Votre dernier bulletin compte.`,
  choose: "Votre réponse",
  chooseOne: "Choisissez une réponse.",
  cast: "Déposer mon bulletin",
  castAgain: "Changer mon bulletin",
  secret: "Personne d’autre ne voit votre bulletin.",

  yourVoice: "Votre voix aujourd’hui",
  yourVoiceThen: "Où est allée votre voix",
  you: "Vous",
  castAlready: (answer: string, moment: string) =>
    `Votre bulletin est déposé : « ${answer} ». Vous pouvez le changer jusqu’au ${moment}.`,
  restsNow: (name: string) =>
    `Vous avez confié votre voix à ${name}. Ici vous votez vous-même : votre bulletin l’emporte, et cette confiance se repose. Elle sert aux votes du cercle où vous ne votez pas.`,
  rests: (name: string) =>
    `Votre voix était confiée à ${name} : votre bulletin l’a emporté, et cette confiance s’est reposée.`,
  castThen: "Vous avez voté : vous avez parlé pour vous.",
  notCast: (name: string) =>
    `Votre bulletin n’est pas déposé. Vous avez confié votre voix à ${name} : elle suit aujourd’hui ce chemin.`,
  notCastThen: (name: string) =>
    `Vous n’avez pas voté. Votre voix, confiée à ${name}, a suivi ce chemin.`,
  hasVoted: "a voté",
  hasNotVoted: "n’a pas voté : là, votre voix reste silencieuse",
  ring: "votre voix tourne en rond : elle reste silencieuse",
  alone:
    "Votre bulletin n’est pas déposé, et vous n’avez confié votre voix à personne : elle reste silencieuse.",
  aloneThen: "Vous n’avez pas voté, et votre voix n’était confiée à personne.",
  comesBack: "Déposez votre bulletin, et votre voix revient aussitôt à vous.",
  takeBack: (name: string) => `Reprendre ma voix confiée à ${name}`,
  giveBack: (name: string) => `La confier de nouveau à ${name}`,
  done: {
    entrusted: (name: string) =>
      `Votre voix est confiée à ${name}, pour tous les votes de ce cercle où vous ne votez pas vous-même.`,
    takenBack: (name: string) => `Vous avez repris votre voix : elle n’est plus confiée à ${name}.`,
  },
  ringTitle: "Vos voix tourneraient en rond",
  ringSays: "Si vous confiez votre voix ainsi, elle suit ce chemin et revient sur ses pas :",
  ringMeans:
    "Dans un rond, chacun attend les autres : toutes ces voix restent silencieuses, sauf si l’une de ces personnes vote elle-même.",
  ringAnyway: (name: string) => `Confier quand même ma voix à ${name}`,
  ringBack: "Revenir au vote sans rien changer",
  entrust: "Confier ma voix",
  entrustTo: "À qui ?",
  entrustHelp: "Pour tous les votes de ce cercle où vous ne votez pas vous-même.",
  choosePerson: "Choisissez une personne.",
  trust: "Qui vous fait confiance",
  trusted: (names: string, count: number) =>
    `${names} ${count > 1 ? "vous confient leur voix" : "vous confie sa voix"}.`,
  carriesOne:
    "Dans ce vote, aucune autre voix ne s’ajoute à la vôtre : qui vote soi-même parle pour soi.",
  carries: (weight: number) =>
    `Votre bulletin porte ${weight} voix : la vôtre, et ${otherVoices(weight)} par la confiance.`,
  carried: (weight: number) =>
    `Votre bulletin a porté ${weight} voix : la vôtre, et ${otherVoices(weight)} par la confiance.`,
  wouldCarry: (weight: number) =>
    `Si vous votez, votre bulletin portera ${weight} voix : la vôtre, et ${otherVoices(weight)} par la confiance. Sinon, elles vont là où va la vôtre.`,
  wentAlong: "Vous n’avez pas voté : les voix qui vous étaient confiées ont suivi la vôtre.",
  and: " et ",

  result: "Le résultat",
  chosen: (label: string) => `La réponse choisie : ${label}.`,
  tie: (labels: string) => `Égalité entre ${labels}. Le cercle en reparle.`,
  nobody: "Personne n’a voté : rien n’est décidé.",
  table: "Nombre de voix par réponse",
  answer: "Réponse",
  voices: "Voix",
  silent: "Voix silencieuses",
  total: "Ensemble, les membres",
  rule: "Qui vote parle pour soi. Qui ne vote pas parle par la personne à qui sa voix est confiée, et ainsi de suite. Une voix qui tourne en rond, ou qui finit chez quelqu’un qui n’a pas voté, reste silencieuse.",

  askTitle: "Poser une question",
  askOf: (circle: string) => `Au cercle « ${circle} »`,
  question: "Votre question",
  questionHelp: "Une phrase qui finit par un point d’interrogation.",
  answers: "Les réponses possibles",
  answersHelp: "Une par ligne, de 2 à 7.",
  yesNo: "Oui\nNon",
  lastDay: "Dernier jour pour répondre",
  lastDayHelp: "On vote jusqu’à 20 h ce jour-là.",
  sendQuestion: "Poser la question",
  notADay: "Choisissez un jour.",
  emptyQuestion: "Écrivez votre question.",
  emptyAnswers: "Écrivez les réponses possibles, une par ligne.",
} as const;

/** « une autre », « 3 autres ». */
function otherVoices(weight: number): string {
  return weight === 2 ? "une autre" : `${weight - 1} autres`;
}

/** What happened to the act, and what one can do. */
export const refusalTexts: Record<CastRefusal | DelegateRefusal | AskRefusal, string> = {
  "unknown-vote": "Ce vote n’existe pas, ou n’existe plus.",
  "unknown-circle": "Ce cercle n’existe pas, ou n’existe plus.",
  "not-a-member": "Seuls les membres du cercle votent ici. Rien n’est enregistré.",
  "vote-not-open": "Ce vote est fermé : votre bulletin n’a pas été enregistré.",
  "unknown-option": "Cette réponse ne fait pas partie du vote. Choisissez-en une autre.",
  "to-yourself": "Votre voix est déjà à vous. Rien n’a changé.",
  "delegate-not-a-member": "Cette personne n’est pas dans le cercle. Rien n’a changé.",
  "no-question": "Écrivez votre question.",
  "too-few-options": "Il faut au moins deux réponses, une par ligne.",
  "too-many-options": "Il faut 7 réponses au plus.",
  "same-option-twice": "Deux réponses sont les mêmes.",
  "closes-too-soon": "Laissez au moins jusqu’à demain pour répondre.",
  "closes-too-late": "Choisissez un jour dans les trois mois.",
};

/** For the page on private life. */
export const keptTexts = {
  what: "Vos bulletins, que personne d’autre ne voit, et à qui vous confiez votre voix.",
  why: "Pour compter les voix juste, et vous dire où va la vôtre.",
  howLong:
    "Toujours, pour que le compte reste juste ; sans votre nom si vous effacez votre compte.",
} as const;

/** What was done here for somebody under a mandate, as its journal says it. */
export const deedTexts = {
  "/votes": "a proposé un vote",
  "/votes/:vote/bulletin": "a voté",
  "/votes/:vote/confier": "a confié sa voix",
  "/votes/:vote/reprendre": "a repris sa voix",
} as const;
