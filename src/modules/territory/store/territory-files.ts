import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

import { readCommunes, readDepartments, readRegions } from "../domain/communes-file.ts";
import type { Territory } from "../domain/place-index.ts";

const FILES = ["regions.tsv", "departments.tsv", "communes.tsv.gz"] as const;

/** Where the data files lie in a project; they are not in the bundle. */
function fileOf(projectFolder: string, name: (typeof FILES)[number]): Buffer {
  return readFileSync(join(projectFolder, "src/modules/territory/data", name));
}

/** A fingerprint of the places that come with the house: it changes when a release brings new ones. */
export function fingerprintFiles(projectFolder: string): string {
  const hash = createHash("sha256");
  for (const name of FILES) hash.update(fileOf(projectFolder, name));
  return hash.digest("hex");
}

/** Reads the places that come with the house (`data/SOURCES.md` says from where); about a tenth of a second. */
export function readTerritoryFiles(projectFolder: string): Territory {
  const departments = readDepartments(fileOf(projectFolder, "departments.tsv").toString("utf8"));
  const communes = gunzipSync(fileOf(projectFolder, "communes.tsv.gz")).toString("utf8");
  return {
    communes: readCommunes(communes, departments),
    departments,
    regions: readRegions(fileOf(projectFolder, "regions.tsv").toString("utf8")),
  };
}
