import { done, refused, type Result } from "#basics/result";
import { listNearIn, makeOwnSpaceIn } from "#modules/access";
import { notifyIn } from "#modules/notifications";
import { ageBandsIn, reachPeopleIn } from "#modules/people";
import { ownSpaceOf } from "#rules/access";
import { action, carryIn, type PersonId, type Work } from "#services/house";

import { oneselfIn } from "../../mine/actions/see-my-data.ts";
import type { ClosingId } from "../domain/closing.ts";
import { endCloser, findClosing, saveCloser, saveSeen } from "../store/closings.ts";
import { writeToThemIn } from "./write-to-them.ts";

export interface NameCloser {
  /** Nobody any more when it is left out. */
  readonly closer: PersonId | undefined;
}
export type NameRefusal = "not-signed-in" | "unknown-person" | "not-of-age";

/**
 * One names who may close one's devices, when a tablet is lost or stolen: somebody of age whom one knows here, who is told.
 * They can do nothing else, read nothing and come in as nobody. In person alone: under a mandate nobody names anybody.
 */
export const nameCloser = action(nameCloserIn);

export async function nameCloserIn(
  work: Work,
  { closer }: NameCloser,
): Promise<Result<ClosingId | undefined, NameRefusal>> {
  const me = oneselfIn(work);
  if (me === undefined) return refused("not-signed-in");
  const before = await findClosing(work, ownSpaceOf(me));
  if (before?.closer === closer) return done(before?.id);
  if (closer === undefined) {
    await endCloser(work, ownSpaceOf(me));
    return done(undefined);
  }
  if (!(await listNearIn(work)).some(({ person }) => person === closer))
    return refused("unknown-person");
  const bands = await ageBandsIn(work, [me, closer]);
  if ([me, closer].some((one) => bands.get(one) !== "adult")) return refused("not-of-age");
  const id = await saveCloser(work, { space: await makeOwnSpaceIn(work, me), closer });
  await carryIn(work, { row: id, to: [closer] });
  const address = (await reachPeopleIn(work, [closer], me)).get(closer);
  if (address !== undefined)
    await notifyIn(work, {
      address,
      kind: "home.named-to-close",
      object: id,
      facts: { person: me, closer },
    });
  // Whoever holds the screen of somebody names nobody without a word.
  await writeToThemIn(work, me, "home.you-named-to-close");
  return done(id);
}

/** One saw what was closed: it is said no more. In person alone. */
export const seeClosed = action(async (work: Work): Promise<Result<undefined, "not-signed-in">> => {
  const me = oneselfIn(work);
  if (me === undefined) return refused("not-signed-in");
  await saveSeen(work, ownSpaceOf(me));
  return done(undefined);
});
