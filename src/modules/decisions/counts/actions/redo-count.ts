import { type Counted, countAnyFile } from "../../domain/methods/any-count.ts";
import type { CountFlaw } from "../../domain/counting/count-check.ts";
import { writeCountFile } from "../../domain/counting/count-file-text.ts";
import type { CountFile } from "../../domain/counting/count-file.ts";
import type { ForeignCount } from "../../domain/methods/foreign-count.ts";
import { fileHash, sealOf } from "./seal-count.ts";

/** By what one knows that a file is the one that was sealed. */
export interface Proof {
  readonly hash: string;
  readonly seal: string;
}

export interface Redone extends Counted {
  /** Undefined for a file of elsewhere. */
  readonly proof: Proof | undefined;
}

/** Does a count again, whoever asks: all that it needs is in the file, and nothing is kept. */
export function redoCount(
  asked: ForeignCount,
): { readonly done: true; readonly value: Redone } | ({ readonly done: false } & CountFlaw) {
  const counted = countAnyFile(asked);
  if (!counted.done) return counted;
  const { file, isOurs } = counted.value;
  return { done: true, value: { ...counted.value, proof: isOurs ? proofOf(file) : undefined } };
}

/** Of the canonical text: a file that a spreadsheet saved again has the same. */
function proofOf(file: CountFile): Proof {
  const hash = fileHash(writeCountFile(file));
  return { hash, seal: sealOf(file.previous, hash) };
}

/** The text of a file in UTF-8; undefined when it is something else. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
