import { insideQuotes } from "#basics/text";

import type { AddRefusal } from "../actions/add-task.ts";
import type { ChangeRefusal, RemoveRefusal } from "../actions/change-task.ts";
import type { Order } from "../domain/order.ts";
import type { AssignRefusal } from "../domain/rights.ts";

/** The sentences of tasks. */
export const texts = {
  title: "Vos tâches",
  ofCircle: (circle: string) => `Les tâches de ${circle}`,
  short: "Tâches",
  lead: "Ce que vous avez dit que vous feriez, dans tous vos cercles et pour vous seul·e.",
  leadOfCircle: "Qui fait quoi, et pour quand. Tous les membres du cercle lisent cette liste.",
  none: "Rien ne vous attend.",
  noneHelp: "Une tâche arrive ici quand vous la prenez ou quand quelqu’un vous la confie.",
  noneOfCircle: "Rien n’est à faire dans ce cercle pour l’instant.",
  noneDone: "Rien n’est encore fait.",
  toDo: (count: number) => (count === 1 ? "À faire (1)" : `À faire (${count})`),
  done: (count: number) => (count === 1 ? "Faite (1)" : `Faites (${count})`),
  which: "Voir",
  orders: {
    day: "par date",
    person: "par personne",
    added: "les plus récentes",
  } satisfies Record<Order, string>,
  yourCircles: "Par cercle",
  listOf: (circle: string) => `Toutes les tâches de ${circle}`,
  ownList: "Ma liste à moi",
  ownListLead: "Pour vous, et pour qui vous choisissez.",
  share: "Partager cette liste",
  whoSees: "Qui voit quoi",
  ics: "Mettre dans mon calendrier",
  icsName: "Mes tâches",
  icsDue: "C’est pour aujourd’hui.",

  add: "Ajouter une tâche",
  what: "Que faut-il faire ?",
  due: "Pour quel jour ?",
  dueHelp: "Qui la fait en reçoit un rappel la veille, avec le courriel du matin.",
  who: "Qui s’en charge ?",
  whoHelp: "La personne est prévenue, et peut dire qu’elle ne peut pas.",
  nobody: "Qui veut",
  me: (name: string) => `${name} (moi)`,
  send: "Ajouter",

  tick: "C’est fait",
  untick: "Ce n’est pas fait",
  justDone: (title: string) => `« ${title} » : c’est fait. Merci !`,
  take: "Je m’en charge",
  giveBack: "Je ne m’en charge plus",
  cannot: "Je ne peux pas",
  cannotSays:
    "La tâche redevient libre, et la personne qui vous l’avait confiée le saura, avec vos mots si vous en laissez.",
  why: "Pourquoi ? Ce n’est pas une obligation.",
  change: "Changer",
  save: "Enregistrer",
  give: "Confier",
  giveTo: "Confier à quelqu’un",
  remove: "Effacer cette tâche",
  removeSays: "Elle disparaît pour tout le cercle. Rien ne la garde.",
  removeOwnSays: "Elle disparaît. Rien ne la garde.",
  see: "Voir",
  all: (count: number) => `Voir les ${count} tâches`,
  lists: "Voir la liste",

  assignedTo: (name: string) => `${name} s’en charge`,
  yours: "Vous vous en chargez",
  free: "Personne ne s’en charge encore",
  declinedBy: (name: string) => `${name} ne peut pas`,
  declinedSays: (name: string, why: string) => `${name} : « ${why} »`,
  declinedWhy: (name: string, why: string) => `${name} ne peut pas : « ${why} »`,
  doneBy: (name: string, moment: string) => `Faite par ${name}, ${moment}`,
  addedBy: (name: string, day: string) => `Ajoutée par ${name}, ${day}`,
  late: (day: string) => `En retard : c’était pour ${day}`,
  today: "Pour aujourd’hui",
  tomorrow: "Pour demain",
  dueOn: (day: string) => `Pour ${day}`,
  noDay: "Sans date",
  theirs: "Ce qu’une autre personne vient d’enregistrer",
  yourWords: "Ce que vous avez écrit est gardé dans le formulaire.",

  empty: "Écrivez ce qu’il faut faire.",
  notADay: "Écrivez une date, par exemple 30/11/2026.",
  chooseSomeone: "Choisissez quelqu’un du cercle.",
} as const;

