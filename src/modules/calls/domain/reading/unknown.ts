/** An object read from JSON, of which nothing is known yet. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether a value is an object with named fields, and no list. */
export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The fields of a value; none when it is no object. */
export function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {};
}

/** A list, whether the source gave one, a single value, or nothing. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** What stands at the end of a path of names; where a list stands on the way, its first element. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce((found: unknown, name) => {
    const one: unknown = Array.isArray(found) ? found[0] : found;
    return isFields(one) && Object.hasOwn(one, name) ? one[name] : undefined;
  }, value);
}

/** A value as text: a string, a number, or the `#text` of an XML element turned into JSON. */
export function asText(value: unknown): string | undefined {
  if (typeof value === "string") return value.trim() === "" ? undefined : value;
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (Array.isArray(value)) return asText(value[0]);
  return isFields(value) && "#text" in value ? asText(value["#text"]) : undefined;
}

/** The text at the end of a path. */
export function textAt(value: unknown, ...path: readonly string[]): string | undefined {
  return asText(at(value, ...path));
}

/** All the texts of a value: of a list, each; of a text, itself, cut at `|` as portals join them. */
export function textsOf(value: unknown): readonly string[] {
  return listOf(value).flatMap((one) => {
    const text = asText(one);
    return text === undefined ? [] : text.split("|").flatMap((part) => part.trim() || []);
  });
}

/** How far a search by name goes into a value: beyond, nobody published a notice. */
const DEEPEST = 24;
const MOST = 5_000;

/**
 * All values that bear one of some names, anywhere in a value, in the order of the document,
 * at most 24 deep and 5,000 nodes far. For old formats, of which no schema is at hand.
 */
export function findAll(value: unknown, names: ReadonlySet<string>): readonly unknown[] {
  const found: unknown[] = [];
  let left = MOST;
  const visit = (node: unknown, depth: number): void => {
    if (depth > DEEPEST || typeof node !== "object" || node === null || left <= 0) return;
    for (const [name, child] of Object.entries(node)) {
      left -= 1;
      if (left <= 0) return;
      if (names.has(name)) found.push(...listOf(child));
      visit(child, depth + 1);
    }
  };
  visit(value, 0);
  return found;
}
