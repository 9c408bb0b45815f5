import {
  boxAround,
  communesInBox,
  kilometresBetween,
  type NearCommune,
  type PlaceIndex,
} from "#rules/territory";

export interface WayAsked {
  /** INSEE codes: from where, to where. */
  readonly from: string;
  readonly to: string;
  /** How far out of the way one goes, in kilometres. */
  readonly most: number;
}

/**
 * The communes on the way between two, each with how far out of it: by straight lines from one to the commune and on
 * to the other, less the straight line. Roads are longer: the page says so. Where a centre is only near, the commune is
 * found and nothing is claimed. Undefined when nobody knows where one of the two is.
 */
export function communesOnWay(
  index: PlaceIndex,
  { from, to, most }: WayAsked,
): readonly NearCommune[] | undefined {
  const [start, end] = [index.communes.get(from)?.centre, index.communes.get(to)?.centre];
  if (start === undefined || end === undefined) return undefined;
  const straight = kilometresBetween(start, end);
  // An ellipse of which both are the foci lies within half its small axis, or half the detour, of the line.
  const beside = Math.max(Math.sqrt((straight + most) ** 2 - straight ** 2) / 2, most / 2);
  const [a, b] = [boxAround(start, beside), boxAround(end, beside)];
  const box = {
    south: Math.min(a.south, b.south),
    north: Math.max(a.north, b.north),
    west: Math.min(a.west, b.west),
    east: Math.max(a.east, b.east),
  };
  const areExact = start.precision === "exact" && end.precision === "exact";
  return communesInBox(index, box).flatMap(({ code, centre }): readonly NearCommune[] => {
    if (centre === undefined) return [];
    const detour = kilometresBetween(start, centre) + kilometresBetween(centre, end) - straight;
    if (detour > most) return [];
    const km = areExact && centre.precision === "exact" ? Math.round(detour) : undefined;
    return [{ code, km }];
  });
}
