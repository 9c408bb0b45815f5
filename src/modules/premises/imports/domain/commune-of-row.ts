import { withoutEdges } from "#basics/text";
import {
  type Commune,
  type Coordinates,
  findPlace,
  kilometresBetween,
  type PlaceIndex,
} from "#rules/territory";

import { placePoint } from "../../domain/point.ts";
import type { Field } from "./fields.ts";

type Pair = readonly [number, number];
type Cells = ReadonlyMap<Field, string>;

/** The commune that a row names: by its code, its name with its postcode, its postcode alone, or what ends its address. */
export function communeNamed(
  cells: Cells,
  index: PlaceIndex,
  pair: Pair | undefined,
): Commune | undefined {
  const insee = cells.get("insee")?.toUpperCase().padStart(5, "0");
  const coded = insee === undefined ? undefined : index.communes.get(insee);
  if (coded !== undefined) return coded;
  const postcode = readPostcode(cells.get("postcode"));
  const written = cells.get("commune") ?? townIn(cells.get("address"));
  const whole = [written, written?.includes(postcode ?? "-") === true ? undefined : postcode];
  const find = (typed: string) => communeFound(index, typed, pair);
  return (
    find(whole.filter((one) => one !== undefined).join(" ")) ??
    // A postcode that is of elsewhere (a CEDEX) leaves the name alone; a name that changed leaves the postcode.
    find(written ?? "") ??
    onlyOf(postcode, index)
  );
}

/** « 1000 » is 01000: a spreadsheet ate its first figure. */
export function readPostcode(text: string | undefined): string | undefined {
  const digits = text?.replace(/\.0$/, "").replace(/\D/g, "") ?? "";
  return /^\d{4,5}$/.test(digits) ? digits.padStart(5, "0") : undefined;
}

/** Of several communes of that name, the one where the point is. */
function communeFound(
  index: PlaceIndex,
  typed: string,
  pair: Pair | undefined,
): Commune | undefined {
  if (typed.trim() === "") return undefined;
  const answer = findPlace(index, typed.replace(/\bcedex\b\s*\d*/gi, " ").slice(0, 120));
  if (answer.found !== "one" && answer.found !== "several") return undefined;
  const places = answer.found === "one" ? [answer.place] : answer.places;
  const communes = places.flatMap((place) => (place.kind === "commune" ? [place.commune] : []));
  if (communes.length === 1) return communes[0];
  return pair && communes.find((commune) => placePoint(pair, commune).placed);
}

function onlyOf(postcode: string | undefined, index: PlaceIndex): Commune | undefined {
  const all = postcode === undefined ? [] : (index.byPostcode.get(postcode) ?? []);
  return all.toSorted((a, b) => b.population - a.population)[0];
}

/** « 8 rue de la Boétie - 33000 Bordeaux »: its street, then the postcode and the town that end it. */
export function partsOf(address: string): {
  readonly street: string;
  readonly postcode: string | undefined;
  readonly town: string | undefined;
} {
  const last = [...address.matchAll(/\d{5}/g)].at(-1);
  const [postcode = ""] = last ?? [];
  const town = last && withoutEdges(address.slice(last.index + 5), " ,–-\n");
  if (last === undefined || town === undefined || !/^[\p{L}'’ -]{2,60}$/u.test(town))
    return { street: address, postcode: undefined, town: undefined };
  return { street: withoutEdges(address.slice(0, last.index), "", " ,–-\n"), postcode, town };
}

function townIn(address: string | undefined): string | undefined {
  const { town, postcode } = partsOf(address ?? "");
  return town === undefined ? undefined : `${town} ${postcode ?? ""}`;
}

/** The commune whose centre is nearest, of those within thirty kilometres. */
export function nearestCommune(point: Coordinates, index: PlaceIndex): Commune | undefined {
  let nearest: { readonly commune: Commune; readonly km: number } | undefined;
  for (const commune of index.communes.values()) {
    const { centre } = commune;
    if (centre === undefined || Math.abs(centre.latitude - point.latitude) > 0.3) continue;
    const km = kilometresBetween(centre, point);
    if (km < (nearest?.km ?? 30)) nearest = { commune, km };
  }
  return nearest?.commune;
}
