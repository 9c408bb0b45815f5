import { refused } from "#basics/result";
import { type Actor, type App, type PersonId, seeInstanceIn, withRight } from "#services/house";

import { findPerson } from "../../store/persons.ts";
import { type Entered, type Entrance, openSessionIn } from "./open-session.ts";

/** Enters as somebody of the demonstration, without any code: only where the demonstration is on. */
export function enterDemonstration(
  app: App,
  actor: Actor,
  asked: Entrance & { readonly person: PersonId },
): Promise<
  | { readonly done: true; readonly value: Omit<Entered, "goesTo"> }
  | { readonly done: false; readonly refusal: "not-here" }
> {
  return app.transaction(actor, async (work) => {
    if (!(await seeInstanceIn(work)).demonstration) return refused("not-here");
    return withRight(work, "sign-in", async (lent) => {
      const person = await findPerson(lent, asked.person);
      if (person === undefined || person.leftAt !== undefined || person.diedAt !== undefined)
        return refused("not-here");
      return { done: true, value: await openSessionIn(lent, person.id, asked) };
    });
  });
}
