import { jsonPieces } from "#basics/json-pieces";

import { attempt } from "./given.ts";
import { fieldsOf, isFields, type Fields } from "./unknown.ts";

/** One record of a file of JSON: its name for the report, and its value. */
export interface NamedValue {
  readonly name: string;
  readonly value: unknown;
  /** What was put together again of a row (split-csv.ts). */
  readonly mended?: string;
}

/** A part of a file that could not be cut into records; `detail` is a French sentence. */
export interface BrokenPart {
  readonly name: string;
  readonly broken: string;
  /** Said of a text that is no table at all. */
  readonly refusal?: "not-yet-known";
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

/** Among so many first lines one at least is JSON where there is one record a line. */
const FIRST_LINES = 5;

/**
 * Cuts a JSON text into records: a list, an answer of a service (`{ total_count, results: […] }`,
 * `{ count, results }`, `hydra:member`, `{ nhits, records: [{ fields }] }`, a list in an envelope of its
 * own), an object of named records, a single record, or one record a line. In an object of named
 * records, what is no object and no list (a note) is no record. A line that is no JSON is told, and the
 * others are kept; so is what is whole in a text that is cut or badly formed.
 */
export function splitJson(text: string): readonly (NamedValue | BrokenPart)[] {
  const whole = attempt(() => ({ value: parse(text) }));
  if (whole !== undefined) return recordsIn(whole.value);
  const lines = text.split(/\r\n|\r|\n/);
  const first = lines.filter((line) => line.trim() !== "").slice(0, FIRST_LINES);
  const isLines = first.some((line) => isFields(attempt(() => parse(withoutComma(line)))));
  if (!isLines) return wholePieces(text);
  return lines.flatMap((line, at) =>
    /^[[\],\s]*$/.test(line) ? [] : [readLine(withoutComma(line), `ligne ${at + 1}`)],
  );
}

/** One record a line is often a list that was cut at its lines. */
function withoutComma(line: string): string {
  const bare = line.trim();
  return bare.endsWith(",") ? bare.slice(0, -1) : bare;
}

function wholePieces(text: string): readonly (NamedValue | BrokenPart)[] {
  const { pieces, isCut } = jsonPieces(text);
  if (pieces.length === 0)
    return [{ name: "fichier entier", broken: "Le JSON est coupé ou mal formé." }];
  const read = pieces.map((piece, at): NamedValue | BrokenPart => {
    const name = `n° ${at + 1}`;
    const found = attempt(() => ({ value: parse(piece) }));
    if (found === undefined) return { name, broken: "Cet enregistrement est du JSON mal formé." };
    return { name, value: unwrapped(found.value) };
  });
  return isCut
    ? [
        ...read,
        { name: `après le n° ${pieces.length}`, broken: "Le fichier est coupé : la suite manque." },
      ]
    : read;
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
  const inner = innerList(value, 0);
  if (inner !== undefined) return numbered(inner);
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

/** How many objects an envelope may put around its list. */
const DEEPEST = 3;

/** The only list of objects in an envelope; a list inside a record is its own, one named by a number is a record. */
function innerList(value: Fields, depth: number): readonly unknown[] | undefined {
  const found = Object.entries(value).flatMap(([name, one]) => {
    if (Array.isArray(one))
      return one.length > 0 && one.every(isFields) && !/^\d/.test(name) ? [one] : [];
    if (!isFields(one) || depth >= DEEPEST || isOneRecord(one)) return [];
    const inner = listIn(one) ?? innerList(one, depth + 1);
    return inner === undefined ? [] : [inner];
  });
  return found.length === 1 ? found[0] : undefined;
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
