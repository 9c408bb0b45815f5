import type { TogetherRefusal } from "../actions/circle-of-call.ts";
import type { SayHoursRefusal } from "../actions/hours-spent.ts";

const count = new Intl.NumberFormat("fr-FR");

export const togetherTexts = {
  title: "Répondre ensemble",
  invite: "Répondre ensemble",
  inviteSay: "Un cercle rassemble des personnes et des structures pour répondre à cet appel.",
  forming: (n: number) =>
    n === 1
      ? "1 groupe se forme autour de cet appel"
      : `${n} groupes se forment autour de cet appel`,
  answered: (n: number) =>
    n === 1 ? "1 groupe a répondu à cet appel" : `${n} groupes ont répondu à cet appel`,
  unnamed: (n: number) =>
    n === 1 ? "1 groupe qui ne se nomme pas" : `${n} groupes qui ne se nomment pas`,
  none: "Aucun groupe ne se forme encore, ou ne le dit. Commencez.",
  effort: (hours: number, answers: number) =>
    `Répondre a demandé environ ${count.format(hours)} heures, pour ${answers} réponses en tout.`,
  effortNote: "D’après celles et ceux qui ont répondu et qui l’ont dit.",
  join: "Rejoindre un cercle",
  joinSay: "Sur la page d’un cercle : sa charte, et comment on y entre.",
  start: "Fonder un cercle",
  startSay: "Vous l’animez. On y entre en acceptant sa charte.",
  enter: "Entrer pour répondre ensemble",
  closed: "Cet appel est fermé : on n’y répond plus.",
  name: "Nom du cercle",
  nameOf: (title: string) => `Répondre à « ${title} »`,
  purpose: "Ce que vous voulez faire ensemble",
  purposeOf: (title: string) => `Répondre ensemble à « ${title} ».`,
  charter: "Charte",
  charterHelp: "Une phrase par ligne. Chaque membre l’accepte en entrant.",
  charterFirst:
    "Chacun dit ce qu’il peut faire, et prévient s’il ne peut plus.\nCe qui est écrit ici reste entre nous tant que la réponse n’est pas déposée.\nOn décide ensemble de ce qui part, et qui le signe.",
  joining: "Comment y entrer ?",
  joinings: {
    open: "Qui veut y va : on accepte la charte, on est dedans",
    "on-request": "Sur demande : les personnes qui animent répondent",
    private: "Cercle privé : seuls ses membres savent qu’il existe",
  },
  counted: "Compter ce cercle parmi les groupes qui répondent, sans le nommer",
  countedHelp: "Seulement pour un cercle privé : un cercle ouvert est toujours nommé.",
  requirements: "Ce que l’appel demande",
  requirementsHelp:
    "Une chose par ligne : chacune sera une tâche, à faire trois jours avant la fin de l’appel (ce jour se change). Relisez l’appel : enlevez, ajoutez.",
  requirementsNone:
    "L’appel ne le dit pas ligne par ligne. Relisez-le, et écrivez ici ce qu’il faut fournir : chaque ligne deviendra une tâche.",
  send: "Fonder le cercle et commencer",
  withMine: "Avec un de mes cercles",
  which: "Lequel ?",
  startWith: "Commencer avec ce cercle",
  answering: "Vos cercles qui répondent",
  goTo: (name: string) => `Aller au cercle ${name}`,
  isCounted: "Compté parmi les groupes qui répondent, sans son nom.",
  isNotCounted: "Personne d’autre ne sait que ce cercle répond.",
  isNamed: "Nommé sur la page de l’appel.",
  count: "Accepter d’être compté",
  uncount: "Ne plus être compté",
  hoursTitle: "Ce que la réponse a coûté",
  hoursSay:
    "Combien d’heures, en tout, pour préparer la réponse ? Seule la somme est montrée, à partir de trois réponses : elle aide les organismes à demander moins.",
  hours: "Heures passées en tout",
  hoursFor: "Qui a répondu ?",
  hoursSend: "Le dire",
  hoursDone: "C’est noté, merci.",
  countedDone: "C’est noté.",
  hoursWrong: "Écrivez un nombre d’heures entières, de 1 à 3 500.",
  chooseWho: "Choisissez qui a répondu.",
  chooseFor: "Choisissez pour qui vous répondez.",
  chooseCircle: "Choisissez un cercle.",
  nameMissing: "Donnez un nom au cercle.",
  purposeMissing: "Dites ce que vous voulez faire ensemble.",
  charterMissing: "Écrivez au moins une phrase de charte.",
  chooseJoining: "Choisissez comment on entre.",
  tooMany: (most: number) => `${most} phrases au plus.`,
  tooLong: (most: number) => `Une phrase tient en ${most} caractères.`,

  panelCall: "Autour de l’appel",
  panelTogether: "Qui d’autre répond",
  panelHours: "Dire les heures passées",
  share: "Pour inviter quelqu’un, donnez-lui l’adresse du cercle :",
} as const;

export const togetherRefusals: Readonly<Record<TogetherRefusal, string>> = {
  "unknown-call": "Cet appel n’est plus publié.",
  closed: "Cet appel est fermé : on n’y répond plus.",
  "sign-in-first": "Entrez d’abord.",
  "not-a-member": "Vous n’êtes pas dans ce cercle.",
  "not-a-representative": "Vous ne représentez pas cette structure : rien n’a été enregistré.",
  "reserved-to-associations":
    "Cet appel est ouvert aux seules associations : une entreprise n’y répond pas en son nom. Rien n’a été enregistré.",
  "not-founded": "Ce cercle n’a pas pu être fondé : relisez son nom et sa charte.",
};

export const hoursRefusals: Readonly<Record<SayHoursRefusal, string>> = {
  "unknown-call": "Cet appel n’est plus là.",
  "sign-in-first": "Entrez d’abord.",
  "not-one-of-them": "Seuls celles et ceux qui ont répondu disent ce que cela leur a coûté.",
  "not-so-many": "Écrivez un nombre d’heures entières, de 1 à 3 500.",
};
