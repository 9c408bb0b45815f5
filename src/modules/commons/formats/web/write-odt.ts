import { zipBytes } from "#services/files";

import type { Block, Inline } from "../domain/blocks.ts";
import type { Described } from "../domain/described.ts";
import { TYPES } from "../domain/linked.ts";
import { fileTexts } from "./file-texts.fr.ts";
import { BULLETS, manifestOf, metaOf, NAMESPACES, stylesOf, AUTOMATIC } from "./odt-parts.ts";
import { type PictureInside, type PicturesInside, wholeOf } from "./whole-document.ts";

/** A word processor becomes slow beyond; the `.csv` holds all. */
const MOST_ROWS = 2_000;
/** How wide a picture may stand, in centimetres: an A4 sheet without its margins. */
const WIDEST = 16;

interface Writing {
  readonly pictures: PicturesInside;
  /** Those that stand in it, by their place in the archive. */
  readonly used: Map<string, PictureInside>;
  tables: number;
}

/** A document as OpenDocument Text (ISO/IEC 26300, version 1.3). */
export async function writeOdt(document: Described, pictures: PicturesInside): Promise<Uint8Array> {
  const writing: Writing = { pictures, used: new Map(), tables: 0 };
  const { head, body, foot } = wholeOf(document, { mostRows: MOST_ROWS, pictures });
  const title = `<text:p text:style-name="Title">${escaped(document.title)}</text:p>`;
  const all = [...head, ...body, ...foot].map((block) => blockXml(block, writing, "Text_20_body"));
  const content = `<?xml version="1.0" encoding="UTF-8"?>
<office:document-content ${NAMESPACES} office:version="1.3">${AUTOMATIC}<office:body><office:text>${title}${all.join("")}</office:text></office:body></office:document-content>`;
  const { authors, language, address, version } = document;
  const meta = metaOf(
    { title: document.title, authors: authors.join(", "), language, address },
    version.at.toString().slice(0, 19),
    escaped,
  );
  return await zipBytes(
    [
      // First and as it is, so that the file says what it is (part 2, 3.3).
      { name: "mimetype", bytes: Buffer.from(TYPES.odt), isPacked: false },
      { name: "content.xml", bytes: Buffer.from(content) },
      { name: "styles.xml", bytes: Buffer.from(stylesOf(escaped(language))) },
      { name: "meta.xml", bytes: Buffer.from(meta) },
      ...[...writing.used].map(([name, { bytes }]) => ({ name, bytes })),
      {
        name: "META-INF/manifest.xml",
        bytes: Buffer.from(manifestOf([...writing.used].map(([name, { type }]) => [name, type]))),
      },
    ],
    version.at,
  );
}

function blockXml(block: Block, writing: Writing, style: string): string {
  const words = (inlines: readonly Inline[]) =>
    inlines.map((one) => inlineXml(one, writing)).join("");
  switch (block.kind) {
    case "heading": {
      const level = Math.min(6, block.level);
      return `<text:h text:style-name="Heading_20_${level}" text:outline-level="${level}">${words(block.inlines)}</text:h>`;
    }
    case "paragraph":
      return `<text:p text:style-name="${style}">${words(block.inlines)}</text:p>`;
    case "list": {
      const from =
        block.from === undefined || block.from === 1 ? "" : ` text:start-value="${block.from}"`;
      const items = block.items.map((item, at) => {
        const inside = item.map((one) => blockXml(one, writing, "Text_20_body")).join("");
        return `<text:list-item${at === 0 ? from : ""}>${inside}</text:list-item>`;
      });
      return `<text:list text:style-name="${block.from === undefined ? BULLETS.plain : BULLETS.numbered}">${items.join("")}</text:list>`;
    }
    case "quote":
      return block.blocks.map((one) => blockXml(one, writing, "Quotations")).join("");
    case "code":
      return block.words
        .split("\n")
        .map((line) => `<text:p text:style-name="Preformatted_20_Text">${spaced(line)}</text:p>`)
        .join("");
    case "table":
      return tableXml(block, writing, words);
    case "rule":
      return `<text:p text:style-name="Horizontal_20_Line"/>`;
  }
}

function tableXml(
  { head, rows }: Extract<Block, { kind: "table" }>,
  writing: Writing,
  words: (inlines: readonly Inline[]) => string,
): string {
  writing.tables += 1;
  const width = Math.max(1, head.length);
  const row = (cells: readonly (readonly Inline[])[], style: string) =>
    `<table:table-row>${Array.from(
      { length: width },
      (_, at) =>
        `<table:table-cell table:style-name="Cell" office:value-type="string"><text:p text:style-name="${style}">${words(cells[at] ?? [])}</text:p></table:table-cell>`,
    ).join("")}</table:table-row>`;
  const lines = rows.map((one) => row(one, "Table_20_Contents")).join("");
  return `<table:table table:name="Tableau${writing.tables}"><table:table-column table:number-columns-repeated="${width}"/><table:table-header-rows>${row(head, "Table_20_Heading")}</table:table-header-rows>${lines}</table:table><text:p text:style-name="Text_20_body"/>`;
}

function inlineXml(one: Inline, writing: Writing): string {
  if ("isBreak" in one) return "<text:line-break/>";
  if ("picture" in one) return pictureXml(one, writing);
  const styles = [
    one.isBold === true ? "Bold" : "",
    one.isItalic === true ? "Italic" : "",
    one.isStruck === true ? "Struck" : "",
    one.isCode === true ? "Code" : "",
  ].filter((style) => style !== "");
  const xml = styles.reduce(
    (inside, style) => `<text:span text:style-name="${style}">${inside}</text:span>`,
    spaced(one.words),
  );
  return one.to === undefined
    ? xml
    : `<text:a xlink:type="simple" xlink:href="${escaped(one.to)}">${xml}</text:a>`;
}

function pictureXml(
  { picture, says }: Extract<Inline, { picture: string }>,
  { pictures, used }: Writing,
): string {
  const drawn = pictures.get(picture);
  if (drawn === undefined) return escaped(fileTexts.picture(says));
  const known = [...used].find(([, one]) => one === drawn)?.[0];
  const name = known ?? `Pictures/${used.size + 1}.${drawn.type === "image/png" ? "png" : "jpg"}`;
  used.set(name, drawn);
  // 96 pixels to the inch, as browsers count.
  const width = Math.min(WIDEST, (drawn.width * 2.54) / 96);
  const height = (width * drawn.height) / drawn.width;
  return `<draw:frame text:anchor-type="as-char" svg:width="${width.toFixed(2)}cm" svg:height="${height.toFixed(2)}cm"><draw:image xlink:href="${name}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/><svg:title>${escaped(says === "" ? fileTexts.picture("") : says)}</svg:title></draw:frame>`;
}

/** Several spaces are one in XML of OpenDocument, but these (part 3, 6.1.2). */
function spaced(words: string): string {
  return escaped(words)
    .replaceAll("\t", "<text:tab/>")
    .replaceAll(/ {2,}/g, (run) => ` <text:s text:c="${run.length - 1}"/>`)
    .replaceAll("\n", "<text:line-break/>");
}

function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
