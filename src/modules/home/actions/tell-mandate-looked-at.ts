import { isId } from "#basics/id";
import { notifyIn } from "#modules/notifications";
import { personsOfAddressIn, reachPeopleIn } from "#modules/people";
import type { Listener } from "#services/house";

/**
 * Hears what becomes of a mandate that is reported: its person is written to. Who acts under it is not told of a report by a letter
 * that both read. The words are those of `access`.
 */
export const tellMandateLookedAt: Listener = async (work, { id, payload }) => {
  const { mandate, person, holder, what } = payload;
  if (typeof person !== "string" || !isId<"Person">(person) || typeof mandate !== "string") return;
  if (typeof what !== "string") return;
  const address = (await reachPeopleIn(work, [person], undefined)).get(person);
  if (address === undefined) return;
  const readers: readonly string[] =
    what === "reported" ? await personsOfAddressIn(work, address) : [];
  if (typeof holder === "string" && readers.includes(holder)) return;
  const facts = { mandate, person, what };
  await notifyIn(work, { address, kind: "access.mandate-looked-at", object: id, facts });
};
