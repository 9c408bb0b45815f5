import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { ZipFile } from "yazl";

import { newId } from "#basics/id";
import { demonstrationPeople as people } from "#rules/people";
import { filesInZippedBytes } from "#services/files";
import { person } from "#services/house";

import { filledHouse } from "../../../../../tests/support/filled.ts";
import type { TestHouse } from "../../../../../tests/support/house.ts";
import { browserAs } from "../../../../../tests/support/personas.ts";
import { demonstrationCircles as circles } from "../../data/demonstration-circles.ts";
import { type CircleArchiveData, VERSION } from "../domain/archive-format.ts";
import { readCircleCommand } from "../../bring/web/command.ts";
import { DATA, readArchive, sumOf } from "./read-archive.ts";
import { takeAwayCircle } from "./take-away-circle.ts";

const folder = mkdtempSync(join(tmpdir(), "archipel-archive-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = join(folder, "cercle.zip");

let app: TestHouse;
let taken: Buffer;
beforeAll(async () => {
  app = await filledHouse();
  const ines = await browserAs(app, "Inès");
  const answer = await ines.get(`/cercles/${circles.gardens.id}/archive/dossier`);
  taken = Buffer.from(answer.bytes);
}, 120_000);

async function read(bytes: Uint8Array) {
  writeFileSync(path, bytes);
  return readArchive(path);
}

async function whole(): Promise<CircleArchiveData> {
  const told = await read(taken);
  if (!told.done) throw new Error(told.refusal);
  return told.value.data;
}

describe("an archive that was taken away", () => {
  test("is read again as it was given, piece by piece, with its files", async () => {
    const given = await takeAwayCircle(app, person(people.ines.id), { circle: circles.gardens.id });
    const { files, format, version, instance, takenAt, ...data } = await whole();
    expect({ format, version }).toEqual({ format: "archipel-circle", version: 1 });
    expect([instance, takenAt].every((one) => one !== "")).toBe(true);
    expect(data).toEqual(JSON.parse(JSON.stringify(given?.data)));
    expect(files.map(({ id }) => id)).toEqual(given?.files.map(({ id }) => id));
    expect(files).not.toHaveLength(0);
    expect(files.every(({ size }) => size > 0)).toBe(true);
    expect(Object.keys(data.parts)).toEqual(
      expect.arrayContaining(["threads", "tasks", "votes", "answers"]),
    );
  });

  test("names in its data each file of a message that it holds", async () => {
    const { parts, files } = await whole();
    const held = new Set(files.map(({ id }) => id));
    const named = z.object({ files: z.array(z.object({ id: z.string() })) });
    const threads = z.array(z.object({ messages: z.array(named) })).parse(parts["threads"]);
    const ids = threads.flatMap(({ messages }) => messages.flatMap((one) => one.files));
    const answers = z.array(named).parse(parts["answers"]);
    expect(
      ids.concat(answers.flatMap((one) => one.files)).map(({ id }) => held.has(id)),
    ).not.toContain(false);
  });

  test("is told by the command, which opens no house", async () => {
    writeFileSync(path, taken);
    const said: unknown[] = [];
    const command = readCircleCommand({
      withApp: () => Promise.reject(new Error("the house was opened")),
      say: (sentence, facts) => said.push([sentence, facts]),
      progress: () => undefined,
    });
    await command.parseAsync([path], { from: "user" });
    expect(said).toEqual([
      [expect.stringContaining("« Jardins en partage »"), expect.objectContaining({ charters: 1 })],
    ]);
  });
});

/** The same archive, with other data or other files. */
async function changed(change: {
  readonly data?: (data: CircleArchiveData) => unknown;
  readonly files?: (name: string, bytes: Uint8Array) => Uint8Array | undefined;
}): Promise<Buffer> {
  const zip = new ZipFile();
  for (const one of (await filesInZippedBytes(taken)) ?? []) {
    const bytes = await one.read(50_000_000);
    if (typeof bytes === "string") throw new Error(bytes);
    const kept = change.files === undefined ? bytes : change.files(one.name, bytes);
    if (one.name === DATA && change.data !== undefined)
      zip.addBuffer(Buffer.from(JSON.stringify(change.data(await whole()))), one.name);
    else if (kept !== undefined) zip.addBuffer(Buffer.from(kept), one.name);
  }
  zip.end();
  return Buffer.concat(await Array.fromAsync(zip.outputStream, (piece) => Buffer.from(piece)));
}

async function endOf(zip: ZipFile): Promise<Buffer> {
  zip.end();
  return Buffer.concat(await Array.fromAsync(zip.outputStream, (piece) => Buffer.from(piece)));
}

/** The same archive with a file more. */
async function withMore(name: string): Promise<Buffer> {
  const zip = new ZipFile();
  for (const one of (await filesInZippedBytes(taken)) ?? []) {
    const bytes = await one.read(50_000_000);
    if (typeof bytes === "string") throw new Error(bytes);
    zip.addBuffer(Buffer.from(bytes), one.name);
  }
  zip.addBuffer(Buffer.from("de plus"), name);
  return endOf(zip);
}

const isFile = (name: string) => name.startsWith("files/");

describe("an archive that is not to be believed", () => {
  test("packed anew as it was, it is whole", async () => {
    expect((await read(await changed({}))).done).toBe(true);
  });

  test("cut anywhere, it is none", async () => {
    for (const share of [0.1, 0.5, 0.9, 0.999])
      expect((await read(taken.subarray(0, Math.floor(taken.length * share)))).done).toBe(false);
    expect(await read(Buffer.from("ni cercle, ni zip"))).toMatchObject({ refusal: "no-archive" });
  });

  test("with a file less, or another content of the same length, it is damaged", async () => {
    const without = await changed({ files: (name, bytes) => (isFile(name) ? undefined : bytes) });
    expect(await read(without)).toMatchObject({ refusal: "damaged" });
    const other = await changed({
      files: (name, bytes) => (isFile(name) ? new Uint8Array(bytes.length) : bytes),
    });
    expect(await read(other)).toMatchObject({ refusal: "damaged" });
  });

  test("of a version to come, it says so before anything else", async () => {
    const newer = await changed({
      data: () => ({ format: "archipel-circle", version: VERSION + 1 }),
    });
    expect(await read(newer)).toMatchObject({ refusal: "newer" });
  });

  test("of something else, or without its data, it is none", async () => {
    const other = await changed({ data: (data) => ({ ...data, format: "autre" }) });
    expect(await read(other)).toMatchObject({ refusal: "no-archive" });
    const without = await changed({ files: (name, bytes) => (name === DATA ? undefined : bytes) });
    expect(await read(without)).toMatchObject({ refusal: "no-archive" });
  });

  test.each(["../../etc/passwd", "/etc/passwd", "files/../x", "C:\\x", "files/a/b/c"])(
    "with a file at %j, it is damaged",
    async (at) => {
      const climbing = await changed({
        data: ({ files, ...data }) => ({
          ...data,
          files: files.map((one) => ({ ...one, path: at })),
        }),
      });
      expect(await read(climbing)).toMatchObject({ refusal: "damaged" });
    },
  );

  test("with two files of one name, one does not know which to believe", async () => {
    const packed = (await filesInZippedBytes(taken)) ?? [];
    for (const twice of [DATA, packed.find(({ name }) => isFile(name))?.name ?? ""]) {
      const zip = new ZipFile();
      for (const one of packed) {
        const bytes = await one.read(50_000_000);
        if (typeof bytes === "string") throw new Error(bytes);
        zip.addBuffer(Buffer.from(bytes), one.name);
        if (one.name === twice) zip.addBuffer(Buffer.from("autre"), one.name);
      }
      expect(await read(await endOf(zip))).toMatchObject({ refusal: "twice" });
    }
  });

  test.each(["../../etc/passwd", "files/../../x", "/etc/passwd", "files/a/../../../x"])(
    "with a file more that would write itself at %j, nothing of it is read",
    async (at) => {
      const name = "x".repeat(at.length);
      const more = await withMore(name);
      const climbing = Buffer.from(more.toString("latin1").replaceAll(name, at), "latin1");
      expect(await read(climbing)).toMatchObject({ refusal: "climbing" });
    },
  );

  test("with a file that it does not speak of, it contradicts itself", async () => {
    const more = await withMore(`files/${newId()}/de-plus.txt`);
    expect(await read(more)).toMatchObject({ refusal: "contradicts" });
  });

  test("whatever bytes of it are changed, it is refused or read whole, and never breaks", async () => {
    let seed = 20_261_129;
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    const outcomes = new Set<string>();
    for (let round = 0; round < 150; round += 1) {
      const bytes = Buffer.from(taken);
      for (let times = random(8); times >= 0; times -= 1) bytes[random(bytes.length)] = random(256);
      const told = await readArchive(
        bytes.subarray(0, random(5) === 0 ? random(bytes.length) : undefined),
      );
      outcomes.add(told.done ? "read" : told.refusal);
    }
    expect(outcomes.size).toBeGreaterThan(1);
  });

  test("that grows beyond all measure when opened, it is too long, and nobody waits for it", async () => {
    const zeros = Buffer.alloc(51_000_000);
    const bomb = await changed({ files: (name, bytes) => (name === DATA ? zeros : bytes) });
    expect(await read(bomb)).toMatchObject({ refusal: "too-long" });
    expect(sumOf(new Uint8Array())).toMatch(/^e3b0c442/);
  });
});
