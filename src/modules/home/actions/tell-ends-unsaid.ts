import { isId } from "#basics/id";
import { notifyIn } from "#modules/notifications";
import { reachPeopleIn } from "#modules/people";
import type { Listener } from "#services/house";

/**
 * Hears that something that was opened in a person's name ends soon, unless they say it: that person is written to, and nobody
 * else, once for each day on which something ends. The words are those of `access`.
 */
export const tellEndsUnsaid: Listener = async (work, { payload: { person, day } }) => {
  if (typeof person !== "string" || !isId<"Person">(person) || typeof day !== "string") return;
  const address = (await reachPeopleIn(work, [person], undefined)).get(person);
  if (address === undefined) return;
  const facts = { person, day };
  await notifyIn(work, {
    address,
    kind: "access.ends-unsaid",
    object: `${person} ${day}`,
    facts,
  });
};
