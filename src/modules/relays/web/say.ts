import { dayOf, PARIS, writeMoment, writeTime } from "#basics/dates";

import type { SeenAlarm } from "../actions/see-relays.ts";
import type { StandingHelp } from "../actions/standing-help.ts";
import { silenceTexts } from "./silence-texts.fr.ts";
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
export function sayStands({
  open,
  now,
  isOneself,
}: Pick<StandingHelp, "now" | "isOneself"> & {
  readonly open: NonNullable<StandingHelp["open"]>;
}): string {
  const { alarm, told, isTaken, isPast } = open;
  const at = sayAt(alarm.raisedAt, now);
  const own = alarm.byHolder ? texts.askedByHolder : texts.asked;
  const asked = (isOneself ? own : texts.askedForThem)(at);
  if (isPast) return texts.stands.past(asked);
  if (!isTaken)
    return alarm.unansweredAt === undefined
      ? texts.stands.noneYet(asked)
      : texts.stands.none(asked);
  const who = told.find(({ answer }) => answer === "takes")?.name;
  return texts.stands.taken(asked, who);
}

/** « Sans nouvelles de vous, votre liste a été prévenue à 14 h 07 », or is once the quiet hours end: raised in them, nobody is told yet. */
export function saySilence(
  { alarm, told, passed, heldIn }: Pick<SeenAlarm, "alarm" | "told" | "passed" | "heldIn">,
  now: Temporal.Instant,
): string {
  return isToCome({ told, passed, heldIn })
    ? silenceTexts.ofSilenceWaits(sayAt(alarm.nextAt ?? now, now, heldIn))
    : texts.ofSilence(sayAt(alarm.raisedAt, now));
}

export const isToCome = ({
  told,
  passed,
  heldIn,
}: Pick<SeenAlarm, "told" | "passed" | "heldIn">): boolean =>
  heldIn !== undefined && told.every(({ beside }) => beside) && passed === undefined;
