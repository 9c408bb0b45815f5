import type { Amount } from "#basics/amount";
import type { Audience, Theme } from "#rules/subjects";
import { type Coordinates, kilometresBetween } from "#rules/territory";

import type { CallKind } from "../../domain/kind.ts";
import type { CallSearch, SearchPlace } from "../../domain/search/search.ts";

/** What the filters of a search ask of a call. */
export interface MatchedCall {
  readonly kind: CallKind;
  readonly themes: readonly Theme[];
  readonly audiences: readonly Audience[];
  readonly departments: readonly string[];
  readonly regions: readonly string[];
  readonly coversDepartments: readonly string[];
  readonly coversRegions: readonly string[];
  readonly national: boolean;
  /** Communes where it takes place, exact ones only. */
  readonly points: readonly Coordinates[];
  readonly closesAt: Temporal.Instant | undefined;
  /** The most that may be obtained. */
  readonly most: Amount | undefined;
}

/**
 * Whether an alert tells of a new call, as far as its filters go (its words are asked of PostgreSQL,
 * which knows French stems). The same rule as the search's, with one difference: a closed call is
 * never told, whatever the search shows. A call that does not say who may answer is open to all;
 * « closing within » asks for an end, so it never tells a permanent aid.
 *
 * PostgreSQL says it again, for all alerts at once (alerts/store/matching.ts): a test compares the two.
 */
export function meetsFilters(
  call: MatchedCall,
  search: CallSearch,
  now: Temporal.Instant,
): boolean {
  const { closesAt } = call;
  if (closesAt !== undefined && Temporal.Instant.compare(now, closesAt) >= 0) return false;
  if (search.kinds.length > 0 && !search.kinds.includes(call.kind)) return false;
  if (search.themes.length > 0 && !shares(search.themes, call.themes)) return false;
  if (
    search.audiences.length > 0 &&
    call.audiences.length > 0 &&
    !shares(search.audiences, call.audiences)
  )
    return false;
  if (search.least !== undefined && (call.most ?? -1) < search.least) return false;
  return meetsEnd(closesAt, search, now) && meetsPlace(call, search.place);
}

function meetsEnd(
  closesAt: Temporal.Instant | undefined,
  { withinDays, afterDays }: CallSearch,
  now: Temporal.Instant,
): boolean {
  if (withinDays !== undefined) {
    const latest = now.add({ hours: 24 * (withinDays + 1) });
    if (closesAt === undefined || Temporal.Instant.compare(closesAt, latest) > 0) return false;
  }
  if (afterDays === undefined || closesAt === undefined) return true;
  return Temporal.Instant.compare(closesAt, now.add({ hours: 24 * afterDays })) >= 0;
}

function meetsPlace(call: MatchedCall, place: SearchPlace | undefined): boolean {
  switch (place?.scale) {
    case undefined:
      return true;
    case "national":
      return call.national;
    case "region":
      return call.national || call.regions.includes(place.code);
    case "department":
      return (
        call.national ||
        call.departments.includes(place.code) ||
        call.coversRegions.includes(place.region)
      );
    case "around":
      return (
        call.points.some((point) => kilometresBetween(place, point) <= place.km) ||
        (place.covering &&
          (call.national ||
            call.coversDepartments.includes(place.department) ||
            call.coversRegions.includes(place.region)))
      );
  }
}

function shares<Word>(some: readonly Word[], others: readonly Word[]): boolean {
  return some.some((one) => others.includes(one));
}
