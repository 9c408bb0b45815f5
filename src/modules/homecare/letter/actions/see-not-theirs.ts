import { dayOf } from "#basics/dates";
import { namesOfIn } from "#modules/people";
import { personOf } from "#rules/access";
import type { Work } from "#services/house";

import { passagesOnIn } from "../../actions/passages-on.ts";
import { helperIn } from "../../actions/see-passages.ts";
import { listAssignmentsOf, listLettersEnded } from "../../store/assignments.ts";

/** A letter of one’s own that somebody else held: of which day, at whose home. */
export interface NotTheirs {
  readonly name: string;
  readonly day: Temporal.PlainDate;
}

/**
 * The letters of who acts of which whoever held them said that they are not theirs, until that day is over and while one is expected:
 * nothing once it is said that one came or cannot, nor under a mandate.
 */
export async function listNotTheirsIn(work: Work): Promise<readonly NotTheirs[]> {
  const me = await helperIn(work);
  const ended = me === undefined ? [] : await listLettersEnded(work, me, dayOf(work.now));
  if (me === undefined || ended.length === 0) return [];
  const all = await listAssignmentsOf(work, me);
  const names = await namesOfIn(
    work,
    all.map(({ space }) => personOf(space)),
  );
  const found: NotTheirs[] = [];
  for (const { assignment, day } of ended) {
    const one = all.find(({ id }) => id === assignment);
    const name = one && names.get(personOf(one.space));
    if (one === undefined || name === undefined) continue;
    const passages = await passagesOnIn(work, one, day);
    if (passages.some(({ isSaid }) => !isSaid)) found.push({ name, day });
  }
  return found;
}
