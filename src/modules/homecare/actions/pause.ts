import { dayOf } from "#basics/dates";
import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { makeOwnSpaceIn } from "#modules/access";
import { restSilencesIn } from "#modules/kin";
import { ownSpaceOf } from "#rules/access";
import { action, personBy, type Work, withRight } from "#services/house";

import { awayOf, decidePause, type Pause, type PauseRefusal } from "../domain/pause.ts";
import type { Away, Between, PersonId, SpaceId } from "../domain/visit.ts";
import { isWithin } from "../domain/week.ts";
import {
  endPauses,
  type KeptPause,
  listPauses,
  listPausesAmong,
  savePause,
} from "../store/pauses.ts";
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
  const [stood] = await listPauses(work, space, today, { standing: true });
  const isSame =
    stood?.from.equals(decided.value.from) === true && stood.until.equals(decided.value.until);
  if (isSame) return decided;
  const by = inTheirName(work);
  await endPauses(work, space, { today, by });
  const id = newId<"Pause">();
  // What was over today before one was away stays as it stood.
  const since = stood !== undefined && isWithin(stood, today) ? stood.since : work.now;
  await savePause(work, { id, space, ...decided.value, since, saidBy: by });
  await savePaused(work, space, { ...decided.value, since });
  await tellAwayIn(work, { space, pause: id, stood: stood?.id });
  if (decided.value.from.equals(today)) await restSilencesIn(work, home.person);
  return decided;
}

/** Who acts for whose week it is; undefined: themself. */
const inTheirName = ({ actor }: Work): PersonId | undefined =>
  actor.mandate === undefined ? undefined : personBy(actor);

/** One is there again: whoever was expected is, from now on. Twice changes nothing. */
export const endPause = action(endPauseIn);

export async function endPauseIn(work: Work): Promise<Result<undefined, "not-open">> {
  const home = await atHomeIn(work);
  if (home === undefined) return refused("not-open");
  await holdWeek(work, home.space);
  const today = dayOf(work.now);
  const [stood] = await listPauses(work, home.space, today, { standing: true });
  if (await endPauses(work, home.space, { today, by: inTheirName(work) })) {
    await savePaused(work, home.space, undefined);
    if (stood !== undefined) await tellBackIn(work, { id: stood.id, space: home.space });
  }
  return done(undefined);
}

/** The absence that stands today or comes next, of whose home the person who acts is in; undefined: none. */
export async function seeAwayIn(work: Work): Promise<KeptPause | undefined> {
  const home = await atHomeIn(work);
  if (home === undefined) return undefined;
  return (await listPauses(work, home.space, dayOf(work.now), { standing: true }))[0];
}

/** How far back a silence is learnt from, in months. */
const MONTHS = 6;

/** The days on which somebody said that nobody is expected at their home: nobody waits for a sign of theirs then (decision 0127). */
export async function quietDays(work: Work, person: PersonId): Promise<readonly Between[]> {
  const from = dayOf(work.now).subtract({ months: MONTHS });
  return daysAwayIn(work, ownSpaceOf(person), from);
}

/** The pauses of a week that touch a day or come after it, those that ended too; for what tells of a day to whom it concerns. */
export function pausesIn(
  work: Work,
  space: SpaceId,
  from: Temporal.PlainDate,
): Promise<readonly Pause[]> {
  return withRight(work, "homecare-quiet-days", (lent) => listPauses(lent, space, from));
}

/** The same days of several weeks. */
export async function daysAwayAmongIn(
  work: Work,
  spaces: readonly SpaceId[],
  from: Temporal.PlainDate,
): Promise<ReadonlyMap<SpaceId, readonly Away[]>> {
  const all = await withRight(work, "homecare-quiet-days", (lent) =>
    listPausesAmong(lent, spaces, from),
  );
  const its = [...Map.groupBy(all, ({ space }) => space)];
  return new Map(its.map(([space, pauses]) => [space, awayOf(pauses)]));
}

/** The days of a week on which nobody was expected, or is, whatever was said since. */
export async function daysAwayIn(
  work: Work,
  space: SpaceId,
  from: Temporal.PlainDate,
): Promise<readonly Away[]> {
  return awayOf(await pausesIn(work, space, from));
}
