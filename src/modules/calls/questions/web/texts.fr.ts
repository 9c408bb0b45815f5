import type { Kept } from "#services/house";

import type { AskUnderCallRefusal } from "../actions/question-ask.ts";
import type { AnswerRefusal } from "../actions/question-answer.ts";
import type { AskedState } from "../../domain/question.ts";

export const questionTexts = {
  title: "Questions et réponses",
  none: "Personne n’a encore posé de question. La réponse sera lue par tous, ici.",
  question: (place: number) => `Question ${place}`,
  changed: (day: string) => `Réponse corrigée ${day}.`,
  answered: (day: string) => `Répondu ${day}.`,
  newsAnswered: "Une réponse pour tous.",
  answerThem: "Répondre",
  report: "Signaler",
  reportOf: (place: number) => `Signaler la question ${place}`,
  elsewhereTitle: "Une question sur cet appel ?",
  elsewhere: "L’organisme n’est pas ici pour y répondre. Demandez-lui directement :",
  elsewhereContact: "son adresse est à « À qui s’adresser »",
  elsewhereOriginal: "l’annonce d’origine dit à qui écrire",
  ask: "Poser une question",
  askSay:
    "L’organisme répond une fois, pour tout le monde, sous l’appel. Votre nom n’est donné à personne, pas même à l’organisme.",
  words: "Votre question",
  wordsHelp: "N’écrivez pas de nom, ni ce que vous ne voulez pas voir publié.",
  wordsMissing: "Écrivez votre question.",
  send: "Poser la question",
  enter: "Entrer pour poser une question",
  closed: "L’appel est fermé : on n’y pose plus de question.",
  mine: "Vos questions",
  states: {
    waiting: "attend une réponse",
    answered: "a sa réponse",
    declined: "l’organisme n’y répond pas ici",
  } satisfies Record<AskedState, string>,
  why: (words: string) => `Il dit pourquoi : « ${words} »`,
  hidden: "La réponse a été masquée.",
  takeBack: "Retirer ma question",
  asked: "Votre question est posée. Nous vous écrirons quand il y aura une réponse.",
  tookBack: "Votre question est retirée.",

  waiting: (n: number) =>
    n === 0
      ? "Aucune question n’attend."
      : n === 1
        ? "1 question attend votre réponse"
        : `${n} questions attendent votre réponse`,
  waitingSay:
    "Vous ne savez pas qui demande : chacun reçoit la même réponse, en même temps. Avant de publier, retirez de la question tout nom et tout ce qui reconnaîtrait quelqu’un.",
  askedOn: (day: string) => `Posée ${day} :`,
  publicWords: "La question, telle qu’elle sera publiée",
  publicWordsHelp: "Retirez les noms. Vous pouvez la raccourcir sans changer ce qu’elle demande.",
  answer: "Votre réponse, lue par tous",
  answerMissing: "Écrivez votre réponse.",
  tooLong: (most: number) => `C’est trop long : ${most} caractères au plus.`,
  publish: "Publier la réponse",
  publishOf: (words: string) => `Publier la réponse à : ${words}`,
  already: "Une réponse existe déjà",
  alreadyWhich: "Laquelle ?",
  alreadySend: "Renvoyer vers cette réponse",
  alreadyMissing: "Choisissez la réponse.",
  decline: "Ne pas répondre ici",
  declineWhy: "Pourquoi ? Seule la personne qui demande le lira.",
  declineMissing: "Dites pourquoi, en une phrase.",
  declineSend: "Écarter la question",
  mend: "Corriger cette réponse",
  mendSend: "Enregistrer la correction",
  done: {
    repondu: "La réponse est publiée, et la personne qui demandait est prévenue.",
    renvoye: "La personne qui demandait est prévenue.",
    ecarte: "La question est écartée, et la personne qui demandait sait pourquoi.",
    corrige: "La réponse est corrigée.",
  },

  kinds: {
    asked: "Quelqu’un pose une question sous un appel que publie votre structure.",
    answered: "L’organisme a répondu à une question que vous avez posée.",
  },
  mail: {
    asked: (n: number) =>
      n === 1 ? "1 question attend votre réponse" : `${n} questions attendent`,
    answered: (n: number) =>
      n === 1 ? "Une réponse à votre question" : `${n} réponses à vos questions`,
    question: (words: string) => `La question : ${words}`,
    answer: (words: string) => `La réponse : ${words}`,
    declined: (words: string) => `L’organisme n’y répond pas ici : ${words}`,
  },
} as const;

export const askQuestionRefusals: Readonly<Record<AskUnderCallRefusal, string>> = {
  "sign-in-first": "Entrez d’abord : c’est ainsi que nous pourrons vous prévenir de la réponse.",
  "unknown-call": "Cet appel n’est plus publié.",
  "no-issuer": "L’organisme n’est pas ici pour répondre : demandez-lui directement.",
  closed: "L’appel est fermé : on n’y pose plus de question.",
  "too-many-waiting":
    "Trois de vos questions attendent déjà sous cet appel : attendez une réponse, ou retirez-en une.",
  "too-many": "Beaucoup de questions ont été posées en peu de temps. Réessayez demain.",
};

export const answerRefusals: Readonly<Record<AnswerRefusal, string>> = {
  "unknown-question": "Cette question n’est plus là : elle a peut-être été retirée.",
  "not-allowed":
    "Pour répondre, il faut pouvoir publier au nom d’une structure vérifiée : demandez à qui la tient.",
  "settled-already": "Quelqu’un de votre structure a déjà répondu à cette question.",
};

/** What somebody who acts for a person did, as its journal says it. */
export const questionDeeds = {
  "/appels/:number/questions": "a posé une question sous un appel",
  "/appels/:number/questions/:asked/retirer": "a retiré une question",
  "/appels/:number/ensemble": "a fondé un cercle autour d’un appel",
  "/appels/:number/ensemble/cercle": "a commencé une réponse commune",
  "/appels/:number/ensemble/compter": "a dit si un cercle est compté",
  "/appels/:number/ensemble/heures": "a dit les heures d’une réponse",
} as const;

/** For the privacy page. */
export const questionsKept: Kept = {
  what: "Les questions que vous posez sous les appels, scellées ; et, pour les appels que publie votre structure, qui a fait quoi.",
  why: "Pour vous prévenir de la réponse, sans dire votre nom à personne ; et pour que votre structure sache qui agit en son nom.",
  howLong:
    "Vos questions : tant que vous avez un compte, ou jusqu’à ce que vous les retiriez. Ce qui est publié ne nomme personne. Le journal d’une structure reste avec elle, sans votre nom une fois votre compte effacé.",
};
