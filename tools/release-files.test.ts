import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { posix } from "node:path";

import { expect, test } from "vitest";

import { isReleased } from "./release-files.ts";

const files = execFileSync("git", ["ls-files", "-z"], { encoding: "utf8" })
  .split("\0")
  .filter(Boolean);
const released = files.filter(isReleased);

test("a release holds what an installed server runs and reads", () => {
  for (const needed of [
    "package.json",
    "package-lock.json",
    "tools/postgres-majors/package.json",
    "src/main.ts",
    "src/modules/all.ts",
    "tools/build.ts",
    "tools/build-house.ts",
    "vite.config.ts",
    "deploy/archipel.service",
    "docs/guides/installer.md",
    "LICENSE",
  ])
    expect(released).toContain(needed);
});

test("and nothing that only tests need", () => {
  expect(released.filter((path) => /(^|\/)(tests|bench|faults)\/|\.test\./.test(path))).toEqual([]);
  expect(files.length - released.length).toBeGreaterThan(500);
});

test("what it holds imports nothing that it left", () => {
  const sources = released.filter((path) => /^(?:src|tools)\/.*\.tsx?$/.test(path));
  const left = sources.flatMap((path) =>
    [...readFileSync(path, "utf8").matchAll(/(?:from|import)\s*\(?\s*"(\.\.?\/[^"]+\.tsx?)"/g)]
      .map(([, to = ""]) => posix.join(posix.dirname(path), to))
      .filter((to) => !isReleased(to))
      .map((to) => `${path} imports ${to}`),
  );
  expect(sources.length).toBeGreaterThan(1_000);
  expect(left).toEqual([]);
});
