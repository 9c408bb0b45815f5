import { createHash } from "node:crypto";

import { done, refused, type Result } from "#basics/result";
import { filesInZip, type PackedOnDisk, type Unpacked } from "#services/files";

import {
  archiveHead,
  archiveShape,
  type CircleArchiveData,
  VERSION,
} from "../domain/archive-format.ts";

/** Why an archive is not read: no zip or no circle in it; too long; a file of it altered or missing; newer than we are. */
export type ArchiveRefusal = "no-archive" | "too-long" | "damaged" | "newer";

/** The name of the data in an archive. */
export const DATA = "archive.json";

/** In bytes: what a circle says, one of its files, and all of them. */
const MOST = { data: 50_000_000, file: 50_000_000, all: 1_000_000_000 } as const;

/** An archive that is whole: each of its files was read, and is what it was. */
export interface ReadArchive {
  readonly data: CircleArchiveData;
  readonly bytes: number;
}

/**
 * Reads the archive of a circle from the disk, and believes nothing of it: its shape, its version, each file's
 * length and sum. Nothing is written anywhere, and one file at a time is in memory.
 */
export async function readArchive(path: string): Promise<Result<ReadArchive, ArchiveRefusal>> {
  const packed = new Map((await filesInZip(path))?.map((one) => [one.name, one]));
  const held = packed.get(DATA);
  if (held === undefined) return refused("no-archive");
  const read = await held.read(MOST.data);
  if (typeof read === "string") return refused(refusalOf(read));
  const json = parse(read);
  const head = archiveHead.safeParse(json);
  if (!head.success) return refused("no-archive");
  if (head.data.version > VERSION) return refused("newer");
  const shaped = archiveShape.safeParse(json);
  if (!shaped.success) return refused("damaged");
  const bytes = shaped.data.files.reduce((sum, { size }) => sum + size, 0);
  if (bytes > MOST.all) return refused("too-long");
  for (const file of shaped.data.files) {
    const problem = await problemOf(packed.get(file.path), file);
    if (problem !== undefined) return refused(problem);
  }
  return done({ data: shaped.data, bytes });
}

async function problemOf(
  packed: PackedOnDisk | undefined,
  { size, sha256 }: { readonly size: number; readonly sha256: string },
): Promise<ArchiveRefusal | undefined> {
  const read = (await packed?.read(MOST.file)) ?? "damaged";
  if (typeof read === "string") return refusalOf(read);
  return read.length === size && sumOf(read) === sha256 ? undefined : "damaged";
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
