import { newId } from "#basics/id";
import { seal } from "#modules/access";
import { seeOccasionIn } from "#modules/calendar";
import { findOrMakeAddressIn } from "#modules/people";
import { visitor, withRight } from "#services/house";

import { demonstrationOccasions } from "../../src/modules/calendar/demonstration/occasions.ts";
import { saveAsked } from "../../src/modules/calendar/store/guests.ts";
import type { TestHouse } from "../support/house.ts";

/** Nobody, not even who reads the list: nothing counts before the button of the letter. */
export const knownTo: readonly string[] = [];

/** Somebody without an account asked to come to the repair café, and confirmed nothing. */
export async function differ(app: TestHouse): Promise<void> {
  const cafe = demonstrationOccasions.find(({ seenBy }) => seenBy === "everyone");
  if (cafe === undefined) throw new Error("nothing is open to everyone");
  await app.transaction(visitor, async (work) => {
    const seen = await seeOccasionIn(work, { occasion: cafe.id });
    const date = seen?.dates[0];
    if (seen === undefined || date === undefined) throw new Error("no date");
    const { space } = seen.occasion;
    const guest = {
      id: newId<"Guest">(),
      space,
      date: date.id,
      address: await findOrMakeAddressIn(work, "zelie.bonnaz@example.org"),
      name: await seal(work, space, "Zélie Bonnaz"),
      people: 3,
      children: 1,
      askedAt: work.now,
    };
    await withRight(work, "calendar-beside", (lent) => saveAsked(lent, guest));
  });
}
