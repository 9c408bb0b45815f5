import { done, refused, type Result } from "#basics/result";
import { makePersonForIn, type MakePersonFor, type MakePersonForRefusal } from "#modules/people";
import { action, type Work, withRight } from "#services/house";

import type { Circle, CircleId } from "../../domain/circle.ts";
import { enterIn } from "../../actions/join-circle.ts";
import { KEEP_INVITATIONS, mayInviteIn } from "./invite-people.ts";
import { noteIn } from "../../actions/keep-journal.ts";

export type Welcome = Omit<MakePersonFor, "scopes"> & { readonly circle: CircleId };

export type WelcomeRefusal =
  | MakePersonForRefusal
  | "unknown-circle"
  | "not-a-facilitator"
  | "circle-closed";

/**
 * Somebody without an address joins through who facilitates: they said yes, by word or on paper, which is
 * noted. The mandate is for circles alone; the list of members says through whom.
 */
export const welcomeWithoutAddress = action(welcomeWithoutAddressIn);

export async function welcomeWithoutAddressIn(
  work: Work,
  { circle: id, ...asked }: Welcome,
): Promise<Result<{ readonly circle: Circle; readonly mandate: string }, WelcomeRefusal>> {
  const may = await mayInviteIn(work, id);
  if (!may.done) return may;
  if (work.actor.mandate !== undefined) return refused("not-signed-in");
  const { circle, person: by } = may.value;
  const made = await makePersonForIn(work, { ...asked, scopes: ["circles"] });
  if (!made.done) return made;
  const { person, mandate } = made.value;
  await withRight(work, KEEP_INVITATIONS, async (lent) => {
    await noteIn(lent, circle, { what: "welcomed", person, by });
    await enterIn(lent, { circle, person, role: "member" });
  });
  return done({ circle, mandate });
}
