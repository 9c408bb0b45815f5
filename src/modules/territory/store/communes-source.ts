import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";

import { parse } from "csv-parse/sync";

/** Where the State publishes the communes, with their measured centres; open, without key. */
export const GEO_API =
  "https://geo.api.gouv.fr/communes?fields=nom,code,codesPostaux,codeEpci,population,centre&format=json";

/** Why a list of communes could not be read at all. */
export type SourceRefusal = "unreachable" | "no-file" | "not-a-list";

export type SourceAnswer =
  | { readonly read: true; readonly records: readonly unknown[] }
  | { readonly read: false; readonly refusal: SourceRefusal };

/** Longer than a slow line needs for 6 MB; then it is said, rather than waited for. */
const PATIENCE = 60_000;

/** The largest list that is taken: the whole of France is about 6 MB. */
const MOST_BYTES = 100_000_000;

/** Reads a list of communes: « geo.api.gouv.fr », an address, or a file; JSON or CSV, compressed or not. */
export async function readCommunesSource(source: string): Promise<SourceAnswer> {
  const address = source === "geo.api.gouv.fr" ? GEO_API : source;
  const isAddress = /^https?:\/\//.test(address);
  const bytes = await (isAddress ? download(address) : readFile(address).catch(() => undefined));
  if (bytes === undefined) return { read: false, refusal: isAddress ? "unreachable" : "no-file" };
  const records = readRecords(bytes);
  return records === undefined ? { read: false, refusal: "not-a-list" } : { read: true, records };
}

async function download(address: string): Promise<Buffer | undefined> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
    return answer.ok ? Buffer.from(await answer.arrayBuffer()) : undefined;
  } catch {
    // No network, no such name, too slow: whatever it is, the list cannot be had now.
    return undefined;
  }
}

/** The records of a list, or undefined when these bytes are none. */
export function readRecords(bytes: Buffer): readonly unknown[] | undefined {
  try {
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
    const plain = isPacked ? gunzipSync(bytes, { maxOutputLength: MOST_BYTES }) : bytes;
    if (plain.length > MOST_BYTES) return undefined;
    const text = new TextDecoder("utf-8", { fatal: true }).decode(plain).trim();
    if (text.startsWith("[")) return listOf(JSON.parse(text));
    return /^["\p{L}]/u.test(text) ? readTable(text) : undefined;
  } catch {
    return undefined;
  }
}

function listOf(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? value : undefined;
}

/** A table must have a column of codes; its separator is the one that its first line uses most. */
function readTable(text: string): readonly unknown[] | undefined {
  const first = text.slice(0, text.indexOf("\n") + 1 || text.length);
  const [delimiter = ";"] = [";", "\t", ","].toSorted(
    (one, other) => first.split(other).length - first.split(one).length,
  );
  if (!/(^|[^a-z])(code|insee)/i.test(first)) return undefined;
  return listOf(
    parse(text, { columns: true, delimiter, relax_column_count: true, skip_empty_lines: true }),
  );
}
