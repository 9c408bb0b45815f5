import { of, that } from "#basics/french/elision.fr";

import type { AlsoEnds } from "../../domain/assignment.ts";

const LIST = new Intl.ListFormat("fr", { type: "conjunction" });

/** « Je ne viens plus », for who comes. */
export const leavingTexts = {
  title: (name: string) => `Ne plus venir chez ${name}`,
  lead: (name: string) =>
    `Toutes les visites ${that(name)} vous confie s’arrêtent à partir de ce jour. Aucune raison n’est demandée.`,
  from: "À partir de quel jour ?",
  fromHelp:
    "Le premier jour où vous ne venez plus. Pour aujourd’hui seulement, dites « Je ne peux pas venir ce jour-là ».",
  also: "Finir aussi, ce jour-là",
  alsoHelp:
    "Rien n’est coché d’avance : ne plus venir n’est pas quitter quelqu’un. Ce que vous laissez continue.",
  alsoEnds: {
    mandate: () => "Agir en son nom, par un mandat",
    list: () => "Qu’on me prévienne quand quelque chose ne va pas",
    shares: (name) => `Lire ce que partage ${name}`,
    news: (name) => `Nos nouvelles, entre ${name} et vous`,
  } satisfies Record<AlsoEnds, (name: string) => string>,
  alsoSays: {
    mandate: "agir en son nom",
    list: "être dans sa liste, pour qu’on vous prévienne",
    shares: "lire ce qui est partagé avec vous",
    news: "vos nouvelles",
  } satisfies Record<AlsoEnds, string>,
  alsoSaid: (ends: readonly string[], name: string) =>
    `Finit aussi ce jour-là, entre ${name} et vous : ${LIST.format(ends)}.`,
  alsoThen: "Cela finit ce jour-là.",
  dayEmpty: "Écrivez un jour, par exemple 12/12/2026.",
  send: (name: string) => `Ne plus venir chez ${name}`,
  toldThen: (name: string) =>
    `${name} le lit tout de suite, et vous pouvez revenir dessus aujourd’hui.`,
  said: (name: string, day: string) =>
    `C’est dit : à partir du ${day}, vous ne venez plus chez ${name}.`,
  saidTold: (name: string) =>
    `${name} le lit parmi ce qui attend sa réponse, et une lettre le lui dit. Jusque-là, on vous attend comme avant.`,
  stay: "Finalement, je continue de venir",
  staySays: "Vous pouvez revenir dessus aujourd’hui.",
  goesOn: "Ce qui continue",
  goesOnSays: (name: string) =>
    `Ne plus venir n’arrête pas le reste entre ${name} et vous. Chaque chose s’arrête à sa place, tout de suite, ou ce jour-là si vous l’avez choisi.`,
  nothingElse: (name: string) => `Rien d’autre ne continue ici entre ${name} et vous.`,
} as const;

export const leavingRefusals = {
  "leaves-today": "Choisissez demain, ou un jour d’après.",
  "leaves-too-late": "C’est trop loin : un an à l’avance, au plus.",
  "unknown-passage": "On ne vous attend plus là.",
} as const;

/** What goes on between two, for the page of a circle that one leaves. */
export const goesOnTexts = {
  comes: "Vous venez, pour les visites qui vous sont confiées.",
  comesUntil: (day: string) => `Vous venez encore, et plus à partir du ${day}.`,
  go: "Dire que je ne viens plus",
} as const;

/** For whose home it is. */
export const goneTexts = {
  waits: (name: string, day: string) => `${name} ne vient plus, à partir du ${day}`,
  empty: (count: number) =>
    count === 1
      ? "Personne n’est nommé pour une visite."
      : `Personne n’est nommé pour ${count} visites.`,
  filled: "Quelqu’un vient pour chaque visite.",
  go: "Voir qui vient à la place",
  goOf: (name: string) => `Voir qui vient à la place ${of(name)}`,
  title: (name: string) => `${name} ne vient plus`,
  lead: (name: string, day: string) =>
    `À partir du ${day}. ${name} l’a dit sans avoir à dire pourquoi, et vient jusque-là comme avant.`,
  visits: "Qui vient alors",
  comes: (title: string, names: string) => `${title} : ${names}.`,
  nobody: (title: string) => `${title} : personne.`,
  name: "Nommer quelqu’un",
  nameFor: (title: string) => `Nommer quelqu’un, pour ${title}`,
  noVisit: "Aucune de ces visites ne vient plus.",
  goesOn: (name: string) => `Ce que ${name} fait ou lit encore`,
  endsThen: "Cela finit ce jour-là.",
  newsEnd: (name: string) =>
    `Vos nouvelles, entre ${name} et vous, finissent aussi ce jour-là ; ce qui est écrit reste lisible.`,
  read: "J’ai lu",
  readSays: "Ce ne sera plus sur votre accueil.",
  readSend: "Ne plus me le montrer",
} as const;

export const goneRefusals = { "unknown-person": "Ce n’est plus à lire." } as const;

export const leavingDeeds = {
  "/chez-moi/aides/sans/:person/lu": "a lu que quelqu’un ne vient plus",
} as const;
