import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

import { readCommunes, readDepartments, readRegions } from "../domain/communes-file.ts";
import type { Territory } from "../domain/place-index.ts";

const DATA = new URL("../data/", import.meta.url);

/** Reads the places that come with the house (`data/SOURCES.md` says from where); about a tenth of a second. */
export function readTerritoryFiles(): Territory {
  const departments = readDepartments(readFileSync(new URL("departments.tsv", DATA), "utf8"));
  const communes = gunzipSync(readFileSync(new URL("communes.tsv.gz", DATA))).toString("utf8");
  return {
    communes: readCommunes(communes, departments),
    departments,
    regions: readRegions(readFileSync(new URL("regions.tsv", DATA), "utf8")),
  };
}
