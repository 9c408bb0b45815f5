/*
 * Reads the pages of the house as a browser without scripts would: what is linked, what it loads, what
 * is said (forms: html.ts). Our own pages only: they are well-formed, with attributes in double quotes.
 */

import { letterOf } from "./html.ts";

type Attributes = Readonly<Record<string, string>>;

interface Tag {
  readonly name: string;
  readonly closes: boolean;
  readonly attributes: Attributes;
  /** The text that follows it. */
  readonly after: string;
}

const TAG = /<(\/?)([a-zA-Z][\w-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>([^<]*)/g;
const VOID = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

function tagsOf(html: string): readonly Tag[] {
  const bare = html.replace(/<!--[\s\S]*?-->/g, "");
  return [...bare.matchAll(TAG)].map(([, slash, name = "", attributes = "", after = ""]) => ({
    name: name.toLowerCase(),
    closes: slash === "/",
    attributes: Object.fromEntries(
      [...attributes.matchAll(/([^\s=>/]+)(?:="([^"]*)")?/g)].map(([, key = "", value = ""]) => [
        key.toLowerCase(),
        unescape(value),
      ]),
    ),
    after: unescape(after),
  }));
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
};

function unescape(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (typeof hex === "string") return letterOf(Number.parseInt(hex, 16)) ?? whole;
    if (typeof decimal === "string") return letterOf(Number(decimal)) ?? whole;
    return ENTITIES[String(name)] ?? whole;
  });
}

export interface ReadPage {
  readonly title: string;
  readonly headings: number;
  readonly language: string | undefined;
  readonly links: readonly string[];
  /** The same links to tap on, by the list in which one sees them: the header, the foot, each navigation, the rest. */
  readonly lists: readonly (readonly string[])[];
  readonly ids: ReadonlySet<string>;
  /** Names that two things of the page have. */
  readonly doubled: readonly string[];
  /** Blocks that stand in a line of text, which HTML does not allow: « form in span ». */
  readonly misplaced: readonly string[];
  /** What the browser loads to show it: style sheets, scripts, pictures. */
  readonly loads: readonly string[];
  readonly styles: readonly string[];
  /** What a content policy without anything inline forbids: scripts and styles in the page, `on…`, `style`, `javascript:`. */
  readonly inline: readonly string[];
  /** What is said, piece by piece, with the language it is said in. Without code and what people typed. */
  readonly said: readonly { readonly text: string; readonly language: string }[];
}

const UNSAID = new Set(["script", "style", "template", "code", "pre", "textarea", "kbd", "samp"]);

/** Reads one page. */
export function readPage(html: string): ReadPage {
  const tags = tagsOf(html);
  const of = (name: string) => tags.filter((tag) => tag.name === name && !tag.closes);
  const values = (name: string, key: string) =>
    of(name).flatMap(({ attributes }) => (attributes[key] === undefined ? [] : [attributes[key]]));
  const sheets = of("link").filter(({ attributes }) => attributes["rel"] === "stylesheet");
  const styles = sheets.map(({ attributes }) => attributes["href"] ?? "");
  const icons = of("link").filter(({ attributes }) => attributes["rel"] === "icon");
  const loaded = [
    ...styles,
    ...icons.map(({ attributes }) => attributes["href"] ?? ""),
    ...values("script", "src"),
    ...values("img", "src"),
  ];
  const ids = tags.flatMap(({ attributes }) => attributes["id"] ?? []);
  return {
    title: of("title")[0]?.after.trim() ?? "",
    headings: of("h1").length,
    language: of("html")[0]?.attributes["lang"],
    links: [
      ...values("a", "href"),
      ...of("link").flatMap(({ attributes }) =>
        /alternate|next|prev/.test(attributes["rel"] ?? "") ? [attributes["href"] ?? ""] : [],
      ),
    ],
    lists: listsIn(tags),
    ids: new Set(ids),
    doubled: ids.filter((id, i) => ids.indexOf(id) !== i),
    misplaced: misplacedIn(tags),
    loads: [...new Set(loaded.filter((at) => at !== "" && !at.startsWith("data:")))],
    styles,
    inline: tags.flatMap(inlineIn),
    said: saidIn(tags),
  };
}

