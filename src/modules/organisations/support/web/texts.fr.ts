import type { Openable } from "#basics/opened";
import { capital } from "#basics/text";

import type { AccompanyRefusal } from "../domain/accompaniment.ts";
import type { Within } from "../domain/asked.ts";

const many = (count: number, one: string, more: string) =>
  count > 1 ? `${count} ${more}` : `${count} ${one}`;

/** What is opened, as the association reads it, and as the structure does. */
const yours: Readonly<Record<Openable, string>> = {
  calls: "vos appels gardés",
  answers: "vos réponses en cours (titre, état, échéance)",
  deadlines: "vos échéances",
};
export const openNames: Readonly<Record<Openable, string>> = {
  calls: "ses appels gardés",
  answers: "ses réponses en cours",
  deadlines: "ses échéances",
};

function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} et ${last}`;
}

const NEVER =
  "Jamais les textes de vos réponses, ni vos papiers, ni vos messages, ni rien de ce qui est à une personne.";

/** In one sentence, what a structure sees of an association. */
export function sayOpened(name: string, opened: readonly Openable[]): string {
  const words = listed(opened.map((what) => yours[what]));
  return opened.length === 0
    ? `« ${name} » ne voit rien de vous.`
    : `« ${name} » voit ${words}. ${NEVER}`;
}

/** The same, before the yes: what it would be. */
export function sayWouldOpen(name: string): string {
  return `Si vous dites oui et cochez les trois, « ${name} » verra ${listed(Object.values(yours))}. ${NEVER}`;
}

/** What an association opened, for the structure. */
export const sayTheirs = (opened: readonly Openable[]) =>
  opened.length === 0
    ? "N’ouvre rien pour l’instant."
    : `Ouvre ${listed(opened.map((what) => openNames[what]))}.`;

export const openQuestions: Readonly<Record<Openable, { label: string }>> = {
  calls: { label: "Nos appels gardés" },
  answers: { label: "Nos réponses en cours : le titre de l’appel, l’état, le dernier jour" },
  deadlines: { label: "Nos échéances : les dates de « L’année de l’association »" },
};

/** « Celles que vous accompagnez ». */
export const accompaniedTexts = {
  title: "Celles que vous accompagnez",
  lead: "Ce que les associations vous ont ouvert, le plus pressé d’abord. Chacune choisit ce que vous voyez, et le referme quand elle veut.",
  filters: "Choisir",
  send: "Montrer",
  clear: "Tout montrer",
  association: "Association",
  allOfThem: "Toutes",
  kinds: "Sorte",
  kindNames: {
    calls: "Appels gardés",
    answers: "Réponses en cours",
    deadlines: "Échéances",
  } satisfies Record<Openable, string>,
  oneOf: { calls: "Appel gardé", answers: "Réponse", deadlines: "Échéance" } satisfies Record<
    Openable,
    string
  >,
  within: "Quand",
  withinNames: {
    all: "Tout",
    late: "Déjà passé",
    week: "Dans les 7 jours",
    month: "Dans les 30 jours",
    quarter: "Dans les 90 jours",
  } satisfies Record<Within, string>,
  count: (count: number) =>
    count === 0 ? "Rien à suivre" : many(count, "chose à suivre", "choses à suivre"),
  noDay: "sans date",
  late: (day: string) => `c’était ${day}`,
  csv: "Tableau (CSV)",
  ics: "Calendrier (.ics)",
  private: "S’abonner dans un agenda",
  none: "Vous n’accompagnez encore aucune association ici",
  noneSays:
    "Proposez-le à l’une d’elles, plus bas. Elle lit ce que vous verriez, coche ce qu’elle ouvre, et dit oui ou non. Rien ne se voit avant.",
  nothingOpen: "Rien n’est ouvert, ou rien n’attend",
  nothingOpenSays:
    "Les associations qui vous ont dit oui n’ont pour l’instant rien ouvert, ou n’ont rien en cours. Ce qu’elles ouvrent vient ici tout seul.",
  nothingAsked: "Rien ne répond à ce choix",
  they: "Les associations",
  waiting: "En attente d’une réponse",
  waitsThem: (day: string) => `Proposé ${day} : l’association n’a pas encore répondu.`,
  asksYou: (name: string, day: string) =>
    `« ${name} » vous demande de l’accompagner jusqu’au ${day}.`,
  propose: "Proposer d’en accompagner une autre",
  proposeSays:
    "Elle reçoit une lettre et lit ce que vous verriez. Tant qu’elle n’a pas dit oui, vous ne voyez rien.",
  which: "Quelle association ?",
  whichHelp: "Son nom, tel qu’il est dans « Structures ».",
  proposeSend: "Proposer",
  readOnly:
    "Pour proposer, répondre ou mettre fin, il faut pouvoir « donner un accord » au nom de la structure, et qu’elle soit vérifiée.",
  suggest: "Proposer un appel",
  suggestSays: "ouvrez un appel, puis « Garder, proposer ou relayer ».",
} as const;

/** « Qui nous accompagne ». */
export const accompanyingTexts = {
  title: "Qui nous accompagne",
  lead: "Une structure qui vous accompagne ne voit de vous que ce que vous cochez. Décochez : dès la page suivante, elle ne le voit plus.",
  none: "Personne ne vous accompagne encore ici",
  noneSays:
    "Une maison des associations, une fédération, un dispositif local d’accompagnement peut suivre vos dates et vous signaler des appels. Demandez-le-lui, plus bas.",
  waiting: "En attente d’une réponse",
  proposes: (name: string, day: string) =>
    `« ${name} » vous propose de vous accompagner jusqu’au ${day}.`,
  waitsThem: (name: string, day: string) =>
    `Demandé à « ${name} » ${day}. Elle ne voit rien avant d’avoir dit oui.`,
  open: "Ce que vous ouvrez",
  openSays: "Rien n’est coché d’avance.",
  saveOpen: "Enregistrer",
  seePage: "Voir sa page",
  yes: "Dire oui",
  no: "Dire non",
  noTo: (name: string) => `Dire non à « ${name} »`,
  looks: "Qui a regardé",
  lookedAt: (name: string, day: string) => (name === "" ? `Quelqu’un, ${day}` : `${name}, ${day}`),
  noLook: "Personne n’a encore regardé.",
  ask: "Demander à être accompagnés",
  which: "Quelle structure d’appui ?",
  whichHelp:
    "Une structure d’appui, un réseau ou une fédération, tel que son nom est dans « Structures ».",
  seeAll: "Voir les structures d’appui",
  askSend: "Demander",
  readOnly: "Pour demander, répondre, ouvrir ou mettre fin, il faut tenir la page de la structure.",
} as const;

/** What both pages say. */
export const bothTexts = {
  until: (day: string) => `Jusqu’au ${day}, puis cela s’arrête tout seul.`,
  untilField: "Jusqu’au",
  untilHelp: "Trois ans au plus. Ce jour-là, cela s’arrête tout seul ; on peut le prolonger avant.",
  untilEmpty: "Écrivez un jour à venir, dans les trois ans.",
  end: "Mettre fin",
  endWith: (name: string) => `Mettre fin à l’accompagnement avec « ${name} »`,
  takeBack: "Reprendre",
  takeBackFrom: (name: string) => `Reprendre la demande faite à « ${name} »`,
  more: "Prolonger, ou dire qui le sait",
  longer: "Prolonger jusqu’au",
  longerSend: "Demander à prolonger",
  wanted: (day: string) => `Vous avez demandé à prolonger jusqu’au ${day}.`,
  wantsYou: (name: string, day: string) => `« ${name} » demande à prolonger jusqu’au ${day}.`,
  longerYes: "Prolonger",
  longerNo: "Ne pas prolonger",
  shownBoth: "Tout le monde peut lire que cet accompagnement existe.",
  shownNot: "Seuls les représentants des deux structures savent que cet accompagnement existe.",
  shownUs: "Vous êtes d’accord pour que tout le monde le sache ; l’autre structure ne l’a pas dit.",
  shownThem:
    "L’autre structure est d’accord pour que tout le monde le sache. Tant que vous ne le dites pas aussi, cela ne se voit pas.",
  show: "Accepter que tout le monde le sache",
  hide: "Ne plus le montrer",
  whichEmpty: "Écrivez le nom d’une structure.",
  unknown: (typed: string) => `Aucune structure ne s’appelle « ${typed} » ici.`,
  several: (names: readonly string[]) =>
    `Plusieurs répondent : ${names.join(" ; ")}. Écrivez son nom entier.`,
  said: {
    propose: "C’est parti : l’association reçoit une lettre. Vous ne voyez rien avant son oui.",
    demande: "C’est parti : la structure reçoit une lettre.",
    oui: "C’est dit : l’accompagnement commence.",
    non: "C’est dit : rien ne commence.",
    ouvert: "C’est enregistré. Ce que vous avez refermé ne se voit plus.",
    fini: "C’est fini. Plus rien ne se voit.",
    prolonger: "C’est demandé : l’autre structure reçoit une lettre.",
    prolonge: "C’est prolongé.",
    "pas-prolonge": "C’est dit : le dernier jour reste le même.",
    montre: "C’est enregistré.",
  },
} as const;

export const accompanyRefusals: Readonly<Record<AccompanyRefusal, string>> = {
  "not-allowed": "Vous ne pouvez pas le faire au nom de cette structure : rien n’a changé.",
  "not-a-support-structure":
    "Cette structure n’accompagne pas ici, ou n’est pas encore vérifiée : choisissez-en une autre.",
  itself: "Une structure ne s’accompagne pas elle-même.",
  already: "C’est déjà en place, ou déjà demandé, entre ces deux structures.",
  "too-many":
    "Vingt demandes attendent déjà une réponse. Reprenez-en une, ou attendez ; rien n’est parti.",
  "bad-day": "Ce jour ne va pas : il doit être à venir, après l’actuel, et dans les trois ans.",
  "nothing-to-answer": "Il n’y a plus rien à répondre : rien n’a changé.",
};

/** The private address of an agenda. */
export const agendaTexts = {
  label: "le calendrier de celles que vous accompagnez",
  says: "Les appels gardés, les réponses et les échéances que les associations ont ouverts à une structure que vous représentez : un titre et un jour. Ce qu’une association referme n’y est plus.",
  of: (name: string) => `celles qu’accompagne « ${name} »`,
  name: (name: string) => capital(`celles qu’accompagne « ${name} »`),
  open: "Ouvrir dans mon agenda",
  openSays: "Ou copiez l’adresse, et collez-la dans « S’abonner à un calendrier » de votre agenda.",
} as const;

export const supportKept = {
  what: "Qui a regardé, et quel jour, ce qu’une association a ouvert à votre structure",
  why: "Pour que l’association sache qui voit quoi",
  howLong: "Tant que l’association est ici ; un identifiant sans votre nom après votre départ",
} as const;

/** « Ses rôles ». */
export const rolesTexts = {
  title: "Ses rôles",
  lead: "Ce que la structure fait ici, en plus de ce qu’elle est. Sa page le dit, et l’annuaire la trouve par là.",
  own: "De par son genre",
  question: "Elle est aussi",
  send: "Enregistrer",
  refused: "Vous ne pouvez plus changer cette page : rien n’a changé.",
  said: { roles: "C’est enregistré." },
} as const;
