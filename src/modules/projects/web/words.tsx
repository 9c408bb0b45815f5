import { dayOf, PARIS, writeDay, writeMoment } from "#basics/dates";
import { State } from "#ui/state";

import type { Signed } from "../actions/signed.ts";
import type { Stage } from "../domain/answer.ts";
import { lastDayOf } from "../domain/reminder.ts";
import { stageNames } from "../domain/names.fr.ts";
import { texts } from "./texts.fr.ts";

const tones = {
  preparing: undefined,
  sent: "attend",
  won: "va",
  lost: undefined,
  withdrawn: undefined,
} as const satisfies Record<Stage, "va" | "attend" | undefined>;

/** Where an answer is, in two words. */
export function StageWord({ stage }: { readonly stage: Stage }) {
  return <State tone={tones[stage]}>{stageNames[stage]}</State>;
}

/**
 * Until when it may be handed in. A deadline at midnight is the end of the day before: said so, since
 * « avant mardi à minuit » is read in two ways.
 */
export function sayDeadline(deadline: Temporal.Instant | undefined, now: Temporal.Instant): string {
  if (deadline === undefined) return texts.noDeadline;
  const time = deadline.toZonedDateTimeISO(PARIS).toPlainTime();
  const wholeDay = time.equals(Temporal.PlainTime.from("00:00"));
  const last = lastDayOf(deadline);
  const said = wholeDay ? writeDay(last, dayOf(now)) : writeMoment(deadline, now);
  if (Temporal.Instant.compare(deadline, now) <= 0) return texts.tooLate(said);
  return wholeDay ? texts.deadlineDay(said) : texts.deadline(said);
}

/** « Inès, pour Les Jardins de la Gervanne », without links. */
export function signedWords({ name, organisationNamed }: Signed): string {
  return organisationNamed === undefined ? name : `${name}${texts.forWho(organisationNamed.name)}`;
}
