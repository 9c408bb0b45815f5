import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

import { Client } from "pg";

import { fillDemonstration, type OpenedApp, openApp, prepareDatabase } from "../../src/app.ts";
import { type Config, readConfig } from "../../src/services/config/index.ts";
import { type EmbeddedServer, isAway, startEmbedded } from "../../src/services/database/index.ts";
import { addressOf } from "../../src/services/database/ensure-database.ts";
import { keepPasswords } from "../../src/services/database/roles.ts";
import { freeJobs, doWaitingJobs } from "../../src/services/jobs/index.ts";
import type { Scenario } from "./scenario.ts";

/** Where the points are tried: one embedded PostgreSQL, and houses on it, each a copy of a template. */
export interface Ground {
  readonly folder: string;
  readonly port: () => number;
  /** A house of its own, under this name. */
  readonly newHouse: (name: string) => Promise<void>;
  readonly drop: (name: string) => Promise<void>;
  /** Opens a house; through other ports when these are given. */
  readonly open: (name: string, through?: Through) => OpenedApp;
  /** What a start does first: jobs that the dead held are given back, those that failed are tried at once. */
  readonly startAgain: (name: string) => Promise<void>;
  /** Kills PostgreSQL: its main process, or one that serves a connection. Then it is started again. */
  readonly killPostgres: (whole: boolean) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface Through {
  readonly database?: number | undefined;
  readonly mail?: number | undefined;
}

const KEY = Buffer.alloc(32, 9).toString("base64");
const LATER = Temporal.Duration.from({ hours: 24 * 365 * 3 });

/** Opens the ground for one scenario. The mail server is elsewhere: its port is given. */
export async function openGround(scenario: Scenario, mailPort: number): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), "archipel-crash-"));
  chmodSync(folder, 0o711);
  let server = await startEmbedded(folder, { settings: { fsync: "off", max_connections: "120" } });
  // The owner makes and drops houses; those are served as any house is.
  const urlOf = (name: string) => server.ownerUrl.replace(/\/archipel\?/, `/${name}?`);
  const open: Ground["open"] = (name, { database, mail } = {}) => {
    const url = servedAt(server.url, name);
    if (database !== undefined) url.port = String(database);
    return appOn(scenario, { folder, url, mailPort: mail ?? mailPort });
  };
  const asking = <T>(name: string, run: (client: Client) => Promise<T>): Promise<T> =>
    askPatiently(() => urlOf(name), run);
  await makeTemplate(openApp(configOf(folder, mailPort), server), scenario);
  return {
    folder,
    port: () => server.port,
    open,
    newHouse: (name) =>
      asking("template1", (client) =>
        client.query(`create database ${name} template archipel strategy file_copy`),
      ).then(() => undefined),
    // The owner may not end who serves a house: the superuser does.
    drop: async (name) => {
      const superuser = addressOf(keepPasswords(folder), server.port, "superuser");
      await askPatiently(
        () => superuser,
        (client) => client.query(`drop database ${name} with (force)`),
      );
    },
    startAgain: (name) =>
      asking(name, async (client) => {
        await freeJobs(client);
        await client.query("update graphile_worker._private_jobs set run_at = now()");
      }),
    killPostgres: async (whole) => {
      server = await killServer(server, folder, whole);
    },
    close: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function servedAt(address: string, house: string): URL {
  const url = new URL(address);
  url.pathname = `/${house}`;
  return url;
}

interface Place {
  readonly folder: string;
  readonly url: URL;
  readonly mailPort: number;
}

/** Nights of three years later forget more: there the house of the demonstration lives. */
function appOn(scenario: Scenario, { folder, url, mailPort }: Place): OpenedApp {
  const clock =
    scenario.house === "empty"
      ? undefined
      : { now: () => Temporal.Now.instant().add(LATER), elsewhere: true };
  return openApp(configOf(folder, mailPort), { url: url.href }, clock);
}

/** A house as a process of its own opens it: it knows the folder of the ground, and the port of its database. */
export function openGroundOf(
  scenario: Scenario,
  {
    folder,
    mailPort,
    house,
    port,
  }: Omit<Place, "url"> & { readonly house: string; readonly port: number },
): OpenedApp {
  const url = servedAt(addressOf(keepPasswords(folder), port, "runtime"), house);
  return appOn(scenario, { folder, url, mailPort });
}

function configOf(folder: string, mailPort: number): Config {
  const environment = {
    ARCHIPEL_DATA: folder,
    ARCHIPEL_LOG: "silent",
    ARCHIPEL_KEY: KEY,
    SMTP_URL: `smtp://127.0.0.1:${mailPort}`,
  };
  return readConfig(environment, resolve("."));
}

async function makeTemplate(app: OpenedApp, scenario: Scenario): Promise<void> {
  await prepareDatabase(app);
  if (scenario.house === "filled") {
    await fillDemonstration(app);
    await doWaitingJobs(app);
  }
  await scenario.prepare?.(app);
  await app.close();
}

async function killServer(
  server: EmbeddedServer,
  folder: string,
  whole: boolean,
): Promise<EmbeddedServer> {
  const main = Number(readFileSync(join(folder, "postgres/postmaster.pid"), "utf8").split("\n")[0]);
  const serving = execFileSync("ps", ["-o", "pid=,args=", "--ppid", String(main)], {
    encoding: "utf8",
  })
    .split("\n")
    .filter((line) => line.includes("127.0.0.1("))
    .map((line) => Number(line.trim().split(" ")[0]));
  const [one = main] = serving;
  process.kill(whole ? main : one, "SIGKILL");
  if (whole) return server.again();
  // The main process takes connections until it has seen that one of its own was killed: then that one is gone.
  while (existsSync(`/proc/${one}`)) await wait(5);
  while (!(await isOpen(server))) await wait(20);
  return server;
}

/** How often the database is asked again, every tenth of a second, when it was away. */
const TRIES = 100;

/** Asks the database by a connection of its own; again while it repairs itself. */
async function askPatiently<T>(url: () => string, run: (client: Client) => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    const client = new Client(url());
    client.on("error", () => undefined);
    try {
      await client.connect();
      return await run(client);
    } catch (error) {
      if (!isAway(error) || tries === TRIES) throw error;
      await wait(100);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

/** When one of its processes is killed, the server throws all others out, repairs itself, and opens again. */
async function isOpen(server: EmbeddedServer): Promise<boolean> {
  const client = new Client(server.url);
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("select 1");
    await client.end();
    return true;
  } catch {
    return false;
  }
}

/** A folder for what one point reads. */
export function folderOf(ground: Ground, number: number): string {
  const folder = join(ground.folder, `point-${number}`);
  mkdirSync(folder, { recursive: true });
  return folder;
}
