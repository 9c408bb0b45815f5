import { expect, test } from "vitest";

import { readAnswers } from "#basics/form";

import { sayForm } from "./forms.ts";

const typed = { a: "", autre: "", genre: "hours", combien: "2", le: "2026-11-29" };

const read = (more: Readonly<Record<string, string>>) =>
  readAnswers(sayForm([]), { ...typed, ...more });

test("to whom one gave is asked with the rest: one of the list, or a name", () => {
  const empty = read({ combien: "" });
  expect(empty.fits ? [] : Object.keys(empty.problems)).toEqual(["combien", "a"]);
  expect(read({ autre: "La Grande Tablée" }).fits).toBe(true);
});
