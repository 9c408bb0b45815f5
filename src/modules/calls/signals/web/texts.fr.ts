import type { Kept } from "#services/house";

import type { DecideSignalRefusal } from "../actions/decide-signal.ts";
import type { SignalRefusal } from "../actions/signal-call.ts";
import type { SignalledKind, SignalState } from "../domain/signal.ts";

/** Calls that people saw elsewhere and signal here. */
export const signalTexts = {
  title: "Signaler un appel vu ailleurs",
  lead: "Vous avez vu un appel qui n’est pas ici ? Dites où : une personne le vérifie, puis chacun peut le trouver.",
  invite: "Un appel manque ?",
  send: "Signaler cet appel",
  fields: {
    url: "L’adresse de la page où il est publié",
    urlHelp: "Copiez-la depuis votre navigateur. Elle commence par https://",
    title: "Son intitulé",
    body: "Qui le publie",
    bodyHelp: "La ville, la fondation, le ministère…",
    day: "Jusqu’à quand peut-on répondre ?",
    dayHelp: "Laissez vide s’il n’y a pas de date.",
    place: "Où ?",
    placeHelp: "Une commune, un département ou une région.",
    kind: "C’est plutôt",
    words: "Quelques mots, pour qui le lira",
  },
  kindUnknown: "Je ne sais pas",
  kinds: {
    "appel a projets": "un appel à projets",
    marche: "un marché public",
    "appel a candidatures": "un appel à candidatures",
  } satisfies Record<SignalledKind, string>,
  urlMissing: "Écrivez l’adresse de la page, par exemple https://www.exemple.fr/appel.",
  titleMissing: "Écrivez l’intitulé de l’appel.",
  bodyMissing: "Écrivez qui publie cet appel.",
  notADay: "Écrivez un jour comme 31/12/2026.",
  mine: "Ce que vous avez signalé",
  none: "Vous n’avez encore rien signalé.",
  signalledOn: (day: string) => `Signalé ${day}`,
  states: {
    waiting: "attend d’être vérifié",
    taken: "c’est un appel d’ici, désormais",
    declined: "n’a pas été repris",
  } satisfies Record<SignalState, string>,
  why: (words: string) => `On vous dit pourquoi : « ${words} »`,
  takeBack: "Retirer",
  takeBackOf: (title: string) => `Retirer : ${title}`,
  done: "Merci. Une personne le vérifie ; nous vous écrirons.",
  tookBack: "C’est retiré.",
  known: "Cet appel est déjà ici : le voici. Merci d’avoir voulu le partager.",

  waitingTitle: "Appels signalés",
  waitingLead:
    "Des personnes ont vu ces appels ailleurs. Ouvrez la page d’origine, vérifiez, puis prenez ou écartez. « Prendre cet appel » le montre aussitôt à tous, tel qu’il est écrit ici. Qui signale n’est nommé à personne.",
  nothing: "Aucun appel signalé n’attend",
  nothingSay: "Ce que les personnes signalent arrive ici, avant que quiconque d’autre le lise.",
  original: "Ouvrir la page d’origine",
  originalOf: (title: string) => `Ouvrir la page d’origine : ${title}`,
  doubts: "Pas compris :",
  take: "Prendre cet appel",
  takeOf: (title: string) => `Prendre cet appel : ${title}`,
  decline: "Écarter",
  declineOf: (title: string) => `Écarter : ${title}`,
  declineWhy: "Pourquoi l’écarter ? Qui l’a signalé lira ces mots.",
  whyMissing: "Dites pourquoi, en quelques mots.",
  took: "L’appel est pris : chacun peut le trouver.",
  declined: "L’appel est écarté, et on a dit pourquoi.",
  card: (n: number) =>
    n === 0
      ? "Aucun appel signalé n’attend."
      : n === 1
        ? "1 appel signalé attend d’être vérifié."
        : `${n} appels signalés attendent d’être vérifiés.`,

  mailWhy: "Vous avez signalé un appel.",
  mailSubject: (n: number) =>
    n > 1 ? `${n} appels que vous aviez signalés` : "L’appel que vous aviez signalé",
  mailTaken: "Il est ici désormais : chacun peut le trouver. Merci.",
  mailDeclined: (why: string) => `Il n’a pas été repris : « ${why} »`,
} as const;

export const signalRefusals: Readonly<Record<SignalRefusal, string>> = {
  "sign-in-first": "Entrez d’abord : nous vous dirons ce que l’appel devient.",
  "too-many": "Vous avez déjà signalé dix appels aujourd’hui. Revenez demain pour les autres.",
  unreadable: "Cet appel n’a pas pu être lu. Vérifiez l’intitulé et qui le publie.",
};

export const decideSignalRefusals: Readonly<Record<DecideSignalRefusal, string>> = {
  "unknown-signal": "Cet appel n’attend plus : quelqu’un a décidé, ou il a été retiré.",
  "say-why": "Dites pourquoi, en quelques mots.",
};

export const signalsKept: Kept = {
  what: "Les appels que vous signalez : ce que vous avez écrit, et ce qu’ils deviennent",
  why: "pour les vérifier et vous répondre",
  howLong:
    "jusqu’à ce que vous les retiriez ou effaciez votre compte ; votre nom n’est jamais dit avec l’appel",
};

export const signalDeeds = {
  "/appels/signaler": "a signalé un appel",
  "/appels/signaler/:signal/retirer": "a retiré un appel signalé",
} as const;
