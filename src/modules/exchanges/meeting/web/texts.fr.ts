import { toNamed } from "#basics/french/elision.fr";
import type { MakeMoveRefusal } from "../actions/make-move.ts";
import { zoneNames } from "#basics/french/zones.fr";
import type { FrenchZone } from "#basics/zones";

const zones: Readonly<Record<FrenchZone, string>> = { ...zoneNames, "Europe/Paris": "Paris" };

/** The day, the hour and the place that two who agreed set. */
export const meetingTexts = {
  title: "Le rendez-vous",
  answerThem: (other: string) => `${other} propose un rendez-vous : à vous de répondre`,
  none: "Vous n’avez pas encore de rendez-vous.",
  both: "D’accord tous les deux",
  waits: "Attend une réponse",
  forYou: "À vous de répondre",
  at: (day: string, hour: string) => `${day} à ${hour}`,
  until: (when: string, hour: string) => `${when}, jusqu’à ${hour}`,
  clock: (when: string, zone: string) => `${when} (heure de ${zone})`,
  video: (host: string) => `En visio, sur ${host}`,
  theyPropose: (other: string) => `${other} propose :`,
  youPropose: "Vous proposez :",
  notYet: (other: string) => `${other} n’a pas encore répondu.`,
  stays: (when: string) =>
    `Tant que vous n’êtes pas d’accord tous les deux, ${when} reste convenu.`,
  unanswered: "Ce moment est passé, et personne n’avait dit oui.",
  was: "C’était :",
  wasBefore: "Vos rendez-vous d’avant",
  youCalledOff: (day: string) => `Vous avez annulé le rendez-vous du ${day}. L’échange continue.`,
  theyCalledOff: (other: string, day: string) =>
    `${other} a annulé le rendez-vous du ${day}. L’échange continue.`,
  stopped: "L’échange s’est arrêté : ce rendez-vous n’a plus lieu.",
  accept: "Cela me va",
  acceptOf: (when: string) => `Cela me va : ${when}`,
  keep: (when: string) => `Garder ${when}`,
  propose: "Proposer un jour, une heure et un lieu",
  proposeAnother: "Proposer un autre moment",
  proposeNext: "Proposer un autre rendez-vous",
  proposeHelp: (other: string) => `Une lettre prévient ${other}, qui répond d’un geste.`,
  send: (other: string) => `Proposer ${toNamed(other)}`,
  callOff: "Annuler le rendez-vous",
  callOffSays: (other: string) => `Une lettre prévient ${other}. L’échange continue.`,
  day: "Quel jour ?",
  from: "À quelle heure ?",
  end: "Jusqu’à quelle heure ?",
  hourHelp: "Par exemple 18:30, ou 18 h 30.",
  where: "Où ?",
  whereHelp:
    "« À la salle des fêtes », « Chez moi », « Par téléphone ». Ou donnez l’adresse d’une visio.",
  videoAddress: "L’adresse de la visio",
  videoHelp: "Si vous vous voyez à distance. Elle commence par https://.",
  zone: "Sur l’heure de",
  word: "Un mot",
  wordHelp: "Il se lit avec vos autres mots. N’écrivez pas d’information médicale ici.",
  icsProposed: (other: string, when: string) => `${other} propose : ${when}.`,
  icsYouPropose: (when: string) => `Vous proposez : ${when}.`,
  icsTitle: (title: string, other: string) => `${title}, avec ${other}`,
  zones,
} as const;

export const meetingProblems = {
  day: "Écrivez un jour, par exemple 30/11/2026.",
  hour: "Écrivez une heure, par exemple 18:30.",
  "no-such-hour":
    "Cette heure n’existe pas ce jour-là : les horloges la sautent. Choisissez-en une autre.",
  "ends-before": "La fin vient après le début, le même jour.",
  nowhere: "Dites où, ou donnez l’adresse d’une visio.",
  video: "Écrivez une adresse qui commence par https://, ou rien.",
} as const;

export const meetingRefusals: Readonly<Record<MakeMoveRefusal, string>> = {
  "changed-meanwhile":
    "Rien n’a été changé : le rendez-vous a bougé entre-temps. Voici où il en est ; ce que vous aviez écrit est gardé.",
  "nothing-to-answer": "Il n’y a plus rien à répondre : voici où en est le rendez-vous.",
  past: "Ce moment est passé : choisissez-en un à venir.",
  "too-far": "C’est dans plus d’un an : choisissez un jour plus proche.",
  "unknown-exchange": "Cet échange n’existe pas, ou n’existe plus.",
  "not-agreed-any-more": "Ce n’est plus possible : rien n’est convenu entre vous en ce moment.",
  "with-oneself":
    "Vous agissez pour quelqu’un et vous êtes vous-même de l’autre côté : cette personne doit le faire elle-même.",
};

export const meetingLetterTexts = {
  why: "Vous recevez ce message parce que quelqu’un vous donne rendez-vous dans un de vos échanges.",
  whyNear: "Vous recevez ce message parce que vous avez un rendez-vous dans un de vos échanges.",
  subject: (count: number) =>
    count === 1 ? "Un rendez-vous, dans un échange" : `${count} rendez-vous, dans vos échanges`,
  near: (count: number) =>
    count === 1 ? "Un rendez-vous approche" : `${count} rendez-vous approchent`,
  says: {
    propose: (from: string, when: string) => `${from} propose un rendez-vous : ${when}.`,
    accept: (from: string, when: string) => `${from} est d’accord : ${when}.`,
    keep: (from: string, when: string) => `${from} préfère garder ce qui est convenu : ${when}.`,
    "call-off": (from: string, when: string) =>
      `${from} annule le rendez-vous : ${when}. L’échange continue.`,
  },
  move: (from: string, when: string, agreed: string) =>
    `${from} propose de déplacer votre rendez-vous : ${when}, au lieu de ${agreed}. Tant que vous n’avez pas dit oui, rien ne change.`,
  with: (other: string, when: string) => `Avec ${other} : ${when}.`,
  whereToAnswer: "Le lieu se lit, et vous répondez, sur la page de l’échange.",
  whereToRead: "Le lieu se lit sur la page de l’échange.",
} as const;

export const meetingLineTexts = {
  agreed: (when: string) => `Rendez-vous : ${when}.`,
  theyPropose: (other: string, when: string) => `${other} propose un rendez-vous : ${when}.`,
  youPropose: (when: string) => `Vous avez proposé un rendez-vous : ${when}.`,
} as const;

export const meetingDeeds = {
  "/echanges/:exchange/rendez-vous": "a proposé un rendez-vous dans un échange",
  "/echanges/:exchange/rendez-vous/accord": "a dit oui à un rendez-vous d’un échange",
  "/echanges/:exchange/rendez-vous/garder": "a gardé le rendez-vous convenu dans un échange",
  "/echanges/:exchange/rendez-vous/annuler": "a annulé un rendez-vous d’un échange",
} as const;

export const meetingKept = {
  what: "Les rendez-vous que vous proposez à l’autre dans un échange : le jour, l’heure, et le lieu, qui est chiffré.",
  why: "Pour que deux personnes d’accord puissent se retrouver.",
  howLong:
    "Aussi longtemps que l’échange. Si vous partez, les lieux que vous avez écrits sont perdus.",
} as const;
