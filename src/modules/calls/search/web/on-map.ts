import type { FoundOnMap, ListQuery, PointsOnMap, ToldPoint, Work } from "#services/house";

import { readSearch, writeSearch } from "../../domain/search/search.ts";
import { kindLabels } from "../../domain/kind.ts";
import { texts } from "../../web/texts.fr.ts";
import { writeClosing } from "../../web/words.ts";
import { findOnMapIn, listFoundIn } from "../actions/list-calls.ts";
import { CALLS, nameCallsIn, placeCallsIn, wideCallsIn } from "../actions/see-on-map.ts";

type Named = Awaited<ReturnType<typeof nameCallsIn>>["calls"][number];

/** Open calls on a map, by the communes where they take place; those of a whole territory are listed apart. */
export const callsOnMap: PointsOnMap = {
  mandate: "calls",
  kinds: [{ name: CALLS, mark: "buoy", several: true, ...texts.onMap }],
  place: placeCallsIn,
  tell: async (work, ids) => {
    const { calls, now } = await nameCallsIn(work, ids);
    return calls.map((call) => toTold(call, now));
  },
  wide: async (work, asked) => {
    const { calls, total, now } = await wideCallsIn(work, asked);
    const [department, ...others] = asked.departments;
    const where =
      department === undefined || others.length > 0 ? "" : `?ou=departement-${department}`;
    return {
      shown: calls.map((call) => ({ ...toTold(call, now), at: call.at })),
      total,
      all: `/appels${where}`,
    };
  },
  list: { kind: CALLS, at: "/appels", title: texts.onMapTitle, find },
};

async function find(work: Work, query: ListQuery): Promise<FoundOnMap> {
  const asked = { ...readSearch(query), page: 1 };
  const { ids, points } = await findOnMapIn(work, asked);
  return {
    query: writeSearch(asked),
    ids,
    points: points.map(({ call, ...place }) => ({
      ids: [call],
      kind: CALLS,
      at: "commune",
      exact: true,
      ...place,
    })),
    tell: async (some) =>
      (await listFoundIn(work, ids, some)).map((call) => ({
        ...toTold(call, work.now),
        id: call.id,
      })),
  };
}

function toTold(
  call: Pick<Named, "number" | "title" | "kind" | "closesAt" | "deadline">,
  now: Temporal.Instant,
): ToldPoint {
  return {
    id: String(call.number),
    kind: CALLS,
    title: call.title,
    address: `/appels/${call.number}`,
    line: `${kindLabels[call.kind]}, ${writeClosing(call, now).words}`,
  };
}
