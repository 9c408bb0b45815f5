import type { AskCoachRefusal } from "../actions/ask-coach.ts";
import type { VersionRefusal, WriteRefusal } from "../actions/keep-method.ts";
import type { CoachRefusal, PublishRefusal, TellRefusal } from "../actions/report-trial.ts";
import type { TryRefusal } from "../actions/try-method.ts";
import type { FileRefusal } from "../domain/json-file.ts";
import { MOST_LINE, MOST_LINES, MOST_STEPS } from "../domain/method.ts";
import { MOST_REPORT } from "../domain/trial.ts";

export const formTexts = {
  newTitle: "Écrire une méthode",
  newLead:
    "Elle est publiée dès que vous l’envoyez : tous peuvent la lire, l’essayer et la reprendre.",
  variantTitle: (title: string) => `Une variante de « ${title} »`,
  versionTitle: (title: string) => `La version suivante de « ${title} »`,
  title: "Comment s’appelle-t-elle ?",
  titleEmpty: "Donnez-lui un nom.",
  purpose: "À quoi sert-elle ?",
  purposeHelp: "« Améliorer un travail sans chercher de coupable ».",
  purposeEmpty: "Dites à quoi elle sert.",
  notWhen: "Quand ne faut-il pas la prendre ?",
  notWhenHelp: "Une raison par ligne. C’est ce qui se lit en premier.",
  from: "De combien de personnes",
  to: "à combien ?",
  number: "Écrivez un nombre de 1 à 999.",
  steps: "Les étapes",
  stepsHelp:
    "Une par ligne, dans l’ordre : « 10 min : raconter ». Le matériel d’une étape vient après une barre : « 15 min : dessiner le chemin | une feuille ».",
  stepsEmpty: "Écrivez au moins une étape.",
  stepWrong: (line: string) =>
    `Cette ligne ne dit pas une durée puis une étape : « ${line.slice(0, 80)} ». Écrivez par exemple « 10 min : raconter ».`,
  material: "Ce qu’il faut pour toute la méthode",
  materialHelp: "Une chose par ligne.",
  theme: "Dans quel domaine sert-elle ?",
  anyTheme: "Partout",
  ofWhom: "De qui est-elle ?",
  ofWhomHelp: "Tous la lisent. D’un cercle, ses membres écrivent les versions suivantes.",
  ofMe: "de moi, sous mon nom",
  licence: "Sous quelle licence ?",
  licenceEmpty: "Choisissez une licence.",
  forGood: "J’ai compris : publiée sous cette licence, elle ne se reprend pas.",
  send: "Publier",
  changed: "Qu’est-ce que cette version change ?",
  changedEmpty: "Dites ce que cette version change.",
  answers: "À quels essais répond-elle ?",
  answersHelp: "Qui a raconté ces essais reçoit un mot.",
  bringTitle: "Apporter une méthode",
  bringLead:
    "Un fichier .json ou .md de méthode, ou une fiche en texte (.md, .txt), comme vous l’avez. Vous relisez avant que rien ne soit gardé.",
  file: "Le fichier",
  noFile: "Choisissez un fichier.",
  tooLong: "Ce fichier est trop grand pour une méthode : 200 Ko au plus.",
  read: "Lire ce fichier",
  readAsSheet:
    "Voici ce que nous avons compris de cette fiche. Relisez, complétez, dites de qui elle est, et publiez.",
  readUntimed:
    "Des étapes n’ont pas de durée : écrivez-la devant chacune, « 10 min : se présenter ».",
  readUnlicensed:
    "La fiche ne dit pas une licence libre avec sa version : choisissez-la avec qui l’a écrite.",
  readLeft: "Ce qui n’a pas trouvé sa place",
  readFrom: "Voici ce que le fichier contient. Relisez, dites de qui elle est, et publiez.",
  tryTitle: (title: string) => `Essayer « ${title} »`,
  tryLead: "Ses étapes deviennent des tâches de votre cercle, et sa séance une date.",
  circle: "Dans quel cercle ?",
  circleEmpty: "Choisissez un de vos cercles.",
  noCircle: "Vous n’êtes encore d’aucun cercle.",
  seeCircles: "Voir les cercles",
  day: "Quel jour ?",
  dayEmpty: "Écrivez un jour : 12/01/2027.",
  hour: "À quelle heure ?",
  hourEmpty: "Écrivez une heure : 18:30.",
  address: "Où ?",
  addressHelp: "« Salle des associations, 3 rue Basse ».",
  addressEmpty: "Dites où l’on se retrouve.",
  try: "L’essayer",
  tellTitle: "Raconter l’essai",
  tellLead:
    "Votre cercle seul le lit. Qui l’anime peut ensuite le rendre public. Ne nommez personne.",
  outcome: "Comment cela s’est-il passé ?",
  outcomeEmpty: "Choisissez une des trois réponses.",
  did: "Qu’avez-vous fait ?",
  didEmpty: "Dites ce que vous avez fait.",
  failed: "Qu’est-ce qui a raté ?",
  failedHelp: "C’est ce qui sert le plus aux autres.",
  worked: "Qu’est-ce qui a marché ?",
  changedThen: "Qu’avez-vous changé en route ?",
  tell: "Garder",
  askTitle: (name: string) => `Demander à ${name} de vous accompagner`,
  askLead: (title: string) =>
    `Pour apprendre « ${title} ». C’est un échange : il ou elle répond oui, non, ou plus tard.`,
  wanted: "Que voulez-vous savoir faire à la fin ?",
  wantedEmpty: "Dites ce que vous voulez savoir faire.",
  time: "Combien de temps, à votre avis ?",
  timeHelp: "« Trois séances d’une heure ».",
  timeEmpty: "Dites combien de temps, même à peu près.",
  how: "Où, ou comment ?",
  howEmpty: "Dites où, ou comment.",
  named: "Mon cercle veut bien être nommé parmi ceux qui l’ont apprise.",
  ask: "Demander",
} as const;

