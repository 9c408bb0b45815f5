import { dayOf } from "#basics/dates";
import { ownSpaceOf } from "#rules/access";
import { type PersonId, type Work, withRight } from "#services/house";

import { openOfAllIn } from "../../actions/open-assignments.ts";
import { isStanding } from "../../domain/assignment.ts";
import { listAssignments } from "../../store/assignments.ts";
import { stateOf } from "../domain/asked-body.ts";
import { holdStandingOf, listAskedOf } from "../store/asked-bodies.ts";
import { endOneIn } from "./end-asked.ts";
import { RIGHT } from "./standing.ts";
import { whoSaysIn } from "./tell.ts";

/**
 * Who comes to somebody's home, of whom it is said that they died, or was an error: whom they named, whom a body sends, and who
 * says for that body; of bodies, those that came until then (`at`) too. Whoever calls has decided that they are told.
 */
export async function whoComesIn(
  work: Work,
  person: PersonId,
  at?: Temporal.Instant,
): Promise<readonly PersonId[]> {
  const space = ownSpaceOf(person);
  const today = dayOf(work.now);
  const { all, asked } = await withRight(work, "homecare-about-person", async (lent) => ({
    all: await listAssignments(lent, space),
    asked: await withRight(lent, RIGHT, (own) => listAskedOf(own, space)),
  }));
  const open = await openOfAllIn(work, all);
  const told = open.filter((one) => isStanding(one, today)).map(({ helper }) => helper);
  for (const one of asked) {
    const came = at !== undefined && one.endedAt?.equals(at) === true && one.saysYes === true;
    if (came || stateOf(one, today) === "comes")
      told.push(...(await whoSaysIn(work, one.organisation)));
  }
  return told;
}

/** Whose week it is died, as it is said: nobody comes by a body any more. What they shared ends with what is theirs (`access`). */
export async function endAskedOfDeadIn(work: Work, person: PersonId): Promise<void> {
  const all = await withRight(work, RIGHT, (lent) => holdStandingOf(lent, ownSpaceOf(person)));
  for (const one of all) await endOneIn(work, one, "asker");
}
