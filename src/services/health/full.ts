import { diskOf, isDiskFull, isFull } from "#services/database";
import type { App } from "#services/house";

/** How long it is told after the last refusal of a disk that we cannot look at, in milliseconds. */
const TOLD = 120_000;

const refusedAt = new WeakMap<object, number>();

/** Remembers that the disk of the database refused something, when that is what went wrong. */
export function noteFull(app: App, error: unknown): void {
  if (isFull(error)) refusedAt.set(app.pool, performance.now());
}

/** The disk on which an instance lives. */
export interface SeenDisk {
  /** In bytes. */
  readonly free: number;
  readonly total: number;
  /** Nothing new can be kept now: there is no room here, or the database said so a moment ago. */
  readonly isFull: boolean;
}

/** How much room there is, and whether there is none: it is well again by itself once there is. */
export function seeDisk({ config, pool }: Pick<App, "config" | "pool">): SeenDisk {
  const refused = performance.now() - (refusedAt.get(pool) ?? -Infinity) < TOLD;
  const { free, total } = diskOf(config.dataFolder) ?? { free: 0, total: 0 };
  return { free, total, isFull: refused || isDiskFull(config.dataFolder) };
}
