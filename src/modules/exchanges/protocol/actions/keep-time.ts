import { z } from "zod";

import { knownId } from "#basics/id";
import { type App, job, type Job, type Work, writeActor } from "#services/house";

import { nextNumber, standingTerms } from "../domain/exchange.ts";
import type { GiverId } from "../../givers/domain/giver.ts";
import type { ExchangeId } from "../domain/need.ts";
import { nextTimer } from "../domain/next-timer.ts";
import {
  findExchange,
  holdNextDue,
  type KeptExchange,
  listAwaitedGivers,
  listWaitingFor,
  putTimerOff,
  saveTimer,
} from "../store/exchanges.ts";
import { holdGiver } from "../../givers/store/givers.ts";
import { hasRoomIn } from "./begin-exchange.ts";
import { rhythmsIn } from "./learn.ts";
import { goOnIn } from "./go-on.ts";
import { makeStepIn } from "./make-step.ts";
import { RIGHT } from "./take-step.ts";

/** In one go of the job; what is left waits for the next one, five minutes later. */
const MOST_AT_ONCE = 2_000;

/** How long a timer that could not act waits before it is tried again. */
const HOURS_PUT_OFF = 1;

/**
 * Takes the steps of the platform that are due: reminds, brings back what was put off, passes on, ends.
 * Timers are rows; each is taken in a transaction of its own, skipping what another process holds: so a
 * restart loses nothing, and no reminder goes twice.
 */
export const keepTime: Job = {
  cron: "*/5 * * * *",
  run: async (app: App) => {
    for (let taken = 0; taken < MOST_AT_ONCE; taken += 1) if (!(await takeDue(app))) break;
    const givers = await app.transaction(job(RIGHT), listAwaitedGivers);
    for (const giver of givers) await app.transaction(job(RIGHT), (lent) => admitIn(lent, giver));
  },
};

/** Takes the step whose timer rang first; false when none did. One that cannot act is told, and put off. */
async function takeDue(app: App): Promise<boolean> {
  let held: ExchangeId | undefined;
  try {
    return await app.transaction(job(RIGHT), async (lent) => {
      held = await holdNextDue(lent);
      if (held === undefined) return false;
      await takeDueIn(lent, held);
      return true;
    });
  } catch (error) {
    if (held === undefined) throw error;
    const stopped = held;
    app.log.error({ err: error, exchange: stopped }, "a timer could not act: put off one hour");
    await app.transaction(job(RIGHT), (lent) =>
      putTimerOff(lent, stopped, lent.now.add({ hours: HOURS_PUT_OFF })),
    );
    return true;
  }
}

async function takeDueIn(lent: Work, id: ExchangeId): Promise<void> {
  const kept = await findExchange(lent, id);
  if (kept === undefined) throw new Error("an exchange that is held is not there");
  // Asked again now: what somebody did meanwhile, or a pause that they took, moves the timer.
  const timer = nextTimer(kept.exchange, await rhythmsIn(lent, kept));
  if (timer === undefined || Temporal.Instant.compare(lent.now, timer.at) < 0) {
    await saveTimer(lent, kept.id, timer);
    return;
  }
  const made = await makeStepIn(lent, kept, platformStep(lent, kept, timer.act));
  if (!made.done) throw new Error(`a timer of ${kept.id} could not act: ${made.refusal}`);
}

function platformStep(
  lent: Work,
  { exchange }: KeptExchange,
  act: "remind" | "resume" | "pass-on" | "expire" | "admit",
) {
  return {
    by: "platform",
    act,
    number: nextNumber(exchange, "platform"),
    terms: standingTerms(exchange),
    takenBy: writeActor(lent.actor),
  } as const;
}

/** Sends what waits for this giver as long as they have room, the oldest first. */
export async function admitIn(lent: Work, id: GiverId): Promise<number> {
  const giver = await holdGiver(lent, id);
  if (giver === undefined) return 0;
  let sent = 0;
  for (const exchange of await listWaitingFor(lent, id)) {
    const kept = await findExchange(lent, exchange);
    if (kept === undefined || !(await hasRoomIn(lent, giver))) continue;
    const made = await makeStepIn(lent, kept, platformStep(lent, kept, "admit"));
    if (!made.done) continue;
    await goOnIn(lent, made.value.kept, writeActor(lent.actor));
    sent += 1;
  }
  return sent;
}

const payloadShape = z.object({ giver: z.string() });

/** A place is free, or a pause is over: what waits for it goes. */
export const admitJob: Job = {
  run: async (app: App, payload: unknown) => {
    const { giver } = payloadShape.parse(payload);
    await app.transaction(job(RIGHT), (lent) => admitIn(lent, knownId<"Giver">(giver)));
  },
};
