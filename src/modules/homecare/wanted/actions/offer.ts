import { dayOf } from "#basics/dates";
import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { personOf } from "#rules/access";
import { action, carryIn, type Work, withRight } from "#services/house";

import type { OfPassage } from "../../actions/cannot-come.ts";
import { openAssignmentsOfIn } from "../../actions/open-assignments.ts";
import { helperIn } from "../../actions/see-passages.ts";
import { isStanding } from "../../domain/assignment.ts";
import { holdWeek } from "../../store/visits.ts";
import { isOfDay } from "../../domain/gap.ts";
import { deleteCanCome, listCanComeBy, saveCanCome } from "../../store/can-come.ts";
import { WANTED_RIGHT } from "../../actions/who/gaps.ts";
import { listWantedIn } from "../../actions/who/list-wanted.ts";
import { tellOfferIn } from "../../actions/who/tell-wanted.ts";

/**
 * « Je peux venir »: a helper who is let read that nobody comes proposes to. Whose visit it is is told, and alone says whether they do.
 * Twice changes nothing.
 */
export const offerToCome = action(offerToComeIn);

export async function offerToComeIn(
  work: Work,
  asked: OfPassage,
): Promise<Result<OfPassage, "unknown-passage">> {
  const { assignment, visit, day } = asked;
  const me = await helperIn(work);
  if (me === undefined) return refused("unknown-passage");
  const today = dayOf(work.now);
  const all = (await openAssignmentsOfIn(work, me)).filter((one) => isStanding(one, today));
  const mine = all.filter(({ id }) => id === assignment);
  const [space] = mine.map((one) => one.space);
  if (space === undefined) return refused("unknown-passage");
  await holdWeek(work, space);
  const { wanted } = await listWantedIn(work, { me, mine, visits: [] });
  if (!wanted.some((one) => isOfDay(one, asked))) return refused("unknown-passage");
  const one = { assignment, visit, day, space, id: newId<"CanCome">(), helper: me };
  await withRight(work, WANTED_RIGHT, async (lent) => {
    if (!(await saveCanCome(lent, one))) return;
    const reached = await carryIn(lent, { row: one.id, from: me, to: [personOf(space)] });
    if (reached.length > 0) await tellOfferIn(lent, one);
  });
  return done(asked);
}

/** Finally they cannot: until it is answered, what they proposed is no more. What is not there stays so. */
export const takeOfferBack = action(takeOfferBackIn);

export async function takeOfferBackIn(
  work: Work,
  asked: OfPassage,
): Promise<Result<OfPassage, "unknown-passage">> {
  const me = await helperIn(work);
  if (me === undefined) return refused("unknown-passage");
  const offer = (await listCanComeBy(work, me, dayOf(work.now))).find((one) => isOfDay(one, asked));
  if (offer !== undefined && offer.declinedAt === undefined)
    await withRight(work, WANTED_RIGHT, (lent) => deleteCanCome(lent, offer.id));
  return done(asked);
}
