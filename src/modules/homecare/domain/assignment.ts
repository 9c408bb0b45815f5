import { dayOf, earlierOf, laterOf } from "#basics/dates";
import type { Id } from "#basics/id";
import { done, refused, type Result } from "#basics/result";

import type { PersonId, SpaceId, VisitId } from "./visit.ts";

export type AssignmentId = Id<"Assignment">;
export type SharingId = Id<"Sharing">;
/** A body that was asked; it is the party with which the visits are shared. */
export type ThroughId = Id<"Party">;

/** As many persons as one names to come at a time. */
export const MOST_HELPERS = 20;

/** From a first day, until a last one or until it is ended. */
export interface Term {
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate | undefined;
}

/** Somebody whom a person named, to come for some of their visits (« intervention confiée »). It opens these, and nothing else. */
export type Assignment = Term & {
  readonly id: AssignmentId;
  /** The own space of whom they come to. */
  readonly space: SpaceId;
  readonly helper: PersonId;
  readonly visits: readonly VisitId[];
  /** What was said to open each visit, in the order of the visits. */
  readonly sharings: readonly SharingId[];
  /** By which body they are named; undefined: by whom they come to. */
  readonly through: ThroughId | undefined;
  readonly endedAt: Temporal.Instant | undefined;
  /** For one visit on one day alone, beside what they are named for otherwise (decision 0154). */
  readonly oneDay: boolean;
  /** For one day alone: when they said that they come (decision 0104). */
  readonly acceptedAt?: Temporal.Instant | undefined;
  /** Of these visits, those that were over already on the first day when they were named: they come for them from the next one on. */
  readonly overThen?: readonly VisitId[];
  /** On which day the body that sends them verified what the law asks, as it says. */
  readonly verifiedOn: Temporal.PlainDate | undefined;
  /** They said so themself, and nobody else of that body. */
  readonly verifiedBySelf?: boolean | undefined;
  /** They were told, as they were named, who else may read their first name. */
  readonly toldShown: boolean;
  /** They read when nobody comes, and may propose to, as whose visits they are said (decision 0165). */
  readonly mayFill: boolean;
  /** From which day on they come no more, as they said themself, and when (decision 0138): `until` is the day before at the latest. */
  readonly leavesFrom?: Temporal.PlainDate | undefined;
  readonly leavesSaidAt?: Temporal.Instant | undefined;
  /** When whose visits they are said that they read it. */
  readonly leavesReadAt?: Temporal.Instant | undefined;
  /** What else of theirs ends on that day, as they chose (decision 0170). */
  readonly leavesEnds?: readonly AlsoEnds[];
};

/** What may end with it between the two, each said apart. */
export const ALSO_ENDS = ["mandate", "list", "shares", "news"] as const;
export type AlsoEnds = (typeof ALSO_ENDS)[number];

/** For one day alone, and they have not said yet that they come. */
export const isAsked = ({
  oneDay,
  acceptedAt,
}: Pick<Assignment, "oneDay" | "acceptedAt">): boolean => oneDay && acceptedAt === undefined;

export type TermRefusal = "no-visit" | "ends-before" | "already-over";

/** For some visits, from today or a day to come, until a day that is not past. */
export function decideTerm(
  asked: Term & { readonly visits: readonly VisitId[] },
  today: Temporal.PlainDate,
): Result<Term, TermRefusal> {
  const { visits, until } = asked;
  if (visits.length === 0) return refused("no-visit");
  const from = laterOf(asked.from, today);
  if (until !== undefined && Temporal.PlainDate.compare(until, today) < 0)
    return refused("already-over");
  if (until !== undefined && Temporal.PlainDate.compare(until, from) < 0)
    return refused("ends-before");
  return done({ from, until });
}

/** Whether it holds today or later. */
export const isStanding = (
  { endedAt, until, from }: Pick<Assignment, "endedAt" | "until"> & Partial<Pick<Term, "from">>,
  today: Temporal.PlainDate,
): boolean =>
  endedAt === undefined &&
  [today, from].every(
    (day) =>
      until === undefined || day === undefined || Temporal.PlainDate.compare(until, day) >= 0,
  );

/** Whether its first day is there. */
export const hasBegun = ({ from }: Pick<Term, "from">, today: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(from, today) <= 0;

/** For as long after the last day one is still who comes there, for what one would say of it. */
const DAYS_AFTER = 42;

/** Whether somebody comes by it, or came until a few weeks ago. */
export function comesLately(
  one: Pick<Assignment, "from" | "until" | "endedAt">,
  today: Temporal.PlainDate,
): boolean {
  const since = today.subtract({ days: DAYS_AFTER });
  const ended = one.endedAt && dayOf(one.endedAt);
  return (
    hasBegun(one, ended === undefined ? today : earlierOf(ended, today)) &&
    [one.until, ended].every(
      (end) => end === undefined || Temporal.PlainDate.compare(end, since) >= 0,
    )
  );
}

/** Whether it is for that visit on that day. */
export const isFor = (
  one: Pick<Assignment, "from" | "until" | "visits" | "overThen">,
  { visit, day }: { readonly visit: VisitId; readonly day: Temporal.PlainDate },
): boolean =>
  one.visits.includes(visit) &&
  !(one.from.equals(day) && one.overThen?.includes(visit) === true) &&
  Temporal.PlainDate.compare(one.from, day) <= 0 &&
  (one.until === undefined || Temporal.PlainDate.compare(day, one.until) <= 0);

/**
 * In which sentence a visit is open already to whom these name, and until which of their days: there is one for each visit and person,
 * which lasts as long as the longest needs it.
 */
export function sentenceOf(
  visit: VisitId,
  among: readonly Pick<Assignment, "visits" | "sharings" | "until">[],
): { readonly sharing: SharingId; readonly until: Term["until"] } | undefined {
  const its = among.filter(({ visits }) => visits.includes(visit));
  const [first] = its;
  const sharing = first?.sharings[first.visits.indexOf(visit)];
  if (first === undefined || sharing === undefined) return undefined;
  const until = its.reduce<Term["until"]>((last, one) => latestOf(last, one.until), first.until);
  return { sharing, until };
}

/** The later of two ends; without one, there is none. */
export const latestOf = (one: Term["until"], other: Term["until"]): Term["until"] =>
  one && other && laterOf(one, other);

/** Whether both hold on some day. */
export const overlap = (one: Term, other: Term): boolean =>
  beginsBefore(one, other.until) && beginsBefore(other, one.until);

const beginsBefore = ({ from }: Term, end: Term["until"]): boolean =>
  end === undefined || Temporal.PlainDate.compare(from, end) <= 0;

/** From the first day of either until the last of either. */
export const joined = (one: Term, other: Term): Term => ({
  from: earlierOf(one.from, other.from),
  until: latestOf(one.until, other.until),
});

/** Whether another says the same: naming somebody twice changes nothing. */
export function isSame(
  one: Pick<Assignment, "from" | "until" | "visits">,
  other: Pick<Assignment, "from" | "until" | "visits">,
  today: Temporal.PlainDate,
): boolean {
  return (
    laterOf(one.from, today).equals(laterOf(other.from, today)) &&
    one.until?.toString() === other.until?.toString() &&
    one.visits.toSorted().join() === other.visits.toSorted().join()
  );
}
