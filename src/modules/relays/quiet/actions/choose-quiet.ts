import { hasQuiet, type QuietHours, whyNotQuiet } from "#basics/hours/quiet";
import { done, refused, type Result } from "#basics/result";
import { makeOwnSpaceIn } from "#modules/access";
import { ownSpaceOf } from "#rules/access";
import { action, reading, type Work } from "#services/house";

import type { PersonId } from "../../domain/relay.ts";
import { findOpenAlarm, holdAlarm } from "../../store/alarms.ts";
import { findQuiet, holdChain, saveQuiet } from "../../store/named.ts";
import { passOnIn } from "../../actions/pass-on.ts";
import { beside, oneselfIn } from "../../actions/standing.ts";

export type QuietRefusal = "not-yours" | "not-of-the-evening" | "not-of-the-morning";

/**
 * In which hours nothing of a silence of theirs is asked nor told; none at all, where both are the same. In person alone. What stands goes
 * on by them at once.
 */
export const chooseQuiet = action(chooseQuietIn);

export async function chooseQuietIn(
  work: Work,
  { hours }: { readonly hours: QuietHours },
): Promise<Result<undefined, QuietRefusal>> {
  const asker = oneselfIn(work);
  if (asker === undefined) return refused("not-yours");
  const wrong = hasQuiet(hours) ? whyNotQuiet(hours) : undefined;
  if (wrong !== undefined) return refused(wrong);
  const space = await makeOwnSpaceIn(work, asker.person);
  await holdChain(work, space);
  await saveQuiet(work, space, hours);
  await beside(work, async (lent) => {
    const open = await findOpenAlarm(lent, space, "silence");
    const held = open && (await holdAlarm(lent, open.id));
    if (held?.nextAt !== undefined && held.ended === undefined) await passOnIn(lent, held);
  });
  return done(undefined);
}

/** One’s own, in person alone. */
export const seeQuiet = reading(async (work: Work): Promise<QuietHours | undefined> => {
  const asker = oneselfIn(work);
  return asker && findQuiet(work, asker.space);
});

/** Those of a person, for what is asked and told of their silence elsewhere (`Module.quietHours`). */
export function quietHours(work: Work, person: PersonId): Promise<QuietHours> {
  return beside(work, (lent) => findQuiet(lent, ownSpaceOf(person)));
}
