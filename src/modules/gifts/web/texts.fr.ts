import { capital } from "#basics/text";
import { ofNamed } from "#basics/french/elision.fr";
import type { AnswerRefusal } from "../domain/rights.ts";
import type { CorrectRefusal } from "../actions/correct-gift.ts";
import type { MendRefusal, WithdrawRefusal } from "../actions/answer-gift.ts";
import type { SayRefusal } from "../actions/say-gift.ts";
import type { ValueRefusal } from "../actions/value-gift.ts";
import type { GiftKind, GiftState } from "../domain/gift.ts";

/** The sentences of what is given: one's own page, and the page of one gift. */
export const texts = {
  title: "Ce que vous avez donné",
  lead: "Du temps, un savoir-faire, des choses, un lieu. Vous le dites, l’autre dit oui : cela compte alors pour vous deux.",
  short: "Ce qui est donné",
  toConfirm: (count: number) => `À confirmer (${count})`,
  toConfirmSays: "Quelqu’un l’a dit ; vous seul·e pouvez dire si c’est juste.",
  toCorrect: (count: number) => `À corriger (${count})`,
  given: "Vos lignes",
  none: "Rien n’est encore dit.",
  noneHelp: "Dites un premier moment donné à une structure ou à un cercle : une minute suffit.",
  structures: "Ce qui est donné à vos structures",
  ofStructure: (name: string) => `Ce qui est donné : ${name}`,
  yearOf: (year: number) => `Mon relevé de l’année ${year}`,
  yearWays: "Votre année, à imprimer",

  say: "Dire ce que vous avez donné",
  to: "À qui ?",
  toHelp: "Une de vos structures, un de vos cercles, ou là où vous avez déjà donné.",
  toNone: "Une autre structure",
  toChoose: "Choisissez à qui, ou écrivez le nom d’une structure.",
  other: "Une autre structure, par son nom",
  otherHelp: "Comme sur sa page dans l’annuaire.",
  otherUnknown: "Nous ne trouvons pas cette structure : vérifiez son nom dans l’annuaire.",
  otherSeveral: (names: string) => `Plusieurs structures répondent à ce nom : ${names}.`,
  kind: "Qu’avez-vous donné ?",
  kindEmpty: "Choisissez ce qui est donné.",
  much: "Combien ?",
  muchHelp:
    "Du temps ou un savoir-faire : en heures, « 2 », « 2,5 » ou « 2 h 30 ». Un lieu : « 3 demi-journées » ou des heures. Des choses : leur nombre.",
  muchEmpty: "Écrivez combien, par exemple « 2 h 30 », au quart d’heure près.",
  from: "Quel jour ?",
  fromEmpty: "Écrivez un jour, par exemple 23/11/2026.",
  until: "Jusqu’à quel jour ? Si cela a duré.",
  untilEmpty: "Écrivez un jour, ou laissez vide.",
  words: "Quoi, en quelques mots ?",
  wordsHelp: "Nécessaire pour des choses : lesquelles ? Sinon, si vous voulez.",
  ofKind: {
    hours: (much: string) => much,
    skills: (much: string) => `${much} d’un savoir-faire`,
    goods: (much: string) => much,
    premises: (much: string) => `${much} d’un lieu`,
  } satisfies Record<GiftKind, (much: string) => string>,
  lent: (much: string) => `${much} (prêt)`,
  isLent: "Des choses prêtées : elles reviennent ensuite",
  send: "Dire que je l’ai donné",
  paid: "Comptez le temps donné bénévolement. À une structure, les heures d’une personne payée pour cela ne se disent pas ici : si une structure vous prête, c’est elle qui le dit. Le temps passé chez quelqu’un se dit depuis « Mes passages », payé ou non.",

  contraryOf: (what: string) => `En moins : ${what}`,
  onDay: (day: string) => day,
  span: (from: string, until: string) => `du ${from} au ${until}`,
  fromTo: (giver: string, receiver: string) => `${capital(ofNamed(giver))}, pour ${receiver}.`,
  toWhom: (name: string) => `pour ${name}`,
  byWhom: (name: string) => `par ${name}`,
  states: {
    said: "attend un oui",
    confirmed: "confirmé",
    aside: "ce n’est pas ça",
  } satisfies Record<GiftState, string>,
  confirmedOn: (day: string) =>
    `Confirmé ${day}. Cette ligne ne change plus : une autre peut l’annuler.`,
  saidBy: (name: string, day: string) => `Dit par ${name}, ${day}`,
  waitsYours: "attend un oui : le vôtre",
  waitsOf: (name: string) => `attend un oui ${ofNamed(name)}`,
  waits: (name: string) => `${name} n’a pas encore répondu. Rien n’est compté avant.`,
  waitsPerson: "Personne ne répond à sa place : sans écran, cela se lit, et ne compte pas.",
  waitsGroup: (name: string) =>
    `Quelqu’un d’autre le confirme pour ${name}, sur sa page, à « Ce qui est donné ». Rien n’est compté avant.`,
  insteadSays: (words: string) => `Ce qui est juste : « ${words} »`,
  asideSays: "L’autre côté dit que ce n’est pas ça. Corrigez, ou retirez : rien n’est compté.",
  both: "Vous êtes des deux côtés : une autre personne de la structure doit dire oui.",

  yes: "Oui, c’est juste",
  yesOf: (what: string) => `Oui, c’est juste, ${what}`,
  no: "Ce n’est pas ça",
  noSays: "Rien n’est compté. Qui l’a dit lira ce que vous écrivez, et corrigera.",
  instead: "Qu’est-ce qui est juste ?",
  insteadHelp: "Par exemple « 2 heures et non 3 », ou « je n’y étais pas ».",
  correct: "Corriger",
  correctSend: "Enregistrer la correction",
  withdraw: "Retirer",
  withdrawSays: "Cela disparaît. Rien ne le garde.",
  mend: "Dire que ce n’était pas juste",
  mendSays:
    "Une ligne confirmée ne change pas. Une ligne contraire l’annule, quand l’autre côté la confirme à son tour ; dites ensuite ce qui est juste.",
  mended: "Une ligne contraire a été dite.",
  seeMended: "Voir cette ligne",
  mends: "Cette ligne en annule une autre.",
  seeMends: "Voir la ligne annulée",
  worth: "Ce que cela vaut pour la structure",
  worthSays: "Pour ses comptes seulement : qui donne ne le lit jamais.",
  each: "Valeur de chacun, en euros",
  eachHelp: "D’une chose, d’une demi-journée ou d’une heure : ce que vous auriez payé.",
  eachEmpty: "Écrivez une somme, par exemple 12,50.",
  eachSend: "Enregistrer la valeur",
  theirs: "Quelqu’un vient de changer ces lignes : relisez, puis enregistrez.",

  said: {
    dit: "C’est dit. L’autre côté le lira et pourra dire oui.",
    oui: "C’est confirmé. Merci !",
    "pas-ca": "C’est noté : rien n’est compté.",
    corrige: "C’est corrigé, et attend de nouveau un oui.",
    retire: "C’est retiré.",
    contraire: "C’est dit : la ligne contraire attend un oui.",
    valeur: "La valeur est enregistrée.",
  },

  waitsTitle: (name: string, what: string) => `${name} dit : ${what}`,
  asideTitle: (what: string) => `Ce n’est pas ça : ${what}`,
  asideGo: "Corriger ou retirer",
  sumOf: (hours: string) => `${hours} confirmées cette année.`,
  sumNone: "Aucune heure confirmée cette année.",
} as const;

