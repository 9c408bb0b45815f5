import { createHash } from "node:crypto";

import { done, refused, type Result } from "#basics/result";
import { filesInZip, filesInZippedBytes, type Packed, type Unpacked } from "#services/files";

import {
  archiveHead,
  archiveShape,
  type CircleArchiveData,
  VERSION,
} from "../domain/archive-format.ts";

/**
 * Why an archive is not read: no zip or no circle in it; too long; a file of it altered or missing; newer than we
 * are; a path that leads out of it; a name that stands twice; files that it does not speak of.
 */
export type ArchiveRefusal =
  | "no-archive"
  | "too-long"
  | "damaged"
  | "newer"
  | "climbing"
  | "twice"
  | "contradicts";

/** The name of the data in an archive. */
export const DATA = "archive.json";
/** What packing adds to a file at most, in bytes. */
const SLACK = 1_024;
/** Where an archive puts its files. */
const FILES = "files/";

/** In bytes: what a circle says, one of its files, and all of them; and how many there are. */
export interface MostRead {
  readonly data: number;
  readonly file: number;
  readonly all: number;
  readonly files: number;
}

const MOST: MostRead = { data: 50_000_000, file: 50_000_000, all: 1_000_000_000, files: 50_000 };

/** An archive that is whole: each of its files was read, and is what it was. */
export interface ReadArchive {
  readonly data: CircleArchiveData;
  readonly bytes: number;
  /** The SHA-256 of what it says, of which the sums of its files are part. */
  readonly sum: string;
}

type ToldFile = CircleArchiveData["files"][number];

export interface ReadingArchive {
  readonly most?: MostRead;
  /** Takes each file as it is found whole, one at a time. */
  readonly take?: (file: ToldFile, bytes: Uint8Array) => Promise<void>;
}

/**
 * Reads the archive of a circle, from the disk or as it was sent, and believes nothing of it: its shape, its
 * version, each file's length and sum. Nothing is written anywhere, and one file at a time is in memory.
 */
export async function readArchive(
  from: string | Uint8Array,
  { most = MOST, take }: ReadingArchive = {},
): Promise<Result<ReadArchive, ArchiveRefusal>> {
  const listed = await (typeof from === "string"
    ? filesInZip(from, "all")
    : filesInZippedBytes(from, "all"));
  const packed = new Map<string, Packed>((listed ?? []).map((one) => [one.name, one]));
  const held = packed.get(DATA);
  if (listed === undefined || held === undefined) return refused("no-archive");
  if (packed.size !== listed.length) return refused("twice");
  if (listed.some(({ name }) => climbs(name))) return refused("climbing");
  const told = await toldBy(held, most);
  if (!told.done) return told;
  const { data, sum } = told.value;
  const bytes = data.files.reduce((all, { size }) => all + size, 0);
  if (bytes > most.all || data.files.length > most.files) return refused("too-long");
  for (const file of data.files) {
    const read = await wholeOf(packed.get(file.path), file, most.file);
    if (typeof read === "string") return refused(read);
    await take?.(file, read);
  }
  const paths = new Set(data.files.map(({ path }) => path));
  if (listed.some(({ name }) => name.startsWith(FILES) && !paths.has(name)))
    return refused("contradicts");
  return done({ data, bytes, sum });
}

/** A path that leads out of where one unpacks it, on one system or another. */
function climbs(name: string): boolean {
  return (
    name.startsWith("/") ||
    name.includes("\\") ||
    name.includes("\u0000") ||
    /^[a-z]:/i.test(name) ||
    name.split("/").includes("..")
  );
}

/** What an archive says of itself, in its shape. */
async function toldBy(
  held: Packed,
  most: MostRead,
): Promise<Result<Pick<ReadArchive, "data" | "sum">, ArchiveRefusal>> {
  const read = await held.read(most.data);
  if (typeof read === "string") return refused(refusalOf(read));
  const json = parse(read);
  const head = archiveHead.safeParse(json);
  if (!head.success) return refused("no-archive");
  if (head.data.version > VERSION) return refused("newer");
  const shaped = archiveShape.safeParse(json);
  return shaped.success ? done({ data: shaped.data, sum: sumOf(read) }) : refused("damaged");
}

async function wholeOf(
  packed: Packed | undefined,
  { size, sha256 }: ToldFile,
  most: number,
): Promise<Uint8Array | ArchiveRefusal> {
  if (size > most) return "too-long";
  // Hardly more than it says (packing a short file makes it longer): what grows when it is opened is not what it was.
  const read = (await packed?.read(size + Math.ceil(size / 100) + SLACK)) ?? "damaged";
  if (typeof read === "string") return "damaged";
  return read.length === size && sumOf(read) === sha256 ? read : "damaged";
}

function refusalOf(unpacked: Extract<Unpacked, string>): ArchiveRefusal {
  return unpacked === "too-large" ? "too-long" : "damaged";
}

/** The SHA-256 of a file, as archives say it. */
export function sumOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString("utf8"));
  } catch {
    return undefined;
  }
}
