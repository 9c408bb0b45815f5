import type { Block, Inline } from "../domain/blocks.ts";
import { type Described, licenceAddress } from "../domain/described.ts";
import { fileTexts } from "./file-texts.fr.ts";
import { type PicturesInside, wholeOf } from "./whole-document.ts";

/** All rows: a browser goes through them. */
const MOST_ROWS = 20_000;

/** A document as a page that needs nothing else: no script, no style, no picture of elsewhere. */
export function writeHtml(document: Described, pictures: PicturesInside): string {
  const { head, body, foot } = wholeOf(document, { mostRows: MOST_ROWS, pictures });
  const write = (blocks: readonly Block[]) =>
    blocks.map((one) => blockHtml(one, pictures)).join("\n");
  const licence =
    document.licence === undefined
      ? ""
      : `\n<link rel="license" href="${escape(licenceAddress(document.licence))}">`;
  return `<!DOCTYPE html>
<html lang="${escape(document.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(document.title)}</title>
<link rel="canonical" href="${escape(document.address)}">${licence}
</head>
<body>
<main>
<h1>${escape(document.title)}</h1>
${write(head)}
${write(body)}
${write(foot)}
</main>
</body>
</html>
`;
}

function blockHtml(block: Block, pictures: PicturesInside): string {
  const words = (inlines: readonly Inline[]) => inlinesHtml(inlines, pictures);
  const all = (blocks: readonly Block[]) =>
    blocks.map((one) => blockHtml(one, pictures)).join("\n");
  switch (block.kind) {
    case "heading": {
      const tag = `h${Math.min(6, block.level + 1)}`;
      return `<${tag}>${words(block.inlines)}</${tag}>`;
    }
    case "paragraph":
      return `<p>${words(block.inlines)}</p>`;
    case "list": {
      const items = block.items.map((item) => `<li>${itemHtml(item, words, all)}</li>`).join("\n");
      if (block.from === undefined) return `<ul>\n${items}\n</ul>`;
      return `<ol${block.from === 1 ? "" : ` start="${block.from}"`}>\n${items}\n</ol>`;
    }
    case "quote":
      return `<blockquote>\n${all(block.blocks)}\n</blockquote>`;
    case "code":
      return `<pre><code>${escape(block.words)}</code></pre>`;
    case "table":
      return tableHtml(block, words);
    case "rule":
      return "<hr>";
  }
}

/** An item of one paragraph is that line alone. */
function itemHtml(
  item: readonly Block[],
  words: (inlines: readonly Inline[]) => string,
  all: (blocks: readonly Block[]) => string,
): string {
  const [first, ...others] = item;
  return first?.kind === "paragraph"
    ? words(first.inlines) + (others.length === 0 ? "" : `\n${all(others)}`)
    : all(item);
}

function tableHtml(
  { head, rows }: Extract<Block, { kind: "table" }>,
  words: (inlines: readonly Inline[]) => string,
): string {
  const heads = head.map((cell) => `<th scope="col">${words(cell)}</th>`).join("");
  const lines = rows.map(
    (row) => `<tr>${row.map((cell) => `<td>${words(cell)}</td>`).join("")}</tr>`,
  );
  return `<table>\n<thead>\n<tr>${heads}</tr>\n</thead>\n<tbody>\n${lines.join("\n")}\n</tbody>\n</table>`;
}

function inlinesHtml(inlines: readonly Inline[], pictures: PicturesInside): string {
  return inlines.map((one) => inlineHtml(one, pictures)).join("");
}

function inlineHtml(one: Inline, pictures: PicturesInside): string {
  if ("isBreak" in one) return "<br>\n";
  if ("picture" in one) {
    const drawn = pictures.get(one.picture);
    if (drawn === undefined) return escape(fileTexts.picture(one.says));
    const data = Buffer.from(drawn.bytes).toString("base64");
    return `<img src="data:${drawn.type};base64,${data}" alt="${escape(one.says === "" ? fileTexts.picture("") : one.says)}" width="${drawn.width}" height="${drawn.height}">`;
  }
  let html = escape(one.words);
  if (one.isCode === true) html = `<code>${html}</code>`;
  if (one.isStruck === true) html = `<del>${html}</del>`;
  if (one.isItalic === true) html = `<em>${html}</em>`;
  if (one.isBold === true) html = `<strong>${html}</strong>`;
  return one.to === undefined ? html : `<a href="${escape(one.to)}">${html}</a>`;
}

/** Words in HTML, or between the quotes of an attribute. */
function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
