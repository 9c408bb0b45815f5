import type { Box } from "#rules/territory";
import {
  type PlacedPoints,
  reading,
  type ToldPoint,
  type WidePoint,
  type Work,
} from "#services/house";

import type { AskedAround } from "../domain/asked.ts";
import { thingsOf } from "../domain/parts.ts";
import { toldIn } from "./on-map.ts";
import { groundIn } from "./see-around.ts";

/** All that a map shows, to be taken away. */
export interface ListedAround {
  readonly points: readonly { readonly placed: PlacedPoints; readonly told: ToldPoint }[];
  readonly wide: readonly WidePoint[];
  readonly box: Box;
}

/** All points of the map, each with what it is called: not only those that a page writes out. */
export const listAround = reading(listAroundIn);

async function listAroundIn(work: Work, asked: AskedAround): Promise<ListedAround> {
  const { points, wide, box } = await groundIn(work, { ...asked, page: 1 });
  const told = await toldIn(work, thingsOf(points));
  return {
    points: points.flatMap((placed) =>
      placed.ids.flatMap((id) => {
        const one = told.get(`${placed.kind} ${id}`);
        return one === undefined ? [] : [{ placed, told: one }];
      }),
    ),
    wide: wide.flatMap(({ shown }) => shown),
    box,
  };
}
