import type { LineChange } from "../domain/line.ts";
import type { SuggestRefusal } from "../actions/suggest.ts";
import type { GuestRefusal } from "../actions/suggest-as-guest.ts";
import type { DecideRefusal } from "../actions/decide-suggestion.ts";
import { decideTexts, refusalTexts, texts } from "./texts.fr.ts";

/** What is said of a table in another way than of a text. */
const own = {
  improve: "Améliorer ce tableau",
  improveSays:
    "Une case peut dire autre chose, une ligne venir ou s’en aller. Vous proposez, les auteurs répondent.",
  paragraphsLead:
    "Choisissez la ligne que vous changeriez, ou proposez-en une de plus. Les auteurs vous répondront.",
  nothingSaid: "Ce tableau n’a pas encore de ligne.",
  suggestLead:
    "Changez les cases qui doivent l’être. Ce qui est et ce qui serait se verront case par case.",
  asItStands: "La ligne, aujourd’hui",
  gone: "Cette ligne n’est plus là.",
  goneNear: "Cette ligne n’est plus là, ou commence autrement. À sa place, aujourd’hui :",
  changed: "Cette ligne a changé depuis. Aujourd’hui, elle dit :",
  acceptBeside:
    "La ligne a changé depuis. Acceptée, la proposition se mettra à côté de ce qui s’y dit : vous choisirez.",
  partlyHelp: "Changez les cases, puis gardez. La personne devient co-autrice.",
} as const;

export const lineTexts = {
  ...texts,
  ...own,
  line: (number: number) => `Ligne ${number}`,
  changeLine: (number: number) => `Proposer un changement, ligne ${number}`,
  add: "Proposer une ligne de plus",
  addLead: "Remplissez les cases que vous connaissez. Les auteurs vous répondront.",
  addIn: (title: string) => `Proposer une ligne de plus dans « ${title} »`,
  changeIn: (number: number, title: string) =>
    `Proposer de changer la ligne ${number} dans « ${title} »`,
  addedHere: (count: number) =>
    count === 1 ? "1 ligne de plus est proposée" : `${count} lignes de plus sont proposées`,
  remove: "Ôter cette ligne",
  removeHelp: "Cochez, et dites plus bas pourquoi : les cases ne comptent plus.",
  changes: {
    changed: "Une ligne qui change",
    added: "Une ligne de plus",
    removed: "Une ligne à ôter",
  } satisfies Record<LineChange, string>,
  stands: "Une ligne toute pareille est déjà dans le tableau. Acceptée, elle y serait deux fois.",
  empty: "rien",
} as const;

const linesAlone = {
  "nothing-changed": "C’est ce que la ligne dit déjà. Changez au moins une case.",
  "words-too-long": "C’est trop long pour une ligne.",
} as const;

export const lineRefusals: Readonly<Record<SuggestRefusal | GuestRefusal, string>> = {
  ...refusalTexts,
  ...linesAlone,
};

export const lineDecideTexts: Readonly<Record<DecideRefusal, string>> = {
  ...decideTexts,
  "nothing-to-take": linesAlone["nothing-changed"],
  "words-too-long": linesAlone["words-too-long"],
};

/** In the words of its kind. */
export const textsOf = (isTable: boolean) => (isTable ? { ...texts, ...own } : texts);
