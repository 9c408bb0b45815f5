import { done, refused, type Result } from "#basics/result";
import { action, personBy, type Work, withRight } from "#services/house";

import { atHomeIn } from "../../actions/standing.ts";
import { holdWeek } from "../../store/visits.ts";
import type { AdvanceId, GivenBack, Side } from "../domain/advance.ts";
import { findAdvance, saveBack, type SealedAdvance } from "../store/advances.ts";
import { RIGHT } from "./standing.ts";

interface OfAdvance {
  readonly advance: AdvanceId;
}

export type BackRefusal = "unknown-advance" | "own-under-mandate";

/**
 * On which side of it who acts stands: who paid, in person; or whom it was for, or who acts for them. Who acts for somebody never
 * speaks for them of what they paid themself.
 */
async function sideOfIn(
  work: Work,
  { space, helper }: Pick<SealedAdvance, "space" | "helper">,
): Promise<Result<Side, BackRefusal>> {
  const home = await atHomeIn(work);
  if (home === undefined) return refused("unknown-advance");
  const isForAnother = work.actor.mandate !== undefined;
  if (space === home.space)
    return isForAnother && helper === personBy(work.actor)
      ? refused("own-under-mandate")
      : done("person");
  return helper === home.person && !isForAnother ? done("helper") : refused("unknown-advance");
}

/** « C’est remboursé », from hand to hand: either of the two says it. Said twice, the first stands. */
export const giveBack = action((work: Work, asked: OfAdvance) => giveBackIn(work, asked));

export const giveBackIn = (work: Work, { advance }: OfAdvance) =>
  sayIn(work, advance, ({ back }, by) => {
    const holder = work.actor.mandate === undefined ? undefined : personBy(work.actor);
    return back ?? { by, holder, at: work.now };
  });

/** « Pas encore »: either of the two, also of what they said themself. Said twice, nothing changes. */
export const notYet = action((work: Work, { advance }: OfAdvance) =>
  sayIn(work, advance, () => undefined),
);

async function sayIn(
  work: Work,
  id: AdvanceId,
  next: (found: SealedAdvance, by: Side) => GivenBack | undefined,
): Promise<Result<undefined, BackRefusal>> {
  const before = await findAdvance(work, id);
  if (before === undefined) return refused("unknown-advance");
  const side = await sideOfIn(work, before);
  if (!side.done) return side;
  await holdWeek(work, before.space);
  const found = await findAdvance(work, id);
  if (found === undefined) return refused("unknown-advance");
  await withRight(work, RIGHT, (lent) => saveBack(lent, id, next(found, side.value)));
  return done(undefined);
}
