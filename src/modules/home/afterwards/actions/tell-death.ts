import { done, refused, type Result } from "#basics/result";
import { notifyAllIn } from "#modules/notifications";
import { isHereIn, reachPeopleIn, saidDeadIn } from "#modules/people";
import { ownSpaceOf } from "#rules/access";
import { action, mayReachOneIn, type PersonId, type Work, withRight } from "#services/house";

import { oneselfIn } from "../../mine/actions/see-my-data.ts";
import { findAfterwards, saveTold } from "../store/afterwards.ts";
import type { DeathRefusal, SayDeath } from "./say-death.ts";
import { endNamingIn, namedByIn, RIGHT } from "./standing.ts";

/**
 * Whom somebody named says, in person, that they died. Nothing stops by that: the operator is asked to look at a proof, and
 * the person is written to, who says in one press that it is not so. Twice is once.
 */
export const tellDeath = action(tellDeathIn);

export async function tellDeathIn(
  work: Work,
  { person }: SayDeath,
): Promise<Result<PersonId, DeathRefusal>> {
  const named = await namedByIn(work, person);
  if (named === undefined || !(await mayReachOneIn(work, person))) return refused("not-yours");
  if ((await saidDeadIn(work, person)).length > 0) return done(person);
  if (!(await isHereIn(work, person))) return refused("unknown-person");
  if (!(await withRight(work, RIGHT, (lent) => saveTold(lent, ownSpaceOf(person)))))
    return done(person);
  await writeToThemIn(work, person, { kind: "home.told-of-a-death", object: named.id });
  return done(person);
}

/** To the person, by the house: what is done in their name, or said of them. */
export async function writeToThemIn(
  work: Work,
  person: PersonId,
  about: { readonly kind: "home.told-of-a-death" | "home.you-named"; readonly object: string },
): Promise<void> {
  const addresses = await reachPeopleIn(work, [person], undefined);
  const facts = { person };
  await notifyAllIn(
    work,
    [...addresses.values()].map((address) => ({
      address,
      kind: about.kind,
      object: `${about.object} ${work.now.toString()}`,
      facts,
    })),
  );
}

/** « Je suis là »: what was said of one is not so. Whom one named is named no more. In person alone. */
export const denyDeath = action(async (work: Work): Promise<Result<undefined, "not-signed-in">> => {
  const me = oneselfIn(work);
  if (me === undefined) return refused("not-signed-in");
  const said = await findAfterwards(work, ownSpaceOf(me));
  if (said?.toldAt !== undefined) await endNamingIn(work, me);
  return done(undefined);
});
