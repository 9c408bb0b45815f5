import { readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import {
  comesAfter,
  dateChangelog,
  hasSection,
  isVersion,
  withRelease,
  withVersion,
} from "./release-notes.ts";

const project = join(import.meta.dirname, "..");
const read = (name: string) => readFileSync(join(project, name), "utf8");
const lines = (text: string) => text.split("\n").filter((line) => line.startsWith("- "));
const on = Temporal.PlainDate.from("2026-12-01");

describe("a release", () => {
  test("dates what was ahead, and leaves the place for what comes", () => {
    const before =
      "# Ce qui change\n\n## À paraître\n\n- Un.\n- Deux.\n\n## 0.1.0 (1 mars 2026)\n\n- Zéro.\n";
    const after = dateChangelog(before, { version: "0.2.0", on });
    expect(after).toBe(
      "# Ce qui change\n\n## À paraître\n\n## 0.2.0 (1 décembre 2026)\n\n- Un.\n- Deux.\n\n## 0.1.0 (1 mars 2026)\n\n- Zéro.\n",
    );
    expect(hasSection(after ?? "", "0.2.0")).toBe(true);
    expect(hasSection(before, "0.2.0")).toBe(false);
    // Nothing is ahead any more.
    expect(dateChangelog(after ?? "", { version: "0.3.0", on })).toBeUndefined();
  });

  test("loses no line of the changelog that stands here", () => {
    const changelog = read("CHANGELOG.md");
    const after = dateChangelog(changelog, { version: "99.0.0", on }) ?? changelog;
    expect(lines(after)).toEqual(lines(changelog));
    expect(lines(after)).not.toHaveLength(0);
  });

  test("says its number in the package, twice in its lock, and nowhere else", () => {
    for (const [name, times] of [
      ["package.json", 1],
      ["package-lock.json", 2],
    ] as const) {
      const after = withVersion(read(name), "99.0.7");
      expect(after.split('"99.0.7"')).toHaveLength(times + 1);
      expect(after.length - read(name).length).toBeLessThan(8);
    }
  });

  test.each([
    ["0.2.0", "0.1.9", true],
    ["0.10.0", "0.9.0", true],
    ["1.0.0", "1.0.0", false],
    ["0.2.0", "0.2.1", false],
  ])("%s after %s: %s", (one, other, answer) => {
    expect(comesAfter(one, other)).toBe(answer);
  });

  test("is a number of three parts", () => {
    expect(["0.2.0", "10.0.3"].every(isVersion)).toBe(true);
    expect(["0.2", "v0.2.0", "0.2.0-1", ""].some(isVersion)).toBe(false);
  });
});

describe("publiccode.yml", () => {
  const yaml = read("publiccode.yml");
  const value = (key: string) =>
    new RegExp(String.raw`^\s*${key}: *"?([^"\n]*)"?$`, "m").exec(yaml)?.[1];

  test("has the keys that its standard requires", () => {
    for (const key of [
      "publiccodeYmlVersion",
      "name",
      "url",
      "platforms",
      "developmentStatus",
      "softwareType",
      "license",
      "type",
      "contacts",
      "localisationReady",
      "availableLanguages",
      "shortDescription",
      "longDescription",
      "features",
    ])
      expect([key, value(key)]).not.toEqual([key, undefined]);
  });

  test("says the licence and the version of the package, and what a release writes", () => {
    const { version, license } = JSON.parse(read("package.json"));
    expect([value("softwareVersion"), value("license")]).toEqual([version, license]);
    const after = withRelease(yaml, { version: "9.9.9", on });
    expect(after).toContain('softwareVersion: "9.9.9"\n');
    expect(after).toContain('releaseDate: "2026-12-01"\n');
  });

  test("its descriptions have the lengths that are asked", () => {
    for (const language of ["fr", "en"]) {
      const part = yaml.split(`\n  ${language}:\n`)[1]?.split(/\n {2}\w\w:\n|\n\w/)[0] ?? "";
      const short = /shortDescription: "([^"]*)"/.exec(part)?.[1] ?? "";
      expect(short.length).toBeGreaterThan(0);
      expect(short.length).toBeLessThanOrEqual(150);
      const long =
        /longDescription: >\n((?: {6}.*\n?)+)/.exec(part)?.[1]?.replaceAll(/\s+/g, " ") ?? "";
      expect(long.length).toBeGreaterThanOrEqual(150);
      expect(long.length).toBeLessThanOrEqual(10_000);
    }
  });
});
