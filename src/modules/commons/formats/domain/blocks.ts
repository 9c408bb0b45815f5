import MarkdownIt, { type Token } from "markdown-it";

/** Some words said one way, an end of line, or a picture by its address. */
export type Inline =
  | {
      readonly words: string;
      readonly isBold?: true;
      readonly isItalic?: true;
      readonly isCode?: true;
      readonly isStruck?: true;
      /** Where these words lead. */
      readonly to?: string;
    }
  | { readonly isBreak: true }
  | { readonly picture: string; readonly says: string };

/** What a text is made of, in the order in which it is read: the same for each format that we write. */
export type Block =
  | { readonly kind: "heading"; readonly level: number; readonly inlines: readonly Inline[] }
  | { readonly kind: "paragraph"; readonly inlines: readonly Inline[] }
  | {
      readonly kind: "list";
      /** The number of its first item, when it is numbered. */
      readonly from?: number;
      readonly items: readonly (readonly Block[])[];
    }
  | { readonly kind: "quote"; readonly blocks: readonly Block[] }
  | { readonly kind: "code"; readonly words: string }
  | {
      readonly kind: "table";
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    }
  | { readonly kind: "rule" };

/** The same words as `#ui/markdown` shows: without HTML, an end of line is one, a bare address leads somewhere. */
const reader = new MarkdownIt({ html: false, linkify: true, breaks: true });
reader.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });

/** A text in Markdown as tokens, each with the lines that it comes from, and the addresses that it names once. */
export function tokensOf(markdown: string): {
  readonly tokens: readonly Token[];
  readonly references: Readonly<Record<string, { readonly href: string; readonly title: string }>>;
} {
  const env: { references?: Record<string, { href: string; title: string }> } = {};
  return { tokens: reader.parse(markdown, env), references: env.references ?? {} };
}

/** What a text in Markdown (CommonMark, with tables) is made of. */
export function blocksOf(markdown: string): readonly Block[] {
  return readBlocks(readAhead(tokensOf(markdown).tokens), undefined);
}

interface Ahead {
  readonly next: () => Token | undefined;
}

function readAhead(tokens: readonly Token[]): Ahead {
  let at = 0;
  return {
    next: () => {
      at += 1;
      return tokens[at - 1];
    },
  };
}

/** The blocks up to what closes them. */
function readBlocks(ahead: Ahead, closing: string | undefined): readonly Block[] {
  const blocks: Block[] = [];
  for (let token = ahead.next(); token !== undefined; token = ahead.next()) {
    if (token.type === closing) break;
    const block = readBlock(ahead, token);
    if (block !== undefined) blocks.push(block);
  }
  return blocks;
}

function readBlock(ahead: Ahead, token: Token): Block | undefined {
  switch (token.type) {
    case "heading_open":
      return { kind: "heading", level: Number(token.tag.slice(1)), inlines: readInlines(ahead) };
    case "paragraph_open":
      return { kind: "paragraph", inlines: readInlines(ahead) };
    case "bullet_list_open":
      return { kind: "list", items: readItems(ahead, "bullet_list_close") };
    case "ordered_list_open":
      return {
        kind: "list",
        from: Number(token.attrGet("start") ?? 1),
        items: readItems(ahead, "ordered_list_close"),
      };
    case "blockquote_open":
      return { kind: "quote", blocks: readBlocks(ahead, "blockquote_close") };
    case "fence":
    case "code_block":
      return { kind: "code", words: token.content.replace(/\n$/, "") };
    case "table_open":
      return readTable(ahead);
    case "hr":
      return { kind: "rule" };
    default:
      return undefined;
  }
}

/** What stands between what opens a paragraph or a cell and what closes it. */
function readInlines(ahead: Ahead): readonly Inline[] {
  const inline = ahead.next();
  ahead.next();
  return inlinesOf(inline?.children ?? []);
}

function readItems(ahead: Ahead, closing: string): readonly (readonly Block[])[] {
  const items: (readonly Block[])[] = [];
  for (let token = ahead.next(); token !== undefined; token = ahead.next()) {
    if (token.type === closing) break;
    if (token.type === "list_item_open") items.push(readBlocks(ahead, "list_item_close"));
  }
  return items;
}

function readTable(ahead: Ahead): Block {
  const rows: (readonly Inline[])[][] = [];
  for (let token = ahead.next(); token !== undefined; token = ahead.next()) {
    if (token.type === "table_close") break;
    if (token.type === "tr_open") rows.push([]);
    if (token.type === "th_open" || token.type === "td_open") rows.at(-1)?.push(readInlines(ahead));
  }
  const [head = [], ...others] = rows;
  return { kind: "table", head, rows: others };
}

function inlinesOf(children: readonly Token[]): readonly Inline[] {
  const inlines: Inline[] = [];
  const open = { strong: 0, em: 0, s: 0 };
  const to: string[] = [];
  for (const token of children) {
    const how = {
      ...(open.strong > 0 ? { isBold: true as const } : {}),
      ...(open.em > 0 ? { isItalic: true as const } : {}),
      ...(open.s > 0 ? { isStruck: true as const } : {}),
      ...(to.length > 0 ? { to: to.at(-1) ?? "" } : {}),
    };
    if (token.type === "text" && token.content !== "")
      inlines.push({ words: token.content, ...how });
    else if (token.type === "code_inline")
      inlines.push({ words: token.content, ...how, isCode: true });
    else if (token.type === "softbreak" || token.type === "hardbreak")
      inlines.push({ isBreak: true });
    else if (token.type === "image")
      inlines.push({ picture: String(token.attrGet("src") ?? ""), says: token.content });
    else if (token.type === "link_open") to.push(String(token.attrGet("href") ?? ""));
    else if (token.type === "link_close") to.pop();
    else if (token.tag === "strong" || token.tag === "em" || token.tag === "s")
      open[token.tag] += token.nesting;
  }
  return joined(inlines);
}

/** Words said the same way that stand side by side are one. */
export function joined(inlines: readonly Inline[]): readonly Inline[] {
  const whole: Inline[] = [];
  for (const one of inlines) {
    const last = whole.at(-1);
    if (last !== undefined && "words" in last && "words" in one && isSame(last, one))
      whole[whole.length - 1] = { ...last, words: last.words + one.words };
    else whole.push(one);
  }
  return whole;
}

type Words = Extract<Inline, { words: string }>;

function isSame(one: Words, other: Words): boolean {
  return (
    one.isBold === other.isBold &&
    one.isItalic === other.isItalic &&
    one.isCode === other.isCode &&
    one.isStruck === other.isStruck &&
    one.to === other.to
  );
}

/** The words of a line, however they are said; a picture by what it says. */
export function wordsOf(inlines: readonly Inline[]): string {
  return inlines
    .map((one) => ("words" in one ? one.words : "picture" in one ? one.says : " "))
    .join("");
}
