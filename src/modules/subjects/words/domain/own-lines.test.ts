import { resolve } from "node:path";

import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { plain } from "#basics/text";

import { houseListOf, thesaurusOf } from "../store/thesaurus-file.ts";
import { conceptsOf } from "./concepts.ts";
import { joinGroups, lineFor, linesOf, MOST_LINE, readOwnLine, textOf } from "./own-lines.ts";
import { indexGroups, wordsIn } from "./thesaurus.ts";
import { wordsToNote } from "./unmet.ts";

const house = thesaurusOf(resolve("."));
const withLines = (...lines: readonly string[]) => {
  const own = lines.map(readOwnLine).flatMap((one) => (one.read ? [one.group] : []));
  return indexGroups(joinGroups(house.groups, own, house.lexicon), house.lexicon);
};
const waysOf = (typed: string, known = house) =>
  conceptsOf(wordsIn(typed), known).flatMap(({ meanings }) =>
    meanings.map(({ said }) => plain(said)),
  );
const sameAs = (typed: string) =>
  conceptsOf(wordsIn(typed), house)
    .flatMap(({ meanings }) => meanings)
    .filter(({ tie }) => tie === "family" || tie === "synonym" || tie === "narrower")
    .map(({ said }) => plain(said));
const tieOf = (tie: "family" | "narrower" | "near") => {
  const known = withLines(lineFor({ word: "zumba", known: "danse", tie }));
  return conceptsOf(["danse"], known)[0]?.meanings.find(({ said }) => said === "zumba")?.tie;
};

describe("a line of one's own", () => {
  test.each([
    ["zumba", "one-word"],
    ["> zumba, danse", "nothing-before"],
    ["", "nothing-before"],
    ["zumba = de la", "little-words"],
    [`danse = ${"zoumba ".repeat(9)}`, "too-many"],
    [`danse = ${Array.from({ length: 70 }, (_, at) => `mot${at}`).join(" = ")}`, "too-long"],
    [`danse = ${Array.from({ length: 70 }, (_, at) => `m${at}`).join("=")}`, "too-many"],
    [`danse = ${"z".repeat(MOST_LINE)}`, "too-long"],
  ])("« %s » is not understood", (line, problem) => {
    expect(readOwnLine(line)).toEqual({ read: false, problem });
  });

  test("whatever is written, it is read or said why not", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 600 }), (line) => {
        expect(typeof readOwnLine(line).read).toBe("boolean");
        for (const one of linesOf(line)) expect(one.length).toBeLessThanOrEqual(MOST_LINE);
      }),
    );
  });

  test("every line of the house's own list is one", () => {
    const lines = linesOf(houseListOf(resolve(".")));
    expect(lines.length).toBeGreaterThan(200);
    expect(lines.filter((line) => !readOwnLine(line).read)).toEqual([]);
  });

  test("what it says joins what the house says: who looks for the word finds all that the other finds", () => {
    expect(waysOf("zumba")).toEqual([]);
    const known = withLines(lineFor({ word: "zumba", known: "danse", tie: "synonym" }));
    expect(sameAs("danse").length).toBeGreaterThan(2);
    for (const way of sameAs("danse")) expect(waysOf("zumba", known)).toContain(way);
    expect(waysOf("danse", known)).toContain("zumba");
    expect(waysOf("zumba", withLines("danse = zoumba", "zoumba = zumba"))).toContain("danse");
  });

  test("each tie counts as in the house's list", () => {
    expect([tieOf("family"), tieOf("narrower"), tieOf("near")]).toEqual([
      "family",
      "narrower",
      "near",
    ]);
  });

  test("the signs of the format do nothing inside a word", () => {
    expect(lineFor({ word: "zum=ba > x", known: "danse", tie: "synonym" })).toBe(
      "danse = zum ba x",
    );
  });

  test("a file is text, in UTF-8 or as Windows writes, or none", () => {
    expect(textOf(Buffer.from("fête = fest-noz", "latin1"))).toBe("fête = fest-noz");
    expect(linesOf("\uFEFFfête = fest-noz\r\n# un mot\r\n\r\nfête = fest-noz")).toEqual([
      "fête = fest-noz",
    ]);
    expect(textOf(Buffer.from([0x50, 0x4b, 0, 4]))).toBeUndefined();
  });
});

describe("what may be noted of a search", () => {
  test.each([
    ["cours de zumba au village", ["zumba"]],
    ["jean.dupont@example.org zumba", ["zumba"]],
    ["06 12 34 56 78 zumba2000", []],
    ["https://zumba.example.org/ www.zumba.fr", []],
    ["appel à projets subvention association", []],
    ["une deux trois zumba zoumba zembla zamba zombo zimba zymba zomba", []],
    ["Marseille Toulouse zumba", ["zumba"]],
  ])("of « %s »: %j", (typed, noted) => {
    const told = wordsToNote(typed, house);
    expect(told.filter((word) => house.lexicon.readingsOf(word).length === 0)).toEqual(noted);
    expect(told.every((word) => /^[a-z]{3,30}$/.test(word))).toBe(true);
    expect(told).not.toContain("marseille");
  });
});
