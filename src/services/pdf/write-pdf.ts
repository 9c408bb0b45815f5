import { join } from "node:path";

import { drawCode, drawPicture, type PrintedCode, type PrintedPicture } from "./figures.ts";
import { printable } from "./printable.ts";

/** A cell of a table: its words, or a head of its row. */
export type Cell = string | { readonly words: string; readonly isHead: true };

/** A column of a table: its head, and its width in points; without one it shares what is left. */
export interface Column {
  readonly head: string;
  readonly width?: number;
}

/** What stands on a printed page, in the order in which it is read. */
export type Part =
  | { readonly heading: string; readonly level?: 2 | 3 | 4 }
  | { readonly words: string }
  /** A list, each item after its sign (« • », « 1. »); one of an item stands a step to the right (depth 1, 2…). */
  | {
      readonly items: readonly {
        readonly sign: string;
        readonly words: string;
        readonly depth: number;
      }[];
    }
  /** A code to photograph: its address stands beside it in words. */
  | { readonly code: PrintedCode }
  | { readonly picture: PrintedPicture }
  | {
      readonly table: {
        readonly columns: readonly Column[];
        readonly rows: readonly (readonly Cell[])[];
        /** How high each row is at least, in points: room to sign. */
        readonly rowHeight?: number;
      };
    };

/** A page, or several, to print: always beside a page of the house that says the same. */
export interface Printed {
  readonly title: string;
  readonly parts: readonly Part[];
  readonly isLandscape?: boolean;
  /** The size of its letters, in points: 10 when nothing is told; headings grow with it. */
  readonly letters?: number;
  /** How wide its edges are, in points: 48 when nothing is told. */
  readonly margin?: number;
  /** BCP 47; French when it is not told. */
  readonly language?: string;
  /** When it was written: told in the file, and the same bytes for the same moment. */
  readonly at: Temporal.Instant;
  /** What the foot of each page says: « page 1 sur 2 ». */
  readonly foot: (page: number, pages: number) => string;
}

const MARGIN = 48;
const BODY = 10;
const SIZES = { H1: 18, H2: 13, H3: 11.5, H4: 10.5 } as const;
/** How far to the right an item of a list stands, and one of an item beyond it, in points. */
const STEP = 14;
const LINE = "#8a8f98";

/** PDF/UA, which its types do not name yet: the words that a screen reader needs are asked for by name. */
const UNIVERSAL: object = { subset: "PDF/UA" };

type Document = PDFKit.PDFDocument;

/**
 * Writes a PDF that a screen reader reads: tagged (PDF/UA, ISO 14289-1), its language and title told,
 * headings, and tables whose heads are heads; A4, in Noto Sans (`data/SOURCES.md`). A letter that the
 * font does not have (emoji, Arabic) is printed as �: the page of the house has it.
 */
export async function writePdf(projectFolder: string, printed: Printed): Promise<Uint8Array> {
  const document = await openDocument(projectFolder, printed);
  const bytes = new Promise<Uint8Array>((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    document.on("end", () => resolve(Buffer.concat(chunks)));
    document.on("error", reject);
  });
  const root = document.struct("Document");
  document.addStructure(root);
  const print = printerOf(document, root, printed.letters ?? BODY);
  print.heading("H1", printed.title);
  for (const part of printed.parts) {
    if ("heading" in part) print.heading(`H${part.level ?? 2}`, part.heading);
    else if ("items" in part) printItems(document, root, part.items, printed.letters ?? BODY);
    else if ("words" in part) print.words(part.words);
    else if ("code" in part) print.code(part.code);
    else if ("picture" in part) drawPicture(document, root, part.picture);
    else print.table(part.table);
  }
  root.end();
  footPages(document, printed);
  document.end();
  return await bytes;
}

async function openDocument(projectFolder: string, printed: Printed): Promise<Document> {
  const { default: PDFDocument } = await import("pdfkit");
  const data = join(projectFolder, "src/services/pdf/data");
  const regular = join(data, "noto-sans.ttf");
  const document = new PDFDocument({
    size: "A4",
    layout: printed.isLandscape === true ? "landscape" : "portrait",
    margin: printed.margin ?? MARGIN,
    pdfVersion: "1.7",
    ...UNIVERSAL,
    tagged: true,
    lang: printed.language ?? "fr-FR",
    displayTitle: true,
    bufferPages: true,
    font: regular,
    info: { Title: printed.title, CreationDate: new Date(printed.at.epochMilliseconds) },
  });
  document.registerFont("regular", regular);
  document.registerFont("bold", join(data, "noto-sans-bold.ttf"));
  return document;
}

function printerOf(document: Document, root: PDFKit.PDFStructureElement, body: number) {
  const put = (text: string, how: { tag: string; font: "regular" | "bold"; size: number }) => {
    document.x = document.page.margins.left;
    document.font(how.font, how.size);
    document.text(printable(text), { structParent: root, structType: how.tag });
  };
  return {
    heading(tag: keyof typeof SIZES, text: string) {
      if (tag !== "H1") document.moveDown(0.8);
      put(text, { tag, font: "bold", size: (SIZES[tag] * body) / BODY });
      document.moveDown(0.3);
    },
    words(text: string) {
      put(text, { tag: "P", font: "regular", size: body });
      document.moveDown(0.4);
    },
    code: (code: PrintedCode) => drawCode(document, root, code),
    table({ columns, rows, rowHeight }: Extract<Part, { table: unknown }>["table"]) {
      document.x = document.page.margins.left;
      document.font("regular", body);
      const head = (words: string, scope: "Row" | "Column") => ({
        text: printable(words),
        type: "TH" as const,
        scope,
        font: { src: "bold", size: body },
      });
      const table = document.table({
        structParent: root,
        columnStyles: columns.map(({ width }) => ({ width: width ?? "*" })),
        defaultStyle: { padding: 4, border: 0.5, borderColor: LINE },
        rowStyles: (row) => (row === 0 ? { minHeight: 0 } : { minHeight: rowHeight ?? 0 }),
      });
      table.row(columns.map((column) => head(column.head, "Column")));
      for (const row of rows) {
        table.row(
          row.map((cell) =>
            typeof cell === "string" ? { text: printable(cell) } : head(cell.words, "Row"),
          ),
        );
      }
      table.end();
      document.moveDown(0.5);
    },
  };
}

/** A list (L, LI, LBody: ISO 32000-1, 14.8.4.3.3), its sign at the head of each item. */
function printItems(
  document: Document,
  root: PDFKit.PDFStructureElement,
  items: Extract<Part, { items: unknown }>["items"],
  letters: number,
): void {
  const list = document.struct("L");
  root.add(list);
  document.font("regular", letters);
  for (const { sign, words, depth } of items) {
    const item = document.struct("LI");
    list.add(item);
    document.x = document.page.margins.left + STEP * (1 + Math.min(depth, 6));
    document.text(printable(`${sign} ${words}`), { structParent: item, structType: "LBody" });
    item.end();
  }
  list.end();
  document.moveDown(0.4);
}

/** Who reads by ear is not told the foot of each page: it is drawn, not said. */
function footPages(document: Document, { foot }: Printed): void {
  const { start, count } = document.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    document.switchToPage(start + page);
    const { height, margins } = document.page;
    // Below the margin, where a line of text would otherwise open a page more.
    document.page.margins = { ...margins, bottom: 0 };
    document.markContent("Artifact", { type: "Pagination" });
    document.font("regular", 8).text(printable(foot(page + 1, count)), margins.left, height - 30, {
      lineBreak: false,
    });
    document.endMarkedContent();
    document.page.margins = margins;
  }
}
