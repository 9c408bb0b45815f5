import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

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

/** Builds the server's bundle and the files that browsers load, each with a Brotli twin. */
export async function buildHouse(project: string): Promise<void> {
  const stamp = sourceStamp(project);
  rmSync(join(project, "dist", "stamp"), { force: true });
  const { build } = await import("vite");
  await build({ root: project, configFile: join(project, "vite.config.ts"), logLevel: "warn" });
  const styles = readdirSync(join(project, "src/ui/style")).filter((name) => name.endsWith(".css"));
  const enhance = join(project, "src/ui/enhance");
  const scripts = existsSync(enhance)
    ? readdirSync(enhance).filter((name) => /(?<!\.test)\.ts$/.test(name))
    : [];
  await build({
    root: project,
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    base: "/assets/",
    build: {
      outDir: join(project, "dist/public"),
      emptyOutDir: true,
      manifest: "manifest.json",
      modulePreload: false,
      target: ["chrome80", "safari13"],
      cssTarget: ["chrome80", "safari13"],
      rolldownOptions: {
        input: [
          ...styles.map((name) => join(project, "src/ui/style", name)),
          ...scripts.map((name) => join(enhance, name)),
        ],
        output: { entryFileNames: "[name].[hash].js", assetFileNames: "[name].[hash][extname]" },
      },
    },
  });
  compress(join(project, "dist/public"));
  writeFileSync(join(project, "dist", "stamp"), stamp);
}

function compress(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!/\.(css|js)$/.test(name)) continue;
    const bytes = readFileSync(join(folder, name));
    const twin = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
    writeFileSync(join(folder, `${name}.br`), twin);
  }
}
