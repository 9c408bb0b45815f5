import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { listNearIn, makeOwnSpaceIn } from "#modules/access";
import { notifyIn } from "#modules/notifications";
import { ageBandsIn, reachPeopleIn } from "#modules/people";
import { ownSpaceOf } from "#rules/access";
import { action, carryIn, type PersonId, type Work } from "#services/house";

import { deleteAfterwards, findAfterwards, saveAfterwards } from "../store/afterwards.ts";
import type { Afterwards, AfterwardsId } from "../domain/afterwards.ts";
import { oneselfIn } from "../../mine/actions/see-my-data.ts";
import { writeToThemIn } from "./tell-death.ts";

export type SayAfterwards = Pick<Afterwards, "fate" | "months" | "teller">;
export type SayRefusal = "not-signed-in" | "unknown-person" | "not-of-age" | "to-nobody";

/**
 * One says beforehand what becomes of what is kept of one, and who may say that one died: somebody whom one knows here, of
 * age, who is told. In person alone: under a mandate nobody says it. Said again, it takes the place of what was said.
 */
export const sayAfterwards = action(sayAfterwardsIn);

export async function sayAfterwardsIn(
  work: Work,
  { fate, months, teller }: SayAfterwards,
): Promise<Result<AfterwardsId, SayRefusal>> {
  const me = oneselfIn(work);
  if (me === undefined) return refused("not-signed-in");
  if (fate === "give" && teller === undefined) return refused("to-nobody");
  const before = await findAfterwards(work, ownSpaceOf(me));
  if (
    before?.fate === fate &&
    before.months === months &&
    before.teller === teller &&
    before.toldAt === undefined
  )
    return done(before.id);
  if (teller !== undefined && !(await listNearIn(work)).some(({ person }) => person === teller))
    return refused("unknown-person");
  const asked = teller === undefined ? [me] : [me, teller];
  const bands = await ageBandsIn(work, asked);
  if (asked.some((one) => bands.get(one) !== "adult")) return refused("not-of-age");
  const space = await makeOwnSpaceIn(work, me);
  const id = newId<"Afterwards">();
  await saveAfterwards(work, { id, space, teller, fate, months, saidAt: work.now });
  if (teller === undefined) return done(id);
  await tellNamedIn(work, { id, teller, me });
  // Whoever holds the screen of somebody names nobody without a word.
  await writeToThemIn(work, me, { kind: "home.you-named", object: id });
  return done(id);
}

async function tellNamedIn(
  work: Work,
  {
    id,
    teller,
    me,
  }: { readonly id: AfterwardsId; readonly teller: PersonId; readonly me: PersonId },
): Promise<void> {
  await carryIn(work, { row: id, to: [teller] });
  const address = (await reachPeopleIn(work, [teller], me)).get(teller);
  if (address === undefined) return;
  const facts = { person: me, teller };
  await notifyIn(work, { address, kind: "home.named-for-afterwards", object: id, facts });
}

/** One says nothing any more: what is done then is what is done of whom nothing was said. */
export const takeAfterwardsBack = action(takeAfterwardsBackIn);

export async function takeAfterwardsBackIn(
  work: Work,
): Promise<Result<undefined, "not-signed-in">> {
  const me = oneselfIn(work);
  if (me === undefined) return refused("not-signed-in");
  await deleteAfterwards(work, ownSpaceOf(me));
  return done(undefined);
}
