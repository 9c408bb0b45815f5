import { isId } from "#basics/id";
import { notifyIn } from "#modules/notifications";
import { reachPeopleIn } from "#modules/people";
import type { Listener } from "#services/house";

/**
 * Hears that somebody wrote that a person said yes before them: that person is written to, so that they may end it. The words are
 * those of `access`, which stands beside `notifications` and cannot ask for a letter by itself.
 */
export const tellSaidBeforeWitness: Listener = async (work, { id, payload }) => {
  const { consent, person, witness } = payload;
  if (typeof person !== "string" || !isId<"Person">(person)) return;
  if (typeof witness !== "string" || !isId<"Person">(witness)) return;
  if (typeof consent !== "string") return;
  const address = (await reachPeopleIn(work, [person], witness)).get(person);
  if (address === undefined) return;
  const facts = { consent, person };
  await notifyIn(work, { address, kind: "access.said-before-witness", object: id, facts });
};
