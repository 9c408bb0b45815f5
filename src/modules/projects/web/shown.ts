import type { FieldProblems, Typed } from "#ui/form";

import type { SeenAnswer } from "../actions/see-answer.ts";

/** The forms of the page of an answer. */
export type FormName = "take-part" | "requirement" | "part" | "piece" | "sent" | "outcome" | "turn";

/** What was typed in one of them, and what is to be mended there. */
export interface Shown {
  readonly form?: FormName | undefined;
  readonly typed?: Typed | undefined;
  readonly problem?: string | undefined;
  readonly problems?: FieldProblems | undefined;
}

/** What concerns one form of the page; the others are as if nothing was sent. */
export function shownIn(shown: Shown, form: FormName): Omit<Shown, "form"> {
  if (shown.form !== form) return {};
  const { typed, problem, problems } = shown;
  return { typed, problem, problems };
}

/** The status of a page that shows it again. */
export function statusOf({ problem, problems }: Omit<Shown, "form">): 200 | 409 | 422 {
  if (problem !== undefined) return 409;
  return problems === undefined ? 200 : 422;
}

/** What the page of an answer, and each part of it, is given. */
export interface AnswerPageProps {
  readonly seen: SeenAnswer;
  readonly now: Temporal.Instant;
  readonly shown: Shown;
}
