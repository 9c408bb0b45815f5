import { type Amount, amountOf } from "#basics/amount";
import { form } from "#basics/form";
import { chosen, line, maybeLines, parsed, wholeWithin } from "#basics/questions";
import type { Companion } from "#modules/circles";

import { MOST_WORDS } from "../domain/favour.ts";
import { texts } from "./texts.fr.ts";

/** How many kori are offered to choose from; on a simple page, three choices. */
const KORI = [0, 1, 2, 3, 4, 5] as const;
const FEW_KORI = [0, 2, 4] as const;

/** Whole kori, three digits at most, as an amount. */
function readKori(typed: string): Amount | undefined {
  const count = wholeWithin(typed, 0, 999);
  return count === undefined ? undefined : amountOf(count * 100);
}

const thanks = (simple: boolean) => ({
  kori: parsed(
    {
      name: "kori",
      label: texts.howMany,
      help: texts.koriHelp,
      as: "choices",
      layout: simple ? undefined : "jours",
      of: (simple ? FEW_KORI : KORI).map((count) => ({
        value: String(count),
        label: count === 0 ? texts.wordsOnly : texts.koriCount(count),
      })),
    },
    { empty: texts.chooseKori, read: readKori, write: (kori) => String(kori / 100) },
  ),
  thanks: maybeLines("thanks", {
    label: texts.words,
    rows: 3,
    most: MOST_WORDS,
    health: true,
  }),
});

const said = (who: string, companions: readonly Companion[]) => ({
  with: chosen<"Person">("person", {
    label: who,
    none: texts.choosePerson,
    of: companions.map(({ person, name }) => ({ value: person, label: name })),
    empty: texts.choosePerson,
  }),
  what: line("what", {
    label: texts.what,
    help: texts.whatHelp,
    empty: texts.emptyWhat,
    most: MOST_WORDS,
    health: true,
  }),
});

export const thankForm = (simple: boolean) => form(thanks(simple));
/** What is chosen at first: a thank of two kori. */
export const USUAL = { kori: readKori("2") };

/** « J’ai rendu service »: to whom, and what. */
export const sayForm = (companions: readonly Companion[]) => form(said(texts.whom, companions));

/** « Remercier quelqu’un »: who, for what, and how. */
export const thankNeighbourForm = (companions: readonly Companion[], simple: boolean) =>
  form({ ...said(texts.who, companions), ...thanks(simple) });
