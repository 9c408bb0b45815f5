import { isId } from "#basics/id";
import type { HoldsSeats, Work } from "#services/house";

import { listDatedAt, listHeld } from "../store/held.ts";
import { listedIn, type ListedDate } from "../../actions/list-occurrences.ts";
import { besideAll } from "../../actions/standing.ts";

/** Seats that occasions hold where they take place: how many, to everyone; never whose, nor who comes. */
export const heldByOccasions: HoldsSeats = {
  mandate: "always",
  list: (work, asked) => besideAll(work, (lent) => listHeld(lent, asked)),
};

/** What comes next at a venue, as far as who acts may see it. */
export async function listNextAtIn(
  work: Work,
  { venue, most }: { readonly venue: string; readonly most: number },
): Promise<readonly ListedDate[]> {
  if (!isId<"Venue">(venue)) return [];
  const until = work.now.add({ hours: 24 * DAYS });
  const dates = await besideAll(work, (lent) =>
    listDatedAt(lent, venue, { from: work.now, until, most: LOOKED_AT }),
  );
  return (await listedIn(work, dates)).slice(0, most);
}

/** What is farther ahead does not come next. */
const DAYS = 60;
const LOOKED_AT = 40;
