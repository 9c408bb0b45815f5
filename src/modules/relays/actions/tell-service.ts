import { newId } from "#basics/id";
import { personOf } from "#rules/access";
import { carryIn, type Work } from "#services/house";

import type { Alarm, PersonId } from "../domain/relay.ts";
import { answersAt, readersOf, type Served } from "../domain/service.ts";
import { saveTold } from "../store/alarms.ts";
import { savePassed } from "../store/served.ts";
import { findService } from "../store/services.ts";
import { postToldServiceIn } from "./post-letters.ts";
import { readersForIn, standingIn } from "./service-standing.ts";

/**
 * The turn of a service: those who answer for it are told, together. Outside its hours, or where nobody of it is reached, it is passed
 * over at once, which whose list it is reads.
 */
export async function tellServiceIn(
  lent: Work,
  alarm: Alarm,
  { served, persons }: { readonly served: Served; readonly persons: readonly PersonId[] },
): Promise<void> {
  const service = await standingIn(lent, await findService(lent, served.service));
  const pass = (why: "closed" | "unreached") =>
    savePassed(lent, alarm.id, { service: served.service, why });
  if (service === undefined) return pass("unreached");
  if (!answersAt(service, lent.now)) return pass("closed");
  const owner = personOf(alarm.space);
  const readers = readersOf(await readersForIn(lent, service, owner), { owner, persons });
  let isReached = false;
  for (const person of readers)
    if (await tellReaderIn(lent, alarm, { person, service: service.id })) isReached = true;
  if (!isReached) await pass("unreached");
}

/** One of those who answer for it: told only where a letter goes. */
async function tellReaderIn(
  lent: Work,
  { id: alarm, space, relay }: Alarm,
  { person, service }: { readonly person: PersonId; readonly service: Served["service"] },
): Promise<boolean> {
  const id = newId<"RelayTold">();
  const carried = await carryIn(lent, { row: id, from: personOf(space), to: [person] });
  if (carried.length === 0 || !(await postToldServiceIn(lent, space, { id, person }))) return false;
  await saveTold(lent, { id, space, alarm, relay, person, service, reached: true, beside: false });
  return true;
}
