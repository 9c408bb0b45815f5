import { that } from "#basics/french/elision.fr";
import { dayOf, writeDay } from "#basics/dates";
import { insideQuotes } from "#basics/text";

import type { SaidSharing } from "../actions/in-words.ts";
import type { SayRefusal } from "../actions/say-sharing.ts";
import { saySentence, sayUntil } from "../domain/sentence.fr.ts";
import { type End, endOf, lastDayOf } from "../domain/sharing-end.ts";

/** The sentences of what one shares. */
export const texts = {
  mine: "Ce qui est à vous",
  title: "Qui voit quoi",
  lead: "Ce que vous gardez pour vous n’est lu que par qui vous le dites. Ce que vous arrêtez ne se lit plus, tout de suite.",
  new: "Partager quelque chose",
  said: "C’est partagé.",
  simple: {
    lead: "Ce que vous gardez pour vous n’est lu que par qui vous le dites.",
    all: "Voir ce que je partage, et l’arrêter",
    asks: "Dire oui à ce qui attend, ou arrêter",
    others: (more: number) => (more > 1 ? `Et ${more} autres.` : "Et 1 autre."),
  },
  none: "Personne ne voit rien de ce qui est à vous.",
  noneHelp: "Vous pouvez partager une chose, avec une personne, jusqu’au jour que vous dites.",
  toSayAgain: "À dire vous-même",
  toSayAgainLead:
    "Ces partages ont été ouverts en votre nom, ou vous sont redemandés. Dites vous-même ceux que vous voulez : les autres s’arrêtent seuls.",
  openedBy: (by: string | undefined) =>
    by === undefined ? "Ouvert en votre nom." : `${by} l’a ouvert en votre nom.`,
  askedAgain: "C’est redemandé : le voulez-vous encore ?",
  withYes: (end: string) => `Avec votre oui : ${end}.`,
  withOrWithout: (end: string) => `Avec ou sans votre oui : ${end}.`,
  // Whoever reads it knows on which day it ends, and that one press keeps it.
  stopsUnsaid: (day: string) => `Sans votre oui, cela s’arrête le ${day}.`,
  sayYes: "Oui, je le veux",
  sayYesOf: (sentence: string) => `Oui, je le veux : ${sentence}`,
  waits: (sentence: string) => `À dire vous-même : ${sentence}`,
  waitsGo: "Dire oui ou non",
  byPerson: "Par personne",
  byThing: "Par chose",
  withMe: "Ce que l’on partage avec vous",
  sharedBy: (name: string) => `Ce que partage ${name}`,
  as: (name: string) => `Voir comme ${name}`,
  end: "Arrêter",
  endOf: ({ who, what }: Pick<SaidSharing, "who" | "what">) =>
    `Arrêter : ${who} ne verra plus ${what}`,
  // Something else may still open it to them: it is this sentence that is over.
  ended: ({ who, what }: SaidSharing) => `Ce partage est arrêté : ${who}, ${what}.`,
  again: "Remettre comme avant",
  backAgain: "C’est remis comme avant.",
  saidYes: "C’est dit.",
  reported: "Arrêté par un signalement",
  reportedLead:
    "Un mandat a été signalé : ce qui avait été ouvert en votre nom s’est arrêté aussitôt. Vous seul·e pouvez l’ouvrir de nouveau.",
  purpose: (words: string) => `Pour : ${words}`,
  choose: "Que voulez-vous partager ?",
  nothing: "Vous n’avez encore rien à partager.",
  nothingHelp: "Écrivez un mot, ou une tâche de votre liste : vous pourrez la partager ensuite.",
  whom: (what: string) => `Partager ${what}`,
  whomLead: "Avec qui ?",
  whomEmpty: "Choisissez quelqu’un.",
  whomNext: "Choisir jusqu’à quand",
  nobody: "Vous ne connaissez encore personne ici.",
  nobodyHelp: "On partage avec les personnes de ses cercles et de ses échanges.",
  circles: "Voir les cercles",
  with: (what: string, name: string) => `Partager ${what} avec ${name}`,
  until: "Choisissez la phrase",
  untilEmpty: "Choisissez jusqu’à quand.",
  from: "À partir de quel jour ?",
  fromHelp: "Rien : dès aujourd’hui.",
  fromEmpty: "Écrivez un jour, ou laissez vide.",
  fromPast: "Ce jour est passé. Écrivez aujourd’hui ou un autre jour, ou laissez vide.",
  for: "Pour quoi faire",
  forHelp: "Si vous voulez : ce mot est pour vous, pour vous en souvenir.",
  allOfIt: "Tant que c’est partagé, tout s’y lit : d’une semaine, celles d’avant et d’après aussi.",
  also: (who: string, what: string) => `… et ${who} voit ${what}, jusqu’au même jour.`,
  alsoHelp:
    "C’est une phrase à part : vous l’arrêtez seule quand vous voulez, et elle s’arrête avec l’autre.",
  send: "Partager",
  nothingYet: "Il n’y a rien à lire pour le moment.",
  viewLead: (name: string) => `${name} sait que vous avez ouvert cette page, et quel jour.`,
  asLead: (name: string) =>
    `Voici ce ${that(name)} lit de vous en ce moment, mot pour mot. Vous seul·e regardez : rien n’est noté.`,
  asPages: (name: string, what: string) => `${name} a aussi une page qui dit ${what}.`,
} as const;

