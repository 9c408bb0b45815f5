import type { XmlNode } from "./xml.ts";
import { type Fields, isFields } from "./unknown.ts";

/** Values nested deeper than this are no notice; what is below is left out. */
const DEEPEST = 60;

/** An object with more names than this is no notice; the others are left out. */
const MOST_NAMES = 2_000;
const MOST_ATTRIBUTES = 50;

/**
 * A node of XML as the portals turn it into JSON, so that one reader serves both: children by their
 * names without prefix (a list where a name comes twice), attributes with `@` before them, the words
 * as `#text`; a node that only holds words is those words. Paragraphs (`P`, `BR`) are words of the node around them.
 */
export function fieldsOfXml(node: XmlNode): Fields {
  const value = valueOf(node);
  return isFields(value) ? value : { "#text": value };
}

/** Elements that only shape words. */
const SHAPES = new Set([
  "P",
  "p",
  "BR",
  "br",
  "LI",
  "li",
  "UL",
  "ul",
  "B",
  "b",
  "I",
  "i",
  "SUP",
  "SUB",
  "FT",
]);

function valueOf(node: XmlNode): unknown {
  const fields = new Map<string, unknown[]>();
  for (const name of Object.keys(node.attributes).slice(0, MOST_ATTRIBUTES)) {
    fields.set(`@${name}`, [node.attributes[name]]);
  }
  for (const child of node.children) {
    if (typeof child === "string" || SHAPES.has(child.name)) continue;
    const known = fields.get(child.name);
    if (known !== undefined) known.push(valueOf(child));
    else if (fields.size < MOST_NAMES) fields.set(child.name, [valueOf(child)]);
  }
  const words = shapedWords(node);
  if (fields.size === 0) return words;
  if (words !== "") fields.set("#text", [words]);
  return Object.fromEntries(
    [...fields].map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
  );
}

/** The words of a node itself, its paragraphs separated by an empty line. */
function shapedWords(node: XmlNode): string {
  return node.children
    .map((child) => {
      if (typeof child === "string") return child;
      if (!SHAPES.has(child.name)) return "";
      const inner = shapedWords(child);
      return /^(?:p|br|li|ul)$/i.test(child.name) ? `\n\n${inner}` : inner;
    })
    .join("")
    .trim();
}

/** How a value is written anew: its names, and what is no object and no list. */
export interface Renaming {
  readonly name: (name: string) => string;
  readonly leaf?: (value: unknown) => unknown;
}

/**
 * The same value with other names for its fields; where two names become one, their values are one
 * list. What is nested deeper than 60, or beyond 2,000 names, is left out.
 */
export function renamed(value: unknown, renaming: Renaming, depth = 0): unknown {
  if (typeof value !== "object" || value === null) return renaming.leaf?.(value) ?? value;
  if (depth > DEEPEST) return undefined;
  if (Array.isArray(value)) return value.map((one) => renamed(one, renaming, depth + 1));
  const fields = new Map<string, unknown>();
  for (const [name, own] of Object.entries(value).slice(0, MOST_NAMES)) {
    const key = renaming.name(name);
    const before = fields.get(key);
    const next = renamed(own, renaming, depth + 1);
    fields.set(key, before === undefined ? next : [before, next].flat());
  }
  return Object.fromEntries(fields);
}

/** A name without the prefix of its namespace: `cbc:Name` → `Name`; `@languageID` stays. */
export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
