import { placeIndexIn } from "#modules/territory";
import { isInBox } from "#rules/territory";
import type { PointsOnMap, Work } from "#services/house";

import { type ListedDate, listPublicOccurrencesIn } from "../actions/list-occurrences.ts";
import { writeWhen } from "./dates.tsx";
import { texts } from "./texts.fr.ts";

/** The word of their kind in addresses of the map. */
const OCCASIONS = "rendez-vous";
/** What is further ahead is not around anybody yet. */
const DAYS = 60;

/** The next date of each public occasion, which stands in a commune. */
async function nextDatesIn(work: Work): Promise<readonly ListedDate[]> {
  const until = work.now.add({ hours: DAYS * 24 });
  const dates = await listPublicOccurrencesIn(work, { from: work.now, until });
  const next = new Map<string, ListedDate>();
  for (const date of dates)
    if (!date.isCancelled && !next.has(date.occasion.id)) next.set(date.occasion.id, date);
  return [...next.values()];
}

/** Public occasions of the two months to come, each at the middle of its commune. */
export const occasionsOnMap: PointsOnMap = {
  mandate: "always",
  kinds: [{ name: OCCASIONS, mark: "boat", ...texts.onMap }],
  place: async (work, box) => {
    const { communes } = await placeIndexIn(work);
    return (await nextDatesIn(work)).flatMap(({ occasion: { id, commune } }) => {
      const centre = commune === undefined ? undefined : communes.get(commune)?.centre;
      if (centre === undefined || (box !== undefined && !isInBox(box, centre))) return [];
      const { longitude, latitude, precision } = centre;
      const place = { longitude, latitude, at: "commune", exact: precision === "exact" } as const;
      return [{ ids: [id], kind: OCCASIONS, ...place, commune }];
    });
  },
  tell: async (work, ids) => {
    const asked = new Set(ids);
    return (await nextDatesIn(work))
      .filter(({ occasion }) => asked.has(occasion.id))
      .map(({ occasion, occurrence, words, at }) => ({
        id: occasion.id,
        kind: OCCASIONS,
        title: words.title,
        address: at,
        line: writeWhen(occurrence, occasion.when.zone, work.now),
      }));
  },
};
