import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

import { houseEnvironment } from "#services/config";
import { freePort } from "#services/database";

import { texts } from "./texts.fr.ts";

/** How long a release may take to migrate and open, and to stop, in milliseconds. */
const OPENS = 30 * 60_000;
const STOPS = 60_000;

/**
 * Starts a release on a port of its own (it migrates the database), asks for its front page, and stops
 * it. Answers what went wrong, in a sentence with its last words; undefined when all went well.
 */
export async function tryRelease(
  folder: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string | undefined> {
  const port = await freePort();
  const ours = join(folder, "node_modules", ".bin", "node");
  const node = existsSync(ours) ? ours : process.execPath;
  const child = spawn(node, [join(folder, "src", "main.ts"), "serve"], {
    cwd: folder,
    env: { ...houseEnvironment(), ...environment, PORT: String(port) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const hear = (bytes: Buffer) => (said = `${said}${bytes.toString("utf8")}`.slice(-4_000));
  for (const stream of [child.stdout, child.stderr]) stream.on("data", hear);
  const ended = new Promise<void>((tell) => {
    child.once("error", () => tell());
    child.once("close", () => tell());
  });
  const lives = () => child.pid !== undefined && child.exitCode === null && !child.signalCode;
  try {
    const opened = performance.now() + OPENS;
    while (lives() && !said.includes("Archipel est ouvert")) {
      if (performance.now() > opened) return texts.tooSlow(said);
      await Promise.race([ended, wait(100)]);
    }
    if (!lives()) {
      await ended;
      return texts.notStarted(said);
    }
    const answer = await fetch(`http://127.0.0.1:${port}/`, {
      signal: AbortSignal.timeout(30_000),
    }).catch(() => undefined);
    return answer?.ok === true ? undefined : texts.noPage(answer?.status, said);
  } finally {
    if (lives()) child.kill("SIGTERM");
    await Promise.race([ended, wait(STOPS, undefined, { ref: false })]);
    if (lives()) child.kill("SIGKILL");
    await ended;
  }
}
