import type { Id } from "#basics/id";
import { done, refused, type Result } from "#basics/result";

import type { PersonId } from "./vote.ts";

export type CollegeId = Id<"College">;

/**
 * What the statutes of an association say of its votes, as facilitators of its circle wrote it down.
 * French law leaves all of it to the statutes (law of 1 July 1901; no quorum, no delay and no proxy
 * but theirs).
 */
export interface Statutes {
  readonly version: number;
  /** The article that lets the circle decide by such votes; without it all of them are consultative. */
  readonly article: string | undefined;
  /** Days between the convocation and the first ballot of a vote that decides. */
  readonly noticeDays: number;
  /** Hundredths of the voices that must be spoken. */
  readonly quorum: number | undefined;
  /** How many others one ballot carries at most. */
  readonly cap: number | undefined;
  /** Paper proxies that one person may hold; undefined: paper proxies are not taken. */
  readonly proxies: number | undefined;
}

/** A part of the members that has the same number of voices each. */
export interface College {
  readonly id: CollegeId;
  readonly name: string;
  readonly voices: number;
  readonly members: readonly PersonId[];
}

export type SetStatutesRefusal = "unknown-circle" | "not-a-facilitator" | "out-of-bounds";

export const BOUNDS = {
  noticeDays: { least: 0, most: 60 },
  quorum: { least: 1, most: 100 },
  cap: { least: 0, most: 1_000 },
  proxies: { least: 0, most: 100 },
  voices: { least: 1, most: 1_000 },
} as const;

/** Whether a number that may be left out is whole and within its bounds. */
function fits(name: keyof typeof BOUNDS, value: number | undefined): boolean {
  if (value === undefined) return true;
  const { least, most } = BOUNDS[name];
  return Number.isInteger(value) && value >= least && value <= most;
}

/** Decides whether statutes may be written down so. */
export function decideStatutes(
  asked: Omit<Statutes, "version">,
  isFacilitator: boolean,
): Result<undefined, SetStatutesRefusal> {
  if (!isFacilitator) return refused("not-a-facilitator");
  const all =
    fits("noticeDays", asked.noticeDays) &&
    fits("quorum", asked.quorum) &&
    fits("cap", asked.cap) &&
    fits("proxies", asked.proxies);
  return all ? done(undefined) : refused("out-of-bounds");
}

/** The voices of each member: those of their college, else one. */
export function voicesOf(colleges: readonly College[]): (person: PersonId) => number {
  const voices = new Map(
    colleges.flatMap((college) => college.members.map((person) => [person, college.voices])),
  );
  return (person) => voices.get(person) ?? 1;
}
