import { expect, test } from "vitest";

import { compare, isSame, linesBetween, tell } from "./differences.ts";
import type { Entry } from "./entry.ts";

const entry = (key: string, body: string, head: readonly string[] = ["200 /"]): Entry => ({
  key,
  head,
  body,
});

const page = (word: string, footer: string) => `<p>${word}</p><hr><footer>${footer}</footer>`;

test("two recordings that say the same are the same", () => {
  const one = [entry("a", "x"), entry("b", "y")];
  const compared = compare(one, one.toReversed());
  expect(isSame(compared)).toBe(true);
  expect(tell(compared)).toBe("2 the same, 0 different in 0 ways, 0 gone, 0 new");
});

test("what went, what came, and what another answer says are three things", () => {
  const compared = compare(
    [entry("a", "x"), entry("b", "y"), entry("c", "z")],
    [entry("b", "y"), entry("c", "other"), entry("d", "")],
  );
  expect(compared.missing).toEqual(["a"]);
  expect(compared.added).toEqual(["d"]);
  expect(compared.changed.map(({ keys }) => keys)).toEqual([["c"]]);
  expect(isSame(compared)).toBe(false);
});

test("a header or a status alone is a difference", () => {
  const compared = compare([entry("a", "x")], [entry("a", "x", ["404 /"])]);
  expect(compared.changed[0]?.lines.filter((line) => !line.startsWith("  "))).toEqual([
    "- 200 /",
    "+ 404 /",
  ]);
});

test("pages that differ by the same lines are told together", () => {
  const compared = compare(
    ["a", "b"].map((word) => entry(word, page(word, "old"))),
    ["a", "b"].map((word) => entry(word, page(word, "new"))),
  );
  expect(compared.changed).toHaveLength(1);
  expect(compared.changed[0]?.keys).toEqual(["a", "b"]);
});

test("lines that stayed between two differences are no difference", () => {
  const before = ["head", "one", "stays", "also", "three", "tail"];
  const after = ["head", "1", "stays", "also", "3", "3 bis", "tail"];
  expect(linesBetween(before, after)).toEqual([
    "  head",
    "- one",
    "+ 1",
    "  stays",
    "  also",
    "- three",
    "+ 3",
    "+ 3 bis",
    "  tail",
  ]);
  expect(linesBetween(before, before.slice(0, -1))).toEqual(["  three", "- tail"]);
});
