import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** A command of npm under way, as a person would type it, in a process group of its own. */
export interface Started {
  readonly child: ChildProcess;
  /** All that it said so far, on both outputs. */
  readonly said: () => string;
  /** Waits until it says that, and answers what it said; fails when it ends before. */
  readonly says: (words: string | RegExp) => Promise<string>;
  /** Waits for its end; the exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
}

export interface StartWishes {
  readonly environment?: Readonly<Record<string, string>>;
  readonly uid?: number;
}

const PATIENCE = 120_000;

/** `npm <words>` in the project, with nothing of our own environment that could help it. */
export function npm(
  words: readonly string[],
  { environment = {}, uid }: StartWishes = {},
): Started {
  const child = spawn("npm", words, {
    cwd: resolve("."),
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    ...(uid === undefined ? {} : { uid, gid: uid }),
    env: { PATH: plainPath(), HOME: "/nonexistent", ARCHIPEL_LOG: "silent", ...environment },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (bytes: Buffer) => (said += bytes.toString("utf8")));
  const ended = new Promise<number | string>((tell) => {
    child.once("close", (code, signal) => tell(code ?? signal ?? "?"));
  });
  return { child, said: () => said, ended, says: (awaited) => until(awaited, () => said, ended) };
}

async function until(
  words: string | RegExp,
  said: () => string,
  ended: Promise<number | string>,
): Promise<string> {
  let over: number | string | undefined;
  void ended.then((how) => (over = how));
  for (const since = performance.now(); ; await wait(20)) {
    const text = said();
    if (typeof words === "string" ? text.includes(words) : words.test(text)) return text;
    if (over !== undefined) throw new Error(`it ended (${over}) without « ${words} »:\n${text}`);
    if (performance.now() - since > PATIENCE) throw new Error(`never « ${words} »:\n${text}`);
  }
}

// The machine's own Node first, as on a bare machine: npm scripts find ours by themselves.
function plainPath(): string {
  const ours = join(resolve("."), "node_modules", ".bin");
  return (process.env["PATH"] ?? "")
    .split(delimiter)
    .filter((folder) => folder !== ours)
    .join(delimiter);
}

/** An instance that is open: where, and the numbers of its processes. */
export interface Open extends Started {
  readonly at: string;
}

/** `npm start`, until it says that it is open. */
export async function start(wishes: StartWishes = {}): Promise<Open> {
  const started = npm(["start"], wishes);
  const text = await started.says(/Archipel est ouvert : (\S+)/);
  const at = /Archipel est ouvert : (\S+)/.exec(text)?.[1] ?? "";
  return { ...started, at: at.replace("localhost", "127.0.0.1") };
}

/** The numbers of live processes whose command line or environment names this folder. */
export function processesOf(folder: string): {
  readonly nodes: number[];
  readonly servers: number[];
} {
  const nodes: number[] = [];
  const servers: number[] = [];
  for (const name of readdirSync("/proc")) {
    const pid = Number(name);
    if (!Number.isInteger(pid) || pid === process.pid) continue;
    const command = read(`/proc/${name}/cmdline`);
    if (command.includes(`${folder}/`) && /\/(postgres|initdb)\0/.test(command)) servers.push(pid);
    else if (command.startsWith("node\0") && read(`/proc/${name}/environ`).includes(folder))
      nodes.push(pid);
  }
  return { nodes, servers };
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

/** Waits until something is so, a long while at most. */
export async function eventually(is: () => boolean | Promise<boolean>): Promise<void> {
  for (const since = performance.now(); !(await is()); await wait(50))
    if (performance.now() - since > PATIENCE) throw new Error("it never was so");
}
