import { isRecord } from "#basics/answers";
import { plain } from "#basics/text";

import { readCoordinate } from "../../domain/point.ts";
import { readOneCoordinate, readPoint, withoutPoint } from "../../domain/point-text.ts";
import { readSeats } from "./seats-of-row.ts";
import { type Field, FIELDS, type Mapping, NAMES, NEVER, SAYS_WHEELCHAIR } from "./fields.ts";

/** A column of a table, with some of what it says. */
export interface Column {
  readonly name: string;
  /** Three different things that it says. */
  readonly examples: readonly string[];
}

/** The cell of a row, as one text: nested values of JSON are written so that they can be read again. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value.trim();
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join(", ");
  if (!isRecord(value)) return "";
  // A point of GeoJSON, or « {lon, lat} » of a portal.
  if ("coordinates" in value) return textOf(value["coordinates"]);
  const [latitude, longitude] = [
    value["lat"] ?? value["latitude"],
    value["lon"] ?? value["longitude"],
  ];
  if (latitude !== undefined && longitude !== undefined)
    return `${textOf(latitude)}, ${textOf(longitude)}`;
  return "";
}

/** « c_nom », « NOM_STRUCTURE » and « Nom de la structure » by their letters and figures alone. */
function keyOf(name: string): string {
  const words = plain(name)
    .replace(/^(?:c|user|t|l)_+/, "")
    .split(/[^a-z0-9]+/)
    .filter((word) => !/^(?:de|du|des|la|le|les|l|d)?$/.test(word));
  return words.join("");
}

const COMPACT = new Map(FIELDS.map((field) => [field, NAMES[field].map(keyOf)] as const));

/** How well the name of a column says a field: 1 its own name, less for the others, 0 not at all. */
function named(field: Field, name: string): number {
  const key = keyOf(name);
  if (SAYS_WHEELCHAIR.test(key)) return field === "access" ? 1 : 0;
  const at = (COMPACT.get(field) ?? []).indexOf(key);
  if (at >= 0) return 1 - at * 0.01;
  const [first = ""] = COMPACT.get(field) ?? [];
  return field !== "access" && first.length > 3 && key.includes(first) ? 0.4 : 0;
}

const share = (values: readonly string[], is: (value: string) => boolean) =>
  values.length === 0 ? 0 : values.filter(is).length / values.length;

const isDegree = (least: number, most: number) => (value: string) => {
  const number = readCoordinate(value);
  return number !== undefined && number >= least && number <= most && /[.,]\d{2}/.test(value);
};
const isMetre = (least: number, most: number) => (value: string) => {
  const number = readCoordinate(value);
  return number !== undefined && number >= least && number <= most;
};
/** A column that bears the name of a coordinate may hold any number of degrees, or of metres. */
const isCoordinate = (value: string) =>
  isMetre(-180, 180)(value) ||
  isMetre(50_000, 7_300_000)(value) ||
  readOneCoordinate(value) !== undefined;
/** A point and nothing else: an address that ends with one is an address. */
const isPoint = (value: string) => readPoint(value) !== undefined && !hasWords(bareOf(value));
const bareOf = (value: string) =>
  withoutPoint(value).replace(/SRID=\d+;?|"?(?:type|coordinates|point)"?/gi, " ");
const hasWords = (value: string) => /\p{L}{2}/u.test(value);

/** Whether what a column says can be the field: columns that say otherwise are not believed on their name. */
const FITS: Readonly<Partial<Record<Field, (values: readonly string[]) => boolean>>> = {
  name: (values) => share(values, hasWords) > 0.7,
  address: (values) => share(values, hasWords) > 0.6,
  commune: (values) => share(values, hasWords) > 0.7,
  postcode: (values) => share(values, (value) => /^\d{4,5}$|^\d{2} \d{3}$/.test(value)) > 0.6,
  insee: (values) => share(values, (value) => /^(?:\d{4,5}|2[AB]\d{3})$/i.test(value)) > 0.6,
  latitude: (values) => share(values, isCoordinate) > 0.5,
  longitude: (values) => share(values, isCoordinate) > 0.5,
  point: (values) => share(values, isPoint) > 0.5,
  seats: (values) => share(values, (value) => readSeats(value) !== undefined) > 0.5,
  site: (values) => share(values, (value) => /\w\.\w{2}/.test(value)) > 0.5,
  updated: (values) => share(values, (value) => /\d{4}/.test(value)) > 0.5,
  "street-number": (values) => share(values, (value) => /^\d{1,4}\s?\w{0,6}$/.test(value)) > 0.5,
  hours: (values) => share(values, (value) => /\d|lundi|mardi|rendez|ferm/i.test(value)) > 0.3,
}; // prettier-ignore

