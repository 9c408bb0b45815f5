import { execFileSync } from "node:child_process";
import { join, resolve } from "node:path";

/*
 * Starts the process: the bundle is made when it is missing or older than its sources, then does
 * what was asked. Pages are JSX, which Node does not run by itself; hence the bundle.
 */
const project = resolve(import.meta.dirname, "..");
const bundle = join(project, "dist", "archipel.js");

const { isBuilt } = await import("../tools/build-house.ts");
if (!isBuilt(project)) {
  // In a process of its own: what the builder takes (250 MB) would be kept as long as we live.
  execFileSync(process.execPath, [join(project, "tools", "build.ts")], {
    cwd: project,
    stdio: ["ignore", "ignore", "inherit"],
  });
}
const { runCommand } = await import(bundle);
process.exitCode = await runCommand(process.argv.slice(2), project);
