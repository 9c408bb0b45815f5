import { whatFileIs } from "#basics/file-kind";
import { filesInZippedBytes, isZip, type Packed } from "#services/files";
import { countOne, declareLimit } from "#services/limits";
import type { Actor, App } from "#services/house";

import { isDocx, readDocx } from "./read-docx.ts";
import { isOdt, readOdt } from "./read-odt.ts";
import { type OwnPicture, readMarkdown } from "./read-markdown.ts";
import { readTable } from "./read-table.ts";
import { type Lost, MOST, type ReadDocument, type ReadFile, refusedFor, textOf } from "./read.ts";

/** Files read for one person in a day: each takes a moment. */
const A_DAY = declareLimit({ name: "documents-read", points: 60, seconds: 86_400 });

/** Reads what somebody sent, or had fetched, once counted among what is read for them in a day; undefined: those of the day are over. */
export async function readCounted<Read>(
  app: App,
  actor: Actor,
  read: () => Promise<Read>,
): Promise<Read | undefined> {
  return (await countOne(app, A_DAY, actor.for ?? "")) === undefined ? read() : undefined;
}

const TEXTS = /\.(?:md|markdown|txt)$/i;
const TABLES = /\.(?:csv|tsv)$/i;

/**
 * The documents of a file that somebody sent: Markdown, a `.zip` of a folder of it, `.docx`, `.odt`, a table. Nothing of it is
 * believed: not its name, not the sizes that it says, not the paths in it; nothing is fetched, nothing is run. What is
 * not kept is in `lost`.
 *
 * @param own pictures that a text alone may name, since they are its document’s already.
 */
export async function readFrom(
  name: string,
  bytes: Uint8Array,
  own?: OwnPicture,
): Promise<ReadFile> {
  if (bytes.length > MOST.sent) return refusedFor("too-big");
  if (bytes.length === 0) return refusedFor("empty");
  if (isZip(bytes)) return await readArchive(name, bytes);
  if (whatFileIs(bytes) !== undefined) return refusedFor("not-readable");
  const read = textOf(bytes);
  if (read === undefined) return refusedFor("not-readable");
  if (read.text.trim() === "") return refusedFor("empty");
  const odd: readonly Lost[] = read.isOdd ? ["odd-letters"] : [];
  if (TABLES.test(name)) return withLost(readTable(name, read.text), odd);
  if (!TEXTS.test(name)) return refusedFor("not-readable");
  if (read.text.length > MOST.text) return refusedFor("too-big");
  const document = await readMarkdown(name, read.text, async () => undefined, own);
  return withLost({ ok: true, documents: [document] }, odd);
}

function withLost(file: ReadFile, more: readonly Lost[]): ReadFile {
  if (!file.ok || more.length === 0) return file;
  return {
    ok: true,
    documents: file.documents.map((one) => ({ ...one, lost: [...one.lost, ...more] })),
  };
}

async function readArchive(name: string, bytes: Uint8Array): Promise<ReadFile> {
  const all = await filesInZippedBytes(bytes, "all");
  if (all === undefined) return refusedFor("not-readable");
  if (all.length > MOST.files) return refusedFor("too-big");
  // A path that climbs is no accident: the whole archive is refused.
  if (all.some((file) => climbs(file.name))) return refusedFor("not-allowed");
  if (all.reduce((sum, { size }) => sum + size, 0) > MOST.unpacked) return refusedFor("too-big");
  if (isDocx(all)) return await readDocx(name, all);
  if (await isOdt(all)) return await readOdt(name, all);
  if (all.some((file) => /^(?:xl|ppt)\//.test(file.name))) return refusedFor("not-readable");
  return await readFolder(all);
}

function climbs(path: string): boolean {
  return /^[\\/]|^[a-z]:|\0/i.test(path) || path.split(/[\\/]/).includes("..");
}

/** What a Mac adds, and what is hidden. */
const BESIDE = /(?:^|\/)(?:__MACOSX\/|\.)/;
const PICTURES = /\.(?:png|jpe?g|gif|webp|avif)$/i;

/** Each text and each table of a folder is a document; the pictures that a text names come with it. */
async function readFolder(all: readonly Packed[]): Promise<ReadFile> {
  const files = all.filter((file) => !BESIDE.test(file.name));
  const sought = files.filter((file) => TEXTS.test(file.name) || TABLES.test(file.name));
  if (sought.length === 0) return refusedFor("not-readable");
  if (sought.length > MOST.documents) return refusedFor("too-big");
  const others: Lost[] = files.some((file) => !sought.includes(file) && !PICTURES.test(file.name))
    ? ["other-files"]
    : [];
  const unpacking = unpackWithin(files);
  const documents: ReadDocument[] = [];
  let letters = 0;
  for (const file of sought) {
    const bytes = await unpacking(file.name);
    if (bytes === "too-large") return refusedFor("too-big");
    const read = bytes === undefined ? undefined : textOf(bytes);
    if (read === undefined || read.text.trim() === "") {
      others.push("broken-files");
      continue;
    }
    letters += read.text.length;
    if (letters > MOST.folder) return refusedFor("too-big");
    if (read.text.length > MOST.text && !TABLES.test(file.name)) return refusedFor("too-big");
    const odd: readonly Lost[] = read.isOdd ? ["odd-letters"] : [];
    const one: ReadFile = TABLES.test(file.name)
      ? readTable(file.name, read.text)
      : { ok: true, documents: [await readMarkdown(file.name, read.text, pictureIn(unpacking))] };
    if (one.ok) documents.push(...withDocuments(withLost(one, odd)));
    else if (one.why === "too-big") return one;
    else others.push("broken-files");
  }
  if (documents.length === 0) return refusedFor("not-readable");
  return withLost({ ok: true, documents }, [...new Set(others)]);
}

const withDocuments = (file: ReadFile) => (file.ok ? file.documents : []);

type Unpacking = (path: string) => Promise<Uint8Array | "too-large" | undefined>;

/** Opens files by their path, all of them together within one bound of what is really there. */
function unpackWithin(files: readonly Packed[]): Unpacking {
  const known = new Map(files.map((file) => [file.name, file]));
  let left: number = MOST.unpacked;
  return async (path) => {
    const file = known.get(path);
    if (file === undefined) return undefined;
    const bytes = await file.read(Math.min(left, MOST.sent));
    if (bytes === "damaged") return undefined;
    if (bytes !== "too-large") left -= bytes.length;
    return bytes;
  };
}

const pictureIn = (unpacking: Unpacking) => async (path: string) => {
  const bytes = await unpacking(path);
  return bytes === "too-large" ? undefined : bytes;
};
