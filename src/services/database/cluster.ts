import { type ChildProcess, spawn } from "node:child_process";
import { saysFull } from "./away.ts";
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

import { bareEnvironment } from "#services/config";

import {
  type Account,
  accountForPostgres,
  lives,
  mayEnter,
  programsFolder,
  readIfThere,
} from "./folder.ts";
import { DatabaseProblem } from "./problem.ts";
import { keepPasswords, ROLES, type Secrets } from "./roles.ts";
import { texts } from "./texts.fr.ts";

/** A cluster of PostgreSQL on the disk, and what it takes to start it. */
export interface Cluster {
  readonly folder: string;
  readonly programs: string;
  readonly account: Account | undefined;
  readonly secrets: Secrets;
  readonly log: string;
}

/** Settings of PostgreSQL by name. */
export type Settings = Readonly<Record<string, string>>;

/** A journal longer than this is set aside when the server starts. */
const LOG_MOST = 10_000_000;

/** The cluster of this data folder, made if need be; with other programs than ours when they are given. */
export async function prepareCluster(dataFolder: string, given?: string): Promise<Cluster> {
  const account = accountForPostgres();
  if (account !== undefined) {
    // The account of PostgreSQL passes through this folder; what is secret has its own.
    chmodSync(dataFolder, 0o711);
    if (!mayEnter(dataFolder, account)) throw new DatabaseProblem(texts.cannotEnter(dataFolder));
  }
  const cluster: Cluster = {
    folder: join(dataFolder, "postgres"),
    programs: programsFolder(dataFolder, account, given),
    account,
    secrets: keepPasswords(dataFolder),
    log: join(dataFolder, "postgres.log"),
  };
  if (!existsSync(cluster.folder)) await initialise(cluster);
  return cluster;
}

/** Makes the cluster beside its place, then puts it there: one that was cut is never taken for whole. */
async function initialise(cluster: Cluster): Promise<void> {
  const { folder, account, secrets } = cluster;
  const around = dirname(folder);
  for (const name of readdirSync(around)) {
    if (name.startsWith("postgres.making-"))
      rmSync(join(around, name), { recursive: true, force: true });
  }
  const making = `${folder}.making-${process.pid}`;
  mkdirSync(making, { mode: 0o700 });
  const passwordFile = join(around, "initial-password");
  writeFileSync(passwordFile, secrets.passwords.superuser, { mode: 0o600 });
  if (account !== undefined)
    for (const path of [making, passwordFile]) chownSync(path, account.uid, account.gid);
  try {
    await runInitdb(cluster, making, passwordFile);
    renameSync(making, folder);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(making, { recursive: true, force: true });
  }
}

function runInitdb(
  { programs, account }: Cluster,
  making: string,
  passwordFile: string,
): Promise<void> {
  const words = [
    `--pgdata=${making}`,
    `--username=${ROLES.superuser}`,
    "--auth=scram-sha-256",
    `--pwfile=${passwordFile}`,
    "--encoding=UTF8",
    "--locale-provider=icu",
    "--icu-locale=fr-FR",
    "--locale=C",
  ];
  return new Promise((tell, fail) => {
    const child = spawn(join(programs, "bin", "initdb"), words, {
      stdio: ["ignore", "ignore", "pipe"],
      // Ctrl-C reaches us alone: it ends its work, then we stop.
      detached: true,
      ...account,
      env: bareEnvironment(),
      cwd: "/",
    });
    let complaints = "";
    child.stderr.on("data", (bytes: Buffer) => (complaints += bytes.toString("utf8")));
    child.once("error", fail);
    child.once("close", (code, signal) => {
      if (code === 0) return tell();
      const why = saysFull(complaints)
        ? texts.diskFull(dirname(making))
        : texts.notMade(dirname(making), `initdb : ${signal ?? code ?? "?"}`);
      fail(new DatabaseProblem(why, { cause: new Error(complaints) }));
    });
  });
}

/** The number of the live server of this cluster, as its own file says. */
export function runningServer(folder: string): number | undefined {
  const [line] = readIfThere(join(folder, "postmaster.pid")).split("\n");
  const pid = Number(line);
  return Number.isInteger(pid) && pid > 1 && isServer(pid, folder) ? pid : undefined;
}

/** Whether this number is of a live server of this cluster: numbers are given again to other programs. */
export function isServer(pid: number, folder: string): boolean {
  if (!lives(pid)) return false;
  return !existsSync("/proc/self/cmdline") || readProcess(pid).split("\0").includes(folder);
}

function readProcess(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    // It died meanwhile.
    return "";
  }
}

/** On which port this server says that it is ready; undefined as long as it starts. */
export function readyPort(folder: string, pid: number): number | undefined {
  const lines = readIfThere(join(folder, "postmaster.pid")).split("\n");
  return Number(lines[0]) === pid && lines[7]?.trim() === "ready" ? Number(lines[3]) : undefined;
}

/** Starts the server of a cluster; it outlives us if we are killed, and the next start adopts it. */
export function launchServer(cluster: Cluster, port: number, more: Settings): ChildProcess {
  const { folder, programs, account, log } = cluster;
  if (existsSync(log) && statSync(log).size > LOG_MOST) renameSync(log, `${log}.old`);
  const out = openSync(log, "a", 0o600);
  const settings: Settings = {
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
  const words = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = spawn(join(programs, "bin", "postgres"), ["-D", folder, ...words], {
    stdio: ["ignore", out, out],
    // Ctrl-C reaches us alone, and we stop it in order.
    detached: true,
    ...account,
    cwd: "/",
    env: bareEnvironment(),
  });
  closeSync(out);
  // What goes wrong is seen by its end, and told by its journal.
  child.on("error", () => undefined);
  child.unref();
  return child;
}
