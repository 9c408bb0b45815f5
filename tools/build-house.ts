import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

import { bareEnvironment } from "../src/services/config/bare-environment.ts";
import { waitForLock } from "../src/services/database/file-lock.ts";

/** What the bundle was made from, so that an old one is seen: names, sizes and times of the sources. */
export function sourceStamp(project: string): string {
  const hash = createHash("sha256");
  for (const name of ["package.json", "vite.config.ts"])
    hash.update(readFileSync(join(project, name)));
  const files = readdirSync(join(project, "src"), { recursive: true, encoding: "utf8" }).toSorted();
  for (const name of files) {
    if (!/(?<!\.test)\.(tsx?|css)$/.test(name)) continue;
    const { size, mtimeMs } = statSync(join(project, "src", name));
    hash.update(`${name} ${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex");
}

/** Whether the bundle is there and made from these sources. A release holds no builder: its bundle is right. */
export function isBuilt(project: string): boolean {
  const stamp = join(project, "dist", "stamp");
  if (!existsSync(stamp)) return false;
  if (!existsSync(join(project, "node_modules", "vite"))) return true;
  return readFileSync(stamp, "utf8") === sourceStamp(project);
}

/** How long another process may build the same bundle, in milliseconds. */
const PATIENCE = 120_000;

/**
 * Builds the server's bundle and the files that browsers load, each with a Brotli twin. Beside its
 * place, then put there: one process at a time, and a bundle is never seen half-made.
 */
export async function buildHouse(project: string): Promise<void> {
  await alone(project, () => build(project));
}

/** The same, unless it is done already, perhaps by another process meanwhile. */
export async function ensureBuilt(project: string): Promise<void> {
  if (isBuilt(project)) return;
  await alone(project, async () => {
    if (!isBuilt(project)) await build(project);
  });
}

/**
 * The same in a process of its own: what the builder takes (250 MB) would be kept as long as we
 * live. Fails with what it said; ends with us when we are told to stop.
 */
export async function buildApart(project: string): Promise<void> {
  const words = [join(project, "tools", "build.ts"), "--if-needed"];
  const child = spawn(process.execPath, words, {
    cwd: project,
    stdio: ["ignore", "ignore", "pipe"],
    env: bareEnvironment(),
  });
  const stop = () => {
    child.kill();
    process.exit(1);
  };
  for (const signal of STOPS) process.once(signal, stop);
  let said = "";
  child.stderr.on("data", (bytes: Buffer) => (said += bytes.toString("utf8")));
  const code = await new Promise<number | null>((tell) => child.once("close", tell));
  for (const signal of STOPS) process.off(signal, stop);
  if (code !== 0) throw new Error(`the builder ended with ${code}: ${said}`);
}

const STOPS = ["SIGTERM", "SIGINT", "SIGHUP"] as const;

async function alone(project: string, run: () => Promise<void>): Promise<void> {
  const file = join(project, "node_modules", ".archipel-building.lock");
  const lock = await waitForLock(file, "alone", PATIENCE);
  if (lock === undefined) throw new Error(`another process builds since long: ${file}`);
  try {
    await run();
  } finally {
    lock.release();
  }
}

async function build(project: string): Promise<void> {
  // A build that was killed leaves its folder.
  for (const name of readdirSync(project)) {
    if (name.startsWith("dist.making")) rmSync(join(project, name), { recursive: true });
  }
  const making = join(project, "dist.making");
  await buildInto(project, making);
  swap(making, join(project, "dist"));
}

function swap(made: string, place: string): void {
  const old = `${made}.old`;
  if (existsSync(place)) renameSync(place, old);
  renameSync(made, place);
  rmSync(old, { recursive: true, force: true });
}

async function buildInto(project: string, folder: string): Promise<void> {
  // Of the sources as they are before: a change meanwhile makes the bundle old.
  const stamp = sourceStamp(project);
  const vite = await import("vite");
  await vite.build({
    root: project,
    configFile: join(project, "vite.config.ts"),
    logLevel: "error",
    build: { outDir: folder },
  });
  const styles = readdirSync(join(project, "src/ui/style")).filter((name) => name.endsWith(".css"));
  const enhance = join(project, "src/ui/enhance");
  const scripts = existsSync(enhance)
    ? readdirSync(enhance).filter((name) => /(?<!\.test)\.ts$/.test(name))
    : [];
  await vite.build({
    root: project,
    configFile: false,
    logLevel: "error",
    publicDir: false,
    oxc: { jsx: { runtime: "automatic", importSource: "hono/jsx" } },
    base: "/assets/",
    build: {
      outDir: join(folder, "public"),
      emptyOutDir: true,
      manifest: "manifest.json",
      modulePreload: false,
      target: ["chrome80", "safari13"],
      cssTarget: ["chrome80", "safari13"],
      rolldownOptions: {
        input: [
          ...styles.map((name) => join(project, "src/ui/style", name)),
          ...scripts.map((name) => join(enhance, name)),
          ...pageScripts(project),
        ],
        output: {
          entryFileNames: "[name].[hash].js",
          // What a script asks for later, beside it: assets are served from one folder.
          chunkFileNames: "[name].[hash].js",
          assetFileNames: "[name].[hash][extname]",
        },
      },
    },
  });
  compress(join(folder, "public"));
  // Like the builder, only where something is built.
  const { drawIcons } = await import("./icons.ts");
  await drawIcons(join(folder, "public"));
  writeFileSync(join(folder, "stamp"), stamp);
}

/** Scripts that one page of a module loads (decision 0026): « web/<page>.browser.tsx ». */
function pageScripts(project: string): readonly string[] {
  const modules = join(project, "src/modules");
  return readdirSync(modules, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.browser\.tsx?$/.test(name))
    .map((name) => join(modules, name));
}

function compress(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!/\.(css|js)$/.test(name)) continue;
    const bytes = readFileSync(join(folder, name));
    const twin = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
    writeFileSync(join(folder, `${name}.br`), twin);
  }
}
