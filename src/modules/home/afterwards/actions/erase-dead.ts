import { saidDeadIn } from "#modules/people";
import { declaredIn, type Work } from "#services/house";

import { isToErase } from "../domain/afterwards.ts";
import { saidOfIn } from "./standing.ts";

/** Each night: of whom it is said that they died, and whose time is over as they chose it, everything is erased as if they had asked. Answers of how many. */
export async function eraseDeadIn(work: Work): Promise<number> {
  let gone = 0;
  for (const { person, at } of await saidDeadIn(work)) {
    if (!isToErase(await saidOfIn(work, person), at, work.now)) continue;
    for (const { erases } of declaredIn(work.app, "aboutPerson").toReversed())
      await erases(work, person);
    gone += 1;
  }
  return gone;
}
