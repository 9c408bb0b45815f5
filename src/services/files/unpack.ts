import type { Readable } from "node:stream";
import { crc32, gunzipSync } from "node:zlib";

import {
  type Entry,
  fromBufferPromise,
  getFileNameLowLevel,
  openPromise,
  type ZipFile,
} from "yauzl";

/** A file inside an archive. */
export interface Packed {
  /** Its path in the archive, as it was written there: never a path of the disk. */
  readonly name: string;
  /** How long it says it is. */
  readonly size: number;
  /** What it holds; « too-large » beyond `most` bytes, « damaged » when it cannot be opened. */
  readonly read: (most: number) => Promise<Unpacked>;
}

/** A file inside an archive on the disk, which may also be read piece by piece, whatever its length. */
export interface PackedOnDisk extends Packed {
  readonly stream: () => Promise<Readable>;
}

export type Unpacked = Uint8Array | "too-large" | "damaged";

/** More files than anyone sends in one archive. */
const MOST_FILES = 100_000;

/** A directory is read as bytes, so that one odd name does not close the archive; sizes are counted here. */
const OPTIONS = { autoClose: false, decodeStrings: false, validateEntrySizes: false };

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
  try {
    return gunzipSync(bytes, { maxOutputLength: most });
  } catch (error) {
    return error instanceof RangeError && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE"
      ? "too-large"
      : "damaged";
  }
}

/** The files of a zip archive on the disk, in the order of their names; undefined when it is none. */
export async function filesInZip(
  path: string,
  which: Which = "plain",
): Promise<readonly PackedOnDisk[] | undefined> {
  const open = () => openPromise(path, OPTIONS);
  const listed = await listIn(open, which);
  return listed?.map((one) => ({
    ...packed(one, open),
    stream: () => within(open, (zip) => zip.openReadStreamPromise(one.entry)),
  }));
}

/** The same of an archive that is in memory. */
export async function filesInZippedBytes(
  bytes: Uint8Array,
  which: Which = "plain",
): Promise<readonly Packed[] | undefined> {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const open = () => fromBufferPromise(whole, OPTIONS);
  return (await listIn(open, which))?.map((one) => packed(one, open));
}

/** Those that somebody packed; or all, for who judges the archive itself. */
type Which = "plain" | "all";

interface Listed {
  readonly name: string;
  readonly entry: Entry;
}

type Open = () => Promise<ZipFile>;

/** The file on the disk is open while something of it is read, and no longer. */
async function within<Value>(open: Open, act: (zip: ZipFile) => Promise<Value>): Promise<Value> {
  const zip = await open();
  try {
    return await act(zip);
  } finally {
    zip.close();
  }
}

/** A folder, what a Mac adds, what is hidden, and a path that climbs. */
const BESIDE = /\/$|(?:^|\/)(?:__MACOSX\/|\.)/;

/** The directory stands at the end; what is no file (a folder, what a Mac adds) is left out. */
async function listIn(open: Open, which: Which): Promise<readonly Listed[] | undefined> {
  try {
    const listed = await within(open, async (zip) => {
      if (zip.entryCount > MOST_FILES) return undefined;
      return Array.fromAsync(zip.eachEntry(), (entry) => ({ name: nameOf(entry), entry }));
    });
    return listed
      ?.filter(({ name }) => (which === "all" ? !name.endsWith("/") : !BESIDE.test(name)))
      .toSorted((one, other) => (one.name < other.name ? -1 : 1));
  } catch {
    return undefined;
  }
}

/** Bit 11 of an entry says that its name is UTF-8 (APPNOTE, appendix D); many write UTF-8 and do not say so. */
function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  const utf8 = fileNameRaw.toString("utf8");
  return utf8.includes("\ufffd")
    ? getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false)
    : utf8;
}

function packed({ name, entry }: Listed, open: Open): Packed {
  return {
    name,
    size: entry.uncompressedSize,
    read: (most) => within(open, (zip) => read(zip, entry, most)).catch(() => "damaged" as const),
  };
}

/** What it says of its length is not believed: what comes is counted, and its sum is asked. */
async function read(zip: ZipFile, entry: Entry, most: number): Promise<Unpacked> {
  if (entry.compressedSize > most || entry.uncompressedSize > most) return "too-large";
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of await zip.openReadStreamPromise(entry)) {
    const bytes = Buffer.from(piece);
    length += bytes.length;
    if (length > most) return "too-large";
    pieces.push(bytes);
  }
  const whole = Buffer.concat(pieces);
  return crc32(whole) === entry.crc32 ? whole : "damaged";
}
