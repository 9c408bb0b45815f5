import {
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";

import { pack } from "tar-stream";
import { afterAll, expect, test } from "vitest";

import { readArchive } from "./archive.ts";

/** What an archive says of one of its files. */
interface Entry {
  readonly name: string;
  readonly type?: "file" | "link" | "symlink" | "directory";
  readonly linkname?: string;
}

const folder = mkdtempSync(join(tmpdir(), "archipel-archive-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes an archive with these entries, as no backup of ours does, and opens it in a folder of its own. */
async function open(
  entries: readonly Entry[],
): Promise<{ readonly into: string; readonly read: Promise<unknown> }> {
  const file = join(folder, `${readdirSync(folder).length}.archive`);
  const archive = pack();
  for (const entry of entries) {
    const isFile = (entry.type ?? "file") === "file";
    if (isFile) archive.entry({ ...entry }, "trap");
    else archive.entry({ ...entry });
  }
  archive.finalize();
  await pipeline(archive, createWriteStream(file));
  const into = join(folder, `into-${readdirSync(folder).length}`);
  mkdirSync(into);
  return { into, read: readArchive(file, into) };
}

test.each<readonly [string, readonly Entry[]]>([
  ["leads out of its folder", [{ name: "../outside" }]],
  ["leads out from within", [{ name: "a/../../outside" }]],
  ["is a whole path", [{ name: join(folder, "outside") }]],
  ["is a link to a file", [{ name: "outside", type: "symlink", linkname: "/etc/passwd" }]],
  ["is a hard link", [{ name: "outside", type: "link", linkname: "/etc/passwd" }]],
  ["is a folder", [{ name: "outside", type: "directory" }]],
  ["comes twice", [{ name: "table.copy.gz" }, { name: "table.copy.gz" }]],
])(
  "an archive with a file that %s is refused, and nothing is written elsewhere",
  async (_, entries) => {
    const { into, read } = await open(entries);
    await expect(read).rejects.toThrow(entries[0]?.name ?? "");
    expect(readdirSync(into).filter((name) => name !== "table.copy.gz")).toEqual([]);
    expect(existsSync(join(folder, "outside"))).toBe(false);
  },
);
