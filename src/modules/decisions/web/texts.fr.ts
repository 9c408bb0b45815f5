import { withoutEdges } from "#basics/text";

import type { SilenceTold } from "../domain/counting/count-file.ts";
import type { AmendRefusal, TakeBackRefusal, WithdrawRefusal } from "../domain/proposal.ts";
import type { AskRefusal } from "../domain/question.ts";
import type { CastRefusal } from "../domain/vote.ts";

/** The sentences of the votes. */
export const texts = {
  dated: (question: string) => `Fin du vote : ${question}`,
  title: "Votes",
  lead: "Un cercle pose une question, chaque membre a une voix. On vote, ou l’on confie sa voix à quelqu’un.",
  how: "Comment cela se passe",
  steps: [
    "Un membre pose une question à son cercle, choisit comment elle se décide, et jusqu’à quand.",
    "Vous votez. Vous pouvez changer d’avis jusqu’à la fin : votre dernier bulletin compte.",
    "Si vous ne votez pas, votre voix suit la personne à qui vous l’avez confiée. Vous la reprenez quand vous voulez.",
    "À la fin, les voix sont comptées. Chacun peut refaire le compte, avec un seul fichier.",
  ],
  enter: "Entrer pour voter",
  open: "Votes en cours",
  noneOpen: "Aucun de vos cercles ne vote en ce moment.",
  closed: "Votes clos",
  allCircles: "Tous mes cercles",
  ofCircle: "Ceux d’un cercle",
  filter: "Voir",
  allOfCircle: "Les votes du cercle",
  statutes: "Ses statuts",
  entrustedBy: (name: string) => `${name} vous confie sa voix.`,
  answer: "Dire si j’accepte",
  ofThread: "Décider ensemble",
  askFromThread: "Poser une question à partir de ce fil",
  taskFrom: "Demandée par une décision du cercle :",
  ask: "Poser une question",
  askTo: "À quel cercle ?",
  joinFirst: "Les votes se passent dans les cercles. Rejoignez-en un pour voter avec ses membres.",
  circles: "Voir les cercles",
  myVoice: "Ma voix : à qui je la confie, où elle est allée",
  decisions: "Les décisions que tout le monde peut lire",
  vote: "Voter",
  see: "Voir",
  until: (moment: string) => `Jusqu’au ${moment}.`,
  from: (moment: string) => `On votera à partir du ${moment}.`,
  closedOn: (day: string) => `Clos le ${day}.`,
  answered: "Vous avez voté.",
  willFollow: (names: string) => `Sans vous, votre voix va à ${names}.`,
  silentNow: "Si vous ne votez pas, personne ne vote pour vous.",
  onwards: ", puis à ",

  current: "Vote en cours",
  talked: "En discussion",
  proposalsOpen: "Propositions ouvertes",
  ended: "Vote clos",
  withdrawn: "Question retirée",
  spoken: (spoken: number, members: number) =>
    spoken > 1
      ? `${spoken} voix exprimées sur ${members}`
      : `${spoken} voix exprimée sur ${members}`,
  openBallots: "bulletins ouverts",
  secretBallots: "bulletins secrets",
  consultative:
    "Vote consultatif : le cercle n’a pas dit quel article de ses statuts permet d’en décider ainsi.",
  binding: (article: string) => `Vote qui décide, selon : ${withoutEdges(article, "", ".")}.`,
  round: (round: number) => `Tour ${round}`,
  change: (moment: string) =>
    `Vous pouvez changer d’avis jusqu’au ${moment}. Votre dernier bulletin compte.`,
  votesFrom: (from: string, until: string) => `On votera du ${from} au ${until}.`,
  proposalsUntil: (until: string) =>
    `Jusqu’au ${until}, chacun peut proposer une réponse ou d’autres mots.`,
  proposalsFrom: (from: string) => `On pourra proposer d’autres réponses à partir du ${from}.`,
  askedBy: (name: string, day: string) => `Question posée par ${name}, le ${day}.`,
  fromThread: "Le fil d’où vient la question",
  background: "Ce qu’il faut savoir",
  previousRound: "Le tour précédent",
  nextRound: "Le tour suivant",
  answers: "Les réponses",
  costs: (amount: string) => `coûte ${amount} €`,

  table: "Nombre de voix par réponse",
  result: "Le résultat",
  partial: "Où en est le vote",
  partialHidden: "Le résultat se lira à la fin du vote : rien ne le laisse deviner avant.",
  notSealed: "Le compte sera scellé dans quelques minutes.",
  notSealedLate:
    "Ce vote est fini, et son compte n’est pas encore scellé : ce site a pris du retard. Les bulletins sont gardés. Chaque heure, le compte est essayé de nouveau ; s’il manque encore demain, dites-le à la personne qui tient ce site.",
  reasons: "Les raisons données",
  objections: "Les objections",
  anonymous: "Un membre",
  rule: "La règle du compte",
  quorum: (needed: number, voices: number) =>
    `Il faut que ${needed} voix au moins s’expriment, sur ${voices}.`,
  proposed: "La proposition",
  voicesRule:
    "Qui vote parle pour soi. Qui ne vote pas parle par la personne à qui sa voix est confiée, et ainsi de suite : la voix prend le chemin le plus court vers un bulletin. Une voix qui tourne en rond, ou qui n’atteint aucun bulletin, reste silencieuse.",
  secretRule: "Les bulletins sont secrets : une voix confiée ne compte pas ici.",

  redo: "Refaire le compte",
  redoHelp:
    "Chacun peut recompter : le fichier dit tout ce qu’il faut, sans aucun nom. La page « Refaire un compte » ou la commande « count » donnent le même résultat.",
  redoFigures:
    "Le cercle a moins de 20 membres : le fichier porte les nombres, sans dire qui confie sa voix à qui.",
  fileCsv: "Le fichier du compte (CSV)",
  fileJson: "Le même, pour les programmes (JSON-LD)",
  recount: "Refaire un compte",
  seal: "Sceau du compte",
  sealHelp:
    "Ce sceau tient compte de tous les comptes faits avant lui dans le cercle. Si quelqu’un changeait le fichier après coup, le sceau ne correspondrait plus.",
  myLine: (pseudonym: string) =>
    `Dans ce fichier, votre ligne est ${pseudonym}. Vous seul le lisez ici.`,
  published: "Cette décision est publiée : tout le monde peut la lire",
  seals: "Tous les sceaux du cercle",

  actions: "Ce que cela demande de faire",
  actionsHelp: "Une tâche pour le cercle : elle rejoint la liste de ses tâches.",
  action: "À faire",
  actionWho: "Qui s’en charge ?",
  actionNobody: "Personne pour l’instant",
  actionNew: "Ajouter une tâche",
  actionAdd: "Ajouter cette tâche",
  emptyAction: "Écrivez ce qu’il y a à faire.",
  actionNotAdded: "Cette tâche n’a pas été ajoutée : la personne n’est plus dans le cercle.",
  actionAdded: "La tâche est ajoutée à la liste du cercle.",
  nothingToDo: "Rien n’est encore prévu.",
  goOn: "Répondre aux objections",
  goOnHelp:
    "Changez la proposition pour que les objections n’aient plus lieu d’être, puis redemandez au cercle.",
  proposal: "La proposition, changée",
  lastDay: "Dernier jour pour répondre",
  lastDayHelp: "On vote jusqu’à 20 h ce jour-là.",
  goOnSend: "Redemander au cercle",
  elect: "Demander au cercle s’il consent",
  electHelp: "La personne la plus nommée est proposée d’abord. Demandez-lui avant si elle accepte.",
  electWho: "La personne proposée",
  electSend: "Poser la question au cercle",
  withdraw: "Retirer la question",
  withdrawHelp:
    "Tant que personne n’a voté. La question reste lisible par le cercle, et plus personne n’y répond.",
  withdrawSure: "Oui, retirer la question",
  withdrawnSays: "La question a été retirée avant que quelqu’un vote.",
  noAnswer: "Choisissez une réponse.",
  notADay: "Choisissez un jour.",
  notATime: "Ce jour n’est pas lisible.",
} as const;

