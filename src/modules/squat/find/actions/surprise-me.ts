import { createHash } from "node:crypto";

import { dayOf } from "#basics/dates";
import type { Venue } from "#rules/premises";
import { reading, type Work } from "#services/house";

import type { AskedPlaces } from "../domain/search.ts";
import {
  type Candidate,
  reasonsOf,
  surpriseAmong,
  type VisitsOf,
  type Why,
} from "../domain/surprise.ts";
import { countWent } from "../../store/went.ts";
import { findPlacesIn, type FoundPlaces, hostsByLetterIn } from "./find-places.ts";

export type Surprise = Pick<FoundPlaces, "from" | "to" | "isOnWay" | "widened"> & {
  readonly shown: FoundPlaces["shown"][number] | undefined;
  /** Who is asked there, where nobody keeps it. */
  readonly byLetter: { readonly name: string; readonly isInDirectory: boolean } | undefined;
  readonly why: readonly Why[];
  /** How many fit this week, that of the host proposed before among them. */
  readonly total: number;
};

/** As many as are drawn among. */
const MOST = 500;
/** « Cette semaine »: the seven days that come, today among them. */
const DAYS = 7;

/**
 * « Surprends-moi »: one place, free this week, and why. `after` is the number of the venue that was just seen. Nothing
 * is kept of who asked nor of what was drawn: the same day, the same wishes and the same one before draw the same.
 */
export const surpriseMe = reading(
  async (
    work: Work,
    { asked, after }: { readonly asked: AskedPlaces; readonly after: number | undefined },
  ): Promise<Surprise> => {
    const today = dayOf(work.now);
    const week = Array.from({ length: DAYS }, (_, at) => today.add({ days: at }));
    const days = asked.day === undefined ? week : [asked.day];
    const found = await findPlacesIn(work, asked, { from: 0, most: MOST }, days);
    const byLetter = await hostsByLetterIn(work, found);
    const hostOf = ({ id, organisation }: Pick<Venue, "id" | "organisation">) =>
      organisation ?? byLetter.get(id)?.host;
    const candidates = found.shown.flatMap(
      ({ venue, km, free, isAnswered }): readonly Candidate[] => {
        const host = hostOf(venue);
        if (host === undefined || free === undefined || !isAnswered) return [];
        return [{ id: venue.id, host, km, free, mood: venue.mood }];
      },
    );
    const last = found.shown.find(({ venue }) => venue.number === after)?.venue;
    const lastHost = last && hostOf(last);
    const visitsOf = await visitsOfIn(work);
    const chance = chanceOf(`${today.toString()} ${after ?? ""}`);
    const drawn = surpriseAmong(candidates, { visitsOf, lastHost, chance });
    const { from, to, isOnWay, widened } = found;
    return {
      from,
      to,
      isOnWay,
      widened,
      shown: found.shown.find(({ venue }) => venue.id === drawn?.id),
      byLetter: drawn && byLetter.get(drawn.id),
      why: drawn === undefined ? [] : reasonsOf(drawn, { ...asked, isOnWay }, visitsOf),
      total: candidates.length,
    };
  },
);

/** How often who acts went to each host; of a visitor nothing is known, and nothing is said of it. */
async function visitsOfIn(work: Work): Promise<VisitsOf> {
  const guest = work.actor.for;
  if (guest === undefined || work.actor.mandate !== undefined) return undefined;
  const went = await countWent(work, { guest, before: dayOf(work.now) });
  return (host) => went.get(host) ?? 0;
}

/** A number from 0 to 1 (excluded) that a text always gives. */
function chanceOf(text: string): number {
  return createHash("sha256").update(text).digest().readUInt32BE() / 2 ** 32;
}
