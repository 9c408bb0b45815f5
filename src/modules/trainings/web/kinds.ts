import { writeAmount } from "#basics/amount";
import { letterKind, type NotificationKind } from "#services/house";

import {
  seeToldAgreedIn,
  seeToldLevelIn,
  seeToldProposalIn,
  type ToldLevel,
  type ToldTravel,
} from "../actions/tell.ts";
import type { Moment } from "../domain/training.ts";
import { feedbackTexts } from "./feedback-texts.fr.ts";
import { letterTexts as texts } from "./texts.fr.ts";

function proposedSaid({ amount, cost, payee }: ToldTravel): string {
  return amount === undefined
    ? ""
    : texts.proposedSays(writeAmount(amount), writeAmount(cost), payee);
}

function agreedSaid({ amount, cost, payee }: ToldTravel): string {
  return amount === undefined
    ? texts.agreedToPayee(writeAmount(cost))
    : texts.agreedSays(writeAmount(amount), payee);
}

/** One letter before, one after, with what else the day has: one button leads to the questions. */
const level = (moment: Moment) =>
  letterKind<ToldLevel>({
    why: texts.why[moment],
    sort: "digest",
    find: seeToldLevelIn,
    says: (told) => ({
      subject: texts[moment](told.length),
      entries: told.map(({ title, at }) => ({
        title: `${title} : ${feedbackTexts.title[moment].toLowerCase()}`,
        at,
        lines: [moment === "before" ? texts.beforeSays : texts.afterSays],
      })),
    }),
  });

/** What is said of trainings. */
export const trainingLetters = {
  "trainings.travel-proposed": letterKind<ToldTravel>({
    why: texts.why.proposed,
    sort: "direct",
    find: seeToldProposalIn,
    says: (told) => ({
      subject: texts.proposed(told.length),
      entries: told.map((one) => ({ title: one.title, at: one.at, lines: [proposedSaid(one)] })),
    }),
  }),
  "trainings.travel-agreed": letterKind<ToldTravel>({
    why: texts.why.agreed,
    sort: "direct",
    find: seeToldAgreedIn,
    says: (told) => ({
      subject: texts.agreed(told.length),
      entries: told.map((one) => ({ title: one.title, at: one.at, lines: [agreedSaid(one)] })),
    }),
  }),
  "trainings.level-before": level("before"),
  "trainings.level-after": level("after"),
} as const satisfies Record<string, NotificationKind>;
