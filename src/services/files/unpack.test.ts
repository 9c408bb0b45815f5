import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import { afterAll, expect, test } from "vitest";
import { ZipFile } from "yazl";

import { filesInZip, filesInZippedBytes, gunzip, isGzip, isZip, type Unpacked } from "./unpack.ts";

const folder = mkdtempSync(join(tmpdir(), "archipel-unpack-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MOST = 1_000_000;

async function zipped(files: Readonly<Record<string, string>>, compress = true): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(files))
    zip.addBuffer(Buffer.from(text), name, { compress });
  zip.end();
  return Buffer.concat(await Array.fromAsync(zip.outputStream, (piece) => Buffer.from(piece)));
}

function told(one: Unpacked | undefined): string | undefined {
  return typeof one === "object" ? Buffer.from(one).toString() : one;
}

test.each([true, false])(
  "the files of an archive, on the disk and in memory (compressed: %s)",
  async (compress) => {
    const bytes = await zipped(
      { "b/deux.csv": "été", "a.csv": "", "__MACOSX/a.csv": "x", ".cache": "x" },
      compress,
    );
    const path = join(folder, "archive.zip");
    writeFileSync(path, bytes);
    expect(isZip(bytes)).toBe(true);
    for (const files of [filesInZip(path), filesInZippedBytes(bytes)]) {
      expect(files?.map(({ name, read }) => [name, told(read(MOST))])).toEqual([
        ["a.csv", ""],
        ["b/deux.csv", "été"],
      ]);
    }
  },
);

test("a file of an archive on the disk is read piece by piece", async () => {
  const path = join(folder, "pieces.zip");
  writeFileSync(path, await zipped({ "a.csv": "é".repeat(MOST), "vide.csv": "" }));
  const [long, empty] = filesInZip(path) ?? [];
  const pieces = await Array.fromAsync(long?.stream() ?? [], (piece) => Buffer.from(piece));
  expect(pieces.length).toBeGreaterThan(1);
  expect(Buffer.concat(pieces).toString()).toBe("é".repeat(MOST));
  expect(await Array.fromAsync(empty?.stream() ?? [])).toEqual([]);
});

test("a bomb costs what is allowed, and no more", async () => {
  const zeros = "0".repeat(5 * MOST);
  const compressed = gzipSync(zeros);
  expect(isGzip(compressed)).toBe(true);
  expect(gunzip(compressed, MOST)).toBe("too-large");
  const bytes = await zipped({ "a.csv": zeros });
  expect(filesInZippedBytes(bytes)?.[0]?.read(MOST)).toBe("too-large");
  // A directory that lies about the size.
  const lying = Buffer.from(bytes);
  const directory = lying.lastIndexOf(Buffer.from("PK\u0001\u0002", "latin1"));
  lying.writeUInt32LE(10, directory + 24);
  expect(filesInZippedBytes(lying)?.[0]?.read(MOST)).toBe("too-large");
});

test("what is cut, sealed or no archive is said so", async () => {
  const bytes = await zipped({ "a.csv": "un, deux, trois" });
  expect(filesInZippedBytes(bytes.subarray(0, -30))).toBeUndefined();
  expect(filesInZippedBytes(Buffer.from("PK\u0003\u0004 et puis rien"))).toBeUndefined();
  const hurt = Buffer.from(bytes);
  hurt.fill(0xff, 36, 44);
  expect(filesInZippedBytes(hurt)?.[0]?.read(MOST)).toBe("damaged");
  const sealed = Buffer.from(bytes);
  sealed.writeUInt16LE(1, sealed.lastIndexOf(Buffer.from("PK\u0001\u0002", "latin1")) + 8);
  expect(filesInZippedBytes(sealed)?.[0]?.read(MOST)).toBe("damaged");
  expect(gunzip(Buffer.from([0x1f, 0x8b, 8, 1, 2]), MOST)).toBe("damaged");
});
