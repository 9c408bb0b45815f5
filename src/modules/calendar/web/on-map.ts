import { placeIndexIn } from "#modules/territory";
import { isInBox, type PlaceIndex } from "#rules/territory";
import type {
  FoundOnMap,
  ListQuery,
  PlacedPoints,
  PointBox,
  PointsOnMap,
  ToldPoint,
  Work,
} from "#services/house";

import { type ListedDate, listPublicOccurrencesIn } from "../actions/list-occurrences.ts";
import { findPublicIn } from "../public/actions/find-public.ts";
import { publicAsked } from "../public/domain/search.ts";
import { texts as publicTexts } from "../public/web/texts.fr.ts";
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
  place: async (work, box) => placed(await placeIndexIn(work), await nextDatesIn(work), box),
  tell: async (work, ids) => told(work, await nextDatesIn(work), ids),
  list: { kind: OCCASIONS, at: "/rendez-vous/publics", title: publicTexts.onMap, find },
};

/** As many as a map draws. */
const WHOLE = { dates: "next", from: 0, most: 2_000 } as const;

/** The next date of each occasion that the public list finds, however far ahead. */
async function find(work: Work, query: ListQuery): Promise<FoundOnMap> {
  const asked = { ...publicAsked.read(query), page: 1 };
  const { shown } = await findPublicIn(work, { asked, range: WHOLE });
  return {
    query: publicAsked.write(asked),
    ids: shown.map(({ occasion }) => occasion.id),
    points: placed(await placeIndexIn(work), shown),
    tell: (ids) => Promise.resolve(told(work, shown, ids)),
  };
}

function placed(
  { communes }: PlaceIndex,
  dates: readonly ListedDate[],
  box?: PointBox,
): readonly PlacedPoints[] {
  return dates.flatMap(({ occasion: { id, commune } }) => {
    const centre = commune === undefined ? undefined : communes.get(commune)?.centre;
    if (centre === undefined || (box !== undefined && !isInBox(box, centre))) return [];
    const { longitude, latitude, precision } = centre;
    const place = { longitude, latitude, at: "commune", exact: precision === "exact" } as const;
    return [{ ids: [id], kind: OCCASIONS, ...place, commune }];
  });
}

function told(work: Work, dates: readonly ListedDate[], ids: readonly string[]): ToldPoint[] {
  const asked = new Set(ids);
  return dates
    .filter(({ occasion }) => asked.has(occasion.id))
    .map(({ occasion, occurrence, words, at }) => ({
      id: occasion.id,
      kind: OCCASIONS,
      title: words.title,
      address: at,
      line: writeWhen(occurrence, occasion.when.zone, work.now),
    }));
}
