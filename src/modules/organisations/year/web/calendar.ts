import ical from "ical-generator";

import { type SeenYear, waitingDates } from "../actions/see-year.ts";
import { addressOf } from "../../domain/organisation.ts";
import { sayTitle } from "./year-page.tsx";
import { texts } from "./texts.fr.ts";

/**
 * What waits of the year, for one's calendar (RFC 5545): a whole day each, with an alarm a week before.
 * A whole day is read in UTC so that no zone moves it to its eve.
 */
export function yearIcs(seen: SeenYear, publicUrl: string, now: Temporal.Instant): string {
  const { organisation, dates } = seen;
  const calendar = ical({
    name: texts.calendar(organisation.name),
    prodId: { company: "Archipel", product: "annee", language: "FR" },
  });
  for (const one of waitingDates(dates)) {
    const url = `${publicUrl}${one.paperAt ?? `${addressOf(organisation)}/annee`}`;
    const event = calendar.createEvent({
      id: `${organisation.id}.${one.key}@${new URL(publicUrl).hostname}`,
      stamp: new Date(now.epochMilliseconds),
      summary: `${sayTitle(one)} (${organisation.name})`,
      description: [one.says, one.source, url].filter((words) => words !== "").join("\n\n"),
      url,
      start: startOf(one.due),
      end: startOf(one.due.add({ days: 1 })),
      allDay: true,
    });
    event.createAlarm({ trigger: 7 * 24 * 3600, description: sayTitle(one) });
  }
  return calendar.toString();
}

function startOf(day: Temporal.PlainDate): Date {
  return new Date(day.toZonedDateTime("UTC").toInstant().epochMilliseconds);
}
