import { isId } from "#basics/id";
import { notifyIn } from "#modules/notifications";
import { reachPeopleIn } from "#modules/people";
import type { Listener } from "#services/house";

/**
 * Hears that who acts for somebody asked them again what they share: that person is written to, and nobody else. The words are those
 * of `access`.
 */
export const tellAskedAgain: Listener = async (work, { id, payload: { person, mandate, at } }) => {
  if (typeof person !== "string" || !isId<"Person">(person)) return;
  if (typeof mandate !== "string" || typeof at !== "string") return;
  const address = (await reachPeopleIn(work, [person], undefined)).get(person);
  if (address === undefined) return;
  const facts = { person, mandate, at };
  await notifyIn(work, { address, kind: "access.asked-again", object: id, facts });
};