/** A tag of OpenStreetMap, or the names of days with hours. */
const saysHours = (value: string) =>
  (/\b(?:Mo|Tu|We|Th|Fr|Sa|Su)\b/.test(value) && /\d\d:\d\d/.test(value)) ||
  (/\b(?:lundi|mardi)\b/i.test(value) && /\d ?h/i.test(value));

/** Proposes which column says each field, by their names and by what they say; nothing is sure of its name alone. */
export function guessColumns(rows: readonly Readonly<Record<string, unknown>>[]): Mapping {
  const columns = valuesOf(rows);
  const chosen: Partial<Record<Field, string>> = {};
  const taken = new Set<string>();
  const choose = (field: Field, name: string | undefined) => {
    if (name === undefined || chosen[field] !== undefined || taken.has(name)) return;
    chosen[field] = name;
    taken.add(name);
  };
  const candidates = [...columns].flatMap(([name, values]) =>
    FIELDS.map((field) => ({ field, name, values, score: named(field, name) })),
  );
  for (const { field, name } of candidates
    .filter((one) => one.score > 0 && fits(one.field, one.values))
    .toSorted((a, b) => b.score - a.score))
    choose(field, name);
  const left = [...columns].filter(([name]) => !taken.has(name));
  chooseByContent(left, chosen, choose);
  // The code of a commune named « code » has been taken for a key; twice the same key is none.
  if (chosen.key !== undefined && !isAllDifferent(columns.get(chosen.key) ?? [])) delete chosen.key;
  return chosen;
}

const fits = (field: Field, values: readonly string[]) =>
  FITS[field]?.(values) ?? values.length > 0;
const isAllDifferent = (values: readonly string[]) => new Set(values).size === values.length;

function chooseByContent(
  left: readonly (readonly [string, readonly string[]])[],
  chosen: Readonly<Partial<Record<Field, string>>>,
  choose: (field: Field, name: string | undefined) => void,
): void {
  const first = (is: (values: readonly string[]) => boolean, least = 0.7) =>
    left.find(([, values]) => is(values) && values.length >= 1 && least > 0)?.[0];
  const most = (is: (value: string) => boolean) => first((values) => share(values, is) > 0.8);
  if (chosen.latitude === undefined || chosen.longitude === undefined) {
    choose("point", most(isPoint));
    if (chosen.point === undefined) {
      choose("latitude", most(isDegree(41, 51.6)) ?? most(isMetre(6_000_000, 7_300_000)));
      choose("longitude", most(isDegree(-5.6, 10)) ?? most(isMetre(50_000, 1_400_000)));
    }
  }
  choose("postcode", most((value) => /^\d{5}$/.test(value)));
  choose("hours", most(saysHours));
  choose("site", most((value) => /^(?:https?:\/\/|www\.)/.test(value)));
  choose("address", most((value) => /\b(?:rue|avenue|av|place|boulevard|bd|chemin|route|impasse|allee|quai|cours)\b/i.test(plain(value))));
  choose("name", first((values) => share(values, hasWords) > 0.9 && isAllDifferent(values)) ?? first((values) => share(values, hasWords) > 0.9));
} // prettier-ignore

/** What each column says, where it says something; those about persons are not looked at. */
function valuesOf(
  rows: readonly Readonly<Record<string, unknown>>[],
): ReadonlyMap<string, readonly string[]> {
  const columns = new Map<string, string[]>();
  for (const row of rows)
    for (const [name, value] of Object.entries(row)) {
      if (name === "" || NEVER.test(keyOf(name))) continue;
      const values = columns.getOrInsert(name, []);
      const text = textOf(value);
      if (text !== "") values.push(text);
    }
  return columns;
}

/** The columns that one may choose from, with examples; those about persons are not among them. */
export function columnsOf(rows: readonly Readonly<Record<string, unknown>>[]): readonly Column[] {
  return [...valuesOf(rows)].map(([name, values]) => ({
    name,
    examples: [...new Set(values)].slice(0, 3).map((value) => value.slice(0, 80)),
  }));
}
