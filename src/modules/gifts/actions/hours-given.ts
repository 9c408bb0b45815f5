import type { Work } from "#services/house";

import type { PersonId } from "../domain/gift.ts";
import { listHoursGiven } from "../store/hours-about.ts";
import { type SeenGift, seenIn } from "./see-gifts.ts";

/** Whose hours, from which day on. */
export interface HoursGiven {
  readonly giver: PersonId;
  readonly from: Temporal.PlainDate;
}

/**
 * The hours of one day that a person gave to another person, about nothing else, as far as the person who acts speaks for
 * a side: a module above that asks how long something was does not ask it twice.
 */
export async function hoursGivenIn(work: Work, asked: HoursGiven): Promise<readonly SeenGift[]> {
  return seenIn(work, await listHoursGiven(work, asked));
}
