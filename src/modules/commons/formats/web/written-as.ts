import { writeTable } from "#basics/formats/table-text";
import { fileName } from "#services/files";

import type { Contents } from "../../domain/contents.ts";
import type { Described, WrittenFormat } from "../domain/described.ts";
import { ENDINGS, linkedData, SUITING, tableMetadata, TYPES } from "../domain/linked.ts";
import { writeMarkdown } from "../domain/write-markdown.ts";
import type { PicturesInside } from "./whole-document.ts";
import { writeDocx } from "./write-docx.ts";
import { writeHtml } from "./write-html.ts";
import { writeOdt } from "./write-odt.ts";
import { writePrinted } from "./write-printed.ts";

/** A file as it leaves: its bytes, its type (IANA), the name under which it is kept. */
export interface WrittenFile {
  readonly bytes: Uint8Array | string;
  readonly type: string;
  readonly name: string;
}

export interface Writers {
  /** Where the fonts of printed pages are. */
  readonly projectFolder: string;
  /** Those that stand in the text; one that is not there is told by its words. */
  readonly pictures?: PicturesInside;
}

/** A document in a format; undefined when this does not suit it (a text has no columns). */
export async function writtenAs(
  format: WrittenFormat,
  document: Described,
  { projectFolder, pictures = new Map() }: Writers,
): Promise<WrittenFile | undefined> {
  const { contents, title } = document;
  if (!SUITING[contents.kind].includes(format)) return undefined;
  const bytes = await bytesOf(format, document, { projectFolder, pictures });
  const name = fileName(title);
  return { bytes, type: TYPES[format], name: (name === "" ? "document" : name) + ENDINGS[format] };
}

async function bytesOf(
  format: WrittenFormat,
  document: Described,
  { projectFolder, pictures }: Required<Writers>,
): Promise<Uint8Array | string> {
  switch (format) {
    case "md":
      return writeMarkdown(document);
    case "html":
      return writeHtml(document, pictures);
    case "jsonld":
      return JSON.stringify(linkedData(document));
    case "csv":
      return writeCsv(document.contents);
    case "csvw":
      return JSON.stringify(tableMetadata(document), undefined, 2);
    case "pdf":
      return await writePrinted(projectFolder, document, pictures);
    case "docx":
      return await writeDocx(document, pictures);
    case "odt":
      return await writeOdt(document, pictures);
  }
}

/** A number below nought is no formula: it is written as one. */
function writeCsv(contents: Contents): string {
  if (contents.kind !== "table") return "";
  const { columns, rows } = contents;
  return writeTable(
    columns.map(({ title }) => title),
    rows.map((row) =>
      columns.map(({ type }, at) => {
        const cell = row[at] ?? "";
        const isNumber =
          (type === "number" || type === "integer") && /^-\d{1,15}(?:\.\d{1,15})?$/.test(cell);
        return isNumber && String(Number(cell)) === cell ? Number(cell) : cell;
      }),
    ),
  );
}
