import { readFileSync, statSync } from "node:fs";
import { gunzipSync } from "node:zlib";

import { describe, expect, test } from "vitest";

import { indexJobs, rootsOf, suggestJobs } from "./job-words.ts";
import { isRome, readJobs, writeJobs } from "./rome.ts";

const FILE = "src/modules/subjects/data/rome.tsv.gz";
const text = gunzipSync(readFileSync(FILE)).toString("utf8");
const jobs = readJobs(text);
const index = indexJobs(jobs);

describe("the file of jobs", () => {
  test("holds the 1,584 jobs of the ROME, and says again what it read", () => {
    expect(jobs).toHaveLength(1584);
    expect(writeJobs(jobs)).toBe(text);
  });

  test("stays light", () => {
    expect(statSync(FILE).size).toBeLessThan(150_000);
  });

  test("is refused when a line of it is not one", () => {
    expect(() => readJobs("Z9\tRien\n")).toThrow("not a line of the ROME");
    expect([isRome("D1106"), isRome("d1106"), isRome("Z1106")]).toEqual([true, false, false]);
  });
});

describe("words suggest jobs", () => {
  test.each([
    ["Réparer les vélos", "I1619"],
    ["comptabilité", "M1203"],
    ["jardinage", "A1208"],
    ["sonoriser un concert", "L1508"],
    ["photographie", "E1201"],
    ["PHOTOGRAPHE", "E1201"],
    ["conduire un camion", "N4116"],
  ])("« %s » first of all %s", (words, code) => {
    expect(suggestJobs(index, words)[0]?.code).toBe(code);
  });

  test("at most five, each job once; none for words that no job bears", () => {
    const codes = suggestJobs(index, "cuisine").map(({ code }) => code);
    expect(codes).toHaveLength(5);
    expect(new Set(codes).size).toBe(5);
    for (const words of ["", "zzz", "de la", "\u0000 ' ; drop"]) {
      expect(suggestJobs(index, words).length).toBeLessThan(6);
    }
    expect(suggestJobs(index, "zzz")).toEqual([]);
  });

  test("by what they share: to garden, gardening, gardener", () => {
    expect([...rootsOf("jardiner, le jardinage, une jardinière")]).toEqual(["jardin"]);
  });
});
