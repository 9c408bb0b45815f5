import { form, type ToMend, toMend } from "#basics/form";
import {
  boxes,
  choice,
  day,
  line,
  maybeChosen,
  maybeDay,
  maybeLine,
  maybeLines,
  parsed,
  version,
  yes,
} from "#basics/questions";
import { type Amount, readAmount, writeAmount } from "#basics/amount";

import type { SeenGift } from "../actions/see-gifts.ts";
import type { Target } from "../actions/see-mine.ts";
import { GIFT_KINDS, type GiftKind, type Measure, MOST } from "../domain/gift.ts";
import { kindNames } from "../domain/kinds.fr.ts";
import { type Much, readMuch } from "../domain/read-much.ts";
import { RATED } from "../domain/rate.ts";
import { structureTexts } from "./structure-texts.fr.ts";
import { texts } from "./texts.fr.ts";

/** How much of what, on which days. */
const measure = {
  kind: choice("genre", {
    label: texts.kind,
    of: GIFT_KINDS,
    says: kindNames,
    empty: texts.kindEmpty,
  }),
  much: line("combien", {
    label: texts.much,
    help: texts.muchHelp,
    empty: texts.muchEmpty,
    most: 40,
    width: "moyen",
  }),
  from: day("le", { label: texts.from, empty: texts.fromEmpty }),
  until: maybeDay("jusqu-au", { label: texts.until, empty: texts.untilEmpty }),
  words: maybeLine("quoi", { label: texts.words, help: texts.wordsHelp, most: MOST.words }),
  isLent: yes("prete", { label: texts.isLent, word: "oui" }),
};

/** Whom one gave to: one of the list, or a structure by its name. */
export const sayForm = (targets: readonly Target[]) =>
  form({
    to: maybeChosen("a", {
      label: texts.to,
      help: texts.toHelp,
      none: texts.toNone,
      of: targets.map(({ receiver, name }) => ({ value: receiver.id, label: name })),
      empty: texts.toChoose,
    }),
    other: maybeLine("autre", { label: texts.other, help: texts.otherHelp }),
    ...measure,
  }).superRefine(({ to, other }, context) => {
    if (to === undefined && other === undefined)
      context.addIssue({ code: "custom", path: ["to"], message: texts.toChoose });
  });

/** Where the rest is known already: how long. */
export const hoursForm = form({ much: measure.much });

/** Where by whom and to whom is known already: how much, when, and what. */
export const givenForm = form({ much: measure.much, from: measure.from, words: measure.words });

export const correctForm = form({ ...measure, version: version() });

/** Who gave to the structure: one of those that it knows. */
export const sayForForm = (givers: readonly { readonly id: string; readonly name: string }[]) =>
  form({
    giver: maybeChosen("qui", {
      label: structureTexts.who,
      help: structureTexts.whoHelp,
      none: structureTexts.whoNone,
      of: givers.map(({ id, name }) => ({ value: id, label: name })),
      empty: structureTexts.whoEmpty,
    }),
    ...measure,
  });

export const asideForm = form({
  instead: maybeLines("juste", {
    label: texts.instead,
    help: texts.insteadHelp,
    rows: 2,
    most: MOST.words,
  }),
});

const amount = (name: string, label: string, help: string) =>
  parsed<Amount>(
    { name, label, help, as: "line", width: "court", inputmode: "decimal" },
    { empty: texts.eachEmpty, read: readAmount, write: writeAmount },
  );

export const worthForm = form({ each: amount("valeur", texts.each, texts.eachHelp) });

export const rateForm = form({
  kind: choice("heures", {
    label: structureTexts.rateKind,
    of: RATED,
    says: { hours: kindNames.hours, skills: kindNames.skills },
    empty: texts.kindEmpty,
  }),
  anHour: amount("taux", structureTexts.anHour, structureTexts.anHourHelp),
  from: day("depuis", { label: structureTexts.rateFrom, empty: texts.fromEmpty }),
  method: line("methode", {
    label: structureTexts.method,
    help: structureTexts.methodHelp,
    empty: structureTexts.methodEmpty,
    most: MOST.words,
  }),
});

/** Those that one ticks among what waits, each in its own words. */
export const tickForm = (waiting: readonly SeenGift[], says: (gift: SeenGift) => string) =>
  form({
    gifts: boxes("ligne", {
      label: structureTexts.tick,
      of: waiting.map((gift) => ({ value: gift.id, label: says(gift) })),
    }),
  });

/** What is typed of a measure. */
interface TypedMeasure {
  readonly kind: GiftKind;
  readonly much: string;
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate | undefined;
  readonly isLent: boolean;
}

/** How much was typed, or what is to be mended beside « Combien ? ». */
export function muchOf(typed: string, kind: GiftKind): Much | ToMend {
  return readMuch(typed, kind) ?? toMend({ combien: texts.muchEmpty });
}

/** The measure that was typed, or what is to be mended. */
export function measureOf(typed: TypedMeasure): Measure | ToMend {
  const { kind, from, until = from, isLent } = typed;
  const much = muchOf(typed.much, kind);
  return "problems" in much ? much : { kind, ...much, from, until, isLent };
}

/** Beside which field each refusal stands. */
export const BESIDE = {
  "nothing-given": "combien",
  "too-much": "combien",
  "wrong-unit": "combien",
  "more-than-the-days-hold": "combien",
  "ends-before": "jusqu-au",
  "too-long-a-span": "jusqu-au",
  "in-the-future": "le",
  "which-goods": "quoi",
  "too-many-words": "quoi",
} as const;