export const cardRefusals = {
  "empty-title": formTexts.titleEmpty,
  "title-too-long": "Ce nom est trop long.",
  "no-purpose": formTexts.purposeEmpty,
  "purpose-too-long": "C’est trop long : dites-le en deux phrases.",
  "no-step": formTexts.stepsEmpty,
  "too-many-steps": `Il y a trop d’étapes : ${MOST_STEPS} au plus.`,
  "step-wrong": "Une étape dure au moins une minute, au plus un jour, et dit ce que l’on fait.",
  "long-line": `Une ligne est trop longue : ${MOST_LINE} caractères au plus.`,
  "too-many-lines": `Il y a trop de lignes : ${MOST_LINES} au plus.`,
  "people-reversed": "Le premier nombre est plus grand que le second.",
} as const;

export const writeRefusals: Readonly<Record<WriteRefusal, string>> = {
  ...cardRefusals,
  "for-tables-alone": "Cette licence est faite pour des tableaux.",
  "against-its-origin":
    "La licence de la méthode d’où elle vient ne le permet pas. Gardez la même, et cela ira.",
  "unknown-space": "Choisissez un de vos cercles, ou vous.",
  "not-public-for-you":
    "Avant dix-huit ans, on n’écrit pas une méthode en son nom. Un cercle peut le faire.",
  "unknown-parent": "La méthode d’où elle vient n’est plus là.",
  "say-for-good": "Cochez cette case : une licence libre ne se reprend pas.",
};

export const versionRefusals: Readonly<Record<VersionRefusal, string>> = {
  ...cardRefusals,
  "unknown-method": "Cette méthode n’est plus à vous.",
  "unknown-report": "Un de ces essais n’est plus lu par tous.",
  "changed-meanwhile":
    "Quelqu’un a écrit une autre version entre-temps. Relisez-la, puis envoyez encore.",
  "no-change": formTexts.changedEmpty,
  "change-too-long": `C’est trop long : ${MOST_LINE} caractères au plus.`,
};

/** The fields that refusals of a card are about. */
export const CARD_BESIDE = {
  "empty-title": "titre",
  "title-too-long": "titre",
  "no-purpose": "pour",
  "purpose-too-long": "pour",
  "no-step": "etapes",
  "too-many-steps": "etapes",
  "step-wrong": "etapes",
  "long-line": "etapes",
  "too-many-lines": "pas-quand",
  "people-reversed": "de",
} as const;

export const tryRefusals: Readonly<Record<TryRefusal, string>> = {
  "unknown-method": "Cette méthode n’est plus là.",
  "unknown-circle": formTexts.circleEmpty,
  "circle-closed": "Ce cercle est fermé.",
  nowhere: formTexts.addressEmpty,
  "not-that-day": "Choisissez un jour à venir, dans moins de deux ans.",
};

export const tellRefusals: Readonly<Record<TellRefusal, string>> = {
  "nothing-told": formTexts.didEmpty,
  "failure-untold": "Dites ce qui a raté : c’est ce que les autres liront d’abord.",
  "report-too-long": `C’est trop long : ${MOST_REPORT} caractères au plus par réponse.`,
  "unknown-trial": "Cet essai n’est plus à vous.",
  "read-by-everyone": "Tous le lisent déjà : il ne change plus.",
};

export const trialRefusals: Readonly<Record<PublishRefusal | CoachRefusal, string>> = {
  "unknown-trial": tellRefusals["unknown-trial"],
  "not-yours-to-publish": "Qui anime le cercle peut le rendre public.",
  "nothing-told": "Racontez d’abord l’essai.",
  "say-for-good": "Cochez la case pour dire que vous l’avez lu.",
  "not-public-for-you": "Avant dix-huit ans, on n’affiche pas son nom à tous.",
  "not-yours-to-say": "Qui anime le cercle le dit pour lui.",
  "not-told-yet": "Cet essai n’est pas encore public.",
};

export const askRefusals: Readonly<Record<AskCoachRefusal, string>> = {
  "unknown-coach": "Cette personne n’accompagne plus.",
  "unknown-circle": formTexts.circleEmpty,
  "cannot-be-asked": "Cette personne ne peut pas être demandée pour l’instant.",
};

export const fileRefusals: Readonly<Record<FileRefusal, string>> = {
  "not-a-method":
    "Ce fichier n’est pas une méthode : il n’est ni en .json, ni un texte avec un titre et des étapes.",
  "not-this-format":
    "Ce fichier est en .json, mais pas une méthode d’ici : il y manque un titre, une description ou « archipel-methode/1 ».",
  "no-licence": "Ce fichier ne dit pas une licence libre que l’on connaît ici.",
  "card-refused":
    "Ce fichier a une étape sans durée, des lignes trop longues, ou plus de personnes à gauche qu’à droite.",
};
