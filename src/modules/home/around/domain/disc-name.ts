import { type Commune, kilometresBetween, type PlaceIndex } from "#rules/territory";

/** As much of a point as its name is made of. */
interface Placed {
  readonly longitude: number;
  readonly latitude: number;
  readonly commune: string | undefined;
  readonly ids: readonly string[];
}

/** The name of a disc: that of the commune where most of its points are, the most populated one when several have as many. */
export function nameOf(
  index: PlaceIndex,
  points: readonly Placed[],
): { readonly name: string; readonly commune: string | undefined } {
  const counts = new Map<string, number>();
  for (const { commune, ids } of points)
    if (commune !== undefined) counts.set(commune, (counts.get(commune) ?? 0) + ids.length);
  let most: string | undefined;
  for (const [code, count] of counts) {
    const before = most === undefined ? 0 : (counts.get(most) ?? 0);
    const isMore = count === before && most !== undefined;
    if (count > before || (isMore && peopleOf(index, code) > peopleOf(index, most ?? "")))
      most = code;
  }
  const named = most === undefined ? nearest(index, points[0]) : index.communes.get(most);
  return { name: named?.name ?? "", commune: most };
}

function peopleOf(index: PlaceIndex, code: string): number {
  return index.communes.get(code)?.population ?? 0;
}

/** Where nobody knows the commune, the one whose centre is nearest, when one is within a morning's walk. */
function nearest(index: PlaceIndex, point: Placed | undefined): Commune | undefined {
  if (point === undefined) return undefined;
  let found: Commune | undefined;
  let least = 15;
  for (const commune of index.communes.values()) {
    const { centre } = commune;
    if (centre === undefined || Math.abs(centre.latitude - point.latitude) > 0.15) continue;
    const km = kilometresBetween(centre, point);
    if (km < least) [found, least] = [commune, km];
  }
  return found;
}
