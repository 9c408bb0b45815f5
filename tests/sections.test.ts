import { readFileSync } from "node:fs";

import { describe, expect, test } from "vitest";

import { partsOf, sectionsFor } from "../src/sections.ts";
import { modules } from "../src/modules/all.ts";
import { type Part, SECTIONS } from "../src/services/house/index.ts";
import { texts } from "../src/texts.fr.ts";

/*
 * Where one is: the sections, their parts and the addresses of each, as the modules tell them, and as DESIGN.md says.
 */

const house = { modules };
const somebody = { operator: false };
const READERS = {
  everyone: "tout le monde",
  known: "qui est entré",
  operator: "l’opérateur",
  moderator: "qui modère",
  nobody: "se trouve depuis d’autres pages",
} as const;

function rowOf({ label, at, holds = [], says, for: reader = "everyone", ...more }: Part): string {
  const addresses = [at, ...holds].map((one) => `\`${one}\``).join(", ");
  return `${texts.sections[more.section]} | ${label} | ${addresses} | ${READERS[reader]} | ${says}`;
}

test("the table of DESIGN.md says the sections and parts of the modules", () => {
  const written = readFileSync("DESIGN.md", "utf8")
    .split("\n")
    .filter((line) => line.startsWith("| ") && line.split(" | ")[2]?.startsWith("`/") === true)
    .map((line) => line.slice(2, -2));
  const told = SECTIONS.flatMap((name) => partsOf(house, name).map(rowOf));
  expect(told).not.toHaveLength(0);
  expect(written).toEqual(told);
});

test("no address is of two parts, no order of two parts of a section", () => {
  const parts = SECTIONS.flatMap((name) => partsOf(house, name));
  const ats = parts.flatMap(({ at, holds = [] }) => [at, ...holds]);
  expect(ats).toHaveLength(new Set(ats).size);
  const orders = parts.map(({ section, order }) => `${section} ${order}`);
  expect(orders).toHaveLength(new Set(orders).size);
});

test("a part is said in a word or two, and in one line", () => {
  const parts = SECTIONS.flatMap((name) => partsOf(house, name));
  expect(parts.filter(({ label }) => label.length > 24).map(({ label }) => label)).toEqual([]);
  expect(
    parts.filter(({ says }) => says.length > 80 || !says.endsWith(".")).map(({ says }) => says),
  ).toEqual([]);
});

const wordsOf = (who: Parameters<typeof sectionsFor>[1]) =>
  sectionsFor(house, who)
    .filter(({ inMenu }) => inMenu)
    .map(({ label, at }) => `${label} ${at}`);

describe("the menu", () => {
  test("has five words at most, and shows no section that holds nothing yet", () => {
    const words = wordsOf(undefined);
    expect(words.length).toBeLessThanOrEqual(5);
    expect(words.slice(0, 4)).toEqual([
      "Appels /appels",
      "Autour de moi /autour-de-moi",
      "Cercles /cercles",
      "Entraide /entraide",
    ]);
    expect(words.some((word) => word.startsWith("Communs"))).toBe(
      partsOf(house, "commons").length > 0,
    );
  });

  test("is the same for a visitor and for who is in", () => {
    expect(wordsOf(somebody)).toEqual(wordsOf(undefined));
  });
});
