import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

import type { TestHouse } from "./house.ts";

/**
 * What a module hides, as a difference between two houses: `tests/worlds/<module>.ts`, or
 * `<module>-<what>.ts` when a module has several.
 */
export interface World {
  /** The name of the file. */
  readonly name: string;
  /** Who of the demonstration may see the difference (« Adrienne »); everyone else may not. */
  readonly knownTo: readonly string[];
  /** Changes the second house: adds, changes or removes what is hidden. */
  readonly differ: (app: TestHouse) => Promise<void>;
  /** Addresses that are worth asking besides those which links lead to. */
  readonly paths?: readonly string[];
}

/** The worlds that the modules wrote. */
export async function readWorlds(): Promise<readonly World[]> {
  const folder = resolve("tests/worlds");
  const names = readdirSync(folder).filter((name) => name.endsWith(".ts"));
  return Promise.all(
    names.toSorted().map(async (name) => {
      const file: unknown = await import(pathToFileURL(`${folder}/${name}`).href);
      if (!isWorld(file))
        throw new Error(`tests/worlds/${name} must export knownTo and differ(app)`);
      const { knownTo, differ } = file;
      return { name, knownTo, differ, ...(file.paths === undefined ? {} : { paths: file.paths }) };
    }),
  );
}

function isWorld(file: unknown): file is Omit<World, "name"> {
  return (
    typeof file === "object" &&
    file !== null &&
    "knownTo" in file &&
    Array.isArray(file.knownTo) &&
    "differ" in file &&
    typeof file.differ === "function"
  );
}