/** Why a voice is silent, at the end of its way. */
export const endWords: Readonly<Record<"spoken" | SilenceTold, string>> = {
  spoken: "a voté",
  alone: "n’a pas voté, et n’a confié sa voix à personne",
  unspoken: "n’a pas voté : personne ne vote alors pour vous",
  ring: "votre voix tourne en rond : elle reste silencieuse",
  capped: "son bulletin porte déjà autant de voix que les statuts le permettent",
  expired: "la confiance donnée a pris fin",
  refused: "la personne n’a pas accepté de porter une voix",
  gone: "la personne n’est plus dans le cercle",
  nobody: "n’a pas voté, et ne confie sa voix à personne ici",
};

export type ShownRefusal =
  | CastRefusal
  | AskRefusal
  | AmendRefusal
  | TakeBackRefusal
  | WithdrawRefusal
  | "unknown-amendment"
  | "nothing-to-answer"
  | "already-follows";

/** What happened to the act, and what one can do. */
export const refusalTexts: Record<ShownRefusal, string> = {
  "unknown-vote": "Ce vote n’existe pas, ou n’existe plus.",
  "unknown-circle": "Ce cercle n’existe pas, ou n’existe plus.",
  "circle-closed": "Ce cercle est fermé : on n’y pose plus de question.",
  "not-a-member": "Seuls les membres du cercle votent ici. Rien n’est enregistré.",
  "vote-not-begun": "Le vote n’a pas commencé : votre bulletin n’a pas été enregistré.",
  "vote-not-open": "Ce vote est fermé : votre bulletin n’a pas été enregistré.",
  "unknown-option": "Cette réponse ne fait pas partie du vote. Choisissez-en une autre.",
  "objection-without-reason": "Dites votre objection : le cercle doit pouvoir y répondre.",
  "no-question": "Écrivez votre question.",
  "too-few-options": "Il faut davantage de réponses, une par ligne.",
  "too-many-options": "Il y a trop de réponses pour cette façon de décider.",
  "same-option-twice": "Deux réponses sont les mêmes.",
  "no-budget": "Écrivez la somme à répartir.",
  "no-cost": "Écrivez le coût de chaque projet, après le signe « = » ou « : ».",
  "costs-too-much": "Un projet coûte plus que toute la somme.",
  "no-article":
    "Les statuts du cercle ne disent pas quel article permet d’en décider par un vote. La question peut être consultative.",
  "notice-too-short": "Les statuts demandent un délai de convocation plus long avant le vote.",
  "phases-out-of-order":
    "Les propositions s’ouvrent avant le vote : dites aussi à partir de quel jour on vote.",
  "proposals-in-the-past": "Ce jour est passé. Choisissez-en un autre.",
  "opens-in-the-past": "Ce jour est passé. Choisissez-en un autre.",
  "closes-too-soon":
    "Le dernier jour doit venir après le début du vote, et laisser au moins une heure pour répondre.",
  "closes-too-late": "Choisissez un jour dans les trois mois.",
  "proposals-not-open": "On ne propose plus rien ici pour l’instant. Rien n’a changé.",
  "takes-no-proposal": "Cette façon de décider ne prend pas d’autre réponse.",
  "no-words": "Écrivez votre proposition.",
  "nothing-changes": "Ce sont les mêmes mots : rien n’a changé.",
  "not-yours": "Ce n’est pas à vous d’en décider. Rien n’a changé.",
  "vote-begun": "Quelqu’un a déjà voté : la question ne peut plus être retirée.",
  "unknown-amendment": "Cette proposition n’existe plus.",
  "nothing-to-answer": "Il n’y a rien à redemander ici.",
  "already-follows": "La question a déjà été reposée au cercle.",
};

