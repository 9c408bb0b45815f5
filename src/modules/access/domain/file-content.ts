import { asLetters, PICTURE_BEGINNINGS } from "#basics/file-kind";
import { done, refused, type Result } from "#basics/result";

import type { FileRefusal, KnownType } from "./file.ts";

/** How files of these types begin. */
const BEGINNINGS: readonly (readonly [RegExp, KnownType])[] = [
  [/^%PDF-\d/, "application/pdf"],
  ...PICTURE_BEGINNINGS,
];

/** Parts by which an archive in ZIP is known as a document (ECMA-376). */
const PARTS: readonly (readonly [string, KnownType])[] = [
  ["word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  ["xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  [
    "ppt/presentation.xml",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  ],
];

/** Streams by which a compound file (Word, Excel and PowerPoint before 2007) is known; names are in UTF-16. */
const STREAMS: readonly (readonly [string, KnownType])[] = [
  ["WordDocument", "application/msword"],
  ["Workbook", "application/vnd.ms-excel"],
  ["PowerPoint Document", "application/vnd.ms-powerpoint"],
];

/**
 * Finds what a file is by what is in it, never by its name: whoever names a page of HTML « photo.jpg »
 * sends a text. Documents that bring macros (small programs) are refused, whatever they are.
 */
export function recogniseFile(bytes: Uint8Array): Result<KnownType, FileRefusal> {
  if (bytes.length === 0) return refused("empty");
  const start = asLetters(bytes, 0, 64);
  const begun = BEGINNINGS.find(([signature]) => signature.test(start));
  if (begun !== undefined) return done(begun[1]);
  if (start.startsWith("PK\u0003\u0004")) return recogniseArchive(asLetters(bytes));
  if (start.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))
    return recogniseCompound(asLetters(bytes));
  return recogniseText(bytes);
}

const OPEN_DOCUMENT =
  /^mimetype(application\/vnd\.oasis\.opendocument\.(?:text|spreadsheet|presentation))(?=PK)/;

/** The names of an archive stand in clear before each part. An OpenDocument says its type first (ODF 1.3, part 2, 3.3). */
function recogniseArchive(text: string): Result<KnownType, FileRefusal> {
  if (/vbaProject\.bin|macroEnabled|Basic\/script-lc\.xml/.test(text)) return refused("has-macros");
  const [, said] = OPEN_DOCUMENT.exec(text.slice(30, 130)) ?? [];
  const open = PARTS_OF_ODF.find((type) => type === said);
  const part = PARTS.find(([name]) => text.includes(name));
  const type = open ?? part?.[1];
  return type === undefined ? refused("unknown-type") : done(type);
}

const PARTS_OF_ODF = [
  "application/vnd.oasis.opendocument.text",
  "application/vnd.oasis.opendocument.spreadsheet",
  "application/vnd.oasis.opendocument.presentation",
] as const;

function wide(name: string): string {
  return name.split("").join("\0");
}

function recogniseCompound(text: string): Result<KnownType, FileRefusal> {
  if (text.includes(wide("_VBA_PROJECT"))) return refused("has-macros");
  const known = STREAMS.find(([name]) => text.includes(wide(name)));
  return known === undefined ? refused("unknown-type") : done(known[1]);
}

/** What no text holds: controls other than tab, line ends, form feed and escape. */
const NOT_WRITTEN = new RegExp(String.raw`[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f\u007f]`);

/** A text is one in UTF-8, without what no text holds. */
function recogniseText(bytes: Uint8Array): Result<KnownType, FileRefusal> {
  const text = readUtf8(bytes);
  if (text === undefined || NOT_WRITTEN.test(text)) return refused("unknown-type");
  return done(
    text.startsWith("BEGIN:VCALENDAR")
      ? "text/calendar; charset=utf-8"
      : "text/plain; charset=utf-8",
  );
}

function readUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
