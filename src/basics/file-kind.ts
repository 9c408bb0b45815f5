/*
 * What a file is, whatever its name says: one that holds neither a table, nor JSON, nor XML is told in one
 * sentence, rather than refused line by line; a picture is of one of the kinds that we read.
 */

/** Files that no reader of ours opens, each with what to do, in French. */
const SAYS = {
  page: "C’est une page web (souvent une page d’erreur ou de connexion), pas des données : téléchargez le fichier de nouveau.",
  workbook: "C’est un classeur : enregistrez sa feuille en CSV, puis importez-la.",
  archive: "C’est une archive : décompressez-la, puis importez ce qu’elle contient.",
  parquet: "C’est un fichier Parquet : demandez les mêmes données en CSV ou en JSON.",
  pdf: "C’est un document PDF : demandez les mêmes données en CSV ou en JSON.",
  other: "Ce n’est pas du texte : demandez les mêmes données en CSV, en JSON ou en XML.",
} as const;

export type FileKind = keyof typeof SAYS;

/** The sentence that says what a file is, and what to do; undefined when it may be read. */
export function whatFileIs(bytes: Uint8Array): string | undefined {
  const kind = fileKind(bytes);
  return kind === undefined ? undefined : SAYS[kind];
}

/** How files begin that no name need tell. */
const STARTS: readonly (readonly [FileKind, readonly number[]])[] = [
  ["workbook", [0xd0, 0xcf, 0x11, 0xe0]],
  ["archive", [0x1f, 0x8b]],
  ["archive", [0x37, 0x7a, 0xbc, 0xaf]],
  ["archive", [0x42, 0x5a, 0x68]],
  ["archive", [0x52, 0x61, 0x72, 0x21]],
  ["parquet", [0x50, 0x41, 0x52, 0x31]],
  ["pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
];

const ZIP = [0x50, 0x4b, 0x03, 0x04];

function fileKind(bytes: Uint8Array): FileKind | undefined {
  const begins = (signs: readonly number[]) => signs.every((sign, at) => bytes[at] === sign);
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2_000));
  if (begins(ZIP)) return isWorkbookInside(bytes) ? "workbook" : "archive";
  const known = STARTS.find(([, signs]) => begins(signs));
  if (known !== undefined) return known[0];
  if (head.startsWith("ustar", 257)) return "archive";
  if (isPage(head.replace(/^\u00ef\u00bb\u00bf/, ""))) return "page";
  return utf16Of(bytes) === undefined && isBinary(bytes.subarray(0, 2_000)) ? "other" : undefined;
}

/** A workbook is a zip archive of files that have these names, wherever its writer put them. */
function isWorkbookInside(zip: Uint8Array): boolean {
  const whole = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength);
  return ["xl/workbook.", "mimetypeapplication/vnd.oasis"].some((name) => whole.includes(name));
}

/** Whether a file is a workbook, which is saved as CSV first. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return fileKind(bytes) === "workbook";
}

/** Whether a text is a page of HTML, perhaps after a comment or the first line of XML. */
export function isPage(text: string): boolean {
  let start = text.slice(0, 2_000).trimStart();
  for (const [opening, closing] of [
    ["<?xml", "?>"],
    ["<!--", "-->"],
  ] as const) {
    const end = start.startsWith(opening) ? start.indexOf(closing) : -1;
    if (end >= 0) start = start.slice(end + closing.length).trimStart();
  }
  return /^<(?:!doctype html|html|head|body)[\s>]/i.test(start);
}

/** Ends of lines, tabulations, ends of pages and escapes stand in texts. */
const FOUND_IN_TEXTS = new Set([9, 10, 11, 12, 13, 27]);

/** Signs that no text holds, in number: a few stand in texts that were pasted. */
function isBinary(head: Uint8Array): boolean {
  const odd = head.filter((byte) => byte < 32 && !FOUND_IN_TEXTS.has(byte)).length;
  return odd > 8 && odd > head.length / 20;
}

/**
 * UTF-16, by its mark, else by its zeros: every second byte of a text in our letters is one. What
 * spreadsheets call « Unicode text » is it.
 */
export function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const head = bytes.subarray(0, 400);
  if (head.length < 4) return undefined;
  const zeros = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const most = head.length / 2;
  if (odd > 0.6 * most && even < 0.1 * most) return "utf-16le";
  return even > 0.6 * most && odd < 0.1 * most ? "utf-16be" : undefined;
}

/** The kinds of pictures that we read, and how a file of each begins, a letter a byte (windows-1252). */
export const PICTURE_BEGINNINGS = [
  [/^\xff\xd8\xff/, "image/jpeg"],
  [/^‰PNG\r\n/, "image/png"],
  [/^GIF8[79]a/, "image/gif"],
  [/^RIFF[\s\S]{4}WEBP/, "image/webp"],
  [/^[\s\S]{4}ftypavi[fs]/, "image/avif"],
] as const satisfies readonly (readonly [RegExp, string])[];

export type PictureKind = (typeof PICTURE_BEGINNINGS)[number][1];

/** One letter a byte; those of 0x80 to 0x9f are not their own numbers: 0x89 is « ‰ » (Encoding Standard, windows-1252). */
const letters = new TextDecoder("windows-1252");

/** Bytes as letters, one each: so that signatures can be looked for. */
export function asLetters(bytes: Uint8Array, start = 0, end = bytes.length): string {
  return letters.decode(bytes.subarray(start, end));
}

/** What a picture is by what is in it, never by its name; undefined when it is none that we read. */
export function pictureKindOf(bytes: Uint8Array): PictureKind | undefined {
  const start = asLetters(bytes, 0, 64);
  return PICTURE_BEGINNINGS.find(([signature]) => signature.test(start))?.[1];
}
