import { spaceOf } from "#rules/circles";
import type { Dated, DatedSource } from "#services/house";

import { type ListedAnswer, listMyAnswersIn } from "../actions/list-answers.ts";
import { lastDayOf } from "../domain/reminder.ts";
import { texts } from "./texts.fr.ts";
import { sayDeadline } from "./words.tsx";

/**
 * When joint answers in which one takes part are to be handed in: a whole day each, the last on which it is in time, with
 * its hour in the description and an alarm three days before.
 */
export function datedAnswers(
  answers: readonly ListedAnswer[],
  now: Temporal.Instant,
): readonly Dated[] {
  return answers.flatMap(({ answer, circle, takesPart }): readonly Dated[] => {
    const { deadline, title } = answer.call;
    if (deadline === undefined || answer.stage !== "preparing" || !takesPart) return [];
    return [
      {
        uid: answer.id,
        title: texts.icsTitle(title),
        when: { kind: "day", day: lastDayOf(deadline) },
        address: `/reponses/${answer.id}`,
        of: { kind: "circle", name: circle.name },
        within: spaceOf(circle.id),
        // The deadline that a circle answers is kept as it was handed over: it never changes.
        sequence: 0,
        changedAt: answer.startedAt,
        status: "confirmed",
        description: `${circle.name}. ${sayDeadline(deadline, now)}.`,
        alarm: { before: Temporal.Duration.from({ hours: 72 }), says: texts.icsTitle(title) },
      },
    ];
  });
}

/** The last days of what the person who acts takes part in. */
export const myLastDays: DatedSource = {
  list: async (work) => {
    const { open } = await listMyAnswersIn(work, { page: undefined });
    return datedAnswers(open, work.now);
  },
};
