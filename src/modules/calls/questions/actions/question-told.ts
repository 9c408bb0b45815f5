import { isId } from "#basics/id";
import { open } from "#modules/access";
import type { Work } from "#services/house";

import type { Call } from "../../domain/call.ts";
import type { AskedState, Question } from "../../domain/question.ts";
import { findCallById } from "../../store/calls.ts";
import { findAsked, findQuestion } from "../../store/questions.ts";

/** A question as a letter tells it. */
export interface ToldQuestion {
  readonly call: Call;
  readonly words: string;
  readonly state: AskedState;
  /** The public question that answers it; undefined once moderation hid it. */
  readonly question: Question | undefined;
  readonly why: string | undefined;
}

/** The question that the facts of a letter name, read with the right to write mails; undefined once its call is gone. */
export async function seeToldQuestionIn(
  work: Work,
  facts: Readonly<Record<string, unknown>>,
): Promise<ToldQuestion | undefined> {
  const { asked } = facts;
  if (typeof asked !== "string" || !isId<"AskedQuestion">(asked)) return undefined;
  const row = await findAsked(work, asked);
  const call = row && (await findCallById(work, row.call));
  if (row === undefined || call?.state !== "published") return undefined;
  const words = await open(work, row.space, row.sealed);
  if (words === undefined) return undefined;
  return {
    call,
    words,
    state: row.state,
    question: row.question && (await findQuestion(work, row.question)),
    why: row.sealedWhy && (await open(work, row.space, row.sealedWhy)),
  };
}
