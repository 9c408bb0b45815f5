import { PARIS } from "#basics/dates";

import { type Exchange, hasEnded } from "./exchange.ts";
import { openDaysAfter, openHourFrom } from "../../givers/domain/open-days.ts";
import { daysLater, lastMoment, LASTING, MOST_REMINDERS, quietUntil } from "./step-guards.ts";
import { newRhythm, type Rhythms, timeoutOf } from "./timers.ts";
import { waitedSince, whoseTurn } from "./turn.ts";

/** What the platform will do by itself if nobody does anything before, and when. */
export interface Timer {
  readonly at: Temporal.Instant;
  readonly act: "remind" | "resume" | "pass-on" | "expire";
  /** How a reminder goes: the first inside the digest, the second by a mail of its own. */
  readonly through: "digest" | "mail" | undefined;
}

/**
 * The timer of an exchange, always one until it has ended: so every exchange ends, even if everybody
 * falls silent. It is reckoned anew after each step, and the job asks again before it acts.
 *
 * Who is waited for is reminded after the timeout of their rhythm, in their open days and by day; of
 * several, the slowest counts. After two reminders and one timeout more it is passed on, if the asker
 * agreed, or ends. What is asked for one day ends with that day: nobody is reminded of it afterwards.
 */
export function nextTimer(exchange: Exchange, rhythms: Rhythms, zone = PARIS): Timer | undefined {
  if (hasEnded(exchange)) return undefined;
  const timer = whenNothingComes(exchange, rhythms, zone);
  const last = lastMoment(exchange)?.add({ minutes: 1 });
  return last === undefined || Temporal.Instant.compare(timer.at, last) <= 0
    ? timer
    : { at: last, act: "expire", through: undefined };
}

function whenNothingComes(exchange: Exchange, rhythms: Rhythms, zone: string): Timer {
  const { state, since, until, reminders, atOnce, due } = exchange;
  if (state === "later") {
    const named = until ?? since;
    const isOverBefore =
      atOnce === true && due !== undefined && Temporal.Instant.compare(due, named) < 0;
    return {
      at: isOverBefore ? due.add({ minutes: 1 }) : named,
      act: "resume",
      through: undefined,
    };
  }
  const days = LASTING[state];
  if (days !== undefined)
    return { at: daysLater(since, days, zone), act: "expire", through: undefined };

  const at = whenSilent(exchange, rhythms, zone);
  if (reminders < MOST_REMINDERS)
    return { at, act: "remind", through: reminders === 0 ? "digest" : "mail" };
  const act = state === "proposed" && exchange.routed ? "pass-on" : "expire";
  return { at, act, through: undefined };
}

/** When the silence of those who are waited for has lasted their timeout. */
function whenSilent(exchange: Exchange, rhythms: Rhythms, zone: string): Temporal.Instant {
  const { remindedAt } = exchange;
  const from =
    remindedAt === undefined ? waitedSince(exchange) : later(remindedAt, waitedSince(exchange));
  return whoseTurn(exchange).reduce((latest, party) => {
    const rhythm = rhythms[party] ?? newRhythm();
    const silent = openDaysAfter(from, timeoutOf(rhythm), rhythm.open, zone);
    return later(latest, openHourFrom(silent, rhythm.open, zone));
  }, quietUntil(exchange));
}

function later(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) < 0 ? other : one;
}
