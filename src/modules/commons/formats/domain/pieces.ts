import { plain } from "#basics/text";

import type { Sought } from "../../domain/authorship.ts";
import type { Column, Contents } from "../../domain/contents.ts";
import { paragraphsOf } from "../../domain/merge.ts";
import { typeOf } from "../../domain/table.ts";
import { blocksOf, type Inline, tokensOf, wordsOf } from "./blocks.ts";

/** A part of a document that another may take: what stands under a heading, or a table. */
export interface Piece {
  /** From the words of its heading: the same as long as they stand. */
  readonly id: string;
  readonly title: string;
  readonly contents: Contents;
  /** What it is in its document, of which one asks who wrote it. */
  readonly sought: Sought;
}

/** More pieces than anyone looks through. */
const MOST_PIECES = 300;
const MOST_IN_ID = 60;
const UNTITLED = "Sans titre";

/** Where a piece begins in its text; without a level it is a table. */
interface Mark {
  readonly start: number;
  readonly end: number;
  readonly level: number | undefined;
  readonly words: string;
}

/** A heading of a text that stands in no list and no quote. */
export interface Heading {
  readonly id: string;
  readonly title: string;
  /** The line after it, from 0. */
  readonly end: number;
}

/** The headings of a text, in their order, each by its words as its piece is. */
export function headingsOf(markdown: string): readonly Heading[] {
  const named = namesOnce();
  return marksOf(tokensOf(markdown).tokens).flatMap(({ level, words, end }) =>
    level === undefined
      ? []
      : [{ id: named(slugOf(words)), title: words === "" ? UNTITLED : words, end }],
  );
}

/** What of a text can be taken alone, in its order: each heading with all that is under it, and each table. */
export function piecesOf(contents: Contents): readonly Piece[] {
  if (contents.kind === "table") return [];
  const { markdown } = contents;
  const lines = markdown.split("\n");
  const { tokens, references } = tokensOf(markdown);
  const named = namesOnce();
  const marks = marksOf(tokens);
  const paragraphsIn = paragraphsBetween(markdown);
  let above = "";
  return marks.slice(0, MOST_PIECES).map(({ start, end, level, words }, at): Piece => {
    if (level === undefined) {
      const title = above === "" ? "Tableau" : `Tableau : ${above}`;
      const id = named(above === "" ? "tableau" : `${slugOf(above)}-tableau`);
      const table = tableIn(lines.slice(start, end).join("\n"));
      return { id, title, contents: table, sought: { paragraphs: paragraphsIn(start, end) } };
    }
    above = words;
    const next = marks.slice(at + 1).find((one) => one.level !== undefined && one.level <= level);
    const after = next?.start ?? lines.length;
    const whole = lines.slice(start, after).join("\n").trim();
    return {
      id: named(slugOf(words)),
      title: words === "" ? UNTITLED : words,
      contents: { kind: "text", markdown: withReferences(raised(whole, level - 1), references) },
      sought: { paragraphs: paragraphsIn(start, after) },
    };
  });
}

function marksOf(tokens: ReturnType<typeof tokensOf>["tokens"]): readonly Mark[] {
  return tokens.flatMap((token, at): readonly Mark[] => {
    // What is inside of a list or a quote is no part of its own.
    if (token.level !== 0 || token.map === null) return [];
    const [start, end] = token.map;
    if (token.type === "heading_open")
      return [
        {
          start,
          end,
          level: Number(token.tag.slice(1)),
          words: titleOf(tokens[at + 1]?.content ?? ""),
        },
      ];
    return token.type === "table_open" ? [{ start, end, level: undefined, words: "" }] : [];
  });
}

/** The paragraphs of a text that have something from one of its lines to before another. */
function paragraphsBetween(markdown: string): (start: number, end: number) => readonly string[] {
  let line = 0;
  const all = paragraphsOf(markdown).map((words) => {
    const start = line;
    // A blank line parts it from the next.
    line += words.split("\n").length + 1;
    return { words, start, end: line - 1 };
  });
  return (start, end) =>
    all.filter((one) => one.start < end && one.end > start).map(({ words }) => words);
}

/** A text whose headings stand so many levels higher: that of a piece is of the first, as the title of any text. */
function raised(text: string, by: number): string {
  if (by === 0) return text;
  const lines = text.split("\n");
  for (const { type, tag, markup, map } of tokensOf(text).tokens) {
    if (type !== "heading_open" || map === null || !markup.startsWith("#")) continue;
    const line = lines[map[0]] ?? "";
    if (Number(tag.slice(1)) > by) lines[map[0]] = line.replace("#".repeat(by), "");
  }
  return lines.join("\n");
}

/** The words of a heading, without the signs of Markdown. */
function titleOf(source: string): string {
  const [block] = blocksOf(`# ${source}`);
  return block?.kind === "heading" ? wordsOf(block.inlines).trim() : source;
}

function slugOf(words: string): string {
  const slug = plain(words)
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, MOST_IN_ID)
    .replaceAll(/^-|-$/g, "");
  return slug === "" ? "partie" : slug;
}

/** The second of a name is « name-2 ». */
function namesOnce(): (name: string) => string {
  const times = new Map<string, number>();
  return (name) => {
    let one = name;
    while (times.has(one)) {
      const count = (times.get(name) ?? 1) + 1;
      times.set(name, count);
      one = `${name}-${count}`;
    }
    times.set(one, 1);
    return one;
  };
}

/** Addresses that the text names elsewhere (`[nom]: https://…`) come with the piece that uses them. */
function withReferences(
  text: string,
  references: ReturnType<typeof tokensOf>["references"],
): string {
  if (Object.keys(references).length === 0) return `${text}\n`;
  const own = tokensOf(text).references;
  const used = Object.entries(references)
    .filter(([name]) => !(name in own) && text.toUpperCase().includes(`[${name}]`))
    .map(
      ([name, { href, title }]) =>
        `[${name}]: <${href}>${title === "" ? "" : ` ${JSON.stringify(title)}`}`,
    );
  return used.length === 0 ? `${text}\n` : `${text}\n\n${used.join("\n")}\n`;
}

const cells = (row: readonly (readonly Inline[])[]) => row.map((cell) => wordsOf(cell).trim());

/** A table of a text as one that stands alone: what each column holds comes of its cells. */
function tableIn(markdown: string): Contents {
  const [block] = blocksOf(markdown);
  if (block?.kind !== "table") return { kind: "text", markdown };
  const titles = cells(block.head);
  const rows = block.rows.map((row) => {
    const all = cells(row);
    return titles.map((_, at) => all[at] ?? "");
  });
  return { kind: "table", columns: columnsNamed(titles, rows), rows };
}

/** Columns under these heads, each with a name of its own. */
function columnsNamed(titles: readonly string[], rows: readonly (readonly string[])[]): Column[] {
  const named = namesOnce();
  return titles.map((said, at) => {
    const title = said.trim() === "" ? `Colonne ${at + 1}` : said.trim();
    const name = named(slugOf(title).replaceAll("-", "_"));
    const type = typeOf(rows.map((row) => row[at] ?? ""));
    return { name, title, type, description: "" };
  });
}
