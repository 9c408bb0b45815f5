import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

import pg from "pg";

import { type Account, accountForPostgres, lives, mayEnter, programsFolder } from "./folder.ts";

/** The embedded PostgreSQL, running: started by us or adopted from an instance that died. */
export interface EmbeddedServer {
  readonly url: string;
  readonly port: number;
  readonly adopted: boolean;
  /** Fast shutdown; waits until it is down. */
  readonly stop: () => Promise<void>;
  /** Calls back once when the server dies without being asked to. */
  readonly onDeath: (tell: () => void) => void;
}

/** What prevents the embedded PostgreSQL from starting, in a French sentence. */
export class DatabaseProblem extends Error {}

interface Cluster {
  readonly folder: string;
  readonly programs: string;
  readonly account: Account | undefined;
  readonly password: string;
}

export interface Wishes {
  /** The port of a server that just died, so that open pools find the next one. */
  readonly port?: number;
  /** Further settings of PostgreSQL; tests do without fsync. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** Starts the cluster of this data folder (on a port already known, after its death), or adopts its server when it lives already. */
export async function startEmbedded(
  dataFolder: string,
  wishes: Wishes = {},
): Promise<EmbeddedServer> {
  const release = await holdStart(dataFolder);
  try {
    const cluster = prepare(dataFolder);
    const running = runningServer(cluster.folder);
    if (running !== undefined) {
      const port = await readyPort(cluster, running.pid);
      await ensureDatabase(cluster, port);
      return serverOf(cluster, port, { pid: running.pid });
    }
    const { port, child } = await launch(cluster, wishes);
    await ensureDatabase(cluster, port);
    return serverOf(cluster, port, { child });
  } finally {
    release();
  }
}

/** Two starts at once must not make one cluster twice: the second waits for the first. */
async function holdStart(dataFolder: string): Promise<() => void> {
  makeFolder(dataFolder);
  const file = join(dataFolder, "starting");
  for (let tries = 0; tries < 300; tries += 1) {
    try {
      closeSync(openSync(file, "wx"));
      writeFileSync(file, String(process.pid));
      return () => rmSync(file, { force: true });
    } catch {
      const holder = Number(readIfThere(file));
      if (Number.isInteger(holder) && holder > 0 && !lives(holder)) rmSync(file, { force: true });
      await wait(100);
    }
  }
  throw new DatabaseProblem(
    `Une autre commande prépare la base depuis plus de 30 secondes (${file}).`,
  );
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    throw new DatabaseProblem(
      `Impossible d’écrire dans ${folder} : choisissez un autre dossier avec ARCHIPEL_DATA.`,
    );
  }
}

