import { closeSync, createReadStream, fstatSync, openSync, readSync } from "node:fs";
import { Readable } from "node:stream";
import { createInflateRaw, gunzipSync, inflateRawSync } from "node:zlib";

/** A file inside an archive. */
export interface Packed {
  /** Its path in the archive, as it was written there: never a path of the disk. */
  readonly name: string;
  /** What it holds; « too-large » beyond `most` bytes, « damaged » when it cannot be opened. */
  readonly read: (most: number) => Unpacked;
}

/** A file inside an archive on the disk, which may also be read piece by piece, whatever its length. */
export interface PackedOnDisk extends Packed {
  readonly stream: () => Readable;
}

export type Unpacked = Uint8Array | "too-large" | "damaged";

/** A piece of an archive, wherever it lies. */
type Piece = (from: number, length: number) => Buffer;

/** The end of the directory of an archive may be followed by a comment, of 65,535 bytes at most. */
const LONGEST_END = 65_557;
/** A directory longer than this is no archive that anyone sends. */
const LONGEST_DIRECTORY = 32 * 1024 * 1024;

/** Whether bytes begin as a zip archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/** Whether bytes begin as what gzip compressed does. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** What gzip compressed, up to so many bytes: a bomb costs no more than that. */
export function gunzip(bytes: Uint8Array, most: number): Unpacked {
  return opened(() => gunzipSync(bytes, { maxOutputLength: most }));
}

/** The files of a zip archive on the disk, in the order of their names; undefined when it is none. */
export function filesInZip(path: string): readonly PackedOnDisk[] | undefined {
  const file = openSync(path, "r");
  try {
    const { size } = fstatSync(file);
    const listed = listIn((from, length) => pieceOf(file, from, length), size);
    return listed?.map((one) => ({
      name: one.name,
      read: (most) => withFile(path, (piece) => read(one, piece, most)),
      stream: () => streamOf(path, one),
    }));
  } finally {
    closeSync(file);
  }
}

/** The same of an archive that is in memory. */
export function filesInZippedBytes(bytes: Uint8Array): readonly Packed[] | undefined {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const piece: Piece = (from, length) => whole.subarray(from, from + length);
  return listIn(piece, whole.length)?.map((one) => ({
    name: one.name,
    read: (most) => read(one, piece, most),
  }));
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly isSealed: boolean;
  readonly length: number;
  readonly size: number;
  readonly at: number;
}

function withFile<Value>(path: string, act: (piece: Piece) => Value): Value {
  const file = openSync(path, "r");
  try {
    return act((from, length) => pieceOf(file, from, length));
  } finally {
    closeSync(file);
  }
}

function pieceOf(file: number, from: number, length: number): Buffer {
  const piece = Buffer.alloc(length);
  return piece.subarray(0, readSync(file, piece, 0, length, from));
}

/** The directory stands at the end; what is no file (a folder, what a Mac adds) is left out. */
function listIn(piece: Piece, size: number): readonly Entry[] | undefined {
  const last = Math.min(size, LONGEST_END);
  const tail = piece(size - last, last);
  const end = tail.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
  if (end < 0 || end + 22 > tail.length) return undefined;
  const [length, from] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
  if (length > LONGEST_DIRECTORY || from + length > size) return undefined;
  return entriesOf(piece(from, length))
    .filter(({ name }) => !/\/$|(?:^|\/)(?:__MACOSX\/|\.)/.test(name))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

function entriesOf(directory: Buffer): readonly Entry[] {
  const entries: Entry[] = [];
  let at = 0;
  while (at + 46 <= directory.length && directory.readUInt32LE(at) === 0x02014b50) {
    const [name, extra, comment] = [28, 30, 32].map((field) => directory.readUInt16LE(at + field));
    const end = at + 46 + (name ?? 0);
    entries.push({
      name: directory.toString("utf8", at + 46, end),
      method: directory.readUInt16LE(at + 10),
      isSealed: directory.readUInt16LE(at + 8) % 2 === 1,
      length: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      at: directory.readUInt32LE(at + 42),
    });
    at = end + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

function read(entry: Entry, piece: Piece, most: number): Unpacked {
  if (entry.length > most || entry.size > most) return "too-large";
  return opened(() => {
    const bytes = piece(beginningOf(entry, piece), entry.length);
    return entry.method === 0 ? bytes : inflateRawSync(bytes, { maxOutputLength: most });
  });
}

/** Where the bytes of a file begin, behind its own head. Throws when they could not be read. */
function beginningOf({ at, method, isSealed }: Entry, piece: Piece): number {
  if (isSealed) throw new Error("sealed by a password");
  if (method !== 0 && method !== 8) throw new Error("compressed in a way that is not read");
  const head = piece(at, 30);
  return at + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
}

function streamOf(path: string, entry: Entry): Readable {
  const start = withFile(path, (piece) => beginningOf(entry, piece));
  if (entry.length === 0) return Readable.from([]);
  const bytes = createReadStream(path, { start, end: start + entry.length - 1 });
  if (entry.method === 0) return bytes;
  const inflated = createInflateRaw();
  bytes.on("error", (error) => inflated.destroy(error));
  return bytes.pipe(inflated);
}

function opened(act: () => Uint8Array): Unpacked {
  try {
    return act();
  } catch (error) {
    return error instanceof RangeError && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE"
      ? "too-large"
      : "damaged";
  }
}
