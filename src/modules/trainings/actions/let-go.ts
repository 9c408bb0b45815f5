import type { Work } from "#services/house";

import type { PersonId } from "../domain/training.ts";
import {
  holdAnswers,
  letGo,
  listFeedbackOf,
  listOldAnswers,
  type SealedFeedback,
} from "../store/feedback.ts";
import { toldIn } from "./feedback.ts";

/** Answers older than this go; the counts of those that were told stay. Answers how many went. */
export async function letOldGoIn(
  lent: Work,
  before: Temporal.Instant,
  most: number,
): Promise<number> {
  return letAllGoIn(lent, await listOldAnswers(lent, before, most));
}

/** What one person answered goes with them; what was told with four others stays counted, or their going would tell it. */
export async function letGoOfIn(lent: Work, person: PersonId): Promise<void> {
  await letAllGoIn(lent, await listFeedbackOf(lent, person));
}

async function letAllGoIn(lent: Work, answers: readonly SealedFeedback[]): Promise<number> {
  for (const training of new Set(answers.map((one) => one.training))) {
    await holdAnswers(lent, training);
    const told = await toldIn(lent, training);
    for (const one of answers.filter((answer) => answer.training === training)) {
      const isTold = told[one.moment].some(({ person }) => person === one.person);
      await letGo(lent, one, { isTold });
    }
  }
  return answers.length;
}
