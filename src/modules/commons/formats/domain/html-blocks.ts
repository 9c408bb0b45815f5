import { SaxesParser } from "saxes";

import { type Block, type Inline, joined } from "./blocks.ts";

/** An element of a page, its children in their order. */
interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

/** Elements nested deeper than this are no document: their words are read at that depth. */
const DEEPEST = 40;
/** More than a book holds: beyond, a page is made to take time or memory, and is none. */
const MOST_ELEMENTS = 100_000;
const MOST_CELLS = 200_000;

/** The elements of a well-formed page; throws when it is none, or has too many. Entities of its own are never read (saxes has none). */
function elementsOf(html: string): Element {
  const root: Element = { name: "body", attributes: {}, children: [] };
  const open: Element[] = [root];
  let tooDeep = 0;
  let count = 0;
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    count += 1;
    if (count > MOST_ELEMENTS) throw new Error("too many elements");
    if (open.length > DEEPEST) {
      tooDeep += 1;
      return;
    }
    const element = { name, attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => {
    if (tooDeep > 0) tooDeep -= 1;
    else open.pop();
  });
  parser.on("text", (text) => {
    open.at(-1)?.children.push(text);
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(`<body>${html}</body>`).close();
  return root;
}

/** What a page made of well-formed elements says, as blocks; throws when it is not well formed. */
export function htmlBlocks(html: string): readonly Block[] {
  return blocksIn(elementsOf(html).children);
}

const INLINE = new Set([
  "strong",
  "b",
  "em",
  "i",
  "s",
  "del",
  "code",
  "a",
  "img",
  "br",
  "sup",
  "sub",
  "span",
  "u",
]);

/** Words that stand in no paragraph make one. */
function blocksIn(children: readonly (Element | string)[]): readonly Block[] {
  const blocks: Block[] = [];
  let loose: (Element | string)[] = [];
  const close = () => {
    const inlines = trimmed(inlinesIn(loose, {}));
    if (inlines.length > 0) blocks.push({ kind: "paragraph", inlines });
    loose = [];
  };
  for (const child of children) {
    if (typeof child === "string" || INLINE.has(child.name)) {
      loose.push(child);
      continue;
    }
    close();
    blocks.push(...blockIn(child));
  }
  close();
  return blocks;
}

function blockIn(element: Element): readonly Block[] {
  const { name, children } = element;
  const [, level] = /^h([1-6])$/.exec(name) ?? [];
  if (level !== undefined) {
    const inlines = trimmed(inlinesIn(children, {}));
    return inlines.length === 0 ? [] : [{ kind: "heading", level: Number(level), inlines }];
  }
  switch (name) {
    case "ul":
    case "ol": {
      const items = elementsIn(children, "li").map((item) => blocksIn(item.children));
      if (items.length === 0) return [];
      return [name === "ol" ? { kind: "list", from: 1, items } : { kind: "list", items }];
    }
    case "blockquote":
      return [{ kind: "quote", blocks: blocksIn(children) }];
    case "pre":
      return [{ kind: "code", words: textIn(children) }];
    case "table":
      return tableIn(element);
    case "hr":
      return [{ kind: "rule" }];
    default:
      return blocksIn(children);
  }
}

const elementsIn = (children: readonly (Element | string)[], name: string): readonly Element[] =>
  children.flatMap((child) => (typeof child !== "string" && child.name === name ? [child] : []));

/** The first line is its head; a cell of several paragraphs is one line. */
function tableIn({ children }: Element): readonly Block[] {
  const parts = ["thead", "tbody"].flatMap((name) =>
    elementsIn(children, name).flatMap((part) => elementsIn(part.children, "tr")),
  );
  let cells = 0;
  const rows = [...parts, ...elementsIn(children, "tr")].map((row) =>
    row.children.flatMap((cell) => {
      if (typeof cell === "string") return [];
      cells += spanOf(cell);
      if (cells > MOST_CELLS) throw new Error("too many cells");
      return Array.from({ length: spanOf(cell) }, (_, at) => (at === 0 ? cellIn(cell) : []));
    }),
  );
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (rows.length * width > MOST_CELLS) throw new Error("too many cells");
  const even = rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? []));
  const [head, ...others] = even;
  return head === undefined || width === 0
    ? []
    : [{ kind: "table", head: head.map(asHead), rows: others }];
}

/** How many columns a cell holds. */
const spanOf = ({ attributes }: Element) =>
  Math.min(60, Math.max(1, Number.parseInt(attributes["colspan"] ?? "1", 10) || 1));

/** A head is bold by itself. */
const asHead = (cell: readonly Inline[]) =>
  cell.map((one): Inline => {
    if (!("words" in one)) return one;
    const { isBold: _, ...others } = one;
    return others;
  });

function cellIn({ children }: Element): readonly Inline[] {
  const spread = children.flatMap((child): readonly (Element | string)[] =>
    typeof child === "string" || INLINE.has(child.name) ? [child] : [...flat(child), " "],
  );
  return trimmed(inlinesIn(spread, {}).map((one) => ("isBreak" in one ? { words: " " } : one)));
}

function flat({ name, children }: Element): readonly (Element | string)[] {
  if (name === "p") return children;
  return children.flatMap((child) =>
    typeof child === "string" || INLINE.has(child.name) ? [child] : [...flat(child), " "],
  );
}

type How = Omit<Extract<Inline, { words: string }>, "words">;

function inlinesIn(children: readonly (Element | string)[], how: How): readonly Inline[] {
  return children.flatMap((child): readonly Inline[] => {
    if (typeof child === "string")
      return child === "" ? [] : [{ words: child.replaceAll(/\s+/g, " "), ...how }];
    const inside = (more: How) => inlinesIn(child.children, { ...how, ...more });
    switch (child.name) {
      case "br":
        return [{ isBreak: true }];
      case "img":
        return [{ picture: child.attributes["src"] ?? "", says: child.attributes["alt"] ?? "" }];
      case "strong":
      case "b":
        return inside({ isBold: true });
      case "em":
      case "i":
        return inside({ isItalic: true });
      case "s":
      case "del":
        return inside({ isStruck: true });
      case "code":
        return inside({ isCode: true });
      case "a": {
        const to = child.attributes["href"] ?? "";
        if (/^(?:https?|mailto|tel):/i.test(to)) return inside({ to });
        // What leads back from a note leads nowhere here.
        return textIn(child.children) === "↑" ? [] : inside({});
      }
      default:
        return inside({});
    }
  });
}

const textIn = (children: readonly (Element | string)[]): string =>
  children.map((child) => (typeof child === "string" ? child : textIn(child.children))).join("");

const isNothing = (one: Inline | undefined) =>
  one !== undefined && ("isBreak" in one || ("words" in one && one.words.trim() === ""));

/** Without spaces and ends of lines at both ends. */
function trimmed(inlines: readonly Inline[]): readonly Inline[] {
  const all = joined(inlines);
  const from = all.findIndex((one) => !isNothing(one));
  if (from === -1) return [];
  const whole = all.slice(from, all.findLastIndex((one) => !isNothing(one)) + 1);
  const [first] = whole;
  if (first !== undefined && "words" in first)
    whole[0] = { ...first, words: first.words.trimStart() };
  const last = whole.at(-1);
  if (last !== undefined && "words" in last)
    whole[whole.length - 1] = { ...last, words: last.words.trimEnd() };
  return whole;
}
