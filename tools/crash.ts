import { mkdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

/*
 * npm run crash -- <import|alerts|mail|retention|kori> [--points 1000] [--seed 1]
 *
 * Cuts one kind of work at random points, starts again, and says what is then not as without a cut:
 * see docs/reliability.md. Pages are JSX, which Node does not run by itself: it is bundled first, as
 * the house is; the processes that are killed run the same bundle.
 */
const project = resolve(import.meta.dirname, "..");
const words = process.argv.slice(2);
const WORKER = "--worker";

async function bundle(folder: string): Promise<string> {
  const { build } = await import("vite");
  await build({
    root: project,
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    oxc: { jsx: { runtime: "automatic", importSource: "hono/jsx" } },
    build: {
      ssr: join(project, "tools/crash/all.ts"),
      outDir: folder,
      target: "node26",
      minify: false,
      rolldownOptions: { output: { entryFileNames: "crash.js" } },
    },
  });
  return join(folder, "crash.js");
}

function numberAfter(name: string, otherwise: number): number {
  const place = words.indexOf(name);
  const number = place === -1 ? otherwise : Number(words[place + 1]);
  if (!Number.isInteger(number) || number < 1) throw new Error(`${name} takes a number`);
  return number;
}

if (words[0] === WORKER) {
  const [, file = "", ...others] = words;
  const { work } = await import(pathToFileURL(file).href);
  await work(others);
} else {
  const folder = join(project, "node_modules", ".cache", `archipel-crash-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  try {
    const file = await bundle(folder);
    const { runCrash } = await import(pathToFileURL(file).href);
    process.exitCode = await runCrash({
      name: words[0],
      points: numberAfter("--points", 1_000),
      seed: numberAfter("--seed", 1),
      worker: { script: import.meta.filename, words: [WORKER, file] },
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  // What was cut in this process would hold it.
  process.exit();
}
