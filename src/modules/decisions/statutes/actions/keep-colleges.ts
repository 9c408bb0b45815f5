import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { memberIdsAtIn } from "#modules/circles";
import { action, type Work } from "#services/house";

import {
  type CollegeRefusal,
  decideCollege,
  decidePlaces,
  decideVoices,
} from "../../domain/methods/colleges.ts";
import type { CollegeId } from "../../domain/statutes.ts";
import type { CircleId, PersonId } from "../../domain/vote.ts";
import { deleteCollege, listColleges, saveCollege, saveCollegeOf } from "../../store/statutes.ts";
import { holdWrittenIn } from "./set-statutes.ts";

interface InCircle {
  readonly circle: CircleId;
}

/** A facilitator adds a college: its members have so many voices each. */
export const addCollege = action(addCollegeIn);

export async function addCollegeIn(
  work: Work,
  asked: InCircle & { readonly name: string; readonly voices: number },
): Promise<Result<CollegeId, CollegeRefusal>> {
  const held = await holdWrittenIn(work, asked.circle);
  if (!held.done) return held;
  const decision = decideCollege(await listColleges(work, asked.circle), asked);
  if (!decision.done) return decision;
  const id = newId<"College">();
  await saveCollege(work, asked.circle, { id, name: asked.name, voices: asked.voices });
  return done(id);
}

/** A facilitator changes how many voices the members of a college have. */
export const changeVoices = action(changeVoicesIn);

export async function changeVoicesIn(
  work: Work,
  asked: InCircle & { readonly college: CollegeId; readonly voices: number },
): Promise<Result<CollegeId, CollegeRefusal>> {
  const held = await holdWrittenIn(work, asked.circle);
  if (!held.done) return held;
  const decision = decideVoices(await listColleges(work, asked.circle), asked);
  if (!decision.done) return decision;
  await saveCollege(work, asked.circle, { ...decision.value, voices: asked.voices });
  return done(asked.college);
}

/** A facilitator removes a college: its members have one voice again. */
export const removeCollege = action(removeCollegeIn);

export async function removeCollegeIn(
  work: Work,
  asked: InCircle & { readonly college: CollegeId },
): Promise<Result<CollegeId, CollegeRefusal>> {
  const held = await holdWrittenIn(work, asked.circle);
  if (!held.done) return held;
  const colleges = await listColleges(work, asked.circle);
  if (!colleges.some(({ id }) => id === asked.college)) return refused("unknown-college");
  await deleteCollege(work, asked.circle, asked.college);
  return done(asked.college);
}

export interface PlaceMembers extends InCircle {
  /** The college of each member named; undefined: of none. Who is not named stays where they are. */
  readonly places: ReadonlyMap<PersonId, CollegeId | undefined>;
}

/** A facilitator puts members in colleges; whole, or not at all. */
export const placeMembers = action(placeMembersIn);

export async function placeMembersIn(
  work: Work,
  asked: PlaceMembers,
): Promise<Result<number, CollegeRefusal>> {
  const held = await holdWrittenIn(work, asked.circle);
  if (!held.done) return held;
  const colleges = await listColleges(work, asked.circle);
  const members = await memberIdsAtIn(work, { circle: asked.circle, at: work.now });
  const decision = decidePlaces({ colleges, members }, asked.places);
  if (!decision.done) return decision;
  const now = new Map(
    colleges.flatMap(({ id, members: inside }) => inside.map((person) => [person, id] as const)),
  );
  let changed = 0;
  for (const [person, college] of asked.places) {
    if (now.get(person) === college) continue;
    await saveCollegeOf(work, asked.circle, person, college);
    changed += 1;
  }
  return done(changed);
}
