import { isRecord } from "#basics/answers";
import { cleanText } from "#basics/text";
import type { Commune, Coordinates, PlaceIndex } from "#rules/territory";

import type { AccessFacts } from "../../domain/access-facts.ts";
import type { EquipmentKey } from "../../domain/equipment.ts";
import { placePoint, type PlacedPoint, readCoordinate, readPair } from "../../domain/point.ts";
import { communeNamed, nearestCommune } from "./commune-of-row.ts";
import type { Field, Mapping } from "./fields.ts";
import { textOf } from "./guess-columns.ts";
import { isOnlyReach } from "./without-persons.ts";
import { hoursIn, wordsIn } from "./words-of-row.ts";

/** Why a row is kept apart. */
export type RowRefusal =
  | "not-a-record"
  | "broken-line"
  | "nothing-in-it"
  | "no-place"
  | "not-in-france"
  | "unknown-commune";

/** What was understood otherwise than written, or left out: said of the row, which goes in all the same. */
export const DOUBTS = [
  "swapped",
  "lambert-93",
  "far-from-commune",
  "not-in-france",
  "no-point",
  "commune-of-point",
  "hours-as-words",
  "no-name",
] as const;
export type Doubt = (typeof DOUBTS)[number];

/** A venue as its source publishes it. */
export interface PublishedVenue {
  readonly key: string | undefined;
  readonly name: string;
  readonly kind: string | undefined;
  readonly about: string;
  readonly services: string | undefined;
  readonly seats: number | undefined;
  readonly commune: Commune;
  readonly postcode: string | undefined;
  readonly address: string | undefined;
  readonly point: Coordinates | undefined;
  readonly hours: string | undefined;
  readonly hoursWords: string | undefined;
  readonly equipment: readonly EquipmentKey[];
  readonly access: AccessFacts;
  readonly site: string | undefined;
  readonly source: string | undefined;
  readonly dated: Temporal.PlainDate | undefined;
  readonly licence: string | undefined;
  readonly doubts: readonly Doubt[];
}

export type ReadRow =
  | { readonly read: true; readonly venue: PublishedVenue }
  | { readonly read: false; readonly refusal: RowRefusal; readonly detail: string };

const NOTHING = new Set([
  "",
  "-",
  "--",
  "?",
  "NA",
  "N/A",
  "#N/D",
  "null",
  "NULL",
  "False",
  "@",
  "NR",
]);

/** The cells that an import reads of a row, as texts; what says nothing is not there. */
export function cellsOf(value: unknown, mapping: Mapping): ReadonlyMap<Field, string> {
  const cells = new Map<Field, string>();
  if (!isRecord(value)) return cells;
  for (const [field, column] of fieldsIn(mapping)) {
    const lines = cleanText(textOf(value[column])).split("\n");
    const text = lines
      .map((line) => line.trim())
      .join("\n")
      .trim();
    if (!NOTHING.has(text) && !isOnlyReach(text)) cells.set(field, text);
  }
  return cells;
}

function fieldsIn(mapping: Mapping): readonly (readonly [Field, string])[] {
  const all: (readonly [Field, string])[] = [];
  for (const [field, column] of Object.entries(mapping)) {
    // oxlint-disable-next-line no-unsafe-type-assertion -- the keys of a mapping are fields: its type says so
    if (column !== undefined) all.push([field as Field, column]);
  }
  return all;
}

/** Reads a row of published premises; a row of which nobody can say where it is is kept apart, with the reason. Pure and total. */
export function readRow(value: unknown, mapping: Mapping, index: PlaceIndex): ReadRow {
  if (!isRecord(value)) return apart("not-a-record", "Ce n’est pas la fiche d’un local.");
  const cells = cellsOf(value, mapping);
  if (cells.size === 0 || (cells.size === 1 && cells.has("key")))
    return apart("nothing-in-it", "Aucune case que nous lisions n’est remplie.");
  const pair = pairIn(cells);
  const named = communeNamed(cells, index, pair);
  const found = placePoint(pair, named);
  const commune = named ?? (found.placed ? nearestCommune(found.point, index) : undefined);
  if (commune === undefined) return nowhere(cells, pair, found);
  const doubts: Doubt[] = [];
  if (named === undefined) doubts.push("commune-of-point");
  if (found.placed && found.way !== "as-given") doubts.push(found.way);
  if (!found.placed) doubts.push(found.why);
  if (!cells.has("name")) doubts.push("no-name");
  const hours = hoursIn(cells);
  if (hours.hoursWords !== undefined) doubts.push("hours-as-words");
  const words = wordsIn(cells, commune, mapping);
  const point = found.placed ? found.point : undefined;
  return { read: true, venue: { ...words, ...hours, commune, point, doubts } };
}

function apart(refusal: RowRefusal, detail: string): ReadRow {
  return { read: false, refusal, detail };
}

/** Neither its commune nor its point says where it is. */
function nowhere(
  cells: ReadonlyMap<Field, string>,
  pair: readonly [number, number] | undefined,
  found: PlacedPoint,
): ReadRow {
  const typed = cells.get("commune") ?? cells.get("postcode") ?? cells.get("insee");
  if (!found.placed && found.why === "not-in-france")
    return apart("not-in-france", `Le point (${pair?.join(", ") ?? ""}) est en mer ou hors de France${typed === undefined ? ", et aucune commune n’est donnée" : `, et nous ne connaissons pas la commune « ${typed} »`}.`);
  if (typed !== undefined)
    return apart("unknown-commune", `Nous ne connaissons pas la commune « ${typed} ».`);
  return apart("no-place", "Ni commune, ni point : nous ne savons pas où c’est.");
} // prettier-ignore

function pairIn(cells: ReadonlyMap<Field, string>): readonly [number, number] | undefined {
  const [latitude, longitude] = [cells.get("latitude"), cells.get("longitude")];
  const first = latitude === undefined ? undefined : readCoordinate(latitude);
  const second = longitude === undefined ? undefined : readCoordinate(longitude);
  if (first !== undefined && second !== undefined) return [first, second];
  const both = cells.get("point") ?? (second === undefined ? latitude : undefined) ?? longitude;
  return both === undefined ? undefined : readPair(both);
}
