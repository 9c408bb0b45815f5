import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

import { type JobIndex, indexJobs } from "../domain/job-words.ts";
import { readJobs } from "../domain/rome.ts";

const indexes = new Map<string, JobIndex>();

/** The jobs of the ROME that come with the house (`data/SOURCES.md`), read when they are first asked for. */
export function romeOf(projectFolder: string): JobIndex {
  const known = indexes.get(projectFolder);
  if (known !== undefined) return known;
  const file = join(projectFolder, "src/modules/subjects/data/rome.tsv.gz");
  const index = indexJobs(readJobs(gunzipSync(readFileSync(file)).toString("utf8")));
  indexes.set(projectFolder, index);
  return index;
}
