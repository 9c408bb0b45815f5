import { newId } from "#basics/id";
import { ownSpaceOf } from "#rules/access";
import { carryIn, type Work } from "#services/house";

import type { PersonId } from "../domain/relay.ts";
import { saveAlarm, saveAnswer, saveEnded, saveTold } from "../store/alarms.ts";
import { beside } from "./standing.ts";

export interface PastAlarm {
  readonly person: PersonId;
  readonly takenBy: PersonId;
  readonly at: Temporal.Instant;
}

/** Writes down an alarm that somebody took and that is settled, fifty minutes long: nobody is written to for it. For the demonstration. */
export async function notePastAlarmIn(
  work: Work,
  { person, takenBy, at: now }: PastAlarm,
): Promise<void> {
  const [alarm, id] = [newId<"RelayAlarm">(), newId<"RelayTold">()];
  const space = ownSpaceOf(person);
  const relay = "help";
  await beside({ ...work, now }, async (lent) => {
    await saveAlarm(lent, { id: alarm, space, relay, delay: "ten-minutes", byHolder: false });
    await carryIn(lent, { row: id, from: person, to: [takenBy] });
    await saveTold(lent, {
      id,
      space,
      alarm,
      relay,
      person: takenBy,
      reached: true,
      beside: false,
    });
    await saveAnswer({ ...lent, now: now.add({ minutes: 4 }) }, id, "takes");
    await saveEnded({ ...lent, now: now.add({ minutes: 50 }) }, alarm, "settled");
  });
}
