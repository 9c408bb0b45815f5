import { dayOf } from "#basics/dates";
import { namesOfIn } from "#modules/people";
import { reading, type Work } from "#services/house";

import type { Assignment } from "../domain/assignment.ts";
import { type Came, isThere, WEEKS_BACK } from "../domain/passed.ts";
import type { Between, PersonId } from "../domain/visit.ts";
import { type Expected, weekOf } from "../domain/week.ts";
import { listAssignments } from "../store/assignments.ts";
import { type OfCame, wasFor } from "./say-passed.ts";
import { seeBetweenIn, type SeenVisit } from "./see-week.ts";

/** Of whom nothing was said yet: somebody who was named, or whoever the words of the visit say. */
export type ToSay = Pick<Expected, "starts" | "ends"> & {
  readonly of: OfCame;
  readonly title: string;
  /** Undefined: nobody was named here. */
  readonly name: string | undefined;
};

/** What was said, of which visit. */
export type SaidCame = Came & Pick<Expected, "starts"> & { readonly title: string };

export type SeenCame = Between & {
  readonly today: Temporal.PlainDate;
  readonly toSay: readonly ToSay[];
  readonly said: readonly SaidCame[];
  /** A week before may be typed in too. */
  readonly isBefore: boolean;
};

/** « Qui est venu »: a week as it was, with whom one may say it of; undefined of whoever has no week. */
export const seeCame = reading(seeCameIn);

export async function seeCameIn(
  work: Work,
  { day }: { readonly day: Temporal.PlainDate | undefined },
): Promise<SeenCame | undefined> {
  const today = dayOf(work.now);
  const first = today.subtract({ weeks: WEEKS_BACK });
  const asked = day === undefined ? today : earlier(later(day, first), today);
  const between = weekOf(asked);
  const seen = await seeBetweenIn(work, between);
  if (seen === undefined) return undefined;
  const assignments = await listAssignments(work, seen.home.space);
  const names = await namesOfIn(
    work,
    assignments.map(({ helper }) => helper),
  );
  const all = seen.days
    .filter((one) => earlier(later(one.day, first), today).equals(one.day))
    .flatMap(({ expected }) => expected);
  const awaited = all.filter(
    ({ state, starts }) => state === "expected" && isThere(starts, work.now),
  );
  return {
    ...between,
    today,
    toSay: awaited.flatMap((one) => toSayOf(one, assignments, names)),
    said: all.flatMap(({ visit, starts, came = [] }) =>
      came.map((one) => ({ ...one, title: visit.title, starts })),
    ),
    isBefore: Temporal.PlainDate.compare(between.from, first) > 0,
  };
}

/** Each who was named for it and of whom nothing was said, once; where nobody was, the visit itself. */
function toSayOf(
  { visit, starts, ends, came = [] }: Expected<SeenVisit>,
  assignments: readonly Assignment[],
  names: ReadonlyMap<PersonId, string>,
): readonly ToSay[] {
  const on = { visit: visit.id, day: starts.toPlainDate() };
  const of = { starts, ends, title: visit.title };
  // Whoever was named again since is the one of the latest.
  const named = new Map(
    assignments.flatMap((one) => (wasFor(one, on) ? [[one.helper, one.id] as const] : [])),
  );
  if (named.size === 0)
    return came.length > 0
      ? []
      : [{ ...of, of: { ...on, assignment: undefined }, name: undefined }];
  return [...named].flatMap(([helper, assignment]) =>
    came.some((one) => one.helper === helper)
      ? []
      : [{ ...of, of: { ...on, assignment }, name: names.get(helper) }],
  );
}

const later = (one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate =>
  Temporal.PlainDate.compare(one, other) < 0 ? other : one;
const earlier = (one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate =>
  Temporal.PlainDate.compare(one, other) < 0 ? one : other;
