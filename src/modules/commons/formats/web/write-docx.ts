import type * as Library from "docx";
import type { FileChild, ParagraphChild } from "docx";

import type { Block, Inline } from "../domain/blocks.ts";
import type { Described } from "../domain/described.ts";
import { fileTexts } from "./file-texts.fr.ts";
import { steadyDocx } from "./steady-docx.ts";
import { type PicturesInside, wholeOf } from "./whole-document.ts";

/** A word processor becomes slow beyond; the `.csv` holds all. */
const MOST_ROWS = 2_000;
/** How wide a picture may stand, in pixels of 96 to the inch: 16 cm, an A4 sheet without its margins. */
const WIDEST = 600;
const NUMBERED = "numbered";
const FONT = { code: "Courier New" } as const;

interface Writing {
  readonly docx: typeof Library;
  readonly pictures: PicturesInside;
  /** The next list that is numbered: each counts for itself. */
  lists: number;
}

/** A document as Office Open XML (ISO/IEC 29500), with the headings, lists and tables of the word processor. */
export async function writeDocx(
  document: Described,
  pictures: PicturesInside,
): Promise<Uint8Array> {
  const docx = await import("docx");
  const { title, authors, language } = document;
  const writing: Writing = { docx, pictures, lists: 0 };
  const { head, body, foot } = wholeOf(document, { mostRows: MOST_ROWS, pictures });
  const all = [...head, ...body, ...foot].flatMap((block) => childrenOf(block, writing, 0));
  const { AlignmentType, Document, HeadingLevel, LevelFormat, Packer, Paragraph } = docx;
  const levels = [0, 1, 2, 3, 4, 5].map((level) => ({
    level,
    format: LevelFormat.DECIMAL,
    text: `%${level + 1}.`,
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { left: 720 * (level + 1), hanging: 360 } } },
  }));
  const file = new Document({
    title,
    creator: authors.join(", "),
    description: document.address,
    styles: { default: { document: { run: { language: { value: language } } } } },
    numbering: { config: [{ reference: NUMBERED, levels }] },
    sections: [{ children: [new Paragraph({ text: title, heading: HeadingLevel.TITLE }), ...all] }],
  });
  return await steadyDocx(new Uint8Array(await Packer.toArrayBuffer(file)), document.version.at);
}

function childrenOf(block: Block, writing: Writing, indent: number): readonly FileChild[] {
  const { Paragraph, BorderStyle } = writing.docx;
  switch (block.kind) {
    case "heading":
      return [
        new Paragraph({
          heading: headingOf(block.level, writing),
          children: runsOf(block.inlines, writing),
        }),
      ];
    case "paragraph":
      return [paragraphOf(block.inlines, writing, indent)];
    case "list":
      return listOf(block, writing, Math.min(indent, 5));
    case "quote":
      return block.blocks.flatMap((one) => childrenOf(one, writing, indent + 1));
    case "code":
      return block.words.split("\n").map(
        (words) =>
          new Paragraph({
            indent: { left: 360 * (indent + 1) },
            children: [new writing.docx.TextRun({ text: words, font: FONT.code })],
          }),
      );
    case "table":
      return [tableOf(block, writing)];
    case "rule":
      return [
        new Paragraph({
          border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: "8a8f98" } },
        }),
      ];
  }
}

function headingOf(level: number, { docx: { HeadingLevel } }: Writing) {
  const { HEADING_1, HEADING_2, HEADING_3, HEADING_4, HEADING_5, HEADING_6 } = HeadingLevel;
  const all = [HEADING_1, HEADING_2, HEADING_3, HEADING_4, HEADING_5, HEADING_6];
  return all[Math.min(level, 6) - 1] ?? HEADING_6;
}

function paragraphOf(inlines: readonly Inline[], writing: Writing, indent: number): FileChild {
  const { Paragraph } = writing.docx;
  return new Paragraph({
    ...(indent === 0 ? {} : { indent: { left: 720 * Math.min(indent, 8) } }),
    children: runsOf(inlines, writing),
    spacing: { after: 120 },
  });
}

function listOf(
  list: Extract<Block, { kind: "list" }>,
  writing: Writing,
  level: number,
): readonly FileChild[] {
  const { Paragraph } = writing.docx;
  if (list.from !== undefined) writing.lists += 1;
  const instance = writing.lists;
  const mark =
    list.from === undefined
      ? { bullet: { level } }
      : { numbering: { reference: NUMBERED, level, instance } };
  return list.items.flatMap((item) => {
    const [first] = item;
    const own = first?.kind === "paragraph" ? first.inlines : [];
    const rest = first?.kind === "paragraph" ? item.slice(1) : item;
    return [
      new Paragraph({ ...mark, children: runsOf(own, writing) }),
      ...rest.flatMap((block) => childrenOf(block, writing, level + 1)),
    ];
  });
}

function tableOf({ head, rows }: Extract<Block, { kind: "table" }>, writing: Writing): FileChild {
  const { Paragraph, Table, TableCell, TableRow, WidthType } = writing.docx;
  const width = Math.max(1, head.length);
  const share = Math.floor(9_000 / width);
  const cell = (inlines: readonly Inline[], isHead: boolean) =>
    new TableCell({
      width: { size: share, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: [
        new Paragraph({
          children: runsOf(isHead ? inlines.map(asBold) : inlines, writing),
        }),
      ],
    });
  const row = (cells: readonly (readonly Inline[])[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      children: Array.from({ length: width }, (_, at) => cell(cells[at] ?? [], isHead)),
    });
  return new Table({
    width: { size: share * width, type: WidthType.DXA },
    columnWidths: Array.from({ length: width }, () => share),
    rows: [row(head, true), ...rows.map((one) => row(one, false))],
  });
}

const asBold = (one: Inline): Inline => ("words" in one ? { ...one, isBold: true } : one);

function runsOf(inlines: readonly Inline[], writing: Writing): ParagraphChild[] {
  return inlines.map((one) => runOf(one, writing));
}

function runOf(one: Inline, writing: Writing): ParagraphChild {
  const { ExternalHyperlink, TextRun } = writing.docx;
  if ("isBreak" in one) return new TextRun({ break: 1 });
  if ("picture" in one) return pictureOf(one, writing);
  const run = new TextRun({
    text: clean(one.words),
    ...(one.isBold === true ? { bold: true } : {}),
    ...(one.isItalic === true ? { italics: true } : {}),
    ...(one.isStruck === true ? { strike: true } : {}),
    ...(one.isCode === true ? { font: FONT.code } : {}),
    ...(one.to === undefined ? {} : { style: "Hyperlink" }),
  });
  return one.to === undefined
    ? run
    : new ExternalHyperlink({ link: clean(one.to), children: [run] });
}

function pictureOf(
  { picture, says }: Extract<Inline, { picture: string }>,
  { docx: { ImageRun, TextRun }, pictures }: Writing,
): ParagraphChild {
  const drawn = pictures.get(picture);
  if (drawn === undefined)
    return new TextRun({ text: fileTexts.picture(clean(says)), italics: true });
  const words = clean(says === "" ? fileTexts.picture("") : says);
  const scale = Math.min(1, WIDEST / drawn.width);
  return new ImageRun({
    type: drawn.type === "image/png" ? "png" : "jpg",
    data: drawn.bytes,
    transformation: {
      width: Math.max(1, Math.round(drawn.width * scale)),
      height: Math.max(1, Math.round(drawn.height * scale)),
    },
    altText: { name: words, title: words, description: words },
  });
}

/** What XML 1.0 holds no sign of (2.2, « Char »). */
function clean(text: string): string {
  return text.replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");
}
