import { expect, test } from "vitest";

import { writersOf, type Written } from "./authorship.ts";
import type { Contents } from "./contents.ts";

const text = (...paragraphs: readonly string[]): Contents => ({
  kind: "text",
  markdown: paragraphs.join("\n\n"),
});

const BEFORE = "Prévenez l’équipe qui reçoit une semaine avant.";
const MORNING = "Montrez la porte, l’eau, les toilettes et la sortie.";
const MORNING_TOO = "Montrez la porte, l’eau, les toilettes, la sortie et le jardin.";
const AFTER = "Demandez ce qui a manqué.";

const versions: readonly Written[] = [
  { number: 1, from: undefined, by: ["solene"], contents: text(BEFORE, MORNING) },
  { number: 2, from: 1, by: ["josiane"], contents: text(BEFORE, MORNING, AFTER) },
  { number: 3, from: 2, by: ["marcel"], contents: text(BEFORE, MORNING_TOO, AFTER) },
  // Restored, what was said is still who said it first.
  { number: 4, from: 1, by: ["nadege"], contents: text(BEFORE, MORNING) },
];

test("who wrote a part is who wrote it, not who wrote elsewhere", () => {
  expect(writersOf(versions, { paragraphs: [BEFORE] })).toEqual(["solene"]);
  expect(writersOf(versions, { paragraphs: [AFTER] })).toEqual(["josiane"]);
  expect(writersOf(versions, { paragraphs: [MORNING] })).toEqual(["solene"]);
  expect(writersOf(versions, { paragraphs: ["", "---", AFTER] })).toEqual(["josiane"]);
});

test("what was changed is of who wrote it, and of who changed it", () => {
  expect(writersOf(versions, { paragraphs: [MORNING_TOO] })).toEqual(["solene", "marcel"]);
});

test("what no version that is read says is said not to be known", () => {
  const [, ...others] = versions;
  const unread = [{ number: 1, from: undefined, by: ["solene"], contents: undefined }, ...others];
  expect(writersOf(versions, { paragraphs: [BEFORE, "Rien de tel."] })).toBeUndefined();
  expect(writersOf(unread, { paragraphs: [AFTER] })).toBeUndefined();
});

const COLUMNS = ["outil", "combien", "chez-qui"].map((name) => ({
  name,
  title: name,
  type: "text" as const,
  description: "",
}));
const table = (...rows: string[][]): Contents => ({ kind: "table", columns: COLUMNS, rows });
const lines: readonly Written[] = [
  {
    number: 1,
    from: undefined,
    by: ["nadege"],
    contents: table(["Bêche", "3", "au local"], ["Râteau", "5", "au local"]),
  },
  {
    number: 2,
    from: 1,
    by: ["josiane"],
    contents: table(["Bêche", "3", "chez Lucienne"], ["Râteau", "5", "au local"]),
  },
];

test("of a table, the lines and the columns that are asked about count alone", () => {
  const all = ["outil", "combien", "chez-qui"];
  const rake = { columns: all, rows: [["Râteau", "5", "au local"]] };
  expect(writersOf(lines, rake)).toEqual(["nadege"]);
  const spade = { columns: all, rows: [["Bêche", "3", "chez Lucienne"]] };
  expect(writersOf(lines, spade)).toEqual(["nadege", "josiane"]);
  const counted = { columns: ["outil", "combien"], rows: [["Bêche", "3"]] };
  expect(writersOf(lines, counted)).toEqual(["nadege"]);
});
