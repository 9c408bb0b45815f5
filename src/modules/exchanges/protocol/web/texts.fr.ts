import { toNamed } from "#basics/french/elision.fr";
import type { Act, Reason } from "../domain/exchange.ts";

/** Forms: what one needs, and what one agrees on. */
export const formTexts = {
  missing: (label: string) => `Répondez à « ${label} ».`,
  notADay: "Écrivez un jour, par exemple 30/11/2026.",
  past: "Ce jour est passé : choisissez un jour à venir.",
  beforeTheOther: (label: string) => `Choisissez un jour qui vient après « ${label} ».`,
  tooFar: (day: string) => `C’est trop loin : choisissez un jour, le ${day} au plus tard.`,
  lost: "Mots perdus : la personne est partie",
} as const;

/** Letters. Nothing private stands in a subject. */
export const letterTexts = {
  why: {
    turn: "Vous recevez ce message parce qu’un échange attend quelque chose de vous, ou vient d’être convenu.",
    news: "Vous recevez ce message parce qu’un de vos échanges a avancé.",
    reminder: "Vous recevez ce rappel parce qu’on attend encore votre réponse dans un échange.",
    answered:
      "Vous recevez ce message parce qu’une réponse vient d’être donnée par une lettre envoyée à cette adresse.",
  },
  writeToThem: "Pour le reste – l’heure, le lieu –, écrivez-vous sur cette page.",
  notYou: "Ce n’était pas vous, ou vous ne pouvez plus ? Cette page permet de tout arrêter.",
  answered: () => "Ce qui vient d’être répondu par votre lettre",
  turn: (count: number) =>
    count === 1 ? "Un échange attend votre réponse" : `${count} échanges attendent votre réponse`,
  agreed: (count: number) =>
    count === 1 ? "C’est convenu : un échange" : `C’est convenu : ${count} échanges`,
  news: (count: number) =>
    count === 1 ? "Un de vos échanges a avancé" : `${count} de vos échanges ont avancé`,
  reminder: (count: number) =>
    count === 1
      ? "Rappel : un échange attend votre réponse"
      : `Rappel : ${count} échanges attendent votre réponse`,
  lastReminder: (count: number) =>
    count === 1
      ? "Dernier rappel : un échange attend votre réponse"
      : `Dernier rappel : ${count} échanges attendent votre réponse`,
} as const;

const acts: Readonly<Record<Exclude<Act, "deliver" | "acknowledge" | "dispute">, string>> = {
  propose: "a demandé",
  queue: "a demandé ; la demande attend une place",
  admit: "La demande est partie : une place s’est libérée",
  "change-terms": "a changé les conditions",
  accept: "a accepté",
  confirm: "a confirmé",
  approve: "a donné son accord",
  "refuse-approval": "n’a pas donné son accord",
  waive: "continue à titre personnel",
  decline: "ne peut pas",
  later: "répondra plus tard",
  resume: "Le jour dit est venu : la demande revient",
  withdraw: "a retiré la demande",
  remind: "Un rappel est parti",
  "pass-on": "La demande est passée à quelqu’un d’autre",
  close: "a dit que tout est fait",
  cancel: "a arrêté l’échange",
  feedback: "a dit comment cela s’est passé",
  lapse: "L’accord de l’employeur est tombé",
  expire: "L’échange s’est arrêté de lui-même",
};

