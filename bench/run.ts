import { mkdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

/*
 * npm run bench -- <name> [--json]       measures one thing and says it
 * npm run bench -- all --write           measures everything and refreshes docs/performance.md
 *
 * Pages are JSX, which Node does not run by itself: the benches are bundled first, as the house is.
 */
const project = resolve(import.meta.dirname, "..");
const folder = join(project, "node_modules", ".cache", `archipel-bench-${process.pid}`);
mkdirSync(folder, { recursive: true });
try {
  const { buildHouse, isBuilt } = await import("../tools/build-house.ts");
  if (!isBuilt(project)) await buildHouse(project);
  const { build } = await import("vite");
  await build({
    root: project,
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    oxc: { jsx: { runtime: "automatic", importSource: "hono/jsx" } },
    build: {
      ssr: join(project, "bench/benches.ts"),
      outDir: folder,
      target: "node26",
      minify: false,
      rolldownOptions: { output: { entryFileNames: "benches.js" } },
    },
  });
  const { runBenches } = await import(pathToFileURL(join(folder, "benches.js")).href);
  process.exitCode = await runBenches(process.argv.slice(2), project);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
