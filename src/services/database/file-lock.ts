import { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";

/** A lock on a file. The system releases it by itself when the process dies, however it dies. */
export interface FileLock {
  readonly release: () => void;
}

const SQLITE_BUSY = 5;

// A lock that nobody refers to any more would be released by the collector.
const held = new Set<DatabaseSync>();

/**
 * Takes a lock on a file, alone or with others who take it likewise; undefined when it is held.
 *
 * Node has no lock of its own on files, and a file with a number in it outlives a `kill -9`. SQLite,
 * which comes with Node, locks as the system does: the file stays empty, only its lock counts.
 */
export function tryLock(file: string, how: "alone" | "with others"): FileLock | undefined {
  const base = new DatabaseSync(file, { timeout: 0 });
  try {
    // No journal beside it: a lock must be had on a full disk too, where whoever stops the server asks for it.
    base.exec("pragma journal_mode = memory");
    base.exec(how === "alone" ? "begin exclusive" : "begin; select 1 from sqlite_master");
  } catch (error) {
    base.close();
    if (isBusy(error)) return undefined;
    throw error;
  }
  held.add(base);
  return {
    release: () => {
      if (held.delete(base)) base.close();
    },
  };
}

/** The same, waiting up to so many milliseconds until it is free. */
export async function waitForLock(
  file: string,
  how: "alone" | "with others",
  most: number,
): Promise<FileLock | undefined> {
  for (const start = performance.now(); ; await wait(50)) {
    const lock = tryLock(file, how);
    if (lock !== undefined || performance.now() - start > most) return lock;
  }
}

function isBusy(error: unknown): boolean {
  return (
    error instanceof Error &&
    "errcode" in error &&
    typeof error.errcode === "number" &&
    // The low byte says which error; the others, which kind of it.
    error.errcode % 256 === SQLITE_BUSY
  );
}
