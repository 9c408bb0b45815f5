import { dayOf } from "#basics/dates";
import { namesOfIn } from "#modules/people";
import { personOf } from "#rules/access";
import { type Work, withRight } from "#services/house";

import { LETTER_RIGHT, type PassageOn, passagesOnIn } from "../../actions/passages-on.ts";
import { helperIn } from "../../actions/see-passages.ts";
import { inPlaceIn } from "../../actions/tell-helper.ts";
import { isAsked, isStanding } from "../../domain/assignment.ts";
import { isOver } from "../../domain/passed.ts";
import { listAssignmentsOf } from "../../store/assignments.ts";

/** One day for which somebody asks: when, and in whose place; not what for. */
export type AskedDay = Pick<PassageOn, "starts" | "ends"> & {
  /** Who asks. */
  readonly name: string;
  readonly insteadOf: readonly string[];
};

/** For which days one was asked to come, and did not answer yet; nothing under a mandate, nor of who is kept apart. */
export async function listAskedIn(work: Work): Promise<readonly AskedDay[]> {
  const me = await helperIn(work);
  const today = dayOf(work.now);
  const all = me === undefined ? [] : await listAssignmentsOf(work, me);
  const asked = all.filter((one) => isAsked(one) && isStanding(one, today));
  if (asked.length === 0) return [];
  const names = await namesOfIn(
    work,
    asked.map(({ space }) => personOf(space)),
  );
  const days: AskedDay[] = [];
  for (const one of asked) {
    const passages = await passagesOnIn(work, one, one.from);
    const name = names.get(personOf(one.space));
    const next = passages.find((its) => !its.isSaid && !isOver(its, work.now));
    if (next === undefined || name === undefined) continue;
    const insteadOf = await withRight(work, LETTER_RIGHT, (lent) => inPlaceIn(lent, one));
    days.push({ starts: next.starts, ends: next.ends, name, insteadOf });
  }
  return days;
}
