import { demonstrationPeople } from "#rules/people";
import { person } from "#services/house";

import { bringCalendar } from "../../src/modules/calendar/brought/actions/bring.ts";
import type { TestHouse } from "../support/house.ts";
import { valueOf } from "../support/organisations.ts";

/** Who brought it alone knows that there is one. */
export const knownTo: readonly string[] = [];

export const paths = ["/moi/calendrier", "/moi/calendrier/apportes", "/moi/calendrier.ics"];

/** Malika brought the calendar that she keeps elsewhere. */
export async function differ(app: TestHouse): Promise<void> {
  const lines = [
    "BEGIN:VCALENDAR",
    "BEGIN:VEVENT",
    "UID:malika",
    "SUMMARY:Voir le notaire",
    "DTSTART:20261201T090000Z",
    "RRULE:FREQ=WEEKLY",
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  const bytes = new TextEncoder().encode(lines.join("\r\n"));
  valueOf(
    await bringCalendar(app, person(demonstrationPeople.malika.id), { bytes, called: "Notaire" }),
  );
}
