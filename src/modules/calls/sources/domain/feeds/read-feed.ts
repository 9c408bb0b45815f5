import { readForeignMoment } from "../mapping/dates.ts";
import { attempt, firstOf, given } from "../../../domain/reading/given.ts";
import {
  childrenOf,
  isBroken,
  nodeAt,
  nodesNamed,
  parseXml,
  wordsOf,
  type XmlNode,
} from "../../../domain/reading/xml.ts";

import { entriesOf, type LostEntry } from "./mend-feed.ts";

/** One entry of a feed as plain JSON, whatever the feed's dialect: what a mapping reads (`feed.title`, `content`). */
export interface FeedRecord {
  /** What the feed itself calls the entry: `guid`, `id`, `rdf:about`. */
  readonly id?: string;
  readonly title?: string;
  readonly link?: string;
  /** The short text, and the whole one; both may hold HTML. */
  readonly summary?: string;
  readonly content?: string;
  /** As a clock in Paris shows them: `2026-09-30T11:00`; as written when they are no moment. */
  readonly published?: string;
  readonly updated?: string;
  readonly categories: readonly string[];
  readonly feed: { readonly title?: string; readonly link?: string };
  /** What else the entry says in elements of its own, by their names without prefix. */
  readonly more: Readonly<Record<string, string>>;
}

/** What a feed gives: its title and its entries, or why not in a French sentence. */
export type ReadFeed =
  | {
      readonly read: true;
      readonly title?: string;
      readonly records: readonly FeedRecord[];
      /** The entries that could not be read, by their number, counted from one. */
      readonly lost: readonly LostEntry[];
    }
  | { readonly read: false; readonly detail: string };

/** More entries than this are no feed. */
const MOST_ENTRIES = 10_000;

/**
 * Reads a feed: RSS 0.9x and 2.0, RSS 1.0 (RDF), Atom 1.0, whatever the prefixes of their namespaces,
 * with `content:encoded`, CDATA, XHTML, and days of RFC 822 or ISO 8601. Who wrote an entry is not
 * read. Of a feed that is cut or badly formed, the entries that are whole are read. Pure and total.
 */
export function readFeed(text: string): ReadFeed {
  const own = withoutOthers(text);
  const root = parseXml(own);
  if (isBroken(root)) return mendedFeed(own) ?? { read: false, detail: root.detail };
  const channel = channelOf(root);
  if (channel === undefined)
    return { read: false, detail: "Ce XML n’est ni un flux RSS ni un flux Atom." };
  return feedOf(channel, nodesNamed(root, root.name === "feed" ? "entry" : "item"), []);
}

function channelOf(root: XmlNode): XmlNode | undefined {
  if (!["feed", "rss", "RDF", "channel"].includes(root.name)) return undefined;
  return root.name === "feed" ? root : nodesNamed(root, "channel")[0];
}

/** Elements about the picture or the sound of an entry, which bear the names of its own. */
function withoutOthers(text: string): string {
  return text.replace(
    /<(\/?)(?:media|itunes|googleplay|podcast):(?=title|description|content|summary|author|category)/g,
    "<$1other-",
  );
}

function mendedFeed(text: string): ReadFeed | undefined {
  const { head, entries, lost } = entriesOf(text);
  const channel = head === undefined ? undefined : channelOf(head);
  return channel === undefined || entries.length === 0 ? undefined : feedOf(channel, entries, lost);
}

function feedOf(
  channel: XmlNode,
  entries: readonly XmlNode[],
  lost: readonly LostEntry[],
): ReadFeed {
  const self = childrenOf(channel, "link").find((link) => link.attributes["rel"] === "self");
  const address = self?.attributes["href"];
  const link = linkOf(channel, address);
  const feed = given({ title: said(channel, "title") ?? hostOf(link), link });
  const base =
    channel.name === "feed"
      ? firstOf(channel.attributes["base"], address, link)
      : firstOf(channel.attributes["base"], link, address);
  const records = entries.slice(0, MOST_ENTRIES).map((entry) => recordOf(entry, feed, base));
  const beyond = {
    number: MOST_ENTRIES + 1,
    says: "Ce flux a plus de 10 000 entrées : celle-ci et les suivantes ne sont pas lues.",
  };
  return {
    read: true,
    ...given({ title: feed.title }),
    records,
    lost: entries.length > MOST_ENTRIES ? [...lost, beyond] : lost,
  };
}

/** Who publishes a feed that has no title: where it leads. */
function hostOf(link: string | undefined): string | undefined {
  return link !== undefined && URL.canParse(link)
    ? new URL(link).hostname.replace(/^www\./, "")
    : undefined;
}