/** A header or a foot within the page is a piece of it; that of the document is a list of its own. */
function listsIn(tags: readonly Tag[]): readonly (readonly string[])[] {
  const rest: string[] = [];
  const lists: string[][] = [rest];
  const open: { name: string; list: string[] }[] = [];
  for (const { name, closes, attributes } of tags) {
    const here = open.at(-1)?.list ?? rest;
    if (name === "a" && !closes && attributes["href"] !== undefined) here.push(attributes["href"]);
    if (!/^(?:nav|header|footer|main)$/.test(name)) continue;
    if (closes) {
      open.splice(open.findLastIndex((one) => one.name === name));
      continue;
    }
    const own = name === "nav" || open.length === 0 ? [] : here;
    if (own !== here) lists.push(own);
    open.push({ name, list: own });
  }
  return lists.filter(({ length }) => length > 0);
}

/** What holds words only (HTML, phrasing content), and what may not stand there. */
const LINE = /^(?:span|p|strong|em|small|label|button|h[1-6]|summary|b|i|abbr|output)$/;
const BLOCK =
  /^(?:form|div|p|ul|ol|dl|table|section|article|aside|header|footer|nav|h[1-6]|details|fieldset|blockquote|figure|pre)$/;
/** A heading may stand in what one unfolds (HTML, the summary element). */
const ALLOWED = /^h[1-6] in summary$/;

function misplacedIn(tags: readonly Tag[]): readonly string[] {
  const open: string[] = [];
  const found = new Set<string>();
  for (const { name, closes } of tags) {
    if (closes) {
      const last = open.lastIndexOf(name);
      if (last !== -1) open.splice(last);
      continue;
    }
    const line = BLOCK.test(name) ? open.findLast((one) => LINE.test(one)) : undefined;
    const told = `${name} in ${line ?? ""}`;
    if (line !== undefined && !ALLOWED.test(told)) found.add(told);
    if (!VOID.test(name)) open.push(name);
  }
  return [...found];
}

/** Data in a script is not run. */
const DATA = /^application\/(ld\+)?json$/;

function inlineIn({ name, closes, attributes }: Tag): readonly string[] {
  if (closes) return [];
  const runs = name === "script" && !("src" in attributes) && !DATA.test(attributes["type"] ?? "");
  const written = Object.entries(attributes).filter(
    ([key, value]) => key === "style" || /^on./.test(key) || /^\s*javascript:/i.test(value),
  );
  return [...(runs || name === "style" ? [name] : []), ...written.map(([key]) => `${name} ${key}`)];
}

function saidIn(tags: readonly Tag[]): ReadPage["said"] {
  const said: { text: string; language: string }[] = [];
  const open: { name: string; language: string; silent: boolean }[] = [];
  for (const { name, closes, attributes, after } of tags) {
    if (closes) {
      const last = open.findLastIndex((one) => one.name === name);
      if (last !== -1) open.splice(last);
    } else if (!VOID.test(name)) {
      const around = open.at(-1) ?? { language: "", silent: false };
      open.push({
        name,
        language: attributes["lang"] ?? around.language,
        silent: around.silent || UNSAID.has(name) || attributes["translate"] === "no",
      });
    }
    const here = open.at(-1);
    if (here === undefined || here.silent) continue;
    const spoken = [
      after,
      ...(closes ? [] : ["aria-label", "alt", "title", "placeholder"]).map(
        (key) => attributes[key] ?? "",
      ),
    ];
    for (const text of spoken) {
      if (text.trim() !== "") said.push({ text: text.trim(), language: here.language });
    }
  }
  return said;
}
