import { execFile } from "node:child_process";
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";

import { bareEnvironment, npmEnvironment } from "#services/config";
import { CommandProblem } from "#services/house";

import { hashOf } from "../backup/archive.ts";
import { texts } from "./texts.fr.ts";

const run = promisify(execFile);

/** An archive of a release, checked against the sum that came with it. */
export interface CheckedRelease {
  readonly file: string;
  readonly version: string;
}

/** Where releases stand beside each other: « releases/<version> », and « current » that leads to one. */
export interface Installation {
  readonly root: string;
  /** The version that runs this command. */
  readonly version: string;
}

/** Where this program stands, when it was installed from a release; throws a sentence when it was not. */
export function installationOf(project: string): Installation {
  const releases = dirname(project);
  if (basename(releases) !== "releases") throw new CommandProblem(texts.notInstalled(project));
  const text = readFileSync(join(project, "package.json"), "utf8");
  return { root: dirname(releases), version: /"version":\s*"([^"]+)"/.exec(text)?.[1] ?? "0" };
}

const NAME = /^archipel-(\d+\.\d+\.\d+(?:-[\w.]+)?)\.tar\.gz$/;

/** Finds a release (a file, or an address that the operator gives), and checks its sum. */
export async function checkRelease(asked: string, downloads: string): Promise<CheckedRelease> {
  const file = /^https?:\/\//.test(asked) ? await download(asked, downloads) : resolve(asked);
  const version = NAME.exec(basename(file))?.[1];
  if (version === undefined) throw new CommandProblem(texts.oddName(basename(file)));
  if (!existsSync(file)) throw new CommandProblem(texts.noFile(file));
  const sums = `${file}.sha256`;
  if (!existsSync(sums)) throw new CommandProblem(texts.noSum(sums));
  const expected = /^[0-9a-f]{64}/.exec(readFileSync(sums, "utf8"))?.[0];
  if (expected === undefined || (await hashOf(file)) !== expected)
    throw new CommandProblem(texts.wrongSum(file));
  return { file, version };
}

async function download(address: string, folder: string): Promise<string> {
  const name = basename(new URL(address).pathname);
  if (!NAME.test(name)) throw new CommandProblem(texts.oddName(name));
  mkdirSync(folder, { recursive: true });
  for (const [from, to] of [
    [address, name],
    [`${address}.sha256`, `${name}.sha256`],
  ] as const) {
    const answer = await fetch(from).catch(() => undefined);
    if (answer?.ok !== true || answer.body === null)
      throw new CommandProblem(texts.notDownloaded(from, answer?.status));
    await pipeline(Readable.from(answer.body), createWriteStream(join(folder, to)));
  }
  return join(folder, name);
}

/** Whether a version comes after another, number by number. */
export function isLater(version: string, than: string): boolean {
  const [a, b] = [numbersOf(version), numbersOf(than)];
  const at = a.findIndex((one, index) => one !== b[index]);
  return at !== -1 && (a[at] ?? 0) > (b[at] ?? 0);
}

function numbersOf(version: string): readonly number[] {
  return version.split(/[.-]/).slice(0, 3).map(Number);
}

/** Opens a release beside the others, with what it depends on; whole, or not there at all. Answers its folder. */
export async function installBeside(
  { root }: Installation,
  { file, version }: CheckedRelease,
): Promise<string> {
  const releases = join(root, "releases");
  const place = join(releases, version);
  if (existsSync(place)) return place;
  const making = mkdtempSync(join(releases, ".making-"));
  try {
    await run("tar", ["-xzf", file, "-C", making, "--no-same-owner"], {
      env: bareEnvironment(),
    }).catch((error: unknown) => {
      throw new CommandProblem(texts.notOpened(file), { cause: error });
    });
    const opened = join(making, `archipel-${version}`);
    if (!existsSync(join(opened, "src", "main.ts")))
      throw new CommandProblem(texts.notOpened(file));
    if (!existsSync(join(opened, "node_modules"))) await installModules(opened);
    renameSync(opened, place);
    return place;
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

async function installModules(folder: string): Promise<void> {
  const words = ["ci", "--omit=dev", "--no-audit", "--no-fund"];
  await run("npm", words, { cwd: folder, maxBuffer: 1 << 26, env: npmEnvironment() }).catch(
    (error: unknown) => {
      throw new CommandProblem(texts.noModules, { cause: error });
    },
  );
}

/** « current » leads to this release from now on; it never leads nowhere. */
export function pointTo({ root }: Installation, version: string): void {
  const writing = join(root, ".current");
  rmSync(writing, { force: true });
  symlinkSync(join("releases", version), writing);
  renameSync(writing, join(root, "current"));
}
