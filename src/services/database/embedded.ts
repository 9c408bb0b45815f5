import { existsSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

import { isAway, saysFull } from "./away.ts";
import {
  type Cluster,
  isServer,
  launchServer,
  prepareCluster,
  readyPort,
  runningServer,
  type Settings,
} from "./cluster.ts";
import { addressOf, ensureDatabase } from "./ensure-database.ts";
import { type FileLock, tryLock, waitForLock } from "./file-lock.ts";
import { lives, makeFolder, readIfThere } from "./folder.ts";
import { majorOfCluster, majorOfPrograms } from "./majors.ts";
import { DatabaseProblem } from "./problem.ts";
import type { Addresses } from "./roles.ts";
import { texts } from "./texts.fr.ts";

/** The embedded PostgreSQL, running: started by us, or found alive. */
export interface EmbeddedServer extends Addresses {
  readonly ownerUrl: string;
  readonly port: number;
  /** It had outlived the process that started it, and nobody used it any more: we adopted it. */
  readonly orphan: boolean;
  /** Leaves it: the last one who used it stops it, and waits until it is down. */
  readonly stop: () => Promise<void>;
  /** The same in a hurry, without waiting: nothing that was saved is lost, the next start repairs. */
  readonly drop: () => void;
  readonly isUp: () => boolean;
  /** After its death: starts it again on the same port, so that open pools find it. */
  readonly again: () => Promise<EmbeddedServer>;
}

export interface Wishes {
  /** The port of a server that just died. */
  readonly port?: number;
  /** Further settings of PostgreSQL; tests do without fsync. */
  readonly settings?: Settings;
  /** Other programs than ours: those of the major that made the cluster, to leave it. */
  readonly programs?: string;
}

/** How long another process may prepare the same cluster, and a server may take to start or stop, in milliseconds. */
const PATIENCE = 60_000;

/**
 * Starts the server of this data folder, or joins it when it lives already. Who uses it holds a
 * lock with the others: so an orphan is told from a server in use, and the last one stops it.
 */
export async function startEmbedded(
  dataFolder: string,
  wishes: Wishes = {},
): Promise<EmbeddedServer> {
  const folder = makeFolder(dataFolder);
  const starting = await waitForLock(join(folder, "starting.lock"), "alone", PATIENCE);
  if (starting === undefined) throw new DatabaseProblem(texts.busy(folder));
  try {
    const nobody = tryLock(join(folder, "in-use.lock"), "alone");
    nobody?.release();
    const use = await waitForLock(join(folder, "in-use.lock"), "with others", 2_000);
    if (use === undefined) throw new DatabaseProblem(texts.busy(folder));
    try {
      const cluster = await prepareCluster(folder, wishes.programs);
      const found = await findReady(cluster, wishes);
      const orphan = nobody !== undefined && !found.ours;
      return serverOf(cluster, { ...found, orphan, use, folder, wishes });
    } catch (error) {
      use.release();
      throw error;
    }
  } finally {
    starting.release();
  }
}

/** A server that answers, with the database in it. One that was just killed may look alive an instant longer. */
async function findReady(cluster: Cluster, wishes: Wishes): Promise<Found> {
  for (const start = performance.now(); ; await wait(100)) {
    const found = await findOrLaunch(cluster, wishes);
    try {
      await ensureDatabase(cluster, found.port);
      return found;
    } catch (error) {
      if (!isAway(error) || performance.now() - start > PATIENCE) throw error;
    }
  }
}

interface Found {
  readonly pid: number;
  readonly port: number;
  readonly ours: boolean;
}

async function findOrLaunch(cluster: Cluster, wishes: Wishes): Promise<Found> {
  const start = performance.now();
  const logBefore = sizeOf(cluster.log);
  for (;;) {
    const running = runningServer(cluster.folder);
    const found =
      running === undefined
        ? await launch(cluster, wishes)
        : await whenReady(cluster, { pid: running, ours: false });
    if (found !== undefined) return found;
    const said = readIfThere(cluster.log).slice(logBefore);
    if (performance.now() - start > PATIENCE || !passes(said))
      throw new DatabaseProblem(sentenceOf(cluster, said));
    await wait(250);
  }
}

/** Backends of a server that was killed take a moment to leave the shared memory, and its port. */
function passes(said: string): boolean {
  return (
    said.trim() === "" ||
    /still in use|lock file|already in use|could not bind|shut down/.test(said)
  );
}

function sentenceOf({ log, folder, programs }: Cluster, said: string): string {
  const made = majorOfCluster(folder);
  const ours = majorOfPrograms(programs);
  // An older server stops at settings that it does not know, before it sees that the base is not its own.
  if (made !== undefined && ours !== undefined && made > ours)
    return texts.laterVersion(folder, made, ours);
  if (/incompatible with server/.test(said)) return texts.otherVersion(folder, made);
  if (saysFull(said)) return texts.diskFull(folder);
  return texts.notStarted(log);
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

async function launch(cluster: Cluster, { port, settings = {} }: Wishes) {
  const child = launchServer(cluster, port ?? (await freePort()), settings);
  // Without a number it could not even be run.
  return child.pid === undefined
    ? undefined
    : whenReady(cluster, { pid: child.pid, ours: true }, () => child.exitCode === null);
}

async function whenReady(
  { folder, log }: Cluster,
  { pid, ours }: { readonly pid: number; readonly ours: boolean },
  still: () => boolean = () => true,
): Promise<Found | undefined> {
  for (const start = performance.now(); lives(pid) && still(); await wait(25)) {
    const port = readyPort(folder, pid);
    if (port !== undefined) return { pid, port, ours };
    // After a crash it repairs itself first, which is long when much was being written.
    if (performance.now() - start > 2 * PATIENCE)
      throw new DatabaseProblem(texts.notAnswering(log));
  }
  return undefined;
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

interface Lived extends Found {
  readonly orphan: boolean;
  readonly use: FileLock;
  /** The data folder, as it really is. */
  readonly folder: string;
  readonly wishes: Wishes;
}

function serverOf(cluster: Cluster, lived: Lived): EmbeddedServer {
  const { pid, port, orphan, use, folder, wishes } = lived;
  let stopping = false;
  const isUp = () => isServer(pid, cluster.folder);
  return {
    url: addressOf(cluster.secrets, port, "runtime"),
    ownerUrl: addressOf(cluster.secrets, port, "owner"),
    port,
    orphan,
    stop: async () => {
      await whenLast(folder, use, async () => {
        stopping = true;
        await shutDown(pid, isUp);
      });
    },
    drop: () => {
      use.release();
      const last = stopping ? undefined : tryLock(join(folder, "in-use.lock"), "alone");
      if ((stopping || last !== undefined) && isUp()) process.kill(pid, "SIGQUIT");
    },
    isUp,
    again: async () => {
      const next = await startEmbedded(folder, { ...wishes, port });
      use.release();
      return next;
    },
  };
}

/** Releases our lock, and does something if nobody else uses the server; nobody can come meanwhile. */
async function whenLast(folder: string, use: FileLock, run: () => Promise<void>): Promise<void> {
  // Somebody may have deleted the folder under us: then nobody else uses it.
  if (!existsSync(folder)) return run();
  const starting = await waitForLock(join(folder, "starting.lock"), "alone", PATIENCE);
  use.release();
  const last = tryLock(join(folder, "in-use.lock"), "alone");
  try {
    if (last !== undefined) await run();
  } finally {
    last?.release();
    starting?.release();
  }
}

/** Fast shutdown; immediate when it does not end. */
async function shutDown(pid: number, isUp: () => boolean): Promise<void> {
  for (const signal of ["SIGINT", "SIGQUIT"] as const) {
    if (isUp()) process.kill(pid, signal);
    for (const start = performance.now(); isUp(); await wait(25))
      if (performance.now() - start > PATIENCE / 2) break;
  }
}
