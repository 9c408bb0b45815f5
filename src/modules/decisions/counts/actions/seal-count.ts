import { createHash } from "node:crypto";

import { refused, done, type Result } from "#basics/result";

/** The seal that stands before the first of a circle. */
export const NO_SEAL = "0".repeat(64);

/** One count of a circle, as it was sealed. */
export interface Sealed {
  /** The seal of the count before. */
  readonly previous: string;
  /** The sum of its file, see `fileHash`. */
  readonly hash: string;
  readonly seal: string;
}

/** SHA-256 of the canonical text of a file (`writeCountFile`), in hexadecimal digits. */
export function fileHash(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** The seal of a file that comes after another: SHA-256 of both, a line each. */
export function sealOf(previous: string, hash: string): string {
  return createHash("sha256").update(`${previous}\n${hash}`, "ascii").digest("hex");
}

/**
 * Whether the counts of a circle, in order, are those that were sealed. Refused at the first that
 * does not follow: a file changed, moved, put in or left out breaks it or the next one.
 */
export function verifyChain(
  chain: readonly Sealed[],
): Result<number, "broken"> & { readonly at?: number } {
  let before = NO_SEAL;
  for (const [at, { previous, hash, seal }] of chain.entries()) {
    if (previous !== before || seal !== sealOf(previous, hash)) return { ...refused("broken"), at };
    before = seal;
  }
  return done(chain.length);
}
