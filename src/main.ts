import { join, resolve } from "node:path";

/*
 * Starts the process: the bundle is made when it is missing or older than its sources, then does
 * what was asked. Pages are JSX, which Node does not run by itself; hence the bundle.
 */
const project = resolve(import.meta.dirname, "..");
const bundle = join(project, "dist", "archipel.js");

const { buildHouse, isBuilt } = await import("../tools/build-house.ts");
if (!isBuilt(project)) await buildHouse(project);
const { runCommand } = await import(bundle);
process.exitCode = await runCommand(process.argv.slice(2), project);
