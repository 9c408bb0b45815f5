import { isRecord } from "#basics/answers";
import { createReadStream, existsSync, readdirSync, readFileSync } from "node:fs";
import { createGunzip } from "node:zlib";

import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";

import { readEntreprise } from "./entreprises.ts";
import { readGazette } from "./gazette.ts";
import { readSubsidy } from "./subsidy.ts";
import { decodeLine } from "#basics/table-lines";
import { readRna } from "./rna.ts";

const DATA = "../shared/data/associations";

function json(path: string): unknown {
  return JSON.parse(readFileSync(`${DATA}/${path}`, "utf8"));
}

function table(text: string): readonly unknown[] {
  return parse(text, { columns: true, delimiter: ";", relax_quotes: true });
}

/** Real lines stay outside the project: tried only where they are at hand. */
describe.skipIf(!existsSync(DATA))("real registers", () => {
  test("929 associations of the old API", () => {
    const all = json("rna-api-v1-ABC.json");
    const read = (Array.isArray(all) ? all : []).map(readRna);
    const good = read.flatMap((one) => (one.read ? [one.value] : []));
    expect([read.length, good.length]).toEqual([929, 929]);
    expect(
      good.filter(({ numbers }) => numbers.rna !== undefined && numbers.formerNumber === undefined),
    ).toHaveLength(604);
    expect(good.filter(({ state }) => state === "active")).toHaveLength(749);
    expect(JSON.stringify(good)).not.toMatch(/[^\s@]@[^\s@]+\.[a-z]/);
  });

  test.each(["waldec", "import"])("the sample of %s", (name) => {
    const text = readFileSync(`${DATA}/rna-csv/rna_sample_${name}.csv`, "latin1");
    const read = table(text.split("\n").map(decodeLine).join("\n")).map(readRna);
    expect(read.map((one) => one.read)).toEqual([true, true, true]);
  });

  test("the answers of recherche-entreprises", () => {
    const read = readdirSync(`${DATA}/recherche-entreprises`).flatMap((name) => {
      const answer = json(`recherche-entreprises/${name}`);
      const result = isRecord(answer) ? answer["result"] : undefined;
      const results = isRecord(result) ? result["results"] : undefined;
      return (Array.isArray(results) ? results : []).map(readEntreprise);
    });
    expect(read).toHaveLength(46);
    expect(read.filter((one) => one.read && one.value.kind === "association")).toHaveLength(4);
  });

  test("two announcements of one association", () => {
    const all = json("joafe/annonces-reelles-retranscrites.json");
    const results = isRecord(all) ? all["results"] : undefined;
    const read = (Array.isArray(results) ? results : []).map(readGazette);
    expect(read.map((one) => one.read && one.value.name)).toEqual(["VIVALTO", "VIV'ALTO."]);
  });

  test("18,719 subsidies of the Pays de la Loire, without one broken letter", async () => {
    const bytes: Buffer[] = [];
    const file = `${DATA}/subventions-pdl/donnees_subventions_agregees_PDL.csv.gz`;
    for await (const chunk of createReadStream(file).pipe(createGunzip())) bytes.push(chunk);
    const lines = Buffer.concat(bytes).toString("latin1").split("\n").map(decodeLine);
    const rows = table(lines.join("\n"));
    const read = rows.map(readSubsidy);
    const good = read.flatMap((one) => (one.read ? [one.value] : []));
    expect(read).toHaveLength(18_719);
    expect(JSON.stringify(good)).not.toMatch(/\ufffd|ü¾/);
    expect(new Set(good.map(({ funder }) => funder.key)).size).toBe(6);
    expect(good).toHaveLength(18_715);
  });
});