/** Where an exchange is, whose turn it is, what each step did. */
export const sayTexts = {
  draft: "Ce n’est pas encore envoyé.",
  waiting: (giver: string) =>
    `${giver} a déjà assez de demandes. La vôtre attend une place, trente jours au plus ; elle partira d’elle-même.`,
  asked: (giver: string) => `Vous avez demandé ${toNamed(giver)}.`,
  askedYou: (asker: string) => `${asker} vous fait cette demande.`,
  askedYours: (asker: string, giver: string) => `${asker} fait cette demande ${toNamed(giver)}.`,
  later: (giver: string, day: string) => `${giver} répondra à partir du ${day}.`,
  youLater: (day: string) => `Vous avez dit que vous répondriez à partir du ${day}.`,
  changed: (giver: string) => `${giver} propose d’autres conditions.`,
  youChanged: "Vous avez proposé d’autres conditions.",
  approving: "Vous êtes d’accord tous les deux. Il manque un accord.",
  established: (other: string) => `C’est convenu avec ${other}.`,
  duePast: (other: string) => `Le jour convenu avec ${other} est passé.`,
  youDelivered: "Vous avez dit que c’est fait.",
  delivered: (giver: string) => `${giver} dit que c’est fait.`,
  received: (asker: string) => `${asker} l’a bien reçu.`,
  youReceived: "Vous l’avez bien reçu.",
  youReturned: "Vous avez dit l’avoir rendu.",
  returned: (asker: string) => `${asker} dit l’avoir rendu.`,
  cameBack: "Tout est revenu, et chacun l’a dit.",
  closing: (who: string) => `${who} a dit que tout est fait.`,
  youClosed: "Vous avez dit que tout est fait de votre côté.",
  closed: "C’est fait. Chacun peut dire comment cela s’est passé.",
  settled: "C’est fait, et c’est fini.",
  declined: (giver: string) => `${giver} ne peut pas.`,
  youDeclined: "Vous avez dit que vous ne pouviez pas. C’est noté, et c’est très bien ainsi.",
  withdrawn: (asker: string) => `${asker} a retiré sa demande.`,
  youWithdrew: "Vous avez retiré votre demande.",
  notApproved: "L’accord qu’il fallait n’a pas été donné.",
  passedOn: (giver: string) => `${giver} n’a pas répondu : la demande est passée plus loin.`,
  expired: (giver: string) => `${giver} n’a pas répondu. La demande s’est arrêtée.`,
  expiredForYou: "Cette demande s’est arrêtée. Rien ne vous est reproché.",
  cancelled: "L’échange a été arrêté en chemin : cela n’a pas lieu.",
  cancelledBy: (who: string) => `${who} a dit que cela n’aura pas lieu.`,
  youCancelled: "Vous avez dit que cela n’aura pas lieu.",

  nobodysTurn: "Rien n’est attendu de personne pour le moment.",
  theirTurn: (who: readonly string[]) => `C’est ${who.map(toNamed).join(" et ")} de répondre.`,
  theirMove: (who: readonly string[]) => `La suite revient ${who.map(toNamed).join(" et ")}.`,
  /** To who must agree besides the two. */
  awaitsApproval: (asker: string, giver: string) =>
    `${asker} et ${giver} sont d’accord entre eux. Il manque votre accord.`,
  agreedBetween: (asker: string, giver: string) => `C’est convenu entre ${asker} et ${giver}.`,
  noMoreOfYou: "Plus rien ne vous est demandé.",
  approver: "la personne dont il faut l’accord",
  approveNow: "On vous demande votre accord.",
  answerNow: "C’est à vous de répondre.",
  acknowledgeNow: "Dites si vous l’avez bien reçu.",
  closeNow: "Si tout est fait pour vous aussi, dites-le.",
  tellNow: "Vous pouvez dire comment cela s’est passé.",
  deliverNow: (did: string) => `Quand ce sera fait, dites : « ${did} ».`,
  goOnOrClose: "Continuez, ou dites que tout est fait.",

  acts: {
    ...acts,
    deliver: (what: string) => `a dit : ${what}`,
    acknowledge: (what: string) => `l’a bien reçu : ${what}`,
    dispute: (what: string) => `ne l’a pas reçu : ${what}`,
  },
} as const;

export const reasonTexts: Readonly<Record<Reason, string>> = {
  "no-time": "Pas le temps en ce moment",
  away: "Pas là à ces dates",
  "dates-do-not-fit": "Les dates ne vont pas",
  "too-far": "C’est trop loin",
  "not-my-field": "Ce n’est pas mon domaine",
  "not-available": "Ce n’est pas disponible",
  "terms-do-not-fit": "Les conditions ne vont pas",
  "found-elsewhere": "Trouvé ailleurs",
  "need-is-over": "Le besoin n’existe plus",
  "no-reason": "Sans raison à donner",
};

export const unheardTexts = {
  /** In a list: one reads them by opening the exchange. */
  words: (count: number, from: string) =>
    count === 1 ? `${from} vous a écrit.` : `${from} vous a écrit ${count} fois.`,
} as const;

/** What one reads of an exchange on one’s first page until one saw it. */
export const newsTexts = {
  saidYes: (giver: string, hasDay: boolean) =>
    hasDay ? `${giver} a dit oui.` : `${giver} a dit oui : convenez d’un jour.`,
  left: "La personne avec qui vous échangiez est partie. L’échange s’est arrêté.",
} as const;

/** What who leaves for good reads before. */
export const leavingTexts = {
  title: (count: number) =>
    count === 1 ? "Un échange est en cours" : `${count} échanges sont en cours`,
  says: (count: number) =>
    count === 1
      ? "Si vous partez, il s’arrête, et l’autre personne en est prévenue. Vous pouvez d’abord le finir, ou lui écrire."
      : "Si vous partez, ils s’arrêtent, et les autres personnes en sont prévenues. Vous pouvez d’abord les finir, ou leur écrire.",
  with: (name: string) => `avec ${name}`,
  all: "Voir tous mes échanges",
} as const;

export const calendarTexts = { name: "Mes échanges" } as const;

export const nobodyTexts = {
  why: "Vous recevez ce message parce que personne ne reste à solliciter pour une de vos demandes.",
  subject: "Une de vos demandes n’a trouvé personne",
  says: "Personne ne reste à solliciter.",
  whatNow:
    "Vous pouvez changer vos mots, demander à quelqu’un d’autre, ou dire que vous n’en avez plus besoin.",
} as const;
