import { createHash } from "node:crypto";
import {
  closeSync,
  createReadStream,
  createWriteStream,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import { PassThrough, type Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";

import { extract, type Pack, pack } from "tar-stream";

import { CommandProblem } from "#services/house";

import { isEncrypted, openEncrypted, pourEncrypted } from "./encryption.ts";
import { type Manifest, MANIFEST, manifestShape } from "./manifest.ts";
import { texts } from "./texts.fr.ts";

/** What a file of an archive may be called: nothing leads out of its folder. */
const NAME = /^[\w-]+(\.[\w-]+){0,3}$/;

/** SHA-256 of a file, in hexadecimal. */
export async function hashOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}

/**
 * Packs the files of a folder in one archive, the manifest first; encrypted when there is someone to
 * encrypt it to. Whole or not there at all.
 */
export async function writeArchive(
  folder: string,
  names: readonly string[],
  target: string,
  recipients: readonly string[] = [],
): Promise<void> {
  const partial = `${target}.partial`;
  const archive = pack();
  const file = createWriteStream(partial, { mode: 0o600 });
  const written =
    recipients.length === 0 ? pipeline(archive, file) : seal(archive, recipients, file);
  const filling = async () => {
    for (const name of [MANIFEST, ...names]) {
      const entry = archive.entry({ name, size: statSync(join(folder, name)).size, mode: 0o600 });
      await pipeline(createReadStream(join(folder, name)), entry);
    }
    archive.finalize();
  };
  try {
    await Promise.all([filling(), written]);
    const whole = openSync(partial, "r");
    fsyncSync(whole);
    closeSync(whole);
    renameSync(partial, target);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

async function seal(archive: Pack, recipients: readonly string[], file: Writable): Promise<void> {
  const clear = new PassThrough();
  await Promise.all([pipeline(archive, clear), pourEncrypted(clear, recipients, file)]);
}

/**
 * Opens an archive in a folder, with these private keys when it is encrypted, and checks every file
 * against its manifest. Throws a sentence when anything is missing, cut, changed or unexpected.
 */
export async function readArchive(
  archive: string,
  folder: string,
  identities: readonly string[] = [],
): Promise<Manifest> {
  const broken = (why: string) => new CommandProblem(texts.broken(archive, why));
  const found = new Set<string>();
  const reading = extract();
  reading.on("entry", ({ name, type }, stream, next) => {
    if (type !== "file" || !NAME.test(name) || found.has(name)) {
      // The entry breaks with its archive; it is the archive's end that is told.
      stream.on("error", () => undefined);
      reading.destroy(broken(texts.strangeFile(name)));
      return;
    }
    found.add(name);
    pipeline(stream, createWriteStream(join(folder, name), { mode: 0o600 })).then(
      () => next(),
      (error: unknown) => next(error instanceof Error ? error : new Error("not written")),
    );
  });
  const opened = await openStream(archive, identities);
  try {
    await pipeline(opened, reading);
  } catch (error) {
    if (error instanceof CommandProblem) throw error;
    throw broken(texts.cut);
  }
  if (!found.has(MANIFEST)) throw broken(texts.noManifest);
  const manifest = readManifest(join(folder, MANIFEST));
  if (manifest === undefined) throw broken(texts.noManifest);
  const expected: readonly (readonly [string, string])[] = [
    ...manifest.tables.map(({ name, sha256 }) => [`${name}.copy.gz`, sha256] as const),
    ...Object.entries(manifest.files),
  ];
  for (const [name, sha256] of expected) {
    if (!found.has(name)) throw broken(texts.missing(name));
    if ((await hashOf(join(folder, name))) !== sha256) throw broken(texts.changed(name));
  }
  return manifest;
}

async function openStream(archive: string, identities: readonly string[]): Promise<Readable> {
  const coming = createReadStream(archive);
  if (!isEncrypted(archive)) return coming;
  try {
    return await openEncrypted(coming, identities);
  } catch {
    coming.destroy();
    throw new CommandProblem(texts.locked(archive));
  }
}

function readManifest(file: string): Manifest | undefined {
  try {
    return manifestShape.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return undefined;
  }
}
