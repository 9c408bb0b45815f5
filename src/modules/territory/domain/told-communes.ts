import { plain } from "#basics/text";

import { kilometresBetween } from "./distance.ts";
import type { ToldCommune } from "./new-edition.ts";
import {
  departmentOf,
  isCommuneCode,
  type Centre,
  type Commune,
  type DepartmentCode,
  type RegionCode,
} from "./place.ts";

/** Why a record of a list of communes is not taken. */
export type ToldRefusal =
  | "no-code"
  | "no-name"
  | "unknown-department"
  | "bad-centre"
  | "far-centre";

export type ToldRecord =
  | { readonly read: true; readonly commune: ToldCommune }
  | { readonly read: false; readonly refusal: ToldRefusal; readonly code: string };

/** What is already known, against which a record is read. */
export interface KnownPlaces {
  readonly communes: ReadonlyMap<string, Commune>;
  readonly regions: ReadonlyMap<DepartmentCode, RegionCode>;
}

/** Beyond, in kilometres, a new centre contradicts the old one: latitude and longitude are exchanged, or it is another place. */
const TOO_FAR = 200;

/** Other spellings of the columns, as people's tables have them; keys are plain letters only. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  code: ["code", "codeinsee", "insee", "codecommune", "codegeo"],
  name: ["nom", "nomcommune", "libelle", "name", "commune"],
  postcodes: ["codespostaux", "codepostal", "cp"],
  population: ["population", "pop"],
  epci: ["codeepci", "epci"],
  latitude: ["latitude", "lat"],
  longitude: ["longitude", "lon", "lng", "long"],
};

/**
 * Reads one commune of geo.api.gouv.fr (`nom`, `code`, `codesPostaux`, `codeEpci`, `population`,
 * `centre` as a GeoJSON point), or one line of a table with such columns and `latitude`, `longitude`.
 * What it does not say stays as it was known; what it says badly refuses the record, never the file.
 */
export function readToldCommune(record: unknown, known: KnownPlaces): ToldRecord {
  const fields = fieldsOf(record);
  // A spreadsheet eats the first zero of « 01001 ».
  const code = textOf(fields.get("code")).toUpperCase().padStart(5, "0");
  if (!isCommuneCode(code)) return { read: false, refusal: "no-code", code: code.slice(0, 20) };
  const refused = (refusal: ToldRefusal) => ({ read: false, refusal, code }) as const;
  const department = departmentOf(code);
  const region = known.regions.get(department);
  if (region === undefined) return refused("unknown-department");
  const old = known.communes.get(code);
  const name = textOf(fields.get("name")).replaceAll("'", "’") || (old?.name ?? "");
  if (name === "" || name.length > 100) return refused("no-name");
  const centre = centreOf(fields);
  if (centre === "bad") return refused("bad-centre");
  if (centre && old?.centre && kilometresBetween(centre, old.centre) > TOO_FAR) {
    return refused("far-centre");
  }
  const epci = textOf(fields.get("epci"));
  const commune: ToldCommune = {
    code,
    name,
    department,
    region,
    epci: /^\d{9}$/.test(epci) ? epci : undefined,
    postcodes: postcodesOf(fields.get("postcodes")),
    population: populationOf(fields.get("population")) ?? old?.population ?? 0,
    centre,
  };
  return { read: true, commune };
}

function fieldsOf(record: unknown): ReadonlyMap<string, unknown> {
  if (typeof record !== "object" || record === null) return new Map();
  const entries = Object.entries(record).map(([name, value]) => [columnOf(name), value] as const);
  return new Map<string, unknown>(entries.toReversed());
}

function columnOf(name: string): string {
  const bare = plain(name).replace(/[^a-z]/g, "");
  const found = Object.entries(COLUMNS).find(([, spellings]) => spellings.includes(bare));
  return found?.[0] ?? bare;
}

function textOf(value: unknown): string {
  if (typeof value === "number") return String(value);
  return typeof value === "string" ? value.trim() : "";
}

function postcodesOf(value: unknown): readonly string[] {
  const parts: readonly unknown[] = Array.isArray(value) ? value : textOf(value).split(/[\s,|/]+/);
  return parts
    .map((part) => textOf(part))
    .filter((part) => /^\d{4,5}$/.test(part))
    .map((part) => part.padStart(5, "0"));
}

function populationOf(value: unknown): number | undefined {
  const text = textOf(value).replace(/[\s\u00a0\u202f]/g, "");
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** Undefined when the record says nothing of it. */
function centreOf(fields: ReadonlyMap<string, unknown>): Centre | "bad" | undefined {
  const point = fields.get("centre");
  const pair = isPoint(point)
    ? point.coordinates
    : [fields.get("longitude"), fields.get("latitude")];
  const [longitude, latitude] = pair.map((value) => textOf(value).replace(",", "."));
  if (!longitude && !latitude) return undefined;
  const centre = { latitude: Number(latitude || NaN), longitude: Number(longitude || NaN) };
  const onEarth = Math.abs(centre.latitude) <= 90 && Math.abs(centre.longitude) <= 180;
  // 0, 0 is the sea off Africa, where tables put what they do not know.
  if (!onEarth || (centre.latitude === 0 && centre.longitude === 0)) return "bad";
  return { ...centre, precision: "exact" };
}

function isPoint(value: unknown): value is { readonly coordinates: readonly unknown[] } {
  return (
    typeof value === "object" &&
    value !== null &&
    "coordinates" in value &&
    Array.isArray(value.coordinates)
  );
}
