import { type Block, blocksOf, type Inline, joined, wordsOf } from "./blocks.ts";

/** Blocks as Markdown (CommonMark, with tables): read again, they are the same blocks. */
export function markdownOf(blocks: readonly Block[]): string {
  return `${writeBlocks(blocks).join("\n")}\n`;
}

/** The lines of several blocks, an empty one between two; lists that follow each other change their sign. */
function writeBlocks(blocks: readonly Block[]): readonly string[] {
  let lists = 0;
  return blocks.flatMap((block, at) => {
    const isAfterList = block.kind === "list" && blocks[at - 1]?.kind === "list";
    lists = isAfterList ? lists + 1 : 0;
    const lines = writeBlock(block, lists % 2 === 1);
    return at === 0 ? lines : ["", ...lines];
  });
}

function writeBlock(block: Block, isOther: boolean): readonly string[] {
  switch (block.kind) {
    case "heading": {
      const inlines = block.inlines.map((one) => ("isBreak" in one ? { words: " " } : one));
      return [`${"#".repeat(Math.min(6, block.level))} ${writeInlines(inlines)}`];
    }
    case "paragraph":
      return writeInlines(block.inlines).split("\n").map(withoutSign);
    case "list":
      return block.items.flatMap((item, at) => writeItem(item, signOf(block.from, at, isOther)));
    case "quote":
      return writeBlocks(block.blocks).map((line) => (line === "" ? ">" : `> ${line}`));
    case "code": {
      const longest = Math.max(2, ...[...block.words.matchAll(/`+/g)].map(([run]) => run.length));
      const fence = "`".repeat(longest + 1);
      return [fence, ...block.words.split("\n"), fence];
    }
    case "table":
      return writeTable(block);
    case "rule":
      return ["___"];
  }
}

function signOf(from: number | undefined, at: number, isOther: boolean): string {
  if (from === undefined) return isOther ? "* " : "- ";
  return `${from + at}${isOther ? ")" : "."} `;
}

function writeItem(item: readonly Block[], sign: string): readonly string[] {
  const indent = " ".repeat(sign.length);
  const lines = writeBlocks(item);
  if (lines.length === 0) return [sign.trimEnd()];
  return lines.map((line, at) =>
    at === 0 ? `${sign}${line}` : line === "" ? "" : `${indent}${line}`,
  );
}

function writeTable({ head, rows }: Extract<Block, { kind: "table" }>): readonly string[] {
  const width = Math.max(1, head.length);
  const row = (cells: readonly (readonly Inline[])[]) =>
    `| ${Array.from({ length: width }, (_, at) => writeCell(cells[at] ?? [])).join(" | ")} |`;
  return [row(head), `|${" --- |".repeat(width)}`, ...rows.map(row)];
}

/** A cell is one line; what parts cells is no sign of its words. */
function writeCell(inlines: readonly Inline[]): string {
  const flat = inlines.map((one) => ("isBreak" in one ? { words: " " } : one));
  return writeInlines(flat)
    .replaceAll("\n", " ")
    .replaceAll(/\|/g, String.raw`\|`)
    .trim();
}

/** Markdown reads no sign at the beginning of a line as one: a heading, a list, a quote, a rule. */
function withoutSign(whole: string): string {
  const line = whole.trim();
  const isSign =
    /^(?:#{1,6}|[-+*])(?:\s|$)/.test(line) ||
    /^=+$/.test(line) ||
    (/^[-:|\s]+$/.test(line) && line.includes("-"));
  if (isSign) return `\\${line}`;
  return line.replace(/^(\d{1,9})([.)])(?=\s|$)/, String.raw`$1\$2`);
}

/** What Markdown would read as a sign inside of a line. */
function escaped(words: string): string {
  return words
    .replaceAll(/[\\`*_~[\]<>]/g, String.raw`\$&`)
    .replaceAll(/&(?=#?\w{1,31};)/g, String.raw`\&`)
    .replaceAll(/!(?=\\\[)|!$/g, String.raw`\!`);
}

/** Words said in a way that Markdown would not read so beside others are written plainly: no word is lost. */
function writeInlines(all: readonly Inline[]): string {
  const inlines = joined(all);
  const written = inlines.map(writeInline).join("");
  if (!inlines.some((one) => "words" in one && isSaidSomehow(one))) return written;
  const [read] = blocksOf(written.split("\n").map(withoutSign).join("\n"));
  const isSame = read?.kind === "paragraph" && wordsOf(read.inlines) === even(wordsOf(inlines));
  return isSame ? written : joined(inlines.map(plainly)).map(writeInline).join("");
}

/** As one line, whatever it was. */
const even = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .join(" ")
    .trim();

function isSaidSomehow(one: Extract<Inline, { words: string }>): boolean {
  return one.isBold ?? one.isItalic ?? one.isStruck ?? one.isCode ?? one.to !== undefined;
}

function plainly(one: Inline): Inline {
  if (!("words" in one)) return one;
  return { words: one.words, ...(one.to === undefined ? {} : { to: one.to }) };
}

function writeInline(one: Inline): string {
  if ("isBreak" in one) return "\n";
  if ("picture" in one) return `![${escaped(oneLine(one.says))}](${addressOf(one.picture)})`;
  const words = one.words.includes("\n") ? even(one.words) : one.words;
  const bare = words.trim();
  if (bare === "") return words;
  let text = one.isCode === true ? asCode(bare) : escaped(bare);
  if (one.isStruck === true) text = `~~${text}~~`;
  if (one.isItalic === true) text = `*${text}*`;
  if (one.isBold === true) text = `**${text}**`;
  if (one.to !== undefined)
    text =
      one.to === bare && /^https?:\/\/[^\s<>]+$/.test(bare)
        ? `<${bare}>`
        : `[${text}](${addressOf(one.to)})`;
  const before = words.slice(0, words.length - words.trimStart().length);
  return before + text + words.slice(words.trimEnd().length);
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, " ").trim();

function asCode(words: string): string {
  const longest = Math.max(0, ...[...words.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return /^`|`$/.test(words) ? `${fence} ${words} ${fence}` : fence + words + fence;
}

/** An address between < and >, when it holds what would end it. */
function addressOf(to: string): string {
  const safe = to
    .replaceAll(/[\n\r]/g, "")
    .replaceAll("<", "%3C")
    .replaceAll(">", "%3E");
  return /[\s()]/.test(safe) || safe === "" ? `<${safe}>` : safe;
}
