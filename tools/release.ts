import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

import { buildHouse } from "./build-house.ts";
import { licencesOf, unfree, writeLicences } from "./licence-list.ts";
import { isReleased } from "./release-files.ts";
import {
  comesAfter,
  dateChangelog,
  hasSection,
  isVersion,
  withRelease,
  withVersion,
} from "./release-notes.ts";

/*
 * `npm run release -- 0.3.0` first writes that number, dates what was ahead in the changelog, commits and tags it
 * (`release-notes.ts`); without a number, that of package.json, when it is not out yet. Then it makes `archipel-<version>.tar.gz` and its sum from a clean checkout, with the
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

const read = (file: string) => readFileSync(join(project, file), "utf8");
const version = prepare(process.argv.slice(2).find((word) => !word.startsWith("--")));
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
  // What Node of this machine made of the bundle stays here.
  const filter = (from: string) => from !== join(project, "dist", "compiled");
  cpSync(join(project, "dist"), join(folder, "dist"), { recursive: true, filter });
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

/** The version that is released: written, dated, committed and tagged, unless it is so already. */
function prepare(asked: string | undefined): string {
  const { version: now } = JSON.parse(read("package.json"));
  const wanted = asked ?? String(now);
  if (!isVersion(wanted)) fail(`Not a version: ${wanted}`);
  const tag = `v${wanted}`;
  const tagged = git("tag", "--list", tag).trim() !== "";
  if (tagged && git("rev-list", "-n1", tag).trim() === git("rev-parse", "HEAD").trim())
    return wanted;
  if (tagged) fail(`${tag} is out already, at another commit: say the next version.`);
  if (wanted !== now && !comesAfter(wanted, String(now)))
    fail(`${wanted} does not come after ${now}.`);
  const on = Temporal.Now.plainDateISO("Europe/Paris");
  const changelog = read("CHANGELOG.md");
  const dated = hasSection(changelog, wanted)
    ? changelog
    : dateChangelog(changelog, { version: wanted, on });
  if (dated === undefined) fail("Nothing stands under « À paraître » in CHANGELOG.md.");
  const files = {
    "CHANGELOG.md": dated,
    "publiccode.yml": withRelease(read("publiccode.yml"), { version: wanted, on }),
    "package.json": withVersion(read("package.json"), wanted),
    "package-lock.json": withVersion(read("package-lock.json"), wanted),
  };
  for (const [file, text] of Object.entries(files)) writeFileSync(join(project, file), text);
  if (git("status", "--porcelain") !== "")
    git("commit", "--quiet", "--all", "--message", `Release ${wanted}`);
  git("tag", "--annotate", tag, "--message", `Archipel ${wanted}`);
  return wanted;
}
