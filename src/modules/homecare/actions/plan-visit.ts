import { dayOf } from "#basics/dates";
import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { makeOwnSpaceIn, seal } from "#modules/access";
import { isOfAgeIn } from "#modules/people";
import { action, type Work } from "#services/house";

import {
  decideVisit,
  MOST_VISITS,
  type Planned,
  MOST_KEPT,
  type SpaceId,
  type Told,
  type VisitId,
  type VisitRefusal,
} from "../domain/visit.ts";
import { otherwiseFrom, stoodUntil } from "../domain/otherwise.ts";
import { hasPassed } from "../store/passed.ts";
import { listPauses } from "../store/pauses.ts";
import { saveStood } from "../store/stood.ts";
import {
  countVisits,
  deleteVisit,
  holdVisit,
  holdWeek,
  listVisits,
  saveStopped,
  saveVisit,
  saveVisitAgain,
  type SealedVisit,
} from "../store/visits.ts";
import { atHomeIn, toldOfIn, wordsOf } from "./standing.ts";

export interface OfVisit {
  readonly visit: VisitId;
}

export type PlanVisit = Told &
  Planned & {
    /** Known beforehand for the demonstration. */
    readonly id?: VisitId;
  };
export type PlanRefusal = VisitRefusal | "not-open" | "not-of-age" | "too-many-visits";

/** Says what is expected in one's week, once or again and again, in one's own words. */
export const planVisit = action(planVisitIn);

export async function planVisitIn(
  work: Work,
  { id = newId<"Visit">(), ...asked }: PlanVisit,
): Promise<Result<VisitId, PlanRefusal>> {
  const home = await atHomeIn(work);
  if (home === undefined || home.isClosed) return refused("not-open");
  if (!(await isOfAgeIn(work, home.person))) return refused("not-of-age");
  const decided = decideVisit(asked);
  if (!decided.done) return decided;
  const space = await makeOwnSpaceIn(work, home.person);
  await holdWeek(work, space);
  if (!(await hasRoomIn(work, space)) || (await countVisits(work, space)) >= MOST_KEPT)
    return refused("too-many-visits");
  const sealed = await seal(work, space, wordsOf(decided.value));
  const [pause] = await listPauses(work, space, dayOf(work.now), { standing: true });
  await saveVisit(work, { id, space, sealed, planned: decided.value, paused: pause });
  return done(id);
}

/** Whether one more may be expected, in a week that is held. */
async function hasRoomIn(work: Work, space: SpaceId): Promise<boolean> {
  return (await listVisits(work, space, dayOf(work.now))).length < MOST_VISITS;
}

export type ChangeVisit = OfVisit &
  Told &
  Planned & {
    /** The version that was read: another one meanwhile, and nothing is written over. */
    readonly version?: number | undefined;
  };
export type ChangeRefusal = PlanRefusal | "unknown-visit" | "changed-meanwhile";

/**
 * Says it otherwise, from today on, or tomorrow where it has begun today: past weeks keep what stood, but of a visit that was planned
 * today alone. What was stopped goes on. Its days off stay off.
 */
export const changeVisit = action(changeVisitIn);

export async function changeVisitIn(
  work: Work,
  { visit: id, version, ...asked }: ChangeVisit,
): Promise<Result<VisitId, ChangeRefusal>> {
  const found = await holdToGoOnIn(work, id);
  if (!found.done) return found;
  const visit = found.value;
  if (version !== undefined && version !== visit.version) return refused("changed-meanwhile");
  const decided = decideVisit(asked);
  if (!decided.done) return decided;
  const sealed = await seal(work, visit.space, wordsOf(decided.value));
  await saveVisitAgain(work, { id, sealed, planned: decided.value });
  if (!(await isOfTodayIn(work, visit))) await keepStoodIn(work, visit);
  return done(id);
}

/** It was planned today, and nobody said of it that they came: nothing stood yet. */
async function isOfTodayIn(work: Work, { id, addedAt }: SealedVisit): Promise<boolean> {
  return dayOf(addedAt).equals(dayOf(work.now)) && !(await hasPassed(work, id));
}

/** What stood of it until now: who came, in the words that stood, and no more what to know on the day. */
async function keepStoodIn(work: Work, visit: SealedVisit): Promise<void> {
  const since = otherwiseFrom(visit, { today: dayOf(work.now), now: work.now });
  const stood = stoodUntil(visit, since);
  const title = (await toldOfIn(work, visit))?.title ?? "";
  const sealed = await seal(work, visit.space, wordsOf({ title, note: undefined }));
  const before = stood === undefined ? [] : [{ ...stood, sealed }];
  await saveStood(work, visit.id, { since, stood: [...visit.stood, ...before] });
}

export type StopRefusal = "unknown-visit";
export type ResumeRefusal = StopRefusal | "not-open" | "too-many-visits";

/** It does not come any more, from today on: what was before stays readable. Twice changes nothing. */
export const stopVisit = action(
  async (work, { visit: id }: OfVisit): Promise<Result<VisitId, StopRefusal>> => {
    const found = await holdOwnIn(work, id);
    if (!found.done) return found;
    if (found.value.stopped === undefined) await saveStopped(work, id, dayOf(work.now));
    return done(id);
  },
);

/** Finally it comes, as before, from today on: on the days meanwhile it did not. */
export const resumeVisit = action(
  async (work, { visit: id }: OfVisit): Promise<Result<VisitId, ResumeRefusal>> => {
    const found = await holdToGoOnIn(work, id);
    if (!found.done) return found;
    const { stopped } = found.value;
    if (stopped === undefined) return done(id);
    await saveStopped(work, id, undefined);
    if (Temporal.PlainDate.compare(stopped, dayOf(work.now)) < 0)
      await keepStoodIn(work, found.value);
    return done(id);
  },
);

/** Its words and its past days go for good: of what does not come any more alone, so that it takes two acts. */
export const eraseVisit = action(
  async (work, { visit: id }: OfVisit): Promise<Result<VisitId, StopRefusal | "still-comes">> => {
    const found = await holdOwnIn(work, id);
    if (!found.done) return found;
    if (found.value.stopped === undefined) return refused("still-comes");
    await deleteVisit(work, id);
    return done(id);
  },
);

/** A visit of the week of who acts, held: where the territory closed it too, one stops what is there. */
export async function holdOwnIn(
  work: Work,
  id: VisitId,
): Promise<Result<SealedVisit, StopRefusal>> {
  const home = await atHomeIn(work);
  if (home === undefined) return refused("unknown-visit");
  await holdWeek(work, home.space);
  const visit = await holdVisit(work, id);
  return visit?.space === home.space ? done(visit) : refused("unknown-visit");
}

/** The same, to let it go on or come again: nothing begins where it is closed, and what had stopped needs its room. */
async function holdToGoOnIn(work: Work, id: VisitId): Promise<Result<SealedVisit, ResumeRefusal>> {
  const found = await holdOwnIn(work, id);
  if (!found.done) return found;
  const home = await atHomeIn(work);
  if (home === undefined || home.isClosed) return refused("not-open");
  const { stopped, space } = found.value;
  return stopped === undefined || (await hasRoomIn(work, space))
    ? found
    : refused("too-many-visits");
}
