import { spawn } from "node:child_process";
import { join, resolve } from "node:path";

/*
 * npm run worlds
 *
 * Every small world of sharing up to three grants, the rule against PostgreSQL: more than ten million answers in some
 * minutes. The tests ask those of two (src/modules/access/domain/small-worlds.test.ts).
 */
const project = resolve(import.meta.dirname, "..");
const child = spawn(
  join(project, "node_modules", ".bin", "vitest"),
  ["run", "--maxWorkers=1", "src/modules/access/domain/small-worlds.test.ts"],
  { cwd: project, stdio: "inherit", env: { ...process.env, ARCHIPEL_WORLDS: "all" } },
);
child.once("error", () => (process.exitCode = 1));
child.once("exit", (code) => (process.exitCode = code ?? 1));
