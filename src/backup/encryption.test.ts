import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Writable } from "node:stream";

import { beforeAll, expect, test } from "vitest";

import { newId } from "#basics/id";
import { listBackups } from "#services/backups";
import { person } from "#services/house";
import { makeKeyIn, openIn, sealIn } from "#services/keys";

import { testHouse, type TestHouse } from "../../tests/support/house.ts";
import { allPartsOf, schemasOf } from "../app.ts";
import { readArchive } from "./archive.ts";
import { copyBackup, forgetOldArchives } from "./elsewhere.ts";
import {
  ensureMachineIdentity,
  isEncrypted,
  keepRecipients,
  type KeyPair,
  makePair,
  openEncrypted,
  pourEncrypted,
  readIdentities,
} from "./encryption.ts";
import { restoreBackup } from "./restore-backup.ts";
import { type TakenBackup, takeBackup } from "./take-backup.ts";

let house: TestHouse;
let pair: KeyPair;
let taken: TakenBackup;
let sealed: Uint8Array;
const ana = newId<"Person">();
const holder = newId();

const folder = (name: string) => mkdtempSync(join(tmpdir(), `archipel-${name}-`));

function identityFile(identity: string): string {
  const file = join(folder("identity"), "key.txt");
  writeFileSync(file, `# créée pour Camille\n${identity}\n`);
  return file;
}

beforeAll(async () => {
  house = await testHouse();
  pair = await makePair();
  keepRecipients(house.config, [pair.recipient]);
  await ensureMachineIdentity(house.config);
  sealed = await house.transaction(person(ana), async (work) => {
    await makeKeyIn(work, holder);
    return sealIn(work, holder, "le pain");
  });
  taken = await takeBackup(house, schemasOf(house), folder("encrypted"));
}, 60_000);

const elsewhere = () =>
  testHouse({ environment: { ARCHIPEL_KEY: Buffer.from(house.masterKey).toString("hex") } });

test("both files are encrypted, and nothing in clear is left beside them", () => {
  expect(taken.encrypted).toBe(true);
  const place = join(taken.archive, "..");
  expect(readdirSync(place).toSorted()).toEqual(
    [basename(taken.archive), basename(taken.keys)].toSorted(),
  );
  for (const file of [taken.archive, taken.keys]) {
    expect(isEncrypted(file)).toBe(true);
    expect(readFileSync(file).includes("manifest.json")).toBe(false);
  }
  expect(readdirSync(house.config.dataFolder).filter((name) => name.startsWith("backup-"))).toEqual(
    [],
  );
});

test("who holds the private key restores it on another machine", async () => {
  const place = await elsewhere();
  const restored = await restoreBackup(place, allPartsOf(place), taken.archive, {
    replace: false,
    identity: identityFile(pair.identity),
  });
  expect(restored.rows).toBe(taken.rows);
  expect(await place.transaction(person(ana), (work) => openIn(work, holder, sealed))).toBe(
    "le pain",
  );
});

test("the machine that wrote it opens it by itself, for its drills", async () => {
  const ours = readIdentities(house.config, undefined);
  const manifest = await readArchive(taken.archive, folder("read"), ours);
  expect(manifest.tables.length).toBeGreaterThan(50);
});

test("nobody else opens it, and a sentence says what to give", async () => {
  const place = await elsewhere();
  const restore = (identity?: string) =>
    restoreBackup(place, allPartsOf(place), taken.archive, { replace: true, identity });
  await expect(restore()).rejects.toThrow(/--identity/);
  await expect(restore(identityFile((await makePair()).identity))).rejects.toThrow(/aucune clé/);
  await expect(restore(identityFile(pair.recipient))).rejects.toThrow(/AGE-SECRET-KEY/);
  await expect(restore("/nowhere/key.txt")).rejects.toThrow(/n’existe pas/);
});

test("one that is cut, or has one bit changed, is refused", async () => {
  const bytes = readFileSync(taken.archive);
  const damaged = (change: (file: string) => void) => {
    const place = folder("damaged");
    const [archive, keys] = [taken.archive, taken.keys].map((file) => join(place, basename(file)));
    writeFileSync(archive ?? "", bytes);
    writeFileSync(keys ?? "", readFileSync(taken.keys));
    change(archive ?? "");
    return restoreBackup(house, allPartsOf(house), archive ?? "", { replace: true });
  };
  await expect(damaged((file) => truncateSync(file, bytes.length - 40))).rejects.toThrow(/coupée/);
  await expect(
    damaged((file) => {
      const changed = Buffer.from(bytes);
      const middle = bytes.length >> 1;
      changed[middle] = (changed[middle] ?? 0) ^ 1;
      writeFileSync(file, changed);
    }),
  ).rejects.toThrow(/n’est pas entière/);
});

test("a copy goes elsewhere when it is encrypted, and only then", async () => {
  const place = folder("copy");
  expect(await copyBackup(house, taken, place)).toBe(place);
  expect(readFileSync(join(place, basename(taken.archive)))).toEqual(readFileSync(taken.archive));
  expect(listBackups(place)).toMatchObject([{ encrypted: true, hasKeys: true }]);
  const plain = await elsewhere();
  const inClear = await takeBackup(plain, schemasOf(plain), folder("clear"));
  expect(inClear.encrypted).toBe(false);
  const other = join(folder("copy"), "disk");
  await expect(copyBackup(plain, inClear, other)).rejects.toThrow(/backup-keys/);
  expect(existsSync(other)).toBe(false);
});

test("old archives go when asked, and the latest never does", () => {
  const place = folder("old");
  for (const day of ["2026-09-01", "2026-09-02", "2026-11-20"])
    writeFileSync(join(place, `archipel-${day}-030000.tar.age`), "");
  expect(forgetOldArchives(house, place, 60)).toBe(2);
  expect(forgetOldArchives(house, place, 1)).toBe(0);
  expect(readdirSync(place)).toEqual(["archipel-2026-11-20-030000.tar.age"]);
});

test("what is no public key is refused, and the list stays", () => {
  const before = readFileSync(join(house.config.dataFolder, "keys", "backup-recipients"), "utf8");
  for (const odd of ["", "ssh-ed25519 AAAA", pair.identity, `${pair.recipient}x`])
    expect(() => keepRecipients(house.config, [pair.recipient, odd])).toThrow(/clé publique/);
  expect(readFileSync(join(house.config.dataFolder, "keys", "backup-recipients"), "utf8")).toBe(
    before,
  );
});

test("it goes through as it comes: hardly more is read than was written", async () => {
  const piece = Buffer.alloc(1 << 20, 7);
  let [given, size, ahead] = [0, 0, 0];
  async function* much() {
    for (let i = 0; i < 24; i += 1) {
      given += piece.length;
      ahead = Math.max(ahead, given - size);
      yield piece;
    }
  }
  const parts: Buffer[] = [];
  const into = new Writable({
    write: (chunk: Buffer, _, next) => {
      size += chunk.length;
      if (size < 200_000) parts.push(chunk);
      setImmediate(next);
    },
  });
  await pourEncrypted(much(), [pair.recipient], into);
  expect(size).toBeGreaterThan(24 << 20);
  expect(ahead).toBeLessThan(4 << 20);
  const first = (await openEncrypted(comingOf(parts), [pair.identity])).iterator();
  expect((await first.next()).value).toEqual(piece.subarray(0, 65_536));
});

async function* comingOf(parts: readonly Buffer[]) {
  yield* parts;
}