function recordOf(entry: XmlNode, feed: FeedRecord["feed"], above: string | undefined): FeedRecord {
  const id = firstOf(said(entry, "guid"), said(entry, "id"), entry.attributes["about"]);
  const own = entry.attributes["base"];
  const base = own === undefined ? above : attempt(() => new URL(own, above).href);
  return {
    ...given({
      id,
      title: said(entry, "title"),
      link: linkOf(entry, base) ?? (isWeb(id) ? id : undefined),
      summary: said(entry, "description", "summary"),
      content: said(entry, "encoded", "content"),
      published: feedMoment(said(entry, "pubDate", "published", "issued", "date", "created")),
      updated: feedMoment(said(entry, "updated", "modified")),
    }),
    categories: categoriesOf(entry),
    feed,
    more: moreOf(entry),
  };
}

/** The first of some elements that says something; two of one name may stand there, one of them of another namespace. */
function said(node: XmlNode, ...names: readonly string[]): string | undefined {
  return names
    .flatMap((name) => childrenOf(node, name))
    .map((child) => textOf(child))
    .find((text) => text !== "");
}

/** The text of an element; XHTML inside it is written again as HTML, so that paragraphs stay apart. */
function textOf(node: XmlNode): string {
  const isHtml = node.children.some((child) => typeof child !== "string");
  return (isHtml ? node.children.map((child) => htmlOf(child, 0)).join("") : wordsOf(node)).trim();
}

function htmlOf(node: XmlNode | string, depth: number): string {
  if (typeof node === "string") return node.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  if (depth > 60) return "";
  const href = node.attributes["href"];
  const own = href === undefined ? "" : ` href="${href.replaceAll('"', "&quot;")}"`;
  return `<${node.name}${own}>${node.children.map((one) => htmlOf(one, depth + 1)).join("")}</${node.name}>`;
}

/** Where an entry leads: a text (RSS), or the link of Atom that is no other thing (a comment, an enclosure). */
function linkOf(node: XmlNode, base: string | undefined): string | undefined {
  const links = childrenOf(node, "link");
  const atom = links.find(
    ({ attributes }) =>
      attributes["href"] !== undefined && (attributes["rel"] ?? "alternate") === "alternate",
  );
  const written = firstOf(...links.map((link) => wordsOf(link).trim()), atom?.attributes["href"]);
  if (written === undefined) return undefined;
  if (isWeb(written)) return written;
  return attempt(() => new URL(written, base).href);
}

function isWeb(text: string | undefined): boolean {
  return /^https?:\/\/\S+$/i.test(text ?? "");
}

/** A moment as a clock in Paris shows it; as written when it is none. */
export function feedMoment(text: string | undefined): string | undefined {
  const moment = text === undefined ? undefined : readForeignMoment(text);
  if (moment === undefined) return text;
  const { date, time } = moment;
  return time === undefined ? date.toString() : `${date.toString()}T${time.toString().slice(0, 5)}`;
}

function categoriesOf(entry: XmlNode): readonly string[] {
  return [...childrenOf(entry, "category"), ...childrenOf(entry, "subject")].flatMap(
    (node) =>
      firstOf(wordsOf(node).trim(), node.attributes["label"], node.attributes["term"]) ?? [],
  );
}

/** Elements that have their own place in a record, or that name who wrote it. */
const OWN_PLACE: ReadonlySet<string> = new Set(
  (
    "guid id title link description summary encoded content pubDate published issued date created updated modified category subject " +
    "author creator contributor managingEditor webMaster comments source"
  ).split(" "),
);

function moreOf(entry: XmlNode): Readonly<Record<string, string>> {
  const more = new Map<string, string>();
  for (const child of entry.children) {
    if (typeof child === "string" || isElsewhere(child.name) || more.has(child.name)) continue;
    const text = firstOf(textOf(child), child.attributes["url"], child.attributes["href"]);
    if (text !== undefined) more.set(child.name, text);
  }
  return Object.fromEntries(more);
}

function isElsewhere(name: string): boolean {
  return OWN_PLACE.has(name) || name.startsWith("other-");
}

/** The title of a feed alone, for whoever adds it to the sources; undefined when it has none or is none. */
export function titleOfFeed(text: string): string | undefined {
  const root = parseXml(text);
  if (isBroken(root)) return undefined;
  return firstOf(wordsOf(nodeAt(root, "title")), wordsOf(nodeAt(root, "channel", "title")))?.trim();
}
