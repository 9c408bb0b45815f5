import type { CountFlaw, ReadCount } from "../counting/count-check.ts";
import { readCountJson } from "../counting/count-file-json.ts";
import { readCountFile } from "../counting/count-file-text.ts";
import type { CountFile, Summary } from "../counting/count-file.ts";
import { type ForeignCount, readForeign } from "./foreign-count.ts";
import type { Outcome } from "../counting/outcome.ts";
import { isCountText } from "../counting/read-count-file.ts";
import { recount } from "../counting/recount.ts";

/** A count that was done again from its file alone. */
export interface Counted {
  readonly file: CountFile;
  readonly summary: Summary;
  readonly outcome: Outcome;
  /** Whether it is a file of ours: it then says how it is counted, and bears a seal. */
  readonly isOurs: boolean;
}

/** Reads any file that we know how to count, ours, of PrefLib or ABIF, and counts it. */
export function countAnyFile(
  asked: ForeignCount,
): { readonly done: true; readonly value: Counted } | ({ readonly done: false } & CountFlaw) {
  const ours = readOurs(asked.text);
  const read = ours ?? readForeign(asked);
  if (!read.done) return read;
  const file = read.value;
  const { summary, outcome } = recount(file);
  if (ours !== undefined) return { done: true, value: { file, summary, outcome, isOurs: true } };
  // A line is there for all who cast it.
  const { voices } = summary;
  const told = { ...summary, members: voices, ballots: voices, carried: voices };
  return { done: true, value: { file, summary: told, outcome, isOurs: false } };
}

function readOurs(text: string): ReadCount | undefined {
  if (isCountText(text)) return readCountFile(text);
  const isJson = /^\ufeff?\s*\{/.test(text) && text.slice(0, 5_000).includes('"ArchipelCount"');
  return isJson ? readCountJson(text) : undefined;
}
