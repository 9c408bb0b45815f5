import { enableCompileCache } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

/*
 * Starts the process: the bundle is made when it is missing or older than its sources, then does
 * what was asked. Pages are JSX, which Node does not run by itself; hence the bundle.
 */
const project = resolve(import.meta.dirname, "..");
const bundle = pathToFileURL(join(project, "dist", "archipel.js")).href;

// A terminal that closed, or a `| head`, is no reason to stop half-way.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);

async function load() {
  const { isBuilt, buildApart } = await import("../tools/build-house.ts");
  if (!isBuilt(project)) await buildApart(project);
  // What Node made of the bundle is kept beside it, where one may write: the next start takes half the time, and 12 MB less.
  enableCompileCache(join(project, "dist", "compiled"));
  return import(bundle);
}

try {
  const { runCommand } = await load();
  process.exitCode = await runCommand(process.argv.slice(2), project);
} catch (error) {
  const { sayNotBuilt } = await import("./running/accident.ts");
  process.stderr.write(`${sayNotBuilt(error)}\n`);
  process.exitCode = 1;
}
// All is closed now; what would still hold the process does not hold it long.
setTimeout(() => process.exit(), 2_000).unref();
