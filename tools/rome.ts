/*
 * Builds `src/modules/subjects/data/rome.tsv.gz` from the two files of the ROME that France Travail
 * publishes: `node tools/rome.ts <unix_referentiel_code_rome…csv> <unix_referentiel_appellation…csv>`.
 * For maintainers, when a new version is out: read how many jobs came and went, run the tests of
 * `subjects`, write the version in `data/SOURCES.md`, commit.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

import { parse } from "csv-parse/sync";
import { z } from "zod";

import { type Job, writeJobs } from "../src/modules/subjects/domain/rome.ts";

const [codes = "", names = ""] = process.argv.slice(2);
const rows = (path: string): unknown => parse(readFileSync(path), { columns: true, bom: true });

const listed = z
  .array(z.object({ code_rome: z.string(), libelle_rome: z.string() }))
  .parse(rows(codes));
const called = z
  .array(z.object({ code_rome: z.string(), libelle_appellation_court: z.string() }))
  .parse(rows(names));

const others = new Map<string, Set<string>>();
for (const { code_rome: code, libelle_appellation_court: name } of called)
  others.set(code, (others.get(code) ?? new Set()).add(name.trim()));

const jobs = listed.map(({ code_rome: code, libelle_rome }): Job => {
  const name = libelle_rome.trim();
  return { code, name, otherNames: [...(others.get(code) ?? [])].filter((one) => one !== name) };
});
writeFileSync(
  new URL("../src/modules/subjects/data/rome.tsv.gz", import.meta.url),
  gzipSync(writeJobs(jobs), { level: 9 }),
);
process.stdout.write(`${jobs.length} jobs, ${called.length} names\n`);
