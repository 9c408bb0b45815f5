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

async function told(read: Promise<Unpacked> | undefined): Promise<string | undefined> {
  const one = await read;
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
    for (const files of [await filesInZip(path), await filesInZippedBytes(bytes)]) {
      const read = files?.map(async (one) => [one.name, await told(one.read(MOST))]);
      expect(await Promise.all(read ?? [])).toEqual([
        ["a.csv", ""],
        ["b/deux.csv", "été"],
      ]);
    }
  },
);

test("a file of an archive on the disk is read piece by piece", async () => {
  const path = join(folder, "pieces.zip");
  writeFileSync(path, await zipped({ "a.csv": "é".repeat(MOST), "vide.csv": "" }));
  const [long, empty] = (await filesInZip(path)) ?? [];
  const pieces = await Array.fromAsync((await long?.stream()) ?? [], (piece) => Buffer.from(piece));
  expect(pieces.length).toBeGreaterThan(1);
  expect(Buffer.concat(pieces).toString()).toBe("é".repeat(MOST));
  expect(await Array.fromAsync((await empty?.stream()) ?? [])).toEqual([]);
});

test("a bomb costs what is allowed, and no more", async () => {
  const zeros = "0".repeat(5 * MOST);
  const compressed = gzipSync(zeros);
  expect(isGzip(compressed)).toBe(true);
  expect(gunzip(compressed, MOST)).toBe("too-large");
  const bytes = await zipped({ "a.csv": zeros });
  expect(await (await filesInZippedBytes(bytes))?.[0]?.read(MOST)).toBe("too-large");
  // A directory that lies about the size.
  const lying = Buffer.from(bytes);
  const directory = lying.lastIndexOf(Buffer.from("PK\u0001\u0002", "latin1"));
  lying.writeUInt32LE(10, directory + 24);
  expect(await (await filesInZippedBytes(lying))?.[0]?.read(MOST)).toBe("too-large");
});

test("what is cut, sealed or no archive is said so", async () => {
  const bytes = await zipped({ "a.csv": "un, deux, trois" });
  expect(await filesInZippedBytes(bytes.subarray(0, -30))).toBeUndefined();
  expect(await filesInZippedBytes(Buffer.from("PK\u0003\u0004 et puis rien"))).toBeUndefined();
  const hurt = Buffer.from(bytes);
  hurt.fill(0xff, 36, 44);
  expect(await (await filesInZippedBytes(hurt))?.[0]?.read(MOST)).toBe("damaged");
  const sealed = Buffer.from(bytes);
  sealed.writeUInt16LE(1, sealed.lastIndexOf(Buffer.from("PK\u0001\u0002", "latin1")) + 8);
  expect(await (await filesInZippedBytes(sealed))?.[0]?.read(MOST)).toBe("damaged");
  expect(gunzip(Buffer.from([0x1f, 0x8b, 8, 1, 2]), MOST)).toBe("damaged");
});

test("what was altered after it was packed is damaged, whatever its length says", async () => {
  const bytes = await zipped({ "a.csv": "un, deux, trois" }, false);
  const altered = Buffer.from(bytes);
  const at = altered.indexOf("deux");
  altered.write("DEUX", at);
  const [file] = (await filesInZippedBytes(altered)) ?? [];
  expect(file?.name).toBe("a.csv");
  expect(await file?.read(MOST)).toBe("damaged");
});

test("a name that climbs is left out, one in an old encoding is read, and neither closes the archive", async () => {
  const bytes = await zipped({ "xx/notes.csv": "1", "bbbb.csv": "2" }, false);
  for (const [from, to] of [
    ["xx/notes.csv", Buffer.from("../notes.csv")],
    ["bbbb.csv", Buffer.from([0x82, 0x74, 0x82, 0x82, ...Buffer.from(".csv")])],
  ] as const)
    for (let at = bytes.indexOf(from); at !== -1; at = bytes.indexOf(from)) to.copy(bytes, at);
  // Neither says that its name is UTF-8.
  for (let at = 0; (at = bytes.indexOf("PK\u0001\u0002", at, "latin1")) !== -1; at += 4)
    bytes.writeUInt16LE(0, at + 8);
  const files = (await filesInZippedBytes(bytes)) ?? [];
  expect(files.map(({ name }) => name)).toEqual(["étéé.csv"]);
});

test("more files than anyone sends are no archive", async () => {
  const bytes = await zipped({ "a.csv": "1" });
  const end = bytes.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
  // What it says of their number is not believed either.
  bytes.writeUInt16LE(60_000, end + 8);
  bytes.writeUInt16LE(60_000, end + 10);
  expect(await filesInZippedBytes(bytes)).toBeUndefined();
});
