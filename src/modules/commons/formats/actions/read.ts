import type { Contents } from "../../domain/contents.ts";
import { MOST_COLUMNS } from "../../domain/table.ts";

/** What of a file is not kept, each said in one sentence (`web/bring-texts.fr.ts`). */
export const LOST = [
  "front-matter",
  "html",
  "remote-pictures",
  "missing-pictures",
  "too-many-pictures",
  "broken-pictures",
  "no-room-for-pictures",
  "macros",
  "comments",
  "revisions",
  "headers",
  "equations",
  "drawings",
  "embedded",
  "merged-cells",
  "styles",
  "other-files",
  "broken-files",
  "broken-lines",
  "odd-letters",
] as const;
export type Lost = (typeof LOST)[number];

/** A picture of a text, under the address that its Markdown gives it, as it was sent: nothing of it is believed. */
export interface PictureFound {
  readonly name: string;
  /** What it says to who does not see it, as far as the file tells. */
  readonly says: string;
  readonly bytes: Uint8Array;
}

/** A document found in a file. */
export interface ReadDocument {
  readonly title: string;
  readonly contents: Contents;
  readonly pictures: readonly PictureFound[];
  readonly lost: readonly Lost[];
}

export type ReadRefusal = "too-big" | "not-readable" | "not-allowed" | "empty";

export type ReadFile =
  | { readonly ok: true; readonly documents: readonly ReadDocument[] }
  | { readonly ok: false; readonly why: ReadRefusal };

export const refusedFor = (why: ReadRefusal): ReadFile => ({ ok: false, why });

/** What one file may hold, and what is read of it. */
export const MOST = {
  /** Bytes of what is sent. */
  sent: 10 * 1024 * 1024,
  /** Letters of one text: a book of 150 pages. A text made to break readers of Markdown takes some seconds at that length. */
  text: 300_000,
  /** Letters of all texts of a folder. */
  folder: 1_500_000,
  /** Lines of a table, its columns, and its letters. */
  rows: 20_000,
  columns: MOST_COLUMNS,
  cells: 4_000_000,
  /** Documents of one folder, files of one archive, and bytes of all that is unpacked. */
  documents: 50,
  files: 2_000,
  unpacked: 60 * 1024 * 1024,
  /** Pictures of one text, and of one file: each is drawn again, which takes a moment. */
  pictures: 20,
  drawn: 40,
} as const;

/** « compte-rendu_du 3 mai.docx » becomes « compte rendu du 3 mai ». */
export function titleFromName(name: string): string {
  const bare = (name.split(/[\\/]/).at(-1) ?? "").replace(/\.[a-z0-9]{1,5}$/i, "");
  const title = bare.replaceAll(/[-_\s]+/g, " ").trim();
  return (title === "" ? "Sans titre" : title).slice(0, 200);
}

/** Bytes as text: UTF-8, else the letters of Windows; undefined for what is no text. */
export function textOf(bytes: Uint8Array): { text: string; isOdd: boolean } | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return { text: cleaned(new TextDecoder("utf-8", { fatal: true }).decode(bytes)), isOdd: false };
  } catch {
    return { text: cleaned(new TextDecoder("windows-1252").decode(bytes)), isOdd: true };
  }
}

const cleaned = (text: string) => text.replaceAll(/\r\n?/g, "\n");
