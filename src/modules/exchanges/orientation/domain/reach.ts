import { type CommuneCode, departmentOf, type PlaceIndex } from "#rules/territory";

/** The references of a commune and of what it is in, the nearest first: itself, its département, its région, France. */
export type Areas = readonly (readonly string[])[];

/** Where a commune is, as references of territory write it. A municipal arrondissement is in its city too. */
export function areasOf(index: Pick<PlaceIndex, "communes">, code: CommuneCode): Areas {
  const commune = index.communes.get(code);
  const city = commune?.within;
  return [
    [`commune-${code}`, ...(city === undefined ? [] : [`commune-${city}`])],
    [`departement-${commune?.department ?? departmentOf(code)}`],
    commune === undefined ? [] : [`region-${commune.region}`],
    ["france"],
  ];
}

/**
 * How near a line is to where it is needed: 0 for its commune, 1 for its département, 2 for its
 * région, 3 everywhere; undefined when it does not hold there. A line without places of its own holds
 * wherever its table does. Without a place asked, any line is as near as another.
 */
export function reachOf(
  areas: Areas | undefined,
  own: readonly string[],
  ofTable: readonly string[] = [],
): number | undefined {
  if (areas === undefined) return 0;
  const places = own.length > 0 ? own : ofTable;
  if (places.length === 0) return areas.length - 1;
  const found = areas.findIndex((references) => references.some((one) => places.includes(one)));
  return found === -1 ? undefined : found;
}
