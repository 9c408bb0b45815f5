import { type Died, holdDeadIn, saidDeadIn } from "#modules/people";
import { declaredIn, type Work } from "#services/house";

import { isToErase } from "../domain/afterwards.ts";
import { saidOfIn } from "./standing.ts";

/** Each night: of whom it is said that they died, and whose time is over as they chose it, everything is erased as if they had asked. Answers of how many. */
export async function eraseDeadIn(work: Work): Promise<number> {
  let gone = 0;
  for (const one of await saidDeadIn(work)) {
    if (!(await isOverIn(work, one))) continue;
    for (const { erases } of declaredIn(work.app, "aboutPerson").toReversed())
      await erases(work, one.person);
    gone += 1;
  }
  return gone;
}

/** Whether their time is over; asked again once their row is held, since who operates may just have undone it. */
async function isOverIn(work: Work, { person, at }: Died): Promise<boolean> {
  if (!isToErase(await saidOfIn(work, person), at, work.now)) return false;
  const held = await holdDeadIn(work, person);
  return held !== undefined && Temporal.Instant.compare(held.at, at) === 0;
}