/** The sentences of who saw what. */
export const sawTexts = {
  title: "Qui a vu",
  lead: "Ce que d’autres que vous ont lu de ce qui est à vous, jour par jour. Vous seul·e le lisez, et cette page s’imprime.",
  way: "Qui a vu ce qui est à vous",
  none: "Personne n’a rien lu de ce qui est à vous.",
  noMore: "Il n’y a rien avant.",
  before: "Avant",
  later: "Après",
  somebody: "Quelqu’un, par un lien qui lui a été donné,",
  something: "une chose à vous",
  forYou: (who: string, what: string) => `${who} a vu ${what}, pour vous, sous votre mandat.`,
  saw: (who: string, what: string, hour: string) => `${who} a vu ${what}, à ${hour}.`,
  machine: (name: string, what: string, times: number) =>
    `Une machine, par votre adresse « ${name} », a lu ${what} : ${times === 1 ? "une fois" : `${times} fois`}.`,
  whole: "Rien n’a été retiré ni changé dans cette liste : chaque ligne tient à celle d’avant.",
  altered: (place: number) =>
    `Attention : la ligne ${place} de ce journal a été changée, ou une ligne manque avant elle. Dites-le à qui tient ce site.`,
} as const;

const LIST = new Intl.ListFormat("fr", { type: "conjunction" });

/** Who is in a party with which one shares. */
export const partyTexts = {
  joinedTitle: "De nouvelles personnes lisent ce que vous partagez",
  joined: (names: readonly string[], party: string) =>
    `${LIST.format(names)} ${names.length === 1 ? "lit" : "lisent"} maintenant ce que vous partagez avec « ${insideQuotes(party)} »`,
  who: (party: string) => `Qui est dans « ${insideQuotes(party)} »`,
  lead: "Ces personnes lisent ce que vous partagez avec ce groupe. Vous en tenez dehors qui vous voulez, aussi longtemps que vous voulez ; on ne vous demande pas pourquoi.",
  nobody: "Personne n’y est pour le moment.",
  since: (day: string) => `Depuis le ${day}.`,
  out: "Pas cette personne : elle ne lit plus rien par ce groupe, même si on l’y remet.",
  keepOut: "Pas cette personne",
  keepOutOf: (name: string) => `Pas cette personne, ${name}`,
  letBack: "La laisser revenir",
  letBackOf: (name: string) => `Laisser revenir ${name}`,
  why: "Vous recevez ce courriel parce que quelqu’un a rejoint un groupe avec qui vous partagez.",
  subject: (count: number) =>
    count === 1
      ? "Une personne de plus lit ce que vous partagez"
      : `${count} personnes de plus lisent ce que vous partagez`,
  line: (name: string) =>
    `${name} lit donc ce que vous partagez avec ce groupe. Sinon, « Pas cette personne » tient ${name} dehors, d’un geste.`,
} as const;

/** The letter of what ends soon, unless one says it. */
export const unsaidMailTexts = {
  why: "Vous recevez ce courriel parce que quelque chose a été ouvert en votre nom, ou vous est redemandé.",
  subject: (count: number) =>
    count === 1
      ? "Un partage s’arrête sans votre oui"
      : `${count} partages s’arrêtent sans votre oui`,
  entry: (kind: string, who: string) => `${who} lit une chose à vous, parmi « ${kind} »`,
  line: "Pour qu’il continue, dites oui d’un geste sur cette page. Sinon, il n’y a rien à faire.",
} as const;