function readIfThere(file: string): string {
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

function prepare(dataFolder: string): Cluster {
  const account = accountForPostgres();
  if (account !== undefined) {
    // The account of PostgreSQL passes through this folder; what is secret has its own.
    chmodSync(dataFolder, 0o711);
    if (!mayEnter(dataFolder, account)) {
      throw new DatabaseProblem(
        `PostgreSQL ne peut pas entrer dans ${dataFolder} : l’un des dossiers au-dessus est réservé à root. Choisissez ARCHIPEL_DATA ailleurs, par exemple sous /var/lib.`,
      );
    }
  }
  const secrets = join(dataFolder, "keys");
  mkdirSync(secrets, { recursive: true, mode: 0o700 });
  const passwordFile = join(secrets, "postgres-password");
  if (!existsSync(passwordFile)) {
    writeFileSync(passwordFile, randomBytes(24).toString("base64url"), { mode: 0o600 });
  }
  const cluster: Cluster = {
    folder: join(dataFolder, "postgres"),
    programs: programsFolder(dataFolder, account),
    account,
    password: readFileSync(passwordFile, "utf8").trim(),
  };
  if (!existsSync(join(cluster.folder, "PG_VERSION"))) initialise(cluster);
  return cluster;
}

function initialise({ folder, programs, account, password }: Cluster): void {
  // A cut during initdb leaves half a cluster without PG_VERSION: it holds nothing yet.
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o700 });
  if (account) chownSync(folder, account.uid, account.gid);
  const passwordFile = join(dirname(folder), "initial-password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) chownSync(passwordFile, account.uid, account.gid);
  try {
    execFileSync(
      join(programs, "bin", "initdb"),
      [
        "-D",
        folder,
        "-U",
        "postgres",
        "--auth=scram-sha-256",
        `--pwfile=${passwordFile}`,
        "-E",
        "UTF8",
      ].concat(["--locale-provider=icu", "--icu-locale=fr-FR", "--locale=C"]),
      {
        stdio: ["ignore", "ignore", "pipe"],
        ...account,
        env: { ...process.env, LC_ALL: "C" },
        cwd: "/",
      },
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

interface Running {
  readonly pid: number;
}

function runningServer(folder: string): Running | undefined {
  const [pid] = readIfThere(join(folder, "postmaster.pid")).split("\n");
  const number = Number(pid);
  if (!Number.isInteger(number) || number <= 1 || !lives(number)) return undefined;
  // A number may have been given to another program since: only a postgres of this folder counts.
  const command = readIfThere(`/proc/${number}/cmdline`);
  if (existsSync("/proc/self/cmdline") && !command.includes(folder)) return undefined;
  return { pid: number };
}

async function readyPort({ folder }: Cluster, pid: number): Promise<number> {
  for (let tries = 0; tries < 200; tries += 1) {
    const lines = readIfThere(join(folder, "postmaster.pid")).split("\n");
    if (lines[7]?.trim() === "ready") return Number(lines[3]);
    if (!lives(pid)) break;
    await wait(100);
  }
  throw new DatabaseProblem(
    "La base intégrée ne répond pas. Son journal dit pourquoi : postgres.log, dans le dossier des données.",
  );
}

async function launch(
  cluster: Cluster,
  wishes: Wishes,
): Promise<{ port: number; child: ChildProcess }> {
  let last = "";
  for (let tries = 0; tries < 4; tries += 1) {
    const port = (tries < 2 ? wishes.port : undefined) ?? (await freePort());
    const child = run(cluster, port, wishes.settings ?? {});
    const outcome = await Promise.race([
      readyWhenLaunched(cluster, child),
      new Promise<"dead">((tell) => child.once("exit", () => tell("dead"))),
    ]);
    if (outcome === "ready") return { port, child };
    last = readIfThere(join(dirname(cluster.folder), "postgres.log")).slice(-400);
    // Backends of a server that was killed take a moment to leave the shared memory.
    await wait(1_000);
  }
  throw new DatabaseProblem(`La base intégrée ne démarre pas. Fin de son journal : ${last}`);
}

async function readyWhenLaunched(
  { folder }: Cluster,
  child: ChildProcess,
): Promise<"ready" | "dead"> {
  while (child.exitCode === null && child.signalCode === null) {
    const lines = readIfThere(join(folder, "postmaster.pid")).split("\n");
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === "ready") return "ready";
    await wait(25);
  }
  return "dead";
}

function run(
  { folder, programs, account }: Cluster,
  port: number,
  more: Readonly<Record<string, string>>,
): ChildProcess {
  const log = openSync(join(dirname(folder), "postgres.log"), "a", 0o600);
  const settings = {
    port: String(port),
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    shared_buffers: "64MB",
    max_connections: "60",
    jit: "off",
    timezone: "UTC",
    log_timezone: "UTC",
    log_min_messages: "warning",
    log_statement: "none",
    log_parameter_max_length_on_error: "0",
    log_min_error_statement: "panic",
    ...more,
  };
  const child = spawn(
    join(programs, "bin", "postgres"),
    [
      "-D",
      folder,
      ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
    ],
    // Detached: Ctrl-C reaches us alone, and we stop it in order.
    {
      stdio: ["ignore", log, log],
      detached: true,
      ...account,
      cwd: "/",
      env: { ...process.env, LC_ALL: "C" },
    },
  );
  closeSync(log);
  child.unref();
  return child;
}

/** A port that nobody uses now, given by the system. */
export function freePort(): Promise<number> {
  return new Promise((tell, fail) => {
    const server = createServer();
    server.once("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      server.close(() => tell(port));
    });
  });
}

function addressOf({ password }: Cluster, port: number, user: string, database: string): string {
  return `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
}

/** One role, not superuser, owns everything (HOUSE, "PostgreSQL holds the rule too"). */
async function ensureDatabase(cluster: Cluster, port: number): Promise<void> {
  const client = new pg.Client({
    connectionString: addressOf(cluster, port, "postgres", "postgres"),
  });
  await client.connect();
  try {
    const { rows } = await client.query<{ role: boolean; base: boolean }>(
      `select exists (select from pg_roles where rolname = 'archipel') as role,
              exists (select from pg_database where datname = 'archipel') as base`,
    );
    const literal = pg.escapeLiteral(cluster.password);
    if (!rows[0]?.role) {
      await client.query(`create role archipel login nosuperuser createdb password ${literal}`);
    }
    if (!rows[0]?.base) {
      await client.query(
        `create database archipel owner archipel template template0 locale_provider icu icu_locale 'fr-FR' encoding 'UTF8'`,
      );
    }
  } finally {
    await client.end();
  }
}

function serverOf(
  cluster: Cluster,
  port: number,
  { child, pid = child?.pid ?? 0 }: { child?: ChildProcess; pid?: number },
): EmbeddedServer {
  let asked = false;
  return {
    url: addressOf(cluster, port, "archipel", "archipel"),
    port,
    adopted: child === undefined,
    stop: async () => {
      asked = true;
      if (lives(pid)) process.kill(pid, "SIGINT");
      for (let tries = 0; tries < 300 && lives(pid) && child?.exitCode == null; tries += 1)
        await wait(50);
    },
    onDeath: (tell) => {
      if (child !== undefined) {
        child.once("exit", () => !asked && tell());
        return;
      }
      const watch = setInterval(() => {
        if (lives(pid)) return;
        clearInterval(watch);
        if (!asked) tell();
      }, 2_000);
      watch.unref();
    },
  };
}
