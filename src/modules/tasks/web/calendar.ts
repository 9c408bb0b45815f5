import ical from "ical-generator";

import type { SeenTask } from "../actions/see-tasks.ts";
import { texts } from "./texts.fr.ts";

/**
 * What waits for somebody, for their calendar (RFC 5545): a whole day each, with an alarm on its eve.
 * Tasks without a day have no entry. A whole day is read in UTC so that no zone moves it to its eve.
 */
export function tasksIcs(tasks: readonly SeenTask[], publicUrl: string): string {
  const calendar = ical({
    name: texts.icsName,
    prodId: { company: "Archipel", product: "taches", language: "FR" },
  });
  for (const task of tasks) {
    if (task.due === undefined) continue;
    const at = `${publicUrl}/taches/${task.id}`;
    const event = calendar.createEvent({
      id: `${task.id}@${new URL(publicUrl).hostname}`,
      stamp: new Date(task.addedAt.epochMilliseconds),
      sequence: task.version - 1,
      summary: task.title,
      description: task.circle === undefined ? at : `${task.circle.name}\n\n${at}`,
      url: at,
      start: startOf(task.due),
      end: startOf(task.due.add({ days: 1 })),
      allDay: true,
    });
    event.createAlarm({ trigger: 12 * 3600, description: texts.icsDue });
  }
  return calendar.toString();
}

function startOf(day: Temporal.PlainDate): Date {
  return new Date(day.toZonedDateTime("UTC").toInstant().epochMilliseconds);
}
