import fc from "fast-check";
import { expect, test } from "vitest";

import { mergeContents, unitsOf, withUnit } from "../../domain/merge.ts";
import type { TableContents } from "../../domain/table.ts";
import { changeOf, compareLines, decideLine, lineFinderIn, lineSaid } from "./line.ts";

const column = (title: string) => ({ name: title, title, type: "text", description: "" }) as const;
const table = (...rows: string[][]): TableContents => ({
  kind: "table",
  columns: ["Graine", "Mois", "Qui"].map(column),
  rows,
});
const SEEDS = table(
  ["Roquette", "mars", "Odile"],
  ["Laitue", "avril", "Odile"],
  ["Fève", "mars", "Inès"],
);
const line = (...cells: string[]) => JSON.stringify(cells);
const [FIRST, , LAST] = SEEDS.rows.map((row) => line(...row));
const find = (now: TableContents, was: string, place: number) => lineFinderIn(now)({ was, place });

const added = (cells: readonly string[]) =>
  decideLine("", { cells, isGone: false, why: undefined }, 3);

test("a line says something else, comes or goes; what a page gave back stays to the letter", () => {
  const was = line("Pois", "mars  ou avril\nou mai", "");
  const decided = (cells: readonly string[], isGone = false) =>
    decideLine(was, { cells, isGone, why: " " }, 3);
  const given = ["Pois", "mars ou avril ou mai", ""];
  expect(decided(given)).toEqual({ done: false, refusal: "nothing-changed" });
  expect(decided(given.with(2, "Inès"))).toMatchObject({
    value: { words: line("Pois", "mars  ou avril\nou mai", "Inès"), why: undefined },
  });
  expect(decided(given, true)).toMatchObject({ value: { words: "" } });
  expect(decided(given.with(2, "x".repeat(10_001)))).toMatchObject({ refusal: "words-too-long" });
  expect(added(["", " ", ""])).toMatchObject({ refusal: "nothing-changed" });
  expect(added(["Pois"])).toMatchObject({ value: { words: line("Pois", "", "") } });
  expect(changeOf({ was: "", words: line("Pois") })).toBe("added");
  expect(changeOf({ was, words: "" })).toBe("removed");
  expect(changeOf({ was, words: line("Pois") })).toBe("changed");
});

test("a line is found again to the letter, changed, or said to be gone: what is near alone is another", () => {
  expect(find(SEEDS, LAST ?? "", 0)).toEqual({ how: "there", place: 2 });
  const moved = table(["Pois", "mars", "Inès"], ...SEEDS.rows);
  expect(find(moved, FIRST ?? "", 0)).toEqual({ how: "there", place: 1 });
  const other = table(["Roquette", "mars", "Solène"], ["Laitue", "avril", "Odile"]);
  expect(find(other, FIRST ?? "", 0)).toEqual({ how: "changed", place: 0 });
  // « Fève, mars, Inès » went: « Pois, mars, Inès » is another line.
  const gone = table(["Roquette", "mars", "Odile"], ["Pois", "mars", "Inès"]);
  expect(find(gone, LAST ?? "", 2)).toEqual({ how: "gone", place: 1 });
  const alike = table(["Fève", "mai", "Ana"]);
  expect(find(alike, LAST ?? "", 2)).toMatchObject({ how: "gone" });
  expect(find(table(), LAST ?? "", 2)).toEqual({ how: "gone", place: undefined });
  const empty = table(["", "mars", "Inès"]);
  expect(find(empty, line("", "mars", "Odile"), 0)).toMatchObject({ how: "gone" });
});

test("a hundred lines are found in a table of twenty thousand in the time of a page", () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => [`Graine ${i}`, "mars", "Odile"]);
  const before = performance.now();
  const finder = lineFinderIn(table(...rows));
  const found = Array.from({ length: 100 }, (_, i) =>
    finder({ was: line(`Graine ${i * 180}`, "mai", "Odile"), place: 0 }),
  );
  expect(performance.now() - before).toBeLessThan(5_000);
  expect(found.map(({ place }) => place)).toEqual(found.map((_, i) => i * 180));
});

test("cells are compared one by one, and said in one line", () => {
  const compared = compareLines(["Graine", "Mois"], line("Pois", "mars"), line("Pois", "mai"));
  expect(compared.map(({ title, compared: runs }) => [title, runs.map(({ how }) => how)])).toEqual([
    ["Graine", ["same"]],
    ["Mois", ["removed", "added"]],
  ]);
  expect(lineSaid(["Graine", "Mois", "Qui"], line("Pois", "", "Inès"))).toBe(
    "Graine : Pois ; Qui : Inès",
  );
  expect(lineSaid(["Graine"], "")).toBe("");
});

test("whatever two change in two lines, both are in what is merged, and no other line moves", () => {
  const cell = fc.stringMatching(/^[a-z]{1,6}$/);
  const rows = fc.uniqueArray(cell, { minLength: 4, maxLength: 12 });
  fc.assert(
    fc.property(rows, fc.nat(), fc.nat(), fc.boolean(), (names, one, other, isGone) => {
      const base = table(...names.map((name) => [name, "mars", "Odile"]));
      const [a, b] = [one % names.length, other % names.length];
      // Neighbours of which one goes collide: they are chosen, not merged.
      fc.pre(Math.abs(a - b) > 1);
      const mine = withUnit(base, a, isGone ? "" : line("MOI", "mai", "Inès"));
      const theirs = withUnit(base, b, line("ELLE", "juin", "Inès"));
      if (mine === undefined || theirs === undefined) throw new Error("no such line");
      const merged = mergeContents({ base, mine, theirs });
      const kept = names.map((name, at) =>
        at === a
          ? line("MOI", "mai", "Inès")
          : at === b
            ? line("ELLE", "juin", "Inès")
            : line(name, "mars", "Odile"),
      );
      expect(merged.clean && unitsOf(merged.contents)).toEqual(
        isGone ? kept.toSpliced(a, 1) : kept,
      );
    }),
  );
});
