import { type Amount, amountOf } from "#basics/amount";
import { form } from "#basics/form";
import { maybeLine, maybeLines, parsed, wholeWithin } from "#basics/questions";

import { unasked } from "../../protocol/web/forms.ts";
import { exchangeRefusals } from "../../protocol/web/page-texts.fr.ts";
import { MOST_THANKS } from "../domain/thanks.ts";
import { thanksRefusals as refusals, thanksTexts as texts } from "./texts.fr.ts";

/** The form of thanks, when it comes back with something to mend. */
export const THANKS = "merci";

function koriOf(count: number): Amount {
  const amount = amountOf(count * 100);
  if (amount === undefined) throw new Error("a count of kori is an amount");
  return amount;
}

/** Whole kori, three digits at most, as an amount. */
function readKori(typed: string): Amount | undefined {
  const count = wholeWithin(typed, 0, 999);
  return count === undefined ? undefined : koriOf(count);
}

const kori = (simple: boolean) =>
  parsed(
    {
      name: "kori",
      label: texts.kori,
      help: texts.koriHelp,
      as: "choices",
      of: texts.koriChoices.slice(0, simple ? 3 : undefined),
    },
    { empty: texts.chooseKori, read: readKori, write: (amount) => String(amount / 100) },
  );

/** A word, and kori where they may pass: between two persons. */
export const thanksForm = (other: string, asked: AskedThanks) => form(questionsOf(other, asked));

/** What the button sends: with it, whether one said already that nothing is to be added. */
export const sentThanksForm = (other: string, asked: AskedThanks) =>
  form({ ...questionsOf(other, asked), bare: maybeLine(BARE, { label: texts.title }) });

/** That one read that neither a word nor kori go with it. */
export const BARE = "tel-quel";

function questionsOf(other: string, { mayGiveKori, simple }: AskedThanks) {
  return {
    words: maybeLines("mot", {
      label: texts.words(other),
      help: texts.wordsHelp,
      rows: 3,
      most: MOST_THANKS,
    }),
    kori: mayGiveKori ? kori(simple) : unasked,
  };
}

export interface AskedThanks {
  readonly mayGiveKori: boolean;
  /** On a simple page, three choices. */
  readonly simple: boolean;
}

/** What is chosen at first: no kori, which is a whole thank-you. */
export const NO_KORI = koriOf(0);

export const giveRefusals = { ...exchangeRefusals, ...refusals };
