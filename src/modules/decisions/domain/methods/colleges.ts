import { done, refused, type Result } from "#basics/result";

import { BOUNDS, type College, type CollegeId } from "../statutes.ts";
import type { PersonId } from "../vote.ts";

export const MOST_COLLEGES = 30;
export const LONGEST_COLLEGE = 80;

export type CollegeRefusal =
  | "unknown-circle"
  | "not-a-facilitator"
  | "circle-closed"
  | "unknown-college"
  | "no-name"
  | "college-exists"
  | "too-many-colleges"
  | "out-of-bounds"
  | "not-a-member";

function fitsVoices(voices: number): boolean {
  const { least, most } = BOUNDS.voices;
  return Number.isInteger(voices) && voices >= least && voices <= most;
}

/** A name whatever its capitals. */
function folded(name: string): string {
  return name.toLocaleLowerCase("fr");
}

/** Decides whether a college may be added to those of a circle: a name that is not taken, 30 at most. */
export function decideCollege(
  colleges: readonly College[],
  asked: { readonly name: string; readonly voices: number },
): Result<undefined, CollegeRefusal> {
  if (asked.name === "" || asked.name.length > LONGEST_COLLEGE) return refused("no-name");
  if (!fitsVoices(asked.voices)) return refused("out-of-bounds");
  if (colleges.some(({ name }) => folded(name) === folded(asked.name)))
    return refused("college-exists");
  return colleges.length >= MOST_COLLEGES ? refused("too-many-colleges") : done(undefined);
}

/** Decides whether the voices of a college of this circle may be so many. */
export function decideVoices(
  colleges: readonly College[],
  asked: { readonly college: CollegeId; readonly voices: number },
): Result<College, CollegeRefusal> {
  const found = colleges.find(({ id }) => id === asked.college);
  if (found === undefined) return refused("unknown-college");
  return fitsVoices(asked.voices) ? done(found) : refused("out-of-bounds");
}

/** Decides whether members may be put so: each a member of the circle, each college one of its own. */
export function decidePlaces(
  known: { readonly colleges: readonly College[]; readonly members: readonly PersonId[] },
  places: ReadonlyMap<PersonId, CollegeId | undefined>,
): Result<undefined, CollegeRefusal> {
  const ids = new Set(known.colleges.map(({ id }) => id));
  for (const [person, college] of places) {
    if (!known.members.includes(person)) return refused("not-a-member");
    if (college !== undefined && !ids.has(college)) return refused("unknown-college");
  }
  return done(undefined);
}