/** The letter to the person, once who acts for them asked them to say again what they share. */
export const askedAgainMailTexts = {
  why: "Vous recevez ce courriel parce que quelqu’un qui agit ici en votre nom vous demande de redire ce que vous partagez.",
  subject: "Redire ce que vous partagez",
  entry: (holder: string | undefined) =>
    `${holder ?? "Qui agit pour vous"} vous demande de redire ce que vous partagez`,
  lines: [
    "Ce que vous voulez encore se redit d’un geste sur cette page. Ce qui n’est pas redit s’arrête seul après quatorze jours.",
    "Personne d’autre que vous ne dit oui. Ce qui a été demandé est écrit dans le journal du mandat.",
  ],
} as const;

/** A sentence, before it is said. */
export function sayEnd(end: End, of: { who: string; what: string }, now: Temporal.Instant): string {
  return saySentence({ ...of, from: undefined, until: endOf(end, now) }, now);
}

/** « Sans votre oui, cela s’arrête le lundi 14 décembre. » Of what has no end, nothing. */
export function stopsUnsaid({ until }: Pick<SaidSharing, "until">, now: Temporal.Instant): string {
  return until === undefined ? "" : texts.stopsUnsaid(writeDay(lastDayOf(until), dayOf(now)));
}

/** What a yes makes of it, and what becomes of it without. « Avec votre oui : jusqu’à ce que vous l’arrêtiez. Sans votre oui… » */
export function withOrWithout(
  one: Pick<SaidSharing, "until" | "toSayAgain">,
  now: Temporal.Instant,
): string {
  const end = sayUntil(one.toSayAgain?.until, now);
  if (one.until !== undefined && end === sayUntil(one.until, now)) return texts.withOrWithout(end);
  return `${texts.withYes(end)} ${stopsUnsaid(one, now)}`;
}

/** Why nothing was shared, and what one can do. */
export const refusalTexts: Readonly<Record<SayRefusal, string>> = {
  "unknown-choice": "Cette chose n’est plus là. Choisissez-en une autre.",
  "unknown-person": "Cette personne n’est plus là. Choisissez-en une autre.",
  "over-already": "C’est déjà fini. Choisissez un autre jour.",
  "begins-after-its-end": "Ce jour vient après la fin que vous avez choisie.",
};

export const ofSharingRefusals = {
  "unknown-sharing": "Ce partage n’est plus là.",
  "over-already": "Le jour dit est passé : partagez de nouveau, jusqu’à un autre jour.",
} as const;

/** All that one shares is asked of one again. */
export const askAgainTexts = {
  title: "Tout redemander",
  way: "Tout redemander : le veux-je encore ?",
  lead: "Ce que vous partagez, et qui vient chez vous, se redit d’un geste. Ce qui n’est pas redit s’arrête seul après quatorze jours.",
  count: (count: number) =>
    count === 0
      ? "Rien n’est à redemander : rien n’est partagé, ou tout l’est déjà."
      : count === 1
        ? "Un partage serait redemandé : ce que l’on lit de vous, ou qui vient chez vous. Ce qui finit plus tôt ne l’est pas."
        : `${count} partages seraient redemandés : ce que l’on lit de vous, et qui vient chez vous. Ce qui finit plus tôt ne l’est pas.`,
  not: "Ce qui n’est pas redemandé",
  notSays: "Cela reste comme vous l’avez dit. Chacun s’arrête sur sa page :",
  notWays: [
    { label: "Qui agit pour vous", at: "/moi/mandats" },
    { label: "Qui est prévenu si vous avez besoin d’aide", at: "/prevenir/qui" },
    { label: "Le silence remarqué avec un proche", at: "/nouvelles" },
  ],
  done: (day: string) =>
    `C’est redemandé. Ce que vous ne redites pas s’arrête seul, au plus tard le ${day}.`,
  send: "Tout redemander",
  forTitle: "Tout lui redemander",
  forWay: "Tout lui redemander",
  forLead:
    "Si cette personne peut de moins en moins : ce qu’elle partage de ce que votre mandat vous confie, qui vient chez elle compris, lui est redemandé. Ni les mandats, ni qui est prévenu, ni un silence remarqué ne le sont. Ce qu’elle ne redit pas elle-même s’arrête après quatorze jours. Vous ne lisez pas ce que c’est, et ne dites pas oui à sa place. Elle reçoit une lettre qui dit que vous l’avez demandé.",
  forSend: "Tout lui redemander",
  forDone:
    "C’est redemandé. Ce qu’elle ne redit pas s’arrête seul dans quatorze jours. Cela s’écrit dans le journal de votre mandat.",
  cancel: "Ne rien changer",
} as const;
