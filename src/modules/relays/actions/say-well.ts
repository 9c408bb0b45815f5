import { done, refused, type Result } from "#basics/result";
import { makeOwnSpaceIn } from "#modules/access";
import { action, type Work } from "#services/house";

import { isPast } from "../domain/past.ts";
import { chainOf, isJustSaid, type SpaceId } from "../domain/relay.ts";
import { findLastRaised, findOpenAlarm, listTold } from "../store/alarms.ts";
import { findLastWell, saveWell } from "../store/wells.ts";
import { holdChain, listNamed } from "../store/named.ts";
import { type CallThatRuns, postWellIn } from "./post-letters.ts";
import { endOpenIn } from "./raise.ts";
import { beside, oneselfIn } from "./standing.ts";

/**
 * « Tout va bien »: those whom one chose among one’s list are told at once, so that no call for help that comes later is told
 * before. In person alone: said by another, it is no sign of life. Within the hour it is said once, but after a call for help: then it
 * is said anew.
 */
export const sayWell = action(sayWellIn);

export async function sayWellIn(work: Work): Promise<Result<undefined, "not-yours">> {
  const asker = oneselfIn(work);
  if (asker === undefined) return refused("not-yours");
  const space = await makeOwnSpaceIn(work, asker.person);
  await holdChain(work, space);
  // Who says it is silent no more.
  await endOpenIn(work, space, { relay: "silence", ended: "settled" });
  const [last, raised] = [await findLastWell(work, space), await findLastRaised(work, space)];
  if (isJustSaid(last, { now: work.now, raised })) return done(undefined);
  await saveWell(work, space);
  const hear = chainOf(await listNamed(work, space, "help")).filter(({ hearsWell }) => hearsWell);
  const to = hear.map(({ person }) => person);
  await postWellIn(work, asker.person, { to, open: await callThatRunsIn(work, space) });
  return done(undefined);
}

/** That all is well settles no call for help: who was told of one reads that it runs, until it is of another time. */
async function callThatRunsIn(work: Work, space: SpaceId): Promise<CallThatRuns | undefined> {
  const open = await findOpenAlarm(work, space, "help");
  if (open === undefined || isPast(open, work.now)) return undefined;
  const told = await beside(work, (lent) => listTold(lent, open.id));
  return {
    raisedAt: open.raisedAt,
    told: told.flatMap(({ service, person }) => (service === undefined ? [person] : [])),
  };
}
