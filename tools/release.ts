import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

import { buildHouse } from "./build-house.ts";
import { licencesOf, unfree, writeLicences } from "./licence-list.ts";
import { isReleased } from "./release-files.ts";

/*
 * `npm run release`: makes `archipel-<version>.tar.gz` and its sum from a clean checkout, with the
 * bundle built, and the list of what it depends on (LICENCES.md, sbom.json); without what only tests
 * need (`release-files.ts`). With `--with-modules`,
 * the dependencies too, for a machine that reaches no registry.
 */
const project = resolve(import.meta.dirname, "..");
const withModules = process.argv.includes("--with-modules");

function git(...words: readonly string[]): string {
  return execFileSync("git", words, { cwd: project, encoding: "utf8" });
}

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

const changed = git("status", "--porcelain");
if (changed !== "") fail(`The checkout is not clean; commit or set aside first:\n${changed}`);

const { version } = JSON.parse(readFileSync(join(project, "package.json"), "utf8"));
const name = `archipel-${version}`;
const packages = licencesOf(readFileSync(join(project, "package-lock.json"), "utf8"));
const odd = unfree(packages);
if (odd.length > 0)
  fail(`Not free, or unknown: ${odd.map((one) => `${one.name} (${one.licence})`).join(", ")}`);

await buildHouse(project);
const making = mkdtempSync(join(tmpdir(), "archipel-release-"));
try {
  const folder = join(making, name);
  for (const file of git("ls-files", "-z").split("\0").filter(Boolean).filter(isReleased)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(project, file), join(folder, file));
  }
  cpSync(join(project, "dist"), join(folder, "dist"), { recursive: true });
  writeFileSync(join(folder, "LICENCES.md"), writeLicences(packages));
  const words = ["sbom", "--package-lock-only", "--omit=dev", "--sbom-format=cyclonedx"];
  writeFileSync(
    join(folder, "sbom.json"),
    execFileSync("npm", words, { cwd: folder, maxBuffer: 1 << 27 }),
  );
  if (withModules)
    execFileSync("npm", ["ci", "--omit=dev", "--no-audit", "--no-fund"], {
      cwd: folder,
      stdio: "inherit",
    });
  const out = join(project, "release");
  mkdirSync(out, { recursive: true });
  const archive = join(out, `${name}.tar.gz`);
  execFileSync("tar", ["-czf", archive, "-C", making, name]);
  const sum = createHash("sha256").update(readFileSync(archive)).digest("hex");
  writeFileSync(`${archive}.sha256`, `${sum}  ${name}.tar.gz\n`);
  process.stdout.write(`${archive}\n${packages.length} dependencies, all free.\n`);
} finally {
  rmSync(making, { recursive: true, force: true });
}
