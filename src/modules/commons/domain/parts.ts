import MarkdownIt, { type Token } from "markdown-it";

/** About twenty minutes of reading: a longer text is shown part by part. In characters. */
export const MOST_PART = 40_000;
/** From here on a part ends before the next heading. */
const ENOUGH = MOST_PART / 2;
/** From here on, before any block. */
const NEARLY_FULL = (MOST_PART * 3) / 4;
/** Addresses that a text names once go with each part; of more than these, the first. */
const MOST_NAMED = 10_000;

/** Finds the blocks of a text, and reads none of them. */
const finder = new MarkdownIt({ html: false });
finder.core.ruler.enableOnly(["normalize", "block"]);

/** Some lines that stay together. */
interface Piece {
  readonly text: string;
  readonly isHeading: boolean;
}

/**
 * A long text in Markdown (CommonMark), cut to be read: before a heading where there is one, else before a block. A block
 * that is longer than a part is cut in it: a list before an item, code and tables so that each piece is one, the rest at
 * the end of a line, or at last anywhere. Addresses that are named once go with each part. A text of at most `MOST_PART`
 * characters is one part, as it is.
 */
export function partsOf(markdown: string): readonly string[] {
  if (markdown.length <= MOST_PART) return [markdown];
  const env: { references?: Record<string, { href: string; title: string }> } = {};
  const text = markdown.replace(/\r\n?/g, "\n");
  const pieces = piecesOf(text.split(/(?<=\n)/), finder.parse(text, env));
  const named = namedOnce(env.references ?? {});
  const parts = filled(pieces);
  // Of blank lines, or of addresses alone, nothing is read.
  return (parts.length === 0 ? [""] : parts).map((part) =>
    named === "" ? part : `${part}\n\n${named}`,
  );
}

function filled(pieces: readonly Piece[]): readonly string[] {
  const parts: string[] = [];
  let begun = "";
  for (const { text, isHeading } of pieces) {
    const ends =
      begun.length + text.length > MOST_PART ||
      begun.length > NEARLY_FULL ||
      (isHeading && begun.length > ENOUGH);
    if (ends && begun !== "") parts.push(begun);
    begun = ends ? text : begun + text;
  }
  return begun === "" ? parts : [...parts, begun];
}

/** The blocks that stand in no other, each with the lines until the next; those that are long, in pieces. */
function piecesOf(lines: readonly string[], tokens: readonly Token[]): readonly Piece[] {
  const blocks = tokens.filter(({ level, map, nesting }) => level === 0 && map && nesting >= 0);
  return blocks.flatMap((block, at) => {
    const from = at === 0 ? 0 : (block.map?.[0] ?? 0);
    const until = blocks[at + 1]?.map?.[0] ?? lines.length;
    const own = lines.slice(from, until);
    const text = own.join("");
    if (text.length <= MOST_PART) return [{ text, isHeading: block.type === "heading_open" }];
    const starts = itemsOf(block, tokens).map((start) => start - from);
    return cut(block, own, starts).map((piece) => ({ text: piece, isHeading: false }));
  });
}

/** The lines at which the items of a list begin. */
function itemsOf({ map }: Token, tokens: readonly Token[]): readonly number[] {
  const [from, until] = map ?? [0, 0];
  return tokens.flatMap(({ type, level, map: its }) => {
    const start = its?.[0];
    const isItem = type === "list_item_open" && level === 1;
    return isItem && start !== undefined && start > from && start < until ? [start] : [];
  });
}

function cut(block: Token, lines: readonly string[], items: readonly number[]): readonly string[] {
  if (block.type === "fence") {
    const open = `${block.markup}${block.info}\n`;
    const [, ...rest] = lines;
    const inside = rest.join("").replace(/\n[ ]{0,3}[`~]{3,}\s*$/, "\n");
    return chunks(inside.split(/(?<=\n)/)).map((some) => `${open}${ended(some)}${block.markup}\n`);
  }
  if (block.type === "table_open") {
    const head = lines.slice(0, 2).map(ended).join("");
    return chunks(lines.slice(2)).map((some) => `${head}${some}`);
  }
  if (items.length === 0) return chunks(lines);
  const each = [0, ...items].map((start, at) => lines.slice(start, items[at]).join(""));
  return chunks(each);
}

const ended = (text: string) => (text.endsWith("\n") ? text : `${text}\n`);

/** Some pieces after the other while they fit in half a part; one that does not fit is cut anywhere. */
function chunks(pieces: readonly string[]): readonly string[] {
  const all = [""];
  for (const piece of pieces.flatMap(slices)) {
    const last = all.at(-1) ?? "";
    if (last.length + piece.length > ENOUGH && last !== "") all.push(piece);
    else all[all.length - 1] = last + piece;
  }
  return all;
}

const slices = (piece: string): readonly string[] =>
  Array.from({ length: Math.ceil(piece.length / ENOUGH) }, (_, i) =>
    piece.slice(i * ENOUGH, (i + 1) * ENOUGH),
  );

/** The addresses that have a name, one a line (CommonMark, link reference definitions). */
function namedOnce(
  references: Readonly<Record<string, { readonly href: string; readonly title: string }>>,
): string {
  let named = "";
  for (const [label, { href, title }] of Object.entries(references)) {
    const line = `[${label}]: <${href}>${title === "" ? "" : ` ${JSON.stringify(title)}`}\n`;
    if (named.length + line.length < MOST_NAMED) named += line;
  }
  return named;
}
