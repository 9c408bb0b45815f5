import { whatFileIs } from "#basics/file-kind";
import { cleanText } from "#basics/text";

import { readAid } from "./aides-territoires/read-aid.ts";
import { readBoamp } from "./boamp/read-boamp.ts";
import { columnKey, columnNamed } from "./csv/columns.ts";
import { readRow } from "./csv/read-row.ts";
import type { Mapping } from "./mapping/mapping.ts";
import { readMapped } from "./mapping/read-mapped.ts";
import { splitMapped } from "./mapping/split-mapped.ts";
import type { ReadNotice, ReadRefusal, Source } from "../../domain/notice.ts";
import { textOf } from "../../domain/reading/bytes.ts";
import { doubt, MENDED } from "../../domain/reading/doubt.ts";
import { attempt, given } from "../../domain/reading/given.ts";
import { ELSEWHERE, refuse } from "../../domain/reading/parts.ts";
import { splitCsv } from "./reading/split-csv.ts";
import { type BrokenPart, type NamedValue, splitJson } from "../../domain/reading/split-json.ts";
import { declaresEntities } from "../../domain/reading/xml.ts";
import { readTed } from "./ted/read-ted.ts";

/** One raw record as text, in the order of its file: what is kept beside the notice. */
export interface RawRecord {
  readonly source: Source;
  /** Where it stands, for the report: a file, a key, a line. */
  readonly name: string;
  /** XML as it came; a JSON record as JSON; a row of a table as a JSON object by its columns' names. */
  readonly text: string;
  /** What was put together again of its row, in French: it is told with what was not understood. */
  readonly mended?: string;
}

/** A part of a file that is no record; `detail` is a French sentence for the operator. */
export interface RefusedRecord {
  readonly refused: true;
  readonly name: string;
  readonly refusal: ReadRefusal;
  readonly detail: string;
}

/** A file larger than this is cut by the caller. */
export const MOST_BYTES = 64 * 1024 * 1024;

/** A record longer than this is no notice. */
const MOST_TEXT = 4_000_000;

/**
 * Splits the content of one file into raw records, in their order. Whatever is no record is given
 * as refused, so that records and refusals together are all that the file holds. Never throws. With
 * a mapping, the file may be a table, JSON in whatever envelope, or a feed.
 */
export function recordsOf(
  source: Source,
  fileName: string,
  bytes: Uint8Array | "too-large" | "damaged",
  mapping?: Pick<Mapping, "records">,
): Iterable<RawRecord | RefusedRecord> {
  if (bytes === "too-large" || bytes.length > MOST_BYTES)
    return [refused(fileName, "too-large", "Le fichier dépasse 64 Mo : coupez-le en plusieurs.")];
  const said = bytes === "damaged" ? "Le fichier est abîmé." : whatFileIs(bytes);
  const text = bytes === "damaged" || said !== undefined ? "" : textOf(bytes);
  if (text.trim() === "") return [refused(fileName, "unreadable", said ?? "Le fichier est vide.")];
  // Who reads the records one after the other holds their text, and no more the bytes.
  return recordsOfText(source, fileName, text, mapping);
}

function* recordsOfText(
  source: Source,
  fileName: string,
  text: string,
  mapping?: Pick<Mapping, "records">,
): Iterable<RawRecord | RefusedRecord> {
  const isJson = JSON_START.test(text);
  if (mapping !== undefined) yield* partsOf(source, fileName, splitMapped(text, mapping.records));
  else if (source === "csv" || (TABLES.has(source) && !isJson && !/^\s*</.test(text))) {
    yield* rowsOf(source, fileName, text);
  } else if (isJson) yield* partsOf(source, fileName, splitJson(text));
  else yield* documentsOf(source, fileName, text);
}