/** For the page on private life. */
export const keptTexts = {
  what: "Vos bulletins, vos raisons, et à qui vous confiez votre voix. Un bulletin ouvert est lu par ceux dont il porte la voix ; un bulletin secret par personne, et il n’en reste rien après le compte.",
  why: "Pour compter les voix juste, et vous dire où va la vôtre.",
  howLong:
    "Toujours, pour que le compte reste juste ; sans votre nom si vous effacez votre compte.",
} as const;

/** What was done here for somebody under a mandate, as its journal says it. */
export const deedTexts = {
  "/votes": "a posé une question au cercle",
  "/votes/:vote/bulletin": "a voté",
  "/votes/:vote/retirer-bulletin": "a retiré son bulletin",
  "/votes/:vote/confier": "a confié sa voix",
  "/votes/:vote/reprendre": "a repris sa voix",
  "/votes/:vote/proposer": "a proposé une réponse",
  "/votes/:vote/retirer": "a retiré une réponse",
  "/votes/:vote/amender": "a proposé d’autres mots",
  "/votes/:vote/amendement": "a répondu à une proposition d’autres mots",
  "/votes/:vote/abandonner": "a retiré une question",
  "/votes/:vote/suite": "a redemandé au cercle",
  "/votes/:vote/elire": "a demandé au cercle de confier un rôle",
  "/votes/:vote/tache": "a ajouté une tâche",
  "/votes/ma-voix": "a confié sa voix",
  "/votes/ma-voix/reprendre": "a repris sa voix",
  "/votes/ma-voix/reponse": "a répondu à une voix confiée",
} as const;
