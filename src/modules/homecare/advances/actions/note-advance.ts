import type { Amount } from "#basics/amount";
import { dayOf } from "#basics/dates";
import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { makeOwnSpaceIn, seal } from "#modules/access";
import { action, carryIn, type Work, withRight } from "#services/house";

import { helperIn } from "../../actions/see-passages.ts";
import { atHomeIn } from "../../actions/standing.ts";
import type { PersonId } from "../../domain/visit.ts";
import { isAdultIn } from "../../passing/actions/see-passing.ts";
import { holdWeek } from "../../store/visits.ts";
import {
  type AdvanceId,
  decideNote,
  mayTakeAway,
  type NoteRefusal as Decided,
} from "../domain/advance.ts";
import { deleteAdvance, findAdvance, listAdvancesBy, saveAdvance } from "../store/advances.ts";
import { helpedByIn, RIGHT } from "./standing.ts";

export interface NoteAdvance {
  readonly for: PersonId;
  readonly day: Temporal.PlainDate;
  readonly amount: Amount;
  readonly what: string;
}

export type NoteRefusal = Decided | "not-open" | "under-age" | "unknown-person";

/**
 * Who helps notes what they paid at the shop for somebody whom they help: in person, of age. It is said to the other and to nobody
 * else; beyond so much that is not given back between the two, no more is noted. Nothing is paid by it.
 */
export const noteAdvance = action(noteAdvanceIn);

export async function noteAdvanceIn(
  work: Work,
  { for: person, day, amount, what: typed }: NoteAdvance,
): Promise<Result<AdvanceId, NoteRefusal>> {
  const me = await helperIn(work);
  if (me === undefined || (await atHomeIn(work))?.isClosed !== false) return refused("not-open");
  if (!(await isAdultIn(work, me))) return refused("under-age");
  if (!(await helpedByIn(work, me)).includes(person)) return refused("unknown-person");
  const space = await makeOwnSpaceIn(work, person);
  // Two at once would each have room.
  await holdWeek(work, space);
  const what = typed.trim();
  const all = (await withRight(work, RIGHT, (lent) => listAdvancesBy(lent, me))).filter(
    (one) => one.space === space,
  );
  const decided = decideNote({ what, day, amount }, { today: dayOf(work.now), all });
  if (!decided.done) return decided;
  const id = newId<"Advance">();
  const sealed = await seal(work, space, what);
  await withRight(work, RIGHT, (lent) =>
    saveAdvance(lent, { id, space, helper: me, day, amount, sealed }),
  );
  await carryIn(work, { row: id, from: me, to: [person] });
  return done(id);
}

/** Who noted it was mistaken, and says so the same day. What is not there stays so. */
export const takeAdvanceAway = action(
  async (
    work: Work,
    { advance: id }: { readonly advance: AdvanceId },
  ): Promise<Result<undefined, "unknown-advance" | "noted-before">> => {
    const me = await helperIn(work);
    if (me === undefined) return refused("unknown-advance");
    const before = await findAdvance(work, id);
    if (before === undefined) return done(undefined);
    if (before.helper !== me) return refused("unknown-advance");
    await holdWeek(work, before.space);
    const found = await findAdvance(work, id);
    if (found === undefined) return done(undefined);
    if (!mayTakeAway(found, dayOf(work.now))) return refused("noted-before");
    await withRight(work, RIGHT, (lent) => deleteAdvance(lent, id));
    return done(undefined);
  },
);
