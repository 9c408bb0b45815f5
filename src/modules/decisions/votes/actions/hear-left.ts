import { isId } from "#basics/id";
import { type Listener, withRight } from "#services/house";

import { listReceived } from "../../store/delegations.ts";
import { tellGoneIn } from "../../voices/actions/tell-voices.ts";

/** Hears that somebody left a circle: those who entrusted them their voice there are told. The delegation stays, and carries nothing while they are away. */
export const hearLeft: Listener = async (work, { subject: circle, payload: { person } }) => {
  if (typeof person !== "string" || !isId<"Person">(person)) return;
  await withRight(work, "tell-voices", async (lent) => {
    const received = await listReceived(lent, person);
    await tellGoneIn(
      lent,
      received.filter(({ scope }) => scope.circle === circle),
    );
  });
};
