import { encodeQR } from "qr";

import { printable } from "./printable.ts";

/** A code to photograph (ISO/IEC 18004): where it leads, and what it says to who does not see it. */
export interface PrintedCode {
  readonly to: string;
  readonly label: string;
}

/** A picture that the house drew again (JPEG or PNG, its size in pixels), and what it says to who does not see it. */
export interface PrintedPicture {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly says: string;
}

/** The side of a code to photograph, in points: 42 mm, read from a hand or a wall. */
const CODE = 120;
/** 96 pixels to the inch (CSS Values 4, 6.2), 72 points. */
const POINTS_OF_A_PIXEL = 0.75;

type Document = PDFKit.PDFDocument;

/** A code to photograph, where the page stands: a figure that says where it leads. */
export function drawCode(
  document: Document,
  root: PDFKit.PDFStructureElement,
  { to, label }: PrintedCode,
): void {
  // Level M and a white margin of four squares, as on paper of the house (ISO/IEC 18004, 7.5.1 and 5.3.8).
  const squares = encodeQR(to, "raw", { ecc: "medium", border: 4 });
  const { left } = document.page.margins;
  const [top, size] = [document.y, CODE / squares.length];
  const draw = () => {
    squares.forEach((row, y) =>
      row.forEach((dark, x) => {
        // A hair wider than its square: no white line between two when it is printed.
        if (dark) document.rect(left + x * size, top + y * size, size + 0.05, size + 0.05);
      }),
    );
    document.fill("#000000");
  };
  root.add(document.struct("Figure", { alt: label }, draw));
  document.y = top + CODE;
  document.moveDown(0.4);
}

/** The pictures that one file holds, each once however often it stands there. */
const opened = new WeakMap<Document, Map<Uint8Array, PDFKit.Mixins.ImageSrc>>();

function openedIn(document: Document, bytes: Uint8Array): PDFKit.Mixins.ImageSrc {
  const all = opened.get(document) ?? new Map<Uint8Array, PDFKit.Mixins.ImageSrc>();
  opened.set(document, all);
  const image = all.get(bytes) ?? document.openImage(Buffer.from(bytes));
  all.set(bytes, image);
  return image;
}

/** A picture at most as wide and as high as a page, whole: on the next one where there is no room left. */
export function drawPicture(
  document: Document,
  root: PDFKit.PDFStructureElement,
  { bytes, width, height, says }: PrintedPicture,
): void {
  const { left, top, right, bottom } = document.page.margins;
  const [widest, highest] = [
    document.page.width - left - right,
    document.page.height - top - bottom,
  ];
  const scale = Math.min(POINTS_OF_A_PIXEL, widest / width, highest / height);
  const size = { width: width * scale, height: height * scale };
  if (document.y + size.height > document.page.height - bottom) document.addPage();
  const at = document.y;
  const draw = () => document.image(openedIn(document, bytes), left, at, size);
  root.add(document.struct("Figure", { alt: printable(says) }, draw));
  document.y = at + size.height;
  document.moveDown(0.4);
}
