import { personOf } from "#rules/access";
import { onHoldersSideIn, carryIn, type Job, job, type Work } from "#services/house";
import { newId } from "#basics/id";
import { isQuiet } from "#basics/hours/quiet";

import {
  type Alarm,
  type AlarmTold,
  decideNext,
  type PersonId,
  type Turn,
} from "../domain/relay.ts";
import { outOfQuiet } from "../domain/quiet.ts";
import { holdNextDue, listTold, saveNext, saveTold } from "../store/alarms.ts";
import { findQuiet } from "../store/named.ts";
import { findPassed } from "../store/served.ts";
import { type Chain, chainIn } from "./chain.ts";
import { postToldIn, postUnansweredIn } from "./post-letters.ts";
import { tellServiceIn } from "./tell-service.ts";

/** Those to whom a letter went. */
export const reachedOf = (told: readonly AlarmTold[]): readonly AlarmTold[] =>
  told.filter(({ reached }) => reached);

/**
 * Tells who comes next of an alarm that is held, until somebody is waited for, takes care of it, or nobody is left: then
 * all who were told read it, once. Done twice changes nothing. Who is not reached is not waited for. `anew`: of the list, who is
 * told before anybody, all at once. Of a silence nobody is told in the quiet hours of whose list it is, which a call for help knows
 * nothing of.
 */
export async function passOnIn(
  lent: Work,
  alarm: Alarm,
  anew: readonly Turn[] = [],
): Promise<void> {
  const chain = await chainIn(lent, alarm);
  const hours = alarm.relay === "silence" ? await findQuiet(lent, alarm.space) : undefined;
  const isHeld = hours !== undefined && isQuiet(lent.now, hours);
  const known = new Set<Turn>((await listTold(lent, alarm.id)).map(({ person }) => person));
  for (const turn of isHeld ? [] : chain.turns)
    if (anew.includes(turn) && !known.has(turn)) await tellTurnIn(lent, alarm, { turn, chain });
  for (;;) {
    const told = await listTold(lent, alarm.id);
    const passed = (await findPassed(lent, alarm.id))?.service;
    const asked = { delay: alarm.delay, chain: chain.turns, told, passed };
    const next = outOfQuiet(decideNext(asked, lent.now), { now: lent.now, hours });
    if (next.what === "tell") {
      for (const turn of next.turns) await tellTurnIn(lent, alarm, { turn, chain });
      continue;
    }
    const nextAt = next.what === "waits" ? next.until : undefined;
    const isLeft = next.what === "nobody" && alarm.unansweredAt === undefined;
    if (isLeft) await postUnansweredIn(lent, alarm, reachedOf(told));
    const unansweredAt = isLeft ? lent.now : alarm.unansweredAt;
    await saveNext(lent, { id: alarm.id, nextAt, unansweredAt });
    return;
  }
}

/** Somebody’s turn, or that of the service of the list. */
async function tellTurnIn(
  lent: Work,
  alarm: Alarm,
  { turn, chain: { served, persons } }: { readonly turn: Turn; readonly chain: Chain },
): Promise<void> {
  if (turn === served?.service) return tellServiceIn(lent, alarm, { served, persons });
  const person = persons.find((one) => one === turn);
  if (person !== undefined) await tellIn(lent, alarm, { person });
}

/**
 * Who presses for another, and their side, are told nothing: they know. Noted as it begins, under the mandate: what passes it on
 * later knows of none.
 */
export async function leaveOutHolderIn(lent: Work, alarm: Alarm): Promise<void> {
  const { persons } = await chainIn(lent, alarm);
  const beside = await onHoldersSideIn(lent, persons);
  for (const person of persons)
    if (beside.has(person)) await tellIn(lent, alarm, { person, isBeside: true });
}

/**
 * Of a silence: those whom it is between were told of it as such, and are told nothing as others. Noted as it begins, and as another
 * silence joins it.
 */
export async function leaveOutOfTwoIn(
  lent: Work,
  alarm: Alarm,
  ofTwo: readonly PersonId[],
): Promise<void> {
  const { persons } = await chainIn(lent, alarm);
  const told = new Set((await listTold(lent, alarm.id)).map(({ person }) => person));
  for (const person of persons)
    if (ofTwo.includes(person) && !told.has(person))
      await tellIn(lent, alarm, { person, isBeside: true });
}

/** One more is told. */
async function tellIn(
  lent: Work,
  alarm: Alarm,
  { person, isBeside = false }: { readonly person: PersonId; readonly isBeside?: boolean },
): Promise<void> {
  const id = newId<"RelayTold">();
  const { space, relay } = alarm;
  const carried = await carryIn(lent, { row: id, from: personOf(space), to: [person] });
  const reached =
    carried.length > 0 && !isBeside && (await postToldIn(lent, alarm, { id, person }));
  await saveTold(lent, { id, space, alarm: alarm.id, relay, person, reached, beside: isBeside });
}

/** In one go of the job; what is left waits a minute. */
const MOST_AT_ONCE = 1_000;
/** How long an alarm that could not pass on waits before it is tried again. */
const MINUTES_PUT_OFF = 2;

/**
 * Passes on what is due. The hour is in the row: each alarm is taken in a transaction of its own, skipping what another
 * process holds, so a restart loses nothing and nobody is told twice.
 */
export const passOn: Job = {
  cron: "* * * * *",
  run: async (app) => {
    for (let taken = 0; taken < MOST_AT_ONCE; taken += 1) {
      let due: Alarm | undefined;
      try {
        await app.transaction(job("relays"), async (lent) => {
          due = await holdNextDue(lent);
          if (due !== undefined) await passOnIn(lent, due);
        });
      } catch (error) {
        if (due === undefined) throw error;
        const stopped: Alarm = due;
        app.log.error({ err: error, alarm: stopped.id }, "an alarm could not pass on: put off");
        await app.transaction(job("relays"), (lent) =>
          saveNext(lent, { ...stopped, nextAt: lent.now.add({ minutes: MINUTES_PUT_OFF }) }),
        );
      }
      if (due === undefined) return;
    }
  },
};
