import { isRecord } from "#basics/answers";
import { cleanText } from "#basics/text";
import type { Commune, Coordinates, PlaceIndex } from "#rules/territory";

import type { AccessFacts } from "../../domain/access-facts.ts";
import type { EquipmentKey } from "../../domain/equipment.ts";
import { placePoint, type PlacedPoint } from "../../domain/point.ts";
import { readOneCoordinate, readPoint, withoutPoint } from "../../domain/point-text.ts";
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
  "unread-point",
  "commune-of-point",
  "hours-as-words",
  "no-name",
] as const;
export type Doubt = (typeof DOUBTS)[number];

/** A point that was written and is left out: the page before an import names each row of which it is so. */
export const POINT_DOUBTS = ["far-from-commune", "not-in-france", "unread-point"] as const;
export type PointDoubt = (typeof POINT_DOUBTS)[number];

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
  const written = cellsOf(value, mapping);
  if (written.size === 0 || (written.size === 1 && written.has("key")))
    return apart("nothing-in-it", "Aucune case que nous lisions n’est remplie.");
  const pair = pairIn(written);
  const cells = pair === undefined ? written : withoutPointIn(written);
  const named = communeNamed(cells, index, pair);
  const found = placePoint(pair, named);
  const commune = named ?? (found.placed ? nearestCommune(found.point, index) : undefined);
  if (commune === undefined) return nowhere(cells, pair, found);
  const doubts: Doubt[] = [];
  if (named === undefined) doubts.push("commune-of-point");
  if (found.placed && found.way !== "as-given") doubts.push(found.way);
  if (!found.placed)
    doubts.push(pair === undefined && hasPoint(cells) ? "unread-point" : found.why);
  if (!cells.has("name")) doubts.push("no-name");
  const hours = hoursIn(cells);
  if (hours.hoursWords !== undefined) doubts.push("hours-as-words");
  const { name, ...words } = wordsIn(cells, commune, mapping);
  const point = found.placed ? found.point : undefined;
  // Of a row that has neither a name nor a type one knows where it is: it is called by that.
  return {
    read: true,
    venue: { ...words, name: name ?? `Local (${commune.name})`, ...hours, commune, point, doubts },
  };
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
  const first = latitude === undefined ? undefined : readOneCoordinate(latitude);
  const second = longitude === undefined ? undefined : readOneCoordinate(longitude);
  if (first !== undefined && second !== undefined) return [first, second];
  const both = cells.get("point") ?? (second === undefined ? latitude : undefined) ?? longitude;
  return (both === undefined ? undefined : readPoint(both)) ?? pairInWords(cells);
}

const POINTS = ["point", "latitude", "longitude"] as const;
const hasPoint = (cells: ReadonlyMap<Field, string>) => POINTS.some((field) => cells.has(field));

/** Where no column gives the point, some write it behind the address. */
const WORDS = ["address", "complement", "commune"] as const;

function pairInWords(cells: ReadonlyMap<Field, string>): readonly [number, number] | undefined {
  for (const field of WORDS) {
    const pair = readPoint(cells.get(field) ?? "");
    if (pair !== undefined) return pair;
  }
  return undefined;
}

/** The point is read: what is left of a cell that held an address too is the address. */
function withoutPointIn(cells: ReadonlyMap<Field, string>): ReadonlyMap<Field, string> {
  const left = new Map(cells);
  for (const field of WORDS) {
    const text = left.get(field);
    if (text !== undefined) left.set(field, withoutPoint(text));
    if (left.get(field) === "") left.delete(field);
  }
  return left;
}
