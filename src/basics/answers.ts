/** The cells of a row by the names of its columns, or the fields of a JSON object. */
export type RawRecord = Readonly<Record<string, unknown>>;

/** Whether a value is an object with named fields, and no list. */
export function isRecord(value: unknown): value is RawRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The names under which services answer a list, or the object that holds it (recherche-entreprises, Explore API, RNA, Hydra). */
const LISTS = [
  "results",
  "records",
  "result",
  "association",
  "features",
  "hydra:member",
  "data",
  "items",
];

/** The records of an answer: a list, or one record; each out of the wrapping of older services (`fields`) and of GeoJSON. */
export function recordsIn(whole: unknown): readonly unknown[] {
  return (listIn(whole, 0) ?? [whole]).map(unwrapped);
}

function listIn(whole: unknown, depth: number): readonly unknown[] | undefined {
  if (Array.isArray(whole)) return whole;
  if (!isRecord(whole) || depth > 4) return undefined;
  for (const name of LISTS) {
    const inside = whole[name];
    if (Array.isArray(inside)) return inside;
    if (isRecord(inside)) return listIn(inside, depth + 1) ?? [inside];
  }
  return undefined;
}

function unwrapped(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const record = isRecord(value["record"]) ? value["record"] : value;
  if (isRecord(record["fields"])) return record["fields"];
  return value["type"] === "Feature" && isRecord(value["properties"]) ? value["properties"] : value;
}