/** JSON, perhaps as the argument of a function (JSONP). */
const JSON_START = /^\s*(?:[\w.$]{1,60}\(\s*)?[[{]/;

/** One document a file; files of DILA that hold several announcements are cut between them. */
function* documentsOf(source: Source, fileName: string, text: string): Iterable<RawRecord> {
  const parts = source === "boamp" ? announcementsIn(text) : [];
  if (parts.length === 0) yield { source, name: fileName, text };
  else
    for (const [at, part] of parts.entries())
      yield { source, name: `${fileName}, n° ${at + 1}`, text: part };
}

const END = "</ANNONCE>";

/** The announcements of a file that is not one itself; a declared document type leaves it whole, to be refused. */
function announcementsIn(text: string): readonly string[] {
  const found = text.split(END).flatMap((part) => {
    const from = part.search(/<ANNONCE[\s>]/);
    return from < 0 ? [] : [`${part.slice(from)}${END}`];
  });
  const isOne = found.length < 2 && !/<ANNONCES[\s>]/.test(text.slice(0, 2_000));
  return isOne || declaresEntities(text) ? [] : found;
}

/** Sources that also give tables, beside documents or JSON. */
const TABLES = new Set<Source>(["aides-territoires", "boamp"]);

function* rowsOf(
  source: Source,
  fileName: string,
  text: string,
): Iterable<RawRecord | RefusedRecord> {
  let isFirst = true;
  for (const part of splitCsv(text)) {
    const name = `${fileName}, ${part.name}`;
    if ("broken" in part) {
      yield refused(name, part.refusal ?? "unreadable", part.broken);
      continue;
    }
    if (isFirst && !isTableOf(source, part.columns)) {
      yield refused(fileName, "not-yet-known", strangeTable(part.columns));
      return;
    }
    isFirst = false;
    const cells = JSON.stringify(part.cells, withoutAuthor);
    yield given({ source, name, text: cells, mended: part.mended });
  }
}

/** Columns of which one at least stands in every table of a source, as `columnKey` writes them. */
const MARKS: Readonly<Partial<Record<Source, readonly string[]>>> = {
  boamp: ["idweb", "nomacheteur", "gestion", "boamp avis num", "code s cpv"],
  "aides-territoires": ["lien", "financeurs", "porteurs d aides", "instructeurs"],
};

/** Whether the columns of a table are those of its source: else each of its lines would be refused for the same reason. */
function isTableOf(source: Source, columns: readonly string[]): boolean {
  const marks = MARKS[source];
  const keys = columns.map((name) => columnKey(name));
  // Many tables have a « nom »: theirs stands beside who finances, or their own address.
  if (source === "aides-territoires" && !keys.includes("nom")) return false;
  return columns.some((name, at) =>
    marks === undefined
      ? /^(?:titre|organisme)$/.test(columnNamed(name) ?? "")
      : marks.includes(keys[at] ?? ""),
  );
}

function strangeTable(columns: readonly string[]): string {
  const shown = columns.slice(0, 4).map((name) => `« ${cleanText(name.slice(0, 30))} »`);
  const isNamed = columns.some((name) => columnKey(name) === "nom");
  const lacks = isNamed
    ? "Ce fichier n’a pas les colonnes que nous attendons"
    : "Aucune colonne de ce fichier n’est de celles que nous attendons";
  return `${lacks} : il commence par ${shown.join(", ")}. La première ligne doit nommer les colonnes. ${ELSEWHERE}`;
}

function* partsOf(
  source: Source,
  fileName: string,
  parts: Iterable<NamedValue | BrokenPart>,
): Iterable<RawRecord | RefusedRecord> {
  for (const part of parts) {
    const name = `${fileName}, ${part.name}`;
    if ("broken" in part) yield refused(name, part.refusal ?? "unreadable", part.broken);
    else {
      const written = attempt(() => JSON.stringify(part.value, withoutAuthor));
      if (written === undefined) yield refused(name, "unreadable", "Le JSON est trop imbriqué.");
      else yield given({ source, name, text: written, mended: part.mended });
    }
  }
}

/** Who typed a record into its source, which feeds hold with their address, is kept nowhere. */
function withoutAuthor(key: string, value: unknown): unknown {
  return key === "author" || key === "auteur" ? undefined : value;
}

function refused(name: string, refusal: ReadRefusal, detail: string): RefusedRecord {
  return { refused: true, name, refusal, detail };
}

const withoutMapping = () =>
  refuse("not-yet-known", "Cette source se lit avec une correspondance de colonnes.");

const writtenHere = () =>
  refuse("not-yet-known", "Les appels écrits dans Archipel ne s’importent pas.");

/** How each source is read without a mapping; what this house wrote itself is not imported. */
const READERS: Readonly<Record<Source, (text: string) => ReadNotice>> = {
  ted: readTed,
  boamp: readBoamp,
  "aides-territoires": readAid,
  approch: withoutMapping,
  opendatasoft: withoutMapping,
  feed: withoutMapping,
  table: withoutMapping,
  csv: readRow,
  signalled: writtenHere,
  archipel: writtenHere,
};

/**
 * Reads one raw record, by the mapping of its portal, feed or table when it has one. Pure and total:
 * whatever the text, the answer is a notice or a refusal with its reason. A reader that fails all the same, which would be our fault, refuses too: an
 * import never stops on a record.
 */
export function readRecord(record: RawRecord, mapping?: Mapping): ReadNotice {
  if (record.text.length > MOST_TEXT) {
    return refuse("too-large", "L’enregistrement dépasse quatre millions de caractères.");
  }
  const read = attempt(() =>
    mapping === undefined ? READERS[record.source](record.text) : readMapped(record.text, mapping),
  );
  if (read === undefined)
    return refuse("unreadable", "L’enregistrement n’a pas pu être lu (erreur du lecteur).");
  if (!read.read || record.mended === undefined) return read;
  const doubts = [doubt(MENDED, record.mended), ...read.notice.doubts];
  return { read: true, notice: { ...read.notice, doubts } };
}
