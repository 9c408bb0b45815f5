import { readFileSync } from "node:fs";

import { expect, test } from "vitest";

import { licencesOf, unfree, writeLicences } from "./licence-list.ts";

test("all that the product depends on is free, as the lockfile says", () => {
  const packages = licencesOf(readFileSync("package-lock.json", "utf8"));
  expect(packages.length).toBeGreaterThan(40);
  expect(unfree(packages)).toEqual([]);
  expect(packages.map(({ name }) => name)).not.toContain("vitest");
  expect(writeLicences(packages)).toContain("| age-encryption | 0.3.1 | BSD-3-Clause |");
});

test("what is not free, or says nothing, is refused", () => {
  expect(["MIT", "(MIT OR GPL-1.0)", "MIT AND ISC"].map(oddOf)).toEqual([0, 0, 0]);
  expect(
    ["BUSL-1.1", "UNLICENSED", "?", "MIT AND SSPL-1.0", "SEE LICENSE IN x"].map(oddOf),
  ).toEqual([1, 1, 1, 1, 1]);
});

function oddOf(licence: string): number {
  return unfree([{ name: "x", version: "1", licence }]).length;
}
