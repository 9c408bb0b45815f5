import { dayOf, PARIS, writeMoment, writeTime } from "#basics/dates";

import type { StandingHelp } from "../actions/standing-help.ts";
import { texts } from "./texts.fr.ts";

/** « à 10 h 12 » of the same day, else « le lundi 30 novembre à 10 h 12 ». */
export function sayAt(instant: Temporal.Instant, now: Temporal.Instant, zone = PARIS): string {
  return dayOf(instant, zone).equals(dayOf(now, zone))
    ? `à ${sayHour(instant, zone)}`
    : `le ${writeMoment(instant, now, zone)}`;
}

export function sayHour(instant: Temporal.Instant, zone = PARIS): string {
  return writeTime(instant.toZonedDateTimeISO(zone).toPlainTime());
}

/** « Vous avez demandé de l’aide à 15 h 27 : personne n’a encore répondu. » */
export function sayStands({ open, now, isOneself }: StandingHelp): string {
  const { alarm, told, isTaken } = open;
  const at = sayAt(alarm.raisedAt, now);
  const own = alarm.byHolder ? texts.askedByHolder : texts.asked;
  const asked = (isOneself ? own : texts.askedForThem)(at);
  if (!isTaken)
    return alarm.unansweredAt === undefined
      ? texts.stands.noneYet(asked)
      : texts.stands.none(asked);
  const who = told.find(({ answer }) => answer === "takes")?.name;
  return texts.stands.taken(asked, who);
}
