import { isId } from "#basics/id";
import { isOperator, type Reportable, type Work, withRight } from "#services/house";

import { publishersOfIn } from "../../publish/actions/publish-standing.ts";
import { findCallById } from "../../store/calls.ts";
import {
  findQuestion,
  hideQuestion,
  type KeptQuestion,
  showQuestion,
} from "../../store/questions.ts";
import type { QuestionId } from "../../domain/question.ts";

/** How a public question is reported, hidden and shown again; under a call that is itself seen. */
export const reportableQuestion: Reportable = {
  find: async (work, id) => {
    const question = isId<"Question">(id) ? await findIn(work, id) : undefined;
    const call = question && (await findCallById(work, question.call));
    if (question === undefined || call?.state !== "published") return undefined;
    return { title: question.words, at: `/appels/${call.number}#question-${question.place}` };
  },
  authors: async (work, id) => {
    const question = isId<"Question">(id) ? await findAnyIn(work, id) : undefined;
    return question === undefined ? [] : publishersOfIn(work, question.call);
  },
  words: async (work, id) => {
    const question = isId<"Question">(id) ? await findAnyIn(work, id) : undefined;
    return question && `${question.words}\n\n${question.answer}`;
  },
  hide: (work, id, reason) => turn(work, id, (lent, known) => hideQuestion(lent, known, reason)),
  showAgain: (work, id) => turn(work, id, showQuestion),
};

async function findIn(work: Work, id: QuestionId): Promise<KeptQuestion | undefined> {
  const shown = await findQuestion(work, id);
  return shown === undefined && isOperator(work.actor) ? findAnyIn(work, id) : shown;
}

/** Whoever asks, shown or hidden. */
async function findAnyIn(work: Work, id: QuestionId): Promise<KeptQuestion | undefined> {
  return (
    (await findQuestion(work, id)) ??
    (await withRight(work, "moderate-questions", (lent) => findQuestion(lent, id, "hidden")))
  );
}

async function turn(
  work: Work,
  id: string,
  act: (lent: Work, question: QuestionId) => Promise<void>,
): Promise<void> {
  if (!isId<"Question">(id)) return;
  const question: QuestionId = id;
  await withRight(work, "moderate-questions", (lent) => act(lent, question));
}
