import { isId } from "#basics/id";
import { notifyIn } from "#modules/notifications";
import { reachPeopleIn } from "#modules/people";
import type { Listener } from "#services/house";

/**
 * Hears that something is shown to somebody: they are written to, once for each sentence, unless the gate keeps the two apart. Taken
 * back before the mail leaves, it is not said; said again, it waits again. The words are those of `access`, which stands beside
 * `notifications` and cannot ask for a letter by itself.
 */
export const tellShown: Listener = async (work, { payload: { shown, giver, to } }) => {
  if (typeof shown !== "string") return;
  if (typeof giver !== "string" || !isId<"Person">(giver)) return;
  if (typeof to !== "string" || !isId<"Person">(to)) return;
  const address = (await reachPeopleIn(work, [to], giver)).get(to);
  if (address === undefined) return;
  const facts = { shown, giver, to };
  await notifyIn(work, { address, kind: "access.shown", object: shown, anew: true, facts });
};
