import { XMLParser, XMLValidator } from "fast-xml-parser";

import { decodeEntities } from "./entities.ts";
import { attempt } from "./given.ts";
import { isFields, type Fields } from "./unknown.ts";

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

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  removeNSPrefix: true,
  // Entities are decoded by us, the five of XML and numbers only as text: nothing is ever expanded.
  processEntities: false,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: 60,
  // No path of each element as text: nobody asks for it, and it is a sixth of the time.
  jPath: false,
});

/**
 * Reads XML into nodes. A document type is refused (entity bombs, outside entities), and so is a
 * text that is cut or whose tags do not match: half a notice is none.
 */
export function parseXml(text: string): XmlNode | BrokenXml {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) {
    return broken("Le fichier déclare un type de document (DOCTYPE) : il est refusé par prudence.");
  }
  if (!/^\s*</.test(text)) return broken("Ce n’est pas du XML.");
  // Cheap first: what is cut before its end needs no parser to be known as broken.
  if (!text.trimEnd().endsWith(">")) return broken("Le XML est coupé avant sa fin.");
  const valid = attempt(() => XMLValidator.validate(text));
  if (valid !== true) return broken("Le XML est coupé ou mal formé.");
  const parsed: unknown = attempt((): unknown => parser.parse(text));
  if (!Array.isArray(parsed)) return broken("Le XML est trop imbriqué ou mal formé.");
  const root = nodesOf(parsed).find((node) => typeof node !== "string");
  return root ?? broken("Le XML est vide.");
}

/** Whether reading gave no tree. */
export function isBroken(read: XmlNode | BrokenXml): read is BrokenXml {
  return "broken" in read;
}

function broken(detail: string): BrokenXml {
  return { broken: true, detail };
}

function nodesOf(parsed: readonly unknown[]): readonly (XmlNode | string)[] {
  const nodes: (XmlNode | string)[] = [];
  for (const one of parsed) {
    const node = isFields(one) ? nodeOf(one) : undefined;
    if (node !== undefined) nodes.push(node);
  }
  return nodes;
}

/** What the parser gives is `{ NAME: children, ":@": attributes }`, the name first. */
function nodeOf(one: Fields): XmlNode | string | undefined {
  for (const name in one) {
    if (name === ":@") continue;
    const content = one[name];
    if (name !== "#text") {
      const children = Array.isArray(content) ? nodesOf(content) : [];
      return { name, attributes: attributesOf(one[":@"]), children };
    }
    if (typeof content !== "string") return undefined;
    // What only indents the file says nothing.
    return content.trim() === "" && content.includes("\n") ? undefined : decodeEntities(content);
  }
  return undefined;
}

const NO_ATTRIBUTES: Readonly<Record<string, string>> = {};

function attributesOf(value: unknown): Readonly<Record<string, string>> {
  if (!isFields(value)) return NO_ATTRIBUTES;
  const attributes: Record<string, string> = {};
  for (const [name, text] of Object.entries(value)) {
    if (typeof text === "string") attributes[name] = decodeEntities(text);
  }
  return attributes;
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
