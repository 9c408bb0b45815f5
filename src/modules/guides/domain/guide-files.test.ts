import { readdirSync, readFileSync } from "node:fs";

import { describe, expect, test } from "vitest";

import { adviseOnText } from "#modules/subjects";
import { MARKS } from "#rules/subjects";

import { guidesOf } from "../store/guide-files.ts";
import { LEVELS, NEEDS } from "./guide.ts";
import { readGuide, STEPS } from "./guide-file.ts";

const projectFolder = process.cwd();
const guides = guidesOf(projectFolder);
const bodyOf = (file: string) => file.replace(/^---\n[\s\S]*?\n---\n/, "");

test("there are fifteen, of each need and each level, with titles of their own", () => {
  expect(guides).toHaveLength(15);
  expect(new Set(guides.map(({ need }) => need))).toEqual(new Set(NEEDS));
  expect(new Set(guides.map(({ level }) => level))).toEqual(new Set(LEVELS));
  expect(new Set(guides.map(({ title }) => title)).size).toBe(15);
});

describe.each(guides.map((guide) => ({ guide, slug: guide.slug })))("$slug", ({ guide }) => {
  test("has steps, each a sentence that says what to do, and what to do when it fails", () => {
    expect(guide.steps.length).toBeGreaterThanOrEqual(5);
    expect(guide.steps.length).toBeLessThanOrEqual(14);
    expect(guide.steps.filter(({ does }) => !/[.?]$/.test(does))).toEqual([]);
    const titles = guide.parts.map(({ title }) => title);
    expect(titles).toContain(STEPS);
    expect(titles.some((title) => /^(Si cela ne marche pas|Vous avez cliqué)$/.test(title))).toBe(
      true,
    );
    expect(new Set(guide.parts.map(({ id }) => id)).size).toBe(guide.parts.length);
  });

  test("passes the advice of the house: no mark but rare words, three in a hundred at most", () => {
    const { advised, words } = adviseOnText({ config: { projectFolder } }, bodyOf(guide.file));
    const marks = advised.flatMap((one) => one.marks);
    const wrong = marks.filter(({ kind }) => kind !== "rare" && kind !== "acronym");
    expect(wrong.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([]);
    expect(marks.length).toBeLessThanOrEqual((words * 3) / 100);
    expect(MARKS).toContain("rare");
  });

  test("leads only to addresses of https", () => {
    const addresses = bodyOf(guide.file).match(/\w+:\/\/[^\s>]+/g) ?? [];
    expect(addresses.every((one) => URL.parse(one)?.protocol === "https:")).toBe(true);
  });
});

test("a guide that says that it was tried is followed by a journey, and no other is", () => {
  const journeys = readFileSync("tests/journeys/follow-a-guide.journey.ts", "utf8");
  const followed = [...journeys.matchAll(/readAndFollow\(way, "([^"]+)"/g)].map(
    ([, title]) => title,
  );
  expect(new Set(followed)).toEqual(
    new Set(guides.filter(({ trial }) => trial !== undefined).map(({ title }) => title)),
  );
  expect(followed.length).toBeGreaterThanOrEqual(4);
});

test("nobody is named in what is said of a trial", () => {
  const tried = guides.flatMap(({ trial }) => trial ?? []);
  expect(tried).not.toHaveLength(0);
  expect(tried.filter(({ by }) => /\p{Lu}/u.test(by))).toEqual([]);
});

describe("a file that does not say what a guide must", () => {
  const file = readFileSync("src/modules/guides/data/mots-de-passe.md", "utf8");

  test.each([
    ["no head", file.replace(/^---[\s\S]*?\n---\n/, ""), "titre"],
    ["another licence", file.replace("CC-BY-SA-4.0", "CC-BY-NC-4.0"), "licence"],
    ["an unknown need", file.replace("besoin: proteger", "besoin: jouer"), "besoin"],
    ["no duration", file.replace("duree: 20", "duree: vite"), "duree"],
    ["no day", file.replace("lu: 2026-11-29", "lu: hier"), "lu"],
    ["no word on its trial", file.replace("essai: non essayé\n", ""), "essai"],
    ["half a trial", file.replace("essai: non essayé", "essai-par: une bénévole"), "essai-le"],
    [
      "a trial that says not what can fail",
      file.replace(
        "essai: non essayé",
        "essai-par: une bénévole\nessai-le: 2026-11-29\nessai-duree: 5",
      ),
      "essai-rate",
    ],
    [
      "a trial and none",
      file.replace("essai: non essayé", "essai: non essayé\nessai-le: 2026-11-29"),
      "essai-le",
    ],
    ["a word of its own", file.replace("duree: 20", "duree: 20\nauteur: quelqu’un"), "auteur"],
    ["no step", file.replace(/^\d+\. .*$/gm, ""), "has no step"],
  ])("%s is refused", (_, wrong, says) => {
    expect(wrong).not.toBe(file);
    expect(() => readGuide("mots-de-passe", wrong)).toThrow(says);
  });
});

test("each file of the folder is a guide or says what the folder is", () => {
  const names = readdirSync("src/modules/guides/data").filter((name) => name !== "README.md");
  expect(new Set(names.map((name) => name.replace(".md", "")))).toEqual(
    new Set(guides.map(({ slug }) => slug)),
  );
});