/** A refusal, as the person whose act it was reads it. */
export const refusalTexts: Record<
  SayRefusal | AnswerRefusal | CorrectRefusal | WithdrawRefusal | MendRefusal | ValueRefusal,
  string
> = {
  "nothing-given": texts.muchEmpty,
  "too-much": "C’est plus qu’une ligne ne peut dire : dites-le en plusieurs fois.",
  "wrong-unit":
    "Cela ne se compte pas ainsi : des heures pour du temps, un nombre pour des choses.",
  "ends-before": "Le dernier jour vient avant le premier.",
  "too-long-a-span": "Une ligne dit un an au plus : dites-le en plusieurs fois.",
  "in-the-future": "Dites-le une fois que c’est fait : ce jour n’est pas encore passé.",
  "more-than-the-days-hold": "Il n’y a pas tant d’heures dans ces jours : dites sur quels jours.",
  "which-goods": "Dites lesquelles : ces choses, en quelques mots.",
  "too-many-words": "Écrivez cela plus court.",
  "to-oneself": "On ne se donne pas à soi-même.",
  "unknown-party": "Nous ne trouvons pas à qui, ou de qui : vérifiez le nom.",
  "not-yours-to-say":
    "Vous pouvez dire ce que vous avez donné, ou ce qu’une structure dont vous tenez la page a donné ou reçu.",
  "unknown-gift": "Cette ligne n’existe plus.",
  "already-answered": "L’autre côté a déjà répondu.",
  "not-the-other-side": texts.both,
  "not-yours-to-correct":
    "Cette ligne se corrige par le côté qui l’a dite, tant qu’elle n’est pas confirmée.",
  "changed-meanwhile": texts.theirs,
  "not-yours-to-withdraw":
    "Cette ligne se retire par le côté qui l’a dite, tant qu’elle n’est pas confirmée.",
  "not-confirmed": "Seule une ligne confirmée s’annule par une ligne contraire.",
  "mended-already": texts.mended,
  "not-yours-to-value": "Seule la structure qui a reçu dit ce que cela vaut.",
  "worth-nothing": texts.eachEmpty,
  "worth-too-much": "C’est plus que nous ne pouvons garder : vérifiez la somme.",
};

/** What letters say. */
export const mailTexts = {
  why: "Quelqu’un a dit que vous avez donné ou reçu quelque chose, et cela attend votre oui.",
  subject: (count: number) =>
    count > 1
      ? `${count} lignes attendent votre oui`
      : "Quelque chose qui est donné attend votre oui",
  says: (name: string, what: string) => `${name} dit : ${what}`,
  words: (words: string) => `« ${words} »`,
  ask: "Est-ce juste ? Dites oui, ou ce qui est juste.",
} as const;

/** For the page on private life. */
export const keptTexts = {
  what: "Ce que vous avez donné ou reçu (heures, savoir-faire, choses, lieu), à qui, quand, et qui l’a confirmé.",
  why: "Pour que le temps donné soit reconnu, et que les structures puissent le dire dans leurs comptes.",
  howLong:
    "Ce qui est confirmé, onze ans : une structure garde ses pièces comptables dix ans après l’exercice (code de commerce, art. L123-22). Ce qui ne l’est pas, deux ans. Après votre départ, sans votre nom.",
} as const;
