import type { Block, Inline } from "./blocks.ts";
import type { Described } from "./described.ts";
import { pictureOf } from "../../domain/picture.ts";
import { pictureIn, withPictures } from "./pictures.ts";
import { markdownOf } from "./markdown-of.ts";

/**
 * A document as Markdown, headed by what it says of itself (YAML between two lines of hyphens, as Pandoc and
 * writers of sites read it); its values are JSON, which is YAML. The text is as it was written.
 */
export function writeMarkdown(document: Described): string {
  const { title, authors, language, licence, subjects, address, version, derivedFrom } = document;
  const said: readonly (readonly [string, unknown])[] = [
    ["title", title],
    ["author", authors],
    ["lang", language],
    ["license", licence],
    ["subject", subjects.length === 0 ? undefined : subjects.map(({ label }) => label)],
    ["version", version.number],
    ["date", version.at.toString().slice(0, 10)],
    ["source", address],
    ["derived-from", derivedFrom?.address],
  ];
  const head = said.flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${JSON.stringify(value)}`],
  );
  return `---\n${head.join("\n")}\n---\n\n${textOf(document)}`;
}

const cell = (words: string): readonly Inline[] => (words === "" ? [] : [{ words }]);

function textOf({ contents, address }: Described): string {
  if (contents.kind === "text")
    return withPictures(contents.markdown, ({ name, says }) =>
      pictureOf(name) === undefined ? undefined : pictureIn(new URL(name, address).href, says),
    );
  const table: Block = {
    kind: "table",
    head: contents.columns.map(({ title }) => cell(title)),
    rows: contents.rows.map((row) => contents.columns.map((_, at) => cell(row[at] ?? ""))),
  };
  return markdownOf([table]);
}

const END = "\n---\n";
/** A head that is longer is none. */
const MOST_HEAD = 10_000;

/** What such a head says of the title, and the text without it; the text as it is when it has none. */
export function readHead(markdown: string): {
  readonly title: string | undefined;
  readonly text: string;
  /** Whether it says anything else. */
  readonly saysMore: boolean;
} {
  const end = markdown.startsWith("---\n")
    ? `${markdown.slice(0, MOST_HEAD)}\n`.indexOf(END, 3)
    : -1;
  if (end === -1) return { title: undefined, text: markdown, saysMore: false };
  const head = markdown.slice(4, end);
  const lines = head.split("\n").filter((line) => line.trim() !== "");
  const named = lines.find((line) => /^title:/i.test(line));
  const title =
    named === undefined ? undefined : valueOf(named.slice(named.indexOf(":") + 1).trim());
  return {
    title: title === "" ? undefined : title,
    text: markdown.slice(end + END.length).replace(/^\n/, ""),
    saysMore: lines.length > (named === undefined ? 0 : 1),
  };
}

function valueOf(said: string): string {
  if (said.startsWith('"')) {
    try {
      const value: unknown = JSON.parse(said);
      if (typeof value === "string") return value.trim();
    } catch {
      // Not JSON: read as it stands.
    }
  }
  const isQuoted = said.length > 1 && /^["']/.test(said) && said.at(-1) === said[0];
  return isQuoted ? said.slice(1, -1).trim() : said;
}
