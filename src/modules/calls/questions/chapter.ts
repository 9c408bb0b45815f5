import type { Chapter } from "#services/house";

import { reportableQuestion } from "./actions/question-report.ts";
import { questionKinds } from "./web/kinds.ts";
import { questionDeeds, questionsKept } from "./web/texts.fr.ts";

/** Questions under a call, each answered once for all who wonder the same. */
export const questions: Chapter = {
  name: "questions",
  deeds: questionDeeds,
  entrusts: { calls: ["calls.asked_question"] },
  rights: {
    "calls-hears": ["calls.asked_question"],
    "write-mail": ["calls.asked_question"],
    "moderate-questions": ["calls.hidden_question"],
  },
  reportables: { question: reportableQuestion },
  notificationKinds: questionKinds,
  keeps: [questionsKept],
};
