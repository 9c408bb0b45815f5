import { isId } from "#basics/id";
import { reachPeopleIn } from "#modules/people";
import type { Listener } from "#services/house";

import { notifyIn } from "./notify.ts";

/** Hears that who acts for somebody said on what it rests: the person is written to. The words are those of `people`, below. */
export const tellGroundSaid: Listener = async (work, { id, payload: { mandate, person } }) => {
  if (typeof mandate !== "string") return;
  if (typeof person !== "string" || !isId<"Person">(person)) return;
  const address = (await reachPeopleIn(work, [person], undefined)).get(person);
  if (address === undefined) return;
  await notifyIn(work, {
    address,
    kind: "people.ground-said",
    object: `${mandate} ${id}`,
    facts: { mandate, person },
  });
};
