import { readFileSync } from "node:fs";

import { describe, expect, test } from "vitest";

import { isFree, listDependencies } from "./dependency-list.ts";

const ours = {
  project: readFileSync("package.json", "utf8"),
  lock: readFileSync("package-lock.json", "utf8"),
  reasons: readFileSync("tools/dependencies.json", "utf8"),
};

test("all that we depend on is free, has its reason, and runs nothing by itself", () => {
  expect(listDependencies(ours).problems).toEqual([]);
});

test("docs/dependencies.md is what `npm run licences` writes", () => {
  expect(readFileSync("docs/dependencies.md", "utf8")).toBe(listDependencies(ours).page);
});

/** A house with one dependency of this licence. */
const some = (license: string, more = {}) => ({
  project: JSON.stringify({ scripts: {}, dependencies: { some: "1.0.0" }, ...more }),
  lock: JSON.stringify({
    packages: { "": {}, "node_modules/some": { version: "1.0.0", license } },
  }),
  reasons: JSON.stringify({ some: "needed" }),
});

describe("what is refused", () => {
  test("a licence that is not free", () => {
    expect(listDependencies(some("MIT")).problems).toEqual([]);
    expect(listDependencies(some("SSPL-1.0")).problems).toHaveLength(1);
  });

  test("a dependency without a reason, and a reason without its dependency", () => {
    expect(listDependencies({ ...some("MIT"), reasons: "{}" }).problems).toHaveLength(1);
    expect(
      listDependencies({ ...some("MIT"), reasons: '{"some":"a","gone":"b"}' }).problems,
    ).toHaveLength(1);
  });

  test("a script that npm runs by itself, of ours or of theirs", () => {
    expect(listDependencies(some("MIT", { scripts: { postinstall: "x" } })).problems).toHaveLength(
      1,
    );
    const lock = JSON.stringify({
      packages: { "node_modules/some": { license: "MIT", hasInstallScript: true } },
    });
    expect(listDependencies({ ...some("MIT"), lock }).problems).toHaveLength(1);
  });

  test.each([
    ["(MIT OR SSPL-1.0)", true],
    ["MIT AND SSPL-1.0", false],
    ["UNLICENSED", false],
    ["", false],
  ])("%s: is it free? %s", (licence, free) => {
    expect(isFree(licence)).toBe(free);
  });
});
