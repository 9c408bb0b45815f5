import { z } from "zod";

import { form, puts } from "#basics/form";
import { isId } from "#basics/id";
import { chosen, lines, version } from "#basics/questions";
import { shorten } from "#basics/text";

import { LONGEST_ANSWER, LONGEST_QUESTION, type Question } from "../../domain/question.ts";
import type { SeenDraft } from "../../publish/actions/publish-drafts.ts";
import { publishTexts } from "../../publish/web/texts.fr.ts";
import { questionTexts as texts } from "../../questions/web/texts.fr.ts";

const why = (label: string, help?: string) =>
  lines("pourquoi", { label, help, rows: 2, empty: publishTexts.whyMissing, most: 500 });

/** The draft that was read is published; a correction says why. */
const published = form({ version: version() });
const corrected = published.extend({ why: why(publishTexts.why, publishTexts.whyHelp) });
export const publishForm = ({ call }: Pick<SeenDraft, "call">) =>
  call === undefined ? published : corrected;

/** Why a call ends before its time. */
export const closeForm = form({ why: why(publishTexts.closeWhy) });
export const withdrawForm = form({ why: why(publishTexts.withdrawWhy) });

/** A question as all will read it, and its answer. */
const answered = (help?: string) => ({
  words: lines("question", {
    label: texts.publicWords,
    help,
    empty: texts.wordsMissing,
    rows: 3,
    most: LONGEST_QUESTION,
  }),
  answer: lines("reponse", {
    label: texts.answer,
    empty: texts.answerMissing,
    rows: 5,
    most: LONGEST_ANSWER,
  }),
});
export const answerForm = form(answered(texts.publicWordsHelp));

/** An answer that stands there already. */
export const alreadyForm = (known: readonly Question[]) =>
  form({
    question: chosen<"Question">("vers", {
      label: texts.alreadyWhich,
      none: "",
      of: known.map(({ id, place, words }) => ({
        value: id,
        label: `${texts.question(place)} : ${shorten(words, 70)}`,
      })),
      empty: texts.alreadyMissing,
    }),
  });

export const declineForm = form({
  why: lines("pourquoi", {
    label: texts.declineWhy,
    rows: 2,
    empty: texts.declineMissing,
    most: 500,
  }),
});

/** An answer mended; the page says which. */
export const mendForm = form({
  question: z
    .string({ error: texts.answerMissing })
    .refine((text) => isId<"Question">(text), texts.answerMissing)
    .register(puts, { name: "laquelle", as: "hidden" }),
  ...answered(),
});
