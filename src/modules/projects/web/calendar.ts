import ical from "ical-generator";

import type { ListedAnswer } from "../actions/list-answers.ts";
import { lastDayOf } from "../domain/reminder.ts";
import { texts } from "./texts.fr.ts";

/**
 * When my joint answers are to be handed in, for a calendar (RFC 5545): a whole day each, the last on
 * which it is in time, with its hour in the description and an alarm three days before. A whole day is
 * read in UTC so that no zone moves it to its eve.
 */
export function answersIcs(
  answers: readonly ListedAnswer[],
  asked: { readonly publicUrl: string; readonly say: (deadline: Temporal.Instant) => string },
): string {
  const { publicUrl, say } = asked;
  const calendar = ical({
    name: texts.icsName,
    prodId: { company: "Archipel", product: "reponses", language: "FR" },
  });
  for (const { answer, circle } of answers) {
    const { deadline } = answer.call;
    if (deadline === undefined || answer.stage !== "preparing") continue;
    const last = lastDayOf(deadline);
    const at = `${publicUrl}/reponses/${answer.id}`;
    const event = calendar.createEvent({
      id: `${answer.id}@${new URL(publicUrl).hostname}`,
      stamp: new Date(answer.startedAt.epochMilliseconds),
      summary: texts.icsTitle(answer.call.title),
      description: `${circle.name}. ${say(deadline)}.\n\n${at}`,
      url: at,
      start: startOf(last),
      end: startOf(last.add({ days: 1 })),
      allDay: true,
    });
    event.createAlarm({ trigger: 3 * 24 * 3600, description: texts.icsTitle(answer.call.title) });
  }
  return calendar.toString();
}

function startOf(day: Temporal.PlainDate): Date {
  return new Date(day.toZonedDateTime("UTC").toInstant().epochMilliseconds);
}
