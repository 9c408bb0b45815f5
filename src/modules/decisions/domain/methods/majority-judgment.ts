import { BEST_MENTION } from "./method.ts";
import { groupsOf, profileOf, type Sheet } from "../counting/sheet.ts";

/** What voices say of options together, under majority judgment. */
export interface Judgment {
  /** By option, the voices of each mention from 0 (rejected) to 5 (very good). */
  readonly profiles: readonly (readonly number[])[];
  /** By option, the mention that a majority holds; 0 where nobody judged. */
  readonly medians: readonly number[];
  /** Options in groups, best first, equals together. */
  readonly order: readonly (readonly number[])[];
}

/**
 * Judges options by majority (Balinski and Laraki, PNAS 2007; « Majority Judgment », 2011).
 *
 * The mention of an option is its median, the lower of the two middle ones when voices are even. Options
 * of the same mention are told apart by taking away one voice of that mention from each and looking at
 * the medians again, as often as needed. Who does not judge an option rejects it, so every option is
 * judged by all the voices.
 */
export function judge(sheet: Sheet): Judgment {
  return judgeProfiles(profileOf(sheet, BEST_MENTION));
}

/** The same from voices by mention, which must add up to the same for each option. */
export function judgeProfiles(profiles: readonly (readonly number[])[]): Judgment {
  const standings = profiles.map(standingOf);
  return {
    profiles,
    medians: standings.map((standing) => mentionAt(standing, standing.median)),
    order: groupsOf(profiles.length, (one, other) => compare(standings[one], standings[other])),
  };
}

/** Mentions as if sorted, the worst first: place `p` holds the first mention `m` with `p` <= `upTo[m]`. */
interface Standing {
  readonly voices: number;
  /** The place of the median, the lower one; places begin at 1. */
  readonly median: number;
  /** Voices of each mention and all those below. */
  readonly upTo: readonly number[];
}

function standingOf(profile: readonly number[]): Standing {
  let voices = 0;
  const upTo = profile.map((one) => (voices += one));
  return { voices, median: Math.floor((voices + 1) / 2), upTo };
}

function mentionAt({ upTo }: Standing, place: number): number {
  return Math.max(
    0,
    upTo.findIndex((end) => place <= end),
  );
}

/**
 * Which of two is the better, below 0 for the first, from voices by mention alone.
 *
 * Taking away medians one at a time visits the sorted places from the middle outwards, one on either side
 * in turn: below first when voices are odd, above first when they are even. Two options differ at a place
 * exactly when, for some mention, it lies between the voices up to that mention of one and of the other.
 * So the first difference met is found from these few intervals, without a loop over voices.
 */
function compare(one: Standing | undefined, other: Standing | undefined): number {
  if (one === undefined || other === undefined) return 0;
  const { median, voices } = one;
  const even = voices % 2 === 0;
  let first = { turn: Number.POSITIVE_INFINITY, place: 0 };
  for (const [mention, end] of one.upTo.entries()) {
    const otherEnd = other.upTo[mention] ?? voices;
    const [low, high] = [Math.min(end, otherEnd), Math.max(end, otherEnd)];
    const below = Math.min(high, median);
    const above = Math.max(low + 1, median + 1);
    if (low < below)
      first = sooner(first, { turn: turnOf(median - below, even ? 0 : -1), place: below });
    if (above <= high)
      first = sooner(first, { turn: turnOf(above - median, even ? -1 : 0), place: above });
  }
  if (first.turn === Number.POSITIVE_INFINITY) return 0;
  return mentionAt(other, first.place) - mentionAt(one, first.place);
}

interface Difference {
  /** When it is met, from the middle outwards. */
  readonly turn: number;
  readonly place: number;
}

/** The turn in which a place this far from the middle is met; `early` is -1 on the side that goes first. */
function turnOf(distance: number, early: number): number {
  return distance * 2 + early;
}

function sooner(one: Difference, other: Difference): Difference {
  return other.turn < one.turn ? other : one;
}
