import { dayOf, PARIS, writeDay, writeTime } from "#basics/dates";

import { readZone } from "#basics/zones";
import { dayOfPlan, type Plan } from "../domain/meeting.ts";
import { meetingTexts as texts } from "./texts.fr.ts";

/** « mardi 1er décembre », on the clock of the place. */
export function sayDay(plan: Plan, now: Temporal.Instant): string {
  return writeDay(dayOfPlan(plan), dayOf(now, plan.zone));
}

/** « mardi 1er décembre à 18 h 30, jusqu’à 20 h (heure de La Réunion) ». */
export function sayWhen(plan: Plan, now: Temporal.Instant): string {
  const hour = (at: Temporal.Instant) =>
    writeTime(at.toZonedDateTimeISO(plan.zone).toPlainTime().round("minute"));
  const start = texts.at(sayDay(plan, now), hour(plan.startsAt));
  const when = plan.endsAt === undefined ? start : texts.until(start, hour(plan.endsAt));
  const zone = readZone(plan.zone);
  return zone === undefined || zone === PARIS ? when : texts.clock(when, texts.zones[zone]);
}
