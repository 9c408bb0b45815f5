import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { availableMemory } from "node:process";

import type { TestProject } from "vitest/node";

import { openApp, prepareDatabase } from "../../src/app.ts";
import { readConfig } from "../../src/services/config/index.ts";
import { startEmbedded } from "../../src/services/database/index.ts";
import { superuserOf } from "./superuser.ts";
import { MAJORS, type MajorServer, startMajor } from "./majors.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The test server as who owns the databases; the tables of each house are its own. */
    readonly databaseUrl: string;
    /** The same as the role that serves the houses, and owns nothing. */
    readonly runtimeUrl: string;
    /** The same as PostgreSQL's superuser, beside the databases. */
    readonly superuserUrl: string;
    readonly dataFolder: string;
  }
}

/** Where Linux keeps files in memory: a database is copied there twenty times as fast as on a disk. */
const IN_MEMORY = "/dev/shm";
/** What a whole run writes at most, in bytes, with room to spare. */
const ENOUGH = 4 * 1024 ** 3;

/** The folder of temporary files; the one that is in memory, where there is one with enough room. */
function fastFolder(): string {
  if (!existsSync(IN_MEMORY) || availableMemory() < 2 * ENOUGH) return tmpdir();
  const { bavail, bsize } = statfsSync(IN_MEMORY);
  return bavail * bsize < ENOUGH ? tmpdir() : IN_MEMORY;
}

/** One PostgreSQL for the whole run, with a migrated template that each test file copies (about 30 ms). */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const dataFolder = mkdtempSync(join(fastFolder(), "archipel-test-"));
  chmodSync(dataFolder, 0o711);
  // Folders that tests make are made in there, and go with it: the tests run in processes begun after this one.
  const folders = join(dataFolder, "t");
  mkdirSync(folders);
  chmodSync(folders, 0o1777);
  process.env["TMPDIR"] = folders;
  const server = await startServer(dataFolder);
  const config = readConfig({ ARCHIPEL_DATA: dataFolder, ARCHIPEL_LOG: "error" }, resolve("."));
  const app = openApp(config, server);
  await prepareDatabase(app);
  await app.close();
  provide("databaseUrl", server.ownerUrl);
  provide("runtimeUrl", server.url);
  provide("superuserUrl", server.superuserUrl);
  provide("dataFolder", dataFolder);
  return async () => {
    await server.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  };
}

const SETTINGS = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  // Houses live a few seconds, and there are hundreds: their templates are analysed once instead.
  autovacuum: "off",
  max_connections: "300",
} as const;

/** The embedded server; with ARCHIPEL_MAJOR (`npm run majors`), one of another major of PostgreSQL. */
async function startServer(folder: string): Promise<MajorServer> {
  const asked = process.env["ARCHIPEL_MAJOR"];
  if (asked === undefined) {
    const server = await startEmbedded(folder, { settings: SETTINGS });
    return { ...server, superuserUrl: superuserOf(folder, server.port) };
  }
  const major = MAJORS.find((one) => String(one) === asked);
  if (major === undefined) throw new Error(`ARCHIPEL_MAJOR is one of ${MAJORS.join(", ")}`);
  return startMajor(major, folder, { settings: SETTINGS });
}
