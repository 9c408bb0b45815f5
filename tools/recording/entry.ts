import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync, gzipSync } from "node:zlib";

import { z } from "zod";

/** One answer of the house, made neutral: what is compared. */
export interface Entry {
  /** Who, how, where, as what, and in which way: « visitor GET /appels json ». */
  readonly key: string;
  /** What was answered before the body: statuses, headers, what changed. One line each. */
  readonly head: readonly string[];
  readonly body: string;
}

const shape = z.object({
  key: z.string(),
  hash: z.string(),
  head: z.array(z.string()),
  body: z.string(),
});

/** What two recordings are compared by first. */
export function hashOf({ head, body }: Entry): string {
  return createHash("sha256")
    .update(`${head.join("\n")}\n\n${body}`)
    .digest("hex")
    .slice(0, 16);
}

/** Writes a recording: one line of JSON for each entry, by key, under gzip. */
export function writeRecording(file: string, entries: readonly Entry[]): void {
  const lines = entries
    .toSorted((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ key, head, body }) =>
      JSON.stringify({ key, hash: hashOf({ key, head, body }), head, body }),
    );
  writeFileSync(file, gzipSync(`${lines.join("\n")}\n`, { level: 6 }));
}

/** Reads a recording; a line that is none is a mistake of who wrote the file, and throws. */
export function readRecording(file: string): readonly Entry[] {
  const bytes = gunzipSync(readFileSync(file));
  const entries: Entry[] = [];
  // By lines of bytes: the whole is longer than one text should be.
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(10, from);
    const line = bytes.subarray(from, end === -1 ? bytes.length : end).toString("utf8");
    if (line !== "") entries.push(shape.parse(JSON.parse(line)));
    from = end === -1 ? bytes.length : end + 1;
  }
  return entries;
}

/** Gives each entry a key of its own: what is met again under the same is numbered. */
export function withOwnKeys(entries: readonly Entry[]): readonly Entry[] {
  const met = new Map<string, number>();
  return entries.map((entry) => {
    const count = (met.get(entry.key) ?? 0) + 1;
    met.set(entry.key, count);
    return count === 1 ? entry : { ...entry, key: `${entry.key} (${count})` };
  });
}
