import { shorten } from "#basics/text";
import { letterKind, type NotificationKind, type WrittenEntry } from "#services/house";

import { seeToldQuestionIn, type ToldQuestion } from "../actions/question-told.ts";
import { questionTexts } from "./texts.fr.ts";

const texts = questionTexts.mail;

/** How much of a question or of an answer a letter repeats. */
const MOST = 500;

/** A kind of letter about questions under calls. */
function kind(asked: {
  readonly why: string;
  readonly holds: (told: ToldQuestion) => boolean;
  readonly subject: (count: number) => string;
  readonly entry: (told: ToldQuestion) => WrittenEntry;
}): NotificationKind {
  return letterKind({
    why: asked.why,
    sort: "direct",
    find: async (work, facts) => {
      const told = await seeToldQuestionIn(work, facts);
      return told !== undefined && asked.holds(told) ? told : undefined;
    },
    says: (told) => ({ subject: asked.subject(told.length), entries: told.map(asked.entry) }),
  });
}

/** A question waits for its issuer; one that I asked was answered. */
export const questionKinds = {
  "calls.question-asked": kind({
    why: questionTexts.kinds.asked,
    holds: ({ state }) => state === "waiting",
    subject: texts.asked,
    entry: ({ call, words }) => ({
      title: call.title,
      at: `/appels/${call.number}/gerer`,
      lines: [texts.question(shorten(words, MOST))],
    }),
  }),
  "calls.question-answered": kind({
    why: questionTexts.kinds.answered,
    holds: ({ state }) => state !== "waiting",
    subject: texts.answered,
    entry: ({ call, words, question, why }) => ({
      title: call.title,
      at: `/appels/${call.number}#questions`,
      lines: [
        texts.question(shorten(question?.words ?? words, MOST)),
        ...(question === undefined ? [] : [texts.answer(shorten(question.answer, MOST))]),
        ...(why === undefined ? [] : [texts.declined(shorten(why, MOST))]),
      ],
    }),
  }),
} as const satisfies Readonly<Record<string, NotificationKind>>;
