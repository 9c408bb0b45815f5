import { SaxesParser, type SaxesTagPlain } from "saxes";

import { NAMED_CHARACTERS } from "./entities.ts";
import { attempt } from "./given.ts";

/** An element of XML: its name without prefix, its attributes, its children in their order. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlNode | string)[];
}

/** Why a text is no XML that we read; `detail` is a French sentence for the operator. */
export interface BrokenXml {
  readonly broken: true;
  readonly detail: string;
}

/** Elements nested deeper than this are no notice. */
const DEEPEST = 60;

/** Characters and entities that XML disallows and buyers write: read as they stand. All else is broken. */
const FORGIVEN =
  /: (?:undefined entity|(?:malformed|empty) (?:character )?entity|disallowed character(?: in entity name)?|the string "]]>")/;

/**
 * Reads XML into nodes. A document type of its own is refused (entity bombs, outside entities; one that
 * only names a known type says nothing), and so is a text that is cut or whose tags do not match: half a
 * notice is none.
 */
export function parseXml(text: string): XmlNode | BrokenXml {
  if (declaresEntities(text)) {
    return broken("Le fichier déclare un type de document (DOCTYPE) : il est refusé par prudence.");
  }
  if (!/^\s*</.test(text)) return broken("Ce n’est pas du XML.");
  // Cheap first: what is cut before its end needs no parser to be known as broken.
  if (!text.trimEnd().endsWith(">")) return broken("Le XML est coupé avant sa fin.");
  const root = attempt(() => rootOf(withoutBareSigns(text.trimStart())));
  return root ?? broken("Le XML est coupé, trop imbriqué ou mal formé.");
}

/** Whether entities are declared before the first element: there alone they could be. */
export function declaresEntities(text: string): boolean {
  return /<!(?:ENTITY|DOCTYPE[^<>[]*\[)/i.test(text.slice(0, firstElement(text)));
}

/** Where the first element begins, comments passed over. */
function firstElement(text: string): number {
  let at = text.indexOf("<");
  while (at >= 0 && !/[A-Za-z_]/.test(text.charAt(at + 1))) {
    const end = text.startsWith("<!--", at) ? text.indexOf("-->", at) : at;
    if (end < 0) break;
    at = text.indexOf("<", end + 1);
  }
  return at < 0 ? text.length : at;
}

/** A sign of XML that begins nothing: « R&D », « a < b ». */
const BARE = /&(?!#?\w{1,31};)|<(?![A-Za-z_/!?:])/;
const BARES = /&(?!#?\w{1,31};)|<(?![A-Za-z_/!?:])/g;
const CDATA = "<![CDATA[";

/** A reader of XML would take all that follows a bare « & » for a name, to the next « ; »; what CDATA holds is left. */
function withoutBareSigns(text: string): string {
  if (!BARE.test(text)) return text;
  const [first = "", ...others] = text.split(CDATA);
  const kept = others.map((part) => {
    const end = part.indexOf("]]>");
    return end < 0 ? part : part.slice(0, end) + written(part.slice(end));
  });
  return [written(first), ...kept].join(CDATA);
}

function written(text: string): string {
  return text.replace(BARES, (sign) => (sign === "&" ? "&amp;" : "&lt;"));
}

interface Growing {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Growing | string)[];
}

/** The first element of a text. Throws where the text is no well-formed XML. */
function rootOf(text: string): XmlNode | undefined {
  const above: Growing = { name: "", attributes: {}, children: [] };
  const open = [above];
  const say = (words: string): void => {
    // What only indents the file says nothing.
    if (/\S/.test(words) || !words.includes("\n")) open.at(-1)?.children.push(words);
  };
  const parser = new SaxesParser();
  parser.ENTITIES = NAMED_CHARACTERS;
  parser.on("error", (error) => {
    if (!FORGIVEN.test(error.message)) throw error;
  });
  parser.on("opentag", ({ name, attributes }: SaxesTagPlain) => {
    if (open.length > DEEPEST) throw new RangeError("too deep");
    const node = { name: local(name), attributes: localAttributes(attributes), children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on("closetag", () => open.pop());
  parser.on("text", say);
  parser.on("cdata", say);
  parser.write(text).close();
  return above.children.find((child) => typeof child !== "string");
}

/** A name without the prefix of its namespace. */
function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function localAttributes(given: Readonly<Record<string, string>>): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const name in given) attributes[local(name)] = given[name] ?? "";
  return attributes;
}

/** Whether reading gave no tree. */
export function isBroken(read: XmlNode | BrokenXml): read is BrokenXml {
  return "broken" in read;
}

function broken(detail: string): BrokenXml {
  return { broken: true, detail };
}

/** The children of a node that bear a name. */
export function childrenOf(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  const found: XmlNode[] = [];
  for (const child of node?.children ?? []) {
    if (typeof child !== "string" && child.name === name) found.push(child);
  }
  return found;
}

/** The node at the end of a path, each step the first child of that name. */
export function nodeAt(node: XmlNode | undefined, ...path: readonly string[]): XmlNode | undefined {
  let found = node;
  for (const name of path) found = firstChild(found, name);
  return found;
}

function firstChild(node: XmlNode | undefined, name: string): XmlNode | undefined {
  for (const child of node?.children ?? []) {
    if (typeof child !== "string" && child.name === name) return child;
  }
  return undefined;
}

/** All nodes under a node (itself included) that bear one of some names, in the order of the document. */
export function nodesNamed(
  node: XmlNode | undefined,
  ...names: readonly string[]
): readonly XmlNode[] {
  const found: XmlNode[] = [];
  const visit = (one: XmlNode): void => {
    if (names.includes(one.name)) found.push(one);
    for (const child of one.children) if (typeof child !== "string") visit(child);
  };
  if (node !== undefined) visit(node);
  return found;
}

/** Everything a node says, end to end. */
export function wordsOf(node: XmlNode | undefined): string {
  if (node === undefined) return "";
  return node.children
    .map((child) => (typeof child === "string" ? child : wordsOf(child)))
    .join("");
}
