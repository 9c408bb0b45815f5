import { isFree, READ_BY_US } from "./dependency-list.ts";

/** A dependency as the lockfile names it. */
export interface Dependency {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression; « ? » when the lockfile says nothing. */
  readonly licence: string;
}

/** What is installed without the tools of those who maintain the project, once each, by name. */
export function licencesOf(lockfile: string): readonly Dependency[] {
  const { packages }: { packages: Readonly<Record<string, Locked>> } = JSON.parse(lockfile);
  const found = new Map<string, Dependency>();
  for (const [path, locked] of Object.entries(packages)) {
    if (path === "" || locked.link === true) continue;
    if (locked.dev === true || locked.devOptional === true) continue;
    const name = locked.name ?? path.slice(path.lastIndexOf("node_modules/") + 13);
    const version = locked.version ?? "?";
    found.set(`${name} ${version}`, {
      name,
      version,
      licence: READ_BY_US[`${path}@${version}`] ?? locked.license ?? "?",
    });
  }
  return [...found.values()].toSorted((a, b) => a.name.localeCompare(b.name, "en"));
}

interface Locked {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  /** A folder of the project itself. */
  readonly link?: boolean;
}

/** Those that are not free, or of which nothing is known: all of « A AND B » must be, one of « A OR B ». */
export function unfree(packages: readonly Dependency[]): readonly Dependency[] {
  return packages.filter(({ licence }) => !isFree(licence));
}

/** The list that goes with a release. */
export function writeLicences(packages: readonly Dependency[]): string {
  const rows = packages.map(
    ({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`,
  );
  return [
    "# Dépendances et licences",
    "",
    "Archipel est sous AGPL-3.0-or-later. Ce dont il dépend pour tourner :",
    "",
    "| nom | version | licence |",
    "|---|---|---|",
    ...rows,
    "",
  ].join("\n");
}
