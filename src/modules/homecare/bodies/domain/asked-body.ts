import { laterOf } from "#basics/dates";
import { done, refused, type Result } from "#basics/result";
import type { OrganisationId } from "#rules/organisations";

import type { SharingId, Term, ThroughId } from "../../domain/assignment.ts";
import type { SpaceId, VisitId } from "../../domain/visit.ts";

/** As many bodies as one asks at a time. */
export const MOST_BODIES = 10;
/** As many persons as a body names at a time, replacements of a day too. */
export const MOST_NAMED = 20;
export const MOST_WORDS = 300;

/** By whom it ended: whose week it is, the body, the body that is no more, the territory, two persons who were one; or its last day. */
export type EndedBy = "asker" | "body" | "gone" | "closed" | "one" | "past";

/** What somebody asked of a body: to send somebody for these visits, from a day to another. */
export type AskedBody = Term & {
  readonly id: ThroughId;
  /** The own space of whose visits they are. */
  readonly space: SpaceId;
  readonly organisation: OrganisationId;
  readonly visits: readonly VisitId[];
  /** What was said to open each visit to who is named, in the order of the visits. */
  readonly sharings: readonly SharingId[];
  readonly askedAt: Temporal.Instant;
  readonly answeredAt: Temporal.Instant | undefined;
  readonly saysYes: boolean | undefined;
  readonly endedAt: Temporal.Instant | undefined;
  readonly endedBy: EndedBy | undefined;
};

/** Nobody answered; the body comes; it said no; it is over, by its last day or by somebody. */
export type AskedState = "waiting" | "comes" | "no" | "over";

export function stateOf(
  { saysYes, endedAt, until }: Pick<AskedBody, "saysYes" | "endedAt" | "until">,
  today: Temporal.PlainDate,
): AskedState {
  if (saysYes === false) return "no";
  if (endedAt !== undefined) return "over";
  if (until !== undefined && Temporal.PlainDate.compare(until, today) < 0) return "over";
  return saysYes === true ? "comes" : "waiting";
}

/** The days of who is sent: within those that were asked, from today on. Nothing said: all of them. */
export function decideSent(
  { from, until }: { readonly [key in keyof Term]: Temporal.PlainDate | undefined },
  asked: Term,
  today: Temporal.PlainDate,
): Result<Term, "ends-before" | "already-over" | "before-what-is-asked" | "after-what-is-asked"> {
  const least = laterOf(asked.from, today);
  const first = from === undefined ? least : laterOf(from, least);
  const last = until ?? asked.until;
  if (from !== undefined && isBefore(from, asked.from)) return refused("before-what-is-asked");
  if (last !== undefined && isBefore(last, today)) return refused("already-over");
  if (asked.until !== undefined && last !== undefined && isBefore(asked.until, last))
    return refused("after-what-is-asked");
  return last !== undefined && isBefore(last, first)
    ? refused("ends-before")
    : done({ from: first, until: last });
}

const isBefore = (one: Temporal.PlainDate, other: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(one, other) < 0;
