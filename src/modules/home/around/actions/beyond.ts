import { type Box, departmentOf, isCommuneCode, isInBox, type PlaceIndex } from "#rules/territory";
import type { PlacedPoints } from "#services/house";

import { sizeOf } from "../domain/parts.ts";
import { boxAroundAll } from "../domain/view.ts";

/** A far département of which something stands outside of the drawing: how many, and the rectangle where they are. */
export interface Beyond {
  readonly name: string;
  readonly count: number;
  readonly box: Box;
}

/** What a map of everything does not draw, since the mainland would be too small: each part with the way to it. */
export function beyondOf(
  index: PlaceIndex,
  shown: Box,
  points: readonly PlacedPoints[],
): readonly Beyond[] {
  const outside = points.filter((point) => !isInBox(shown, point));
  const parts = Map.groupBy(outside, ({ commune }) =>
    commune !== undefined && isCommuneCode(commune) ? departmentOf(commune) : undefined,
  );
  return [...parts]
    .flatMap(([code, own]) => {
      const box = boxAroundAll(own);
      const name = code === undefined ? "" : (index.departments.get(code)?.name ?? "");
      return box === undefined ? [] : [{ name, count: sizeOf(own), box }];
    })
    .toSorted((one, other) => one.name.localeCompare(other.name, "fr"));
}
