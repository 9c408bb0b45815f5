import { type ChildProcess, spawn } from "node:child_process";
import { resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

import { freePort } from "../../src/services/database/embedded.ts";
import { openProxy, type Proxy } from "../../tests/support/proxy.ts";

/** Two processes of the house on one database, behind a proxy. */
export interface Two {
  /** The address of the proxy. */
  readonly at: string;
  /** Replaces each in turn, as an update without a stop does: the next one is told once it is ready. */
  readonly replaceEach: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

interface One {
  readonly at: string;
  readonly child: ChildProcess;
}

/** Starts them with this environment: where the data and the database are, and the key. */
export async function serveByTwo(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Two> {
  let processes = [await serveOne(environment), await serveOne(environment)];
  const proxy = await openProxy();
  await sendTo(proxy, processes);
  return {
    at: proxy.at,
    replaceEach: async () => {
      for (const [place, old] of processes.entries()) {
        await stopOne(old);
        processes = processes.with(place, await serveOne(environment));
        await sendTo(proxy, processes);
      }
    },
    stop: async () => {
      await proxy.close();
      for (const one of processes) await stopOne(one);
    },
  };
}

async function sendTo(proxy: Proxy, processes: readonly One[]): Promise<void> {
  proxy.send(processes.map(({ at }) => at));
  await proxy.whole();
}

/** A port that was free may be taken by somebody's connection before we listen. */
const TRIES = 3;

async function serveOne(environment: Readonly<Record<string, string | undefined>>): Promise<One> {
  for (let tries = 1; tries <= TRIES; tries += 1) {
    const one = await tryOne(environment);
    if (one !== undefined) return one;
  }
  throw new Error("the house ended before it answered");
}

async function tryOne(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<One | undefined> {
  const port = await freePort();
  const child = spawn(process.execPath, ["src/main.ts", "serve"], {
    cwd: resolve("."),
    env: { ...process.env, ARCHIPEL_LOG: "error", ...environment, PORT: String(port) },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const at = `http://127.0.0.1:${port}`;
  while (child.exitCode === null) {
    const answer = await fetch(`${at}/pret`).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer?.status === 200) return { at, child };
    await wait(50);
  }
  return undefined;
}

async function stopOne({ child }: One): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((tell) => child.once("exit", tell));
  child.kill("SIGTERM");
  await ended;
}
