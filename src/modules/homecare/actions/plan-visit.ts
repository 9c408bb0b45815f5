import { dayOf } from "#basics/dates";
import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { makeOwnSpaceIn, seal } from "#modules/access";
import { action, type Work } from "#services/house";

import {
  decideVisit,
  MOST_VISITS,
  type Planned,
  type Told,
  type VisitId,
  type VisitRefusal,
} from "../domain/visit.ts";
import { listPauses } from "../store/pauses.ts";
import {
  holdVisit,
  listVisits,
  saveStopped,
  saveVisit,
  saveVisitAgain,
  type SealedVisit,
} from "../store/visits.ts";
import { atHomeIn, wordsOf } from "./standing.ts";

export interface OfVisit {
  readonly visit: VisitId;
}

export type PlanVisit = Told &
  Planned & {
    /** Known beforehand for the demonstration. */
    readonly id?: VisitId;
  };
export type PlanRefusal = VisitRefusal | "not-open" | "too-many-visits";

/** Says what is expected in one's week, once or again and again, in one's own words. */
export const planVisit = action(planVisitIn);

export async function planVisitIn(
  work: Work,
  { id = newId<"Visit">(), ...asked }: PlanVisit,
): Promise<Result<VisitId, PlanRefusal>> {
  const home = await atHomeIn(work);
  if (home === undefined || home.isClosed) return refused("not-open");
  const decided = decideVisit(asked);
  if (!decided.done) return decided;
  const space = await makeOwnSpaceIn(work, home.person);
  if ((await listVisits(work, space, dayOf(work.now))).length >= MOST_VISITS)
    return refused("too-many-visits");
  const sealed = await seal(work, space, wordsOf(decided.value));
  const [pause] = await listPauses(work, space, dayOf(work.now), { standing: true });
  await saveVisit(work, { id, space, sealed, planned: decided.value, paused: pause });
  return done(id);
}

export type ChangeVisit = OfVisit &
  Told &
  Planned & {
    /** The version that was read: another one meanwhile, and nothing is written over. */
    readonly version?: number | undefined;
  };
export type ChangeRefusal = PlanRefusal | "unknown-visit" | "changed-meanwhile";

/** Says it otherwise, from its first day on; what was stopped goes on. Its days off stay off. */
export const changeVisit = action(changeVisitIn);

export async function changeVisitIn(
  work: Work,
  { visit: id, version, ...asked }: ChangeVisit,
): Promise<Result<VisitId, ChangeRefusal>> {
  const found = await holdOwnIn(work, id);
  if (!found.done) return found;
  const visit = found.value;
  if (version !== undefined && version !== visit.version) return refused("changed-meanwhile");
  const decided = decideVisit(asked);
  if (!decided.done) return decided;
  const sealed = await seal(work, visit.space, wordsOf(decided.value));
  await saveVisitAgain(work, { id, sealed, planned: decided.value });
  return done(id);
}

export type StopRefusal = "unknown-visit" | "not-open";

/** It does not come any more, from today on: what was before stays readable. Twice changes nothing. */
export const stopVisit = action(
  async (work, { visit: id }: OfVisit): Promise<Result<VisitId, StopRefusal>> => {
    const found = await holdOwnIn(work, id);
    if (!found.done) return found;
    if (found.value.stopped === undefined) await saveStopped(work, id, dayOf(work.now));
    return done(id);
  },
);

/** Finally it comes, as before. */
export const resumeVisit = action(
  async (work, { visit: id }: OfVisit): Promise<Result<VisitId, StopRefusal>> => {
    const found = await holdOwnIn(work, id);
    if (!found.done) return found;
    if (found.value.stopped !== undefined) await saveStopped(work, id, undefined);
    return done(id);
  },
);

/** A visit of the week of who acts, held. */
export async function holdOwnIn(
  work: Work,
  id: VisitId,
): Promise<Result<SealedVisit, StopRefusal>> {
  const home = await atHomeIn(work);
  const visit = home && (await holdVisit(work, id));
  if (home === undefined || visit?.space !== home.space) return refused("unknown-visit");
  return home.isClosed ? refused("not-open") : done(visit);
}
