import { isId } from "#basics/id";
import { reachPeopleIn } from "#modules/people";
import type { Listener } from "#services/house";

import { notifyIn } from "./notify.ts";

/** Hears that somebody asks another, by name, to act for them: the latter is written to. The words are those of `people`, below. */
export const tellMandateAsked: Listener = async (work, { payload: { mandate, person, to } }) => {
  if (typeof mandate !== "string") return;
  if (typeof person !== "string" || !isId<"Person">(person)) return;
  if (typeof to !== "string" || !isId<"Person">(to)) return;
  const address = (await reachPeopleIn(work, [to], person)).get(to);
  if (address === undefined) return;
  const facts = { mandate, to };
  await notifyIn(work, { address, kind: "people.mandate-asked", object: mandate, facts });
};
