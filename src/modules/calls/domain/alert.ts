import type { Id } from "#basics/id";
import type { AddressId } from "#rules/people";
import type { Rhythm } from "#rules/notifications";

import { type Call, type CallId, isOpen } from "./call.ts";
import type { CallSearch, SearchPlace } from "./search/search.ts";
import { readWords, type Term } from "./search/words.ts";

export type AlertId = Id<"Alert">;

/**
 * Asked for, and not yet confirmed by who reads the mails of the address; on; paused; or stopped: it tells nothing any
 * more, and may be put back for a week.
 */
export type AlertState = "asked" | "on" | "paused" | "stopped";

/** What an address wants to be told of: new calls that a search finds, or what happens to one call. */
export type Wanted =
  | {
      readonly what: "search";
      readonly search: CallSearch;
      /** The query of the address of its results. */
      readonly query: string;
    }
  | {
      readonly what: "call";
      readonly call: CallId;
      readonly number: number;
      readonly title: string;
      /** Why nothing more comes of it; undefined while something may. */
      readonly ended?: FollowedEnd | undefined;
    };

/** A call that one follows was withdrawn, or is closed. */
export type FollowedEnd = "withdrawn" | "closed";

/** Why nothing more comes of a call that one follows. One that moderation hid may come back. */
export function endOfFollowed(
  call: Pick<Call, "closesAt" | "state">,
  now: Temporal.Instant,
): FollowedEnd | undefined {
  if (call.state === "withdrawn") return "withdrawn";
  return call.state === "published" && !isOpen(call, now) ? "closed" : undefined;
}

export interface Alert {
  readonly id: AlertId;
  readonly address: AddressId;
  readonly state: AlertState;
  readonly rhythm: Rhythm;
  readonly madeAt: Temporal.Instant;
  readonly wanted: Wanted;
}

/** An alert that nobody confirmed is forgotten after this many days. */
export const DAYS_TO_CONFIRM = 7;

/** An alert that was stopped may be put back during this many days; then it is forgotten. */
export const DAYS_TO_PUT_BACK = 7;

/** A call that one follows is recalled this many days before its end. */
export const DAYS_BEFORE_END = 3;

/**
 * What makes two searches the same for an alert: words without case, accents or order, the place as it
 * was understood, filters in any order. Sorting and closed calls do not count: an alert tells new ones.
 */
export function sameSearch(search: CallSearch): string {
  const { required, excluded } = readWords(search.words);
  return JSON.stringify([
    spelling(required),
    spelling(excluded),
    sorted(search.kinds),
    sorted(search.themes),
    sorted(search.audiences),
    samePlace(search.place),
    search.withinDays ?? null,
    search.afterDays ?? null,
    search.least ?? null,
    // Written only where it is so: searches kept before stay the same.
    ...(search.exact === true ? ["exact"] : []),
  ]);
}

/** The same for a call that one follows. */
export function sameCall(call: CallId): string {
  return `call ${call}`;
}

function spelling(terms: readonly Term[]): readonly string[] {
  return sorted(terms.map(({ words }) => words.join(" ")));
}

function sorted(names: readonly string[]): readonly string[] {
  return [...new Set(names)].toSorted();
}

function samePlace(place: SearchPlace | undefined): readonly (string | number | boolean)[] {
  switch (place?.scale) {
    case undefined:
      return [];
    case "national":
      return ["national"];
    case "region":
    case "department":
      return [place.scale, place.code];
    case "around":
      return ["around", place.commune, place.km, place.covering];
  }
}
