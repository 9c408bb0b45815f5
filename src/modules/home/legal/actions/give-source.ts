import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
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

const made = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/** The source of what runs here, as a tar.gz, made once (AGPL-3.0, art. 13). */
export function giveSource({ config }: App): Promise<Uint8Array<ArrayBuffer>> {
  const known = made.get(config.projectFolder) ?? archiveOf(config.projectFolder);
  made.set(config.projectFolder, known);
  return known;
}

async function archiveOf(folder: string): Promise<Uint8Array<ArrayBuffer>> {
  const archive = pack();
  const zipped = archive.pipe(createGzip());
  const [bytes] = await Promise.all([buffer(zipped), fill(archive, folder)]);
  return new Uint8Array(bytes);
}

async function fill(archive: ReturnType<typeof pack>, folder: string): Promise<void> {
  for (const path of PARTS.flatMap((part) => filesUnder(folder, part))) {
    const bytes = readFileSync(join(folder, path));
    await new Promise<void>((tell, fail) => {
      archive.entry({ name: `archipel/${path}`, size: bytes.length }, bytes, (error) =>
        error == null ? tell() : fail(error),
      );
    });
  }
  archive.finalize();
}

/** Files of a part, in a stable order; links are not followed out of the project. */
function filesUnder(folder: string, part: string): readonly string[] {
  const found = statSync(join(folder, part), { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (found.isFile()) return [part];
  return readdirSync(join(folder, part), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
}

/** The text of the licence. */
export function readLicence({ config }: App): string {
  return readFileSync(join(config.projectFolder, "LICENSE"), "utf8");
}
