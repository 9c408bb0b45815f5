import { statfsSync } from "node:fs";

/** The disk of a folder, in bytes. */
export interface Disk {
  readonly free: number;
  readonly total: number;
}

/** Below one segment of its journal PostgreSQL may not write on (its documentation, « WAL Configuration »). */
const SEGMENT = 16 * 1024 ** 2;

/** The disk on which a folder is; undefined when that cannot be known (it is not there yet, or may not be looked at). */
export function diskOf(folder: string): Disk | undefined {
  try {
    const { bavail, blocks, bsize } = statfsSync(folder);
    return { free: bavail * bsize, total: blocks * bsize };
  } catch {
    return undefined;
  }
}

/** Whether the disk of a folder has no room for a database. */
export function isDiskFull(folder: string): boolean {
  const disk = diskOf(folder);
  return disk !== undefined && disk.total > 0 && disk.free < SEGMENT;
}
