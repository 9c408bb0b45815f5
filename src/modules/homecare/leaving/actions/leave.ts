import { dayOf } from "#basics/dates";
import { done, refused, type Result } from "#basics/result";
import { namesOfIn } from "#modules/people";
import { ownSpaceOf, personOf } from "#rules/access";
import { action, type GoesOn, goesOnIn, reading, type Work, withRight } from "#services/house";

import { openAssignmentsOfIn } from "../../actions/open-assignments.ts";
import { helperIn } from "../../actions/see-passages.ts";
import { tellLeavesIn, tellStaysIn } from "../../actions/tell-helper.ts";
import { type AlsoEnds, type Assignment, isStanding } from "../../domain/assignment.ts";
import type { PersonId } from "../../domain/visit.ts";
import { saveLeaving } from "../../store/assignments.ts";
import { decideLeaving, type LeaveRefusal } from "../domain/leaving.ts";

/** Under which the house writes that who is named comes no more, and closes what was open to them. */
export const RIGHT = "homecare-leave";

export interface AtWhose {
  /** At whose home. */
  readonly person: PersonId;
}

export interface SeenLeaving extends AtWhose {
  readonly name: string;
  readonly today: Temporal.PlainDate;
  /** From which day on one comes no more, once said; and whether that is taken back still. */
  readonly leaves:
    | {
        readonly from: Temporal.PlainDate;
        readonly isOfToday: boolean;
        /** What else ends on that day, as one chose. */
        readonly ends: readonly AlsoEnds[];
      }
    | undefined;
  /** What goes on between the two besides: each ends where it was said, or on that day where one chose it. */
  readonly goesOn: readonly GoesOn[];
}

/** « Je ne viens plus »: at whose home one comes, named by them; undefined where one does not, and under a mandate. */
export const seeLeaving = reading(
  async (work: Work, { person }: AtWhose): Promise<SeenLeaving | undefined> => {
    const mine = await comesByIn(work, person);
    if (mine.length === 0) return undefined;
    const today = dayOf(work.now);
    const name = (await namesOfIn(work, [person])).get(person) ?? "";
    const said = mine.find(({ leavesFrom }) => leavesFrom !== undefined);
    const from = said?.leavesFrom;
    const isOfToday = mine.some((one) => isSaidOn(one, today));
    const goesOn = await goesOnOfMineIn(work, person);
    const ends = said?.leavesEnds ?? [];
    return { person, name, today, leaves: from && { from, isOfToday, ends }, goesOn };
  },
);

/** What one does for them besides, or reads of them. */
export const goesOnOfMineIn = async (work: Work, person: PersonId): Promise<readonly GoesOn[]> =>
  (await goesOnIn(work, [person])).filter(
    ({ side, what }) => side === "mine" && what !== "passages",
  );

const isSaidOn = ({ leavesSaidAt }: Assignment, day: Temporal.PlainDate): boolean =>
  leavesSaidAt !== undefined && dayOf(leavesSaidAt).equals(day);

/** By what who acts comes to somebody who named them themself; whom a body sends says it to the body. */
async function comesByIn(work: Work, person: PersonId): Promise<readonly Assignment[]> {
  const me = await helperIn(work);
  if (me === undefined || me === person) return [];
  const today = dayOf(work.now);
  const space = ownSpaceOf(person);
  return (await openAssignmentsOfIn(work, me)).filter(
    (one) => one.space === space && one.through === undefined && isThere(one, today),
  );
}

/** That stands; or would, had one not said that one leaves before its first day. */
const isThere = (one: Assignment, today: Temporal.PlainDate): boolean =>
  isStanding(one, today) ||
  (one.leavesFrom !== undefined && Temporal.PlainDate.compare(one.leavesFrom, today) > 0);

/** At whose homes who acts comes, named by them. */
export async function comesToWhomIn(
  work: Work,
): Promise<ReadonlyMap<PersonId, Temporal.PlainDate | undefined>> {
  const me = await helperIn(work);
  if (me === undefined) return new Map();
  const today = dayOf(work.now);
  const all = (await openAssignmentsOfIn(work, me)).filter(
    (one) => one.through === undefined && !one.oneDay && isThere(one, today),
  );
  return new Map(all.map(({ space, leavesFrom }) => [personOf(space), leavesFrom] as const));
}

export type Leave = AtWhose & {
  readonly from: Temporal.PlainDate;
  /** What else of one's own ends on that day; nothing by itself. */
  readonly ends: readonly AlsoEnds[];
};

/**
 * One comes to somebody no more, from a day on: all the visits for which they named one. No reason is asked; they are told at once, and
 * what one reads of these visits closes in the night before that day, with what one chose besides. Twice the same changes nothing.
 */
export const leave = action(
  async (
    work: Work,
    { person, from, ends: asked }: Leave,
  ): Promise<Result<undefined, LeaveRefusal | "unknown-passage">> => {
    const mine = await comesByIn(work, person);
    const [first] = mine;
    if (first === undefined) return refused("unknown-passage");
    const decided = decideLeaving(from, dayOf(work.now));
    if (!decided.done) return decided;
    const going = new Set((await goesOnOfMineIn(work, person)).map(({ what }) => what));
    const ends = asked.filter((one) => going.has(one));
    if (mine.every((one) => isSame(one, { from, ends }))) return done(undefined);
    await withRight(work, RIGHT, (lent) =>
      saveLeaving(
        lent,
        mine.map(({ id }) => id),
        from,
        ends,
      ),
    );
    await tellLeavesIn(work, first);
    return done(undefined);
  },
);

const isSame = (
  { leavesFrom, leavesEnds = [] }: Assignment,
  { from, ends }: Pick<Leave, "from" | "ends">,
): boolean =>
  leavesFrom?.equals(from) === true && leavesEnds.toSorted().join() === ends.toSorted().join();

/** Finally one comes still: on the day on which one said it. They are told. Twice changes nothing. */
export const stay = action(
  async (work: Work, { person }: AtWhose): Promise<Result<undefined, "unknown-passage">> => {
    const mine = await comesByIn(work, person);
    if (mine.length === 0) return refused("unknown-passage");
    const said = mine.filter(({ leavesFrom }) => leavesFrom !== undefined);
    const [first] = said;
    if (first === undefined) return done(undefined);
    if (!said.some((one) => isSaidOn(one, dayOf(work.now)))) return refused("unknown-passage");
    await withRight(work, RIGHT, (lent) =>
      saveLeaving(
        lent,
        said.map(({ id }) => id),
        undefined,
      ),
    );
    await tellStaysIn(work, first);
    return done(undefined);
  },
);
