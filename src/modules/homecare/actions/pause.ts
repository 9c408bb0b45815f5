import { dayOf } from "#basics/dates";
import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { makeOwnSpaceIn } from "#modules/access";
import { restSilencesIn } from "#modules/kin";
import { ownSpaceOf } from "#rules/access";
import { action, type Work, withRight } from "#services/house";

import { daysAwayOf, decidePause, type PauseRefusal } from "../domain/pause.ts";
import type { Between, PersonId } from "../domain/visit.ts";
import { endPauses, listPauses, savePause } from "../store/pauses.ts";
import { holdWeek, savePaused } from "../store/visits.ts";
import { tellAwayIn, tellBackIn } from "./tell-away.ts";
import { atHomeIn } from "./standing.ts";

/** Nobody is expected from a day to another: hospital, children or rest, one does not say. Replaces what stood. */
export const pause = action(pauseIn);

export async function pauseIn(
  work: Work,
  asked: Between,
): Promise<Result<Between, PauseRefusal | "not-open">> {
  const home = await atHomeIn(work);
  if (home === undefined || home.isClosed) return refused("not-open");
  const today = dayOf(work.now);
  const decided = decidePause(asked, today);
  if (!decided.done) return decided;
  const space = await makeOwnSpaceIn(work, home.person);
  await holdWeek(work, space);
  const standing = (await listPauses(work, space, today)).filter(
    ({ endedAt }) => endedAt === undefined,
  );
  if (
    standing.some(
      (one) => one.from.equals(decided.value.from) && one.until.equals(decided.value.until),
    )
  )
    return decided;
  await endPauses(work, space, today);
  const id = newId<"Pause">();
  await savePause(work, { id, space, ...decided.value });
  await savePaused(work, space, decided.value);
  await tellAwayIn(work, { id, space, ...decided.value });
  if (decided.value.from.equals(today)) await restSilencesIn(work, home.person);
  return decided;
}

/** One is there again: whoever was expected is, from now on. Twice changes nothing. */
export const endPause = action(endPauseIn);

export async function endPauseIn(work: Work): Promise<Result<undefined, "not-open">> {
  const home = await atHomeIn(work);
  if (home === undefined) return refused("not-open");
  await holdWeek(work, home.space);
  const [stood] = await listPauses(work, home.space, dayOf(work.now), { standing: true });
  if (await endPauses(work, home.space, dayOf(work.now))) {
    await savePaused(work, home.space, undefined);
    if (stood !== undefined) await tellBackIn(work, { ...stood, space: home.space });
  }
  return done(undefined);
}

/** How far back a silence is learnt from, in months. */
const MONTHS = 6;

/** The days on which somebody said that nobody is expected at their home: nobody waits for a sign of theirs then (decision 0127). */
export function quietDays(work: Work, person: PersonId): Promise<readonly Between[]> {
  return withRight(work, "homecare-quiet-days", async (lent) => {
    const from = dayOf(lent.now).subtract({ months: MONTHS });
    return (await listPauses(lent, ownSpaceOf(person), from)).flatMap(
      (one) => daysAwayOf(one) ?? [],
    );
  });
}
