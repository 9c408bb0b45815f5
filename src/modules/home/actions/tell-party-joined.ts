import { isId } from "#basics/id";
import { notifyIn } from "#modules/notifications";
import { reachPeopleIn } from "#modules/people";
import type { Listener } from "#services/house";

/**
 * Hears that somebody joined a party with which another shares: the one who shares is written to, so that they may keep them
 * out. Not where the gate keeps the two apart: nothing is open to them then, and neither learns it. The words are those of `access`,
 * which stands beside `notifications` and cannot ask for a letter by itself.
 */
export const tellPartyJoined: Listener = async (work, { id, subject: party, payload }) => {
  const { person, owner } = payload;
  if (typeof person !== "string" || !isId<"Person">(person)) return;
  if (typeof owner !== "string" || !isId<"Person">(owner)) return;
  const address = (await reachPeopleIn(work, [owner], person)).get(owner);
  if (address === undefined) return;
  const facts = { party, person, owner };
  await notifyIn(work, { address, kind: "access.party-joined", object: id, facts });
};
