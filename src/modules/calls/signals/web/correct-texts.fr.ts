import type { CorrectRefusal } from "../actions/correct-call.ts";

export const correctTexts = {
  link: "Corriger cette fiche",
  title: "Corriger une fiche",
  lead: "Ce que vous corrigez ici reste, même quand la source sera relue. La page dira ce qui a été corrigé, pourquoi, et ce que dit la source.",
  back: "Revenir à l’appel",
  fields: {
    title: "Intitulé",
    summary: "En deux phrases",
    day: "Dernier jour pour répondre",
    hour: "À quelle heure",
    conditions: "À quelles conditions",
    answerUrl: "Adresse de la page où l’on répond",
    email: "Courriel",
    phone: "Téléphone",
  },
  dayHelp: "Laisser vide ne change rien à la date.",
  why: "Pourquoi ?",
  whyHelp: "En une phrase, lue par tous : « La mairie confirme la date au téléphone. »",
  whyMissing: "Dites pourquoi, en une phrase.",
  send: "Publier la correction",
  means: "La page change tout de suite, et qui suit l’appel le saura.",
  sourceSaid: (words: string) =>
    `La source dit : « ${words} ». Écrivez-le de nouveau pour lui rendre la parole.`,
  sourceSilent: "La source ne le dit pas. Effacez pour lui rendre la parole.",
  done: "La correction est publiée.",
  titleMissing: "Un appel a un intitulé.",
  summaryMissing: "Un appel se dit en une phrase au moins.",
  notADay: "Nous ne lisons pas cette date. Écrivez-la ainsi : 31/01/2027.",
  notAnHour: "Nous ne lisons pas cette heure. Écrivez-la ainsi : 17 h 30.",
  notALink: "Une adresse commence par https://.",
  corrected: (what: string, day: string, by: "operator" | "issuer") =>
    by === "operator"
      ? `Corrigé ici par une personne qui tient cette instance, ${day} : ${what}.`
      : `Corrigé ici par l’organisme lui-même, ${day} : ${what}.`,
  sourceSays: (words: string | undefined) =>
    words === undefined ? "La source ne le dit pas." : `La source dit : « ${words} ».`,
} as const;

export const correctRefusals: Readonly<Record<CorrectRefusal, string>> = {
  "unknown-call": "Cet appel n’est plus publié.",
  "not-allowed":
    "Une fiche importée est corrigée par qui tient l’instance, ou par l’organisme lui-même quand il est vérifié ici.",
  "changed-meanwhile":
    "La fiche a changé pendant que vous écriviez : la source a peut-être été relue. Rechargez la page pour comparer.",
  "nothing-changed": "Rien n’a changé : il n’y a rien à publier.",
  "say-why": "Dites pourquoi, en une phrase.",
};
