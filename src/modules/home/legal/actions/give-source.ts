import { readFileSync, statSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { createGzip } from "node:zlib";

import { pack } from "tar-stream";

import type { App } from "#services/house";

/*
 * What makes the program, by name: nothing else of the folder leaves, since an operator may keep
 * secrets beside it (a file of environment, say).
 */
const PARTS = [
  "src",
  "tests",
  "tools",
  "bench",
  "docs",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "vite.config.ts",
  "vitest.config.ts",
  ".oxlintrc.json",
  ".oxfmtrc.json",
  "LICENSE",
  "README.md",
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  "GLOSSARY.md",
  "DESIGN.md",
  "CHANGELOG.md",
  "FEDERATION.md",
] as const;

/** An archive, as far as it is made. */
interface Making {
  readonly pieces: Uint8Array[];
  isWhole: boolean;
  /** Settles with the next piece, or with the end. */
  next: PromiseWithResolvers<void>;
}

const made = new Map<string, Making>();

/**
 * The source of what runs here, as the pieces of a tar.gz (AGPL-3.0, art. 13). Made once in the life of a process, and
 * given as it is made: who asks first waits for the first files alone, and no other page waits for it.
 */
export function giveSource({ config }: Pick<App, "config">): AsyncIterable<Uint8Array> {
  const known = made.get(config.projectFolder) ?? begin(config.projectFolder);
  return piecesOf(known);
}

async function* piecesOf(making: Making): AsyncIterable<Uint8Array> {
  for (let at = 0; ; at += 1) {
    while (at >= making.pieces.length && !making.isWhole) await making.next.promise;
    const piece = making.pieces[at];
    if (piece === undefined) return;
    yield piece;
  }
}

function begin(folder: string): Making {
  const making: Making = { pieces: [], isWhole: false, next: Promise.withResolvers() };
  made.set(folder, making);
  make(folder, making).catch((error: unknown) => {
    // The next who asks begins again; who reads gets a broken answer, and no part for the whole.
    made.delete(folder);
    making.next.promise.catch(() => {});
    making.next.reject(error);
  });
  return making;
}

async function make(folder: string, making: Making): Promise<void> {
  const archive = pack();
  // Somebody waits: twice as quick, a tenth larger.
  const zipped = archive.pipe(createGzip({ level: 3 }));
  const filled = fill(archive, folder).catch((error: unknown) => zipped.destroy(asError(error)));
  for await (const piece of zipped) {
    making.pieces.push(piece);
    const told = making.next;
    making.next = Promise.withResolvers();
    told.resolve();
  }
  await filled;
  making.isWhole = true;
  making.next.resolve();
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}

/** Files are read some at a time, while those before are compressed: one after the other took a second and more. */
async function fill(archive: ReturnType<typeof pack>, folder: string): Promise<void> {
  for (const part of PARTS) {
    const paths = await filesUnder(folder, part);
    for (let from = 0; from < paths.length; from += AT_ONCE) {
      const some = paths.slice(from, from + AT_ONCE);
      const read = await Promise.all(some.map((path) => readFile(join(folder, path))));
      for (const [i, bytes] of read.entries())
        await new Promise<void>((tell, fail) => {
          archive.entry({ name: `archipel/${some[i] ?? ""}`, size: bytes.length }, bytes, (error) =>
            error == null ? tell() : fail(error),
          );
        });
    }
  }
  archive.finalize();
}

const AT_ONCE = 64;

/** Files of a part, in a stable order; links are not followed out of the project. */
async function filesUnder(folder: string, part: string): Promise<readonly string[]> {
  const found = statSync(join(folder, part), { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (found.isFile()) return [part];
  const entries = await readdir(join(folder, part), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
}

/** The text of the licence. */
export function readLicence({ config }: App): string {
  return readFileSync(join(config.projectFolder, "LICENSE"), "utf8");
}