/** A refusal, as the person whose act it was reads it. */
export const refusalTexts: Record<
  AddRefusal | ChangeRefusal | RemoveRefusal | AssignRefusal | "not-yours-to-decline",
  string
> = {
  "unknown-space": "Ce cercle n’existe pas, ou vous n’en êtes pas membre.",
  "unknown-task": "Cette tâche n’existe plus.",
  "empty-title": texts.empty,
  "too-long": "Écrivez cela plus court, en une ligne.",
  "not-of-the-circle": "Cette personne n’est pas dans ce cercle : la tâche n’a pas été confiée.",
  "not-yours-to-change":
    "Cette tâche se change par qui l’a ajoutée, par qui s’en charge, ou par qui anime le cercle.",
  "not-yours-to-remove": "Cette tâche s’efface par qui l’a ajoutée, ou par qui anime le cercle.",
  "not-yours-to-assign":
    "Quelqu’un s’en charge déjà : c’est à cette personne, à qui l’a ajoutée ou à qui anime le cercle d’en changer.",
  "not-yours-to-decline": "Cette tâche ne vous est pas confiée, ou elle est déjà faite.",
  "already-done": "Cette tâche est faite : il n’y a plus à la confier.",
  "changed-meanwhile":
    "Quelqu’un vient de changer cette tâche. Rien n’a été enregistré : relisez, puis enregistrez.",
};

/** What letters say. */
export const mailTexts = {
  kinds: {
    assigned: "quelqu’un vous a confié une tâche dans un de vos cercles.",
    declined: "une personne à qui une tâche était confiée ne peut pas la faire.",
    freed: "la personne qui faisait une tâche que vous avez ajoutée n’est plus là.",
    due: "une tâche que vous suivez est pour demain.",
  },
  assigned: (count: number) =>
    count === 1 ? "Une tâche vous est confiée" : `${count} tâches vous sont confiées`,
  declined: (count: number) =>
    count === 1 ? "Une tâche est de nouveau libre" : `${count} tâches sont de nouveau libres`,
  freed: (count: number) =>
    count === 1 ? "Une tâche n’a plus personne" : `${count} tâches n’ont plus personne`,
  gone: "La personne qui s’en chargeait n’est plus là. Quelqu’un d’autre peut la prendre.",
  due: (count: number) => (count === 1 ? "Une tâche pour demain" : `${count} tâches pour demain`),
  by: (name: string) => `Confiée par ${name}. Si vous ne pouvez pas, dites-le sur sa page.`,
  cannot: (name: string) => `${name} ne peut pas.`,
  cannotWhy: (name: string, why: string) => `${name} ne peut pas : « ${why} »`,
  free: "Personne ne s’en charge encore.",
} as const;

/** For the page on private life. */
export const keptTexts = {
  what: "Les tâches que vous ajoutez, prenez ou faites, dans vos cercles ou pour vous seul·e.",
  why: "Pour que chacun sache qui fait quoi, et pour quand.",
  howLong:
    "Votre liste à vous, jusqu’à ce que vous l’effaciez ou partiez. Dans un cercle, les tâches restent ; après votre départ, sans votre nom.",
} as const;

/** One’s own tasks, as what one may share. */
export const sharingTexts = {
  heading: "Tâches",
  one: (title: string) => `votre tâche « ${insideQuotes(title)} »`,
  all: "toutes vos tâches",
  due: (day: string) => `Pour ${day}.`,
  done: "Faite.",
} as const;
