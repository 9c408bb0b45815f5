import { attempt } from "./given.ts";
import { fieldsOf, isFields, type Fields } from "./unknown.ts";

/** One record of a file of JSON: its name for the report, and its value. */
export interface NamedValue {
  readonly name: string;
  readonly value: unknown;
}

/** A part of a file that could not be cut into records; `detail` is a French sentence. */
export interface BrokenPart {
  readonly name: string;
  readonly broken: string;
}

/** The names under which services answer a list: Explore API, its ancestors, TED's search, Hydra, ADEME's feed. */
const LISTS = [
  "results",
  "notices",
  "records",
  "hydra:member",
  "member",
  "ListeDispositifs",
  "features",
] as const;

/** Names that only a record bears. */
const OWN = [
  "idweb",
  "objet",
  "nomacheteur",
  "name",
  "Nom",
  "titre",
  "title",
  "slug",
  "donnees",
  "libelle",
  "siren_de_l_entite_acheteuse",
  "publication-number",
] as const;

/**
 * Cuts a JSON text into records: a list, an answer of a service (`{ total_count, results: […] }`,
 * `{ count, results }`, `hydra:member`, `{ nhits, records: [{ fields }] }`), an object of named
 * records, a single record, or one record a line. In an object of named records, what is no object
 * and no list (a note) is no record. A line that is no JSON is told, and the others are kept.
 */
export function splitJson(text: string): readonly (NamedValue | BrokenPart)[] {
  const whole = attempt(() => ({ value: parse(text) }));
  if (whole !== undefined) return recordsIn(whole.value);
  const lines = text.split(/\r\n|\r|\n/);
  const first = lines.find((line) => line.trim() !== "") ?? "";
  const isLines = isFields(attempt(() => parse(first)));
  if (!isLines) return [{ name: "fichier entier", broken: "Le JSON est coupé ou mal formé." }];
  return lines.flatMap((line, at) =>
    line.trim() === "" ? [] : [readLine(line, `ligne ${at + 1}`)],
  );
}

function parse(text: string): unknown {
  return JSON.parse(text);
}

function readLine(line: string, name: string): NamedValue | BrokenPart {
  const read = attempt(() => ({ value: parse(line) }));
  if (read === undefined)
    return { name, broken: "Cette ligne n’est pas du JSON : coupée ou mal formée." };
  return { name, value: unwrapped(read.value) };
}

function recordsIn(value: unknown): readonly NamedValue[] {
  if (Array.isArray(value)) return numbered(value);
  if (!isFields(value)) return [{ name: "fichier entier", value }];
  const listed = listIn(value);
  if (listed !== undefined) return numbered(listed);
  if (isOneRecord(value)) return [{ name: "fichier entier", value: unwrapped(value) }];
  const named = Object.entries(value).filter(([, one]) => typeof one === "object" && one !== null);
  if (named.length === 0) return [{ name: "fichier entier", value }];
  // A list says less than an object: it keeps its name, which is all that identifies it.
  return named.map(([name, one]) => ({
    name,
    value: Array.isArray(one) ? { [name]: one } : unwrapped(one),
  }));
}

function listIn(value: Fields): readonly unknown[] | undefined {
  if (isOneRecord(value)) return undefined;
  return LISTS.map((name) => value[name]).find((one) => Array.isArray(one));
}

function isOneRecord(value: Fields): boolean {
  const own = unwrapped(value);
  if (!isFields(own)) return false;
  // An announcement of BOAMP's API of before 2022 has two parts, both objects.
  return (
    OWN.some((name) => typeof own[name] === "string") || ("gestion" in own && "donnees" in own)
  );
}

function numbered(values: readonly unknown[]): readonly NamedValue[] {
  return values.map((value, at) => ({ name: `n° ${at + 1}`, value: unwrapped(value) }));
}

/** The record inside the wrapping of older services (`fields`) and of GeoJSON (`properties`). */
function unwrapped(value: unknown): unknown {
  const outer = fieldsOf(value);
  const inner = fieldsOf(outer["record"])["fields"] ?? outer["fields"];
  if (isFields(inner)) return inner;
  return outer["type"] === "Feature" && isFields(outer["properties"]) ? outer["properties"] : value;
}
