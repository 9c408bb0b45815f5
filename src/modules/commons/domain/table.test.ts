import fc from "fast-check";
import { describe, expect, test } from "vitest";

import {
  fits,
  isWithin,
  misfitsOf,
  MOST_COLUMNS,
  MOST_ROWS,
  readTable,
  sortedRows,
  type TableContents,
  tableText,
} from "./table.ts";

function read(text: string, known: TableContents["columns"] = []) {
  const told = readTable(text, known);
  if (!told.done) throw new Error(told.refusal);
  return told.value;
}

const TOOLS = `Quoi;Combien;Prix;Acheté le;Prêté;Page
Bêche;2;12,50;03/04/2025;oui;https://outils.example.org/beche
Râteau;10;1 200,00;2024-11-30;non;
`;

describe("a table that is pasted", () => {
  test("has the columns of its first line, each with a name of its own and the type of its cells", () => {
    const { contents, beyond, broken } = read(TOOLS);
    expect(contents.columns.map(({ name, type }) => [name, type])).toEqual([
      ["quoi", "text"],
      ["combien", "integer"],
      ["prix", "number"],
      ["achete-le", "date"],
      ["prete", "boolean"],
      ["page", "address"],
    ]);
    expect(contents.rows).toHaveLength(2);
    expect([beyond, broken]).toEqual([0, 0]);
  });

  test("keeps codes that begin with nought as words: postcodes, telephones", () => {
    const { contents } = read("Ville;Code;Taux\nNyons;26110;0,5\nBourg;01000;1\n");
    expect(contents.columns.map(({ type }) => type)).toEqual(["text", "text", "number"]);
    expect(contents.rows[1]?.[1]).toBe("01000");
  });

  test("from a spreadsheet, with two columns of one title and lines that are too short or too long", () => {
    const { contents, beyond } = read("Nom\tNom\tÂge\nA\tB\nC\tD\t7\t8\n");
    expect(contents.columns.map(({ name }) => name)).toEqual(["nom", "nom-2", "age"]);
    expect(contents.rows).toEqual([
      ["A", "B", ""],
      ["C", "D", "7"],
    ]);
    expect(beyond).toBe(1);
  });

  test("keeps the type and the words of a column that was there before", () => {
    const [first, ...others] = read(TOOLS).contents.columns;
    if (first === undefined) throw new Error("no column");
    const known = [{ ...first, type: "integer" as const, description: "Le nom" }, ...others];
    const { contents } = read(TOOLS, known);
    expect(contents.columns).toEqual(known);
    expect(misfitsOf(contents)).toMatchObject({ count: 2, first: [{ row: 1, cell: "Bêche" }, {}] });
  });

  test("that is none, or longer than what is kept, is refused", () => {
    expect(readTable(" \n")).toEqual({ done: false, refusal: "no-table" });
    expect(readTable(";;\n1;2;3")).toEqual({ done: false, refusal: "no-table" });
    const wide = Array.from({ length: MOST_COLUMNS + 1 }, (_, at) => `c${at}`).join(";");
    expect(readTable(wide)).toEqual({ done: false, refusal: "too-many-columns" });
    const long = `a;b\n${"1;2\n".repeat(MOST_ROWS + 1)}`;
    expect(readTable(long)).toEqual({ done: false, refusal: "too-many-rows" });
  });

  test("of 100,000 lines is read, and put in order, in the time of a page", () => {
    const rows = Array.from({ length: MOST_ROWS }, (_, at) => `${MOST_ROWS - at};mot ${at}`);
    const before = performance.now();
    const { contents } = read(`n;mot\n${rows.join("\n")}`);
    expect(contents.rows).toHaveLength(MOST_ROWS);
    expect(sortedRows(contents, "n", false)[0]).toEqual({
      number: MOST_ROWS,
      cells: ["1", `mot ${MOST_ROWS - 1}`],
    });
    expect(isWithin(contents)).toBe(true);
    expect(performance.now() - before).toBeLessThan(20_000);
  });
});

test.each([
  ["integer", "12", "12,5"],
  ["number", "- ", "douze"],
  ["date", "30/02/2025", "demain"],
  ["boolean", "peut-être", "1"],
  ["address", "javascript:alert(1)", "outils.example.org"],
] as const)("%s: « %s », « %s »", (type, one, other) => {
  expect(fits(type, one)).toBe(type === "integer");
  expect(fits(type, other)).toBe(false);
  expect(fits(type, "")).toBe(true);
});

test("rows are put in order by what their column holds; what is empty or does not fit comes last", () => {
  const { contents } = read("n;m\n10;a\n9;b\n;c\n2,5;é\n");
  const order = (by: string | undefined, isDown = false) =>
    sortedRows(contents, by, isDown).map(({ cells }) => cells[0]);
  expect(order("n")).toEqual(["2,5", "9", "10", ""]);
  expect(order("n", true)).toEqual(["10", "9", "2,5", ""]);
  expect(order("m")).toEqual(["10", "9", "", "2,5"]);
  expect(order("nowhere")).toEqual(["10", "9", "", "2,5"]);
});

test("whatever its cells hold, a table written as a text is read again the same", () => {
  const cell = fc
    .array(fc.constantFrom("a", "é", " ", ";", '"', "\n", ",", "=", "1"), { maxLength: 6 })
    .map((parts) => parts.join("").trim());
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
      const kept = rows.filter((row) => row.join("") !== "");
      const contents: TableContents = {
        kind: "table",
        columns: [
          { name: "x", title: "X", type: "text", description: "" },
          { name: "y", title: "Y", type: "text", description: "" },
        ],
        rows: kept.map((row) => [...row]),
      };
      expect(read(tableText(contents), contents.columns).contents).toEqual(contents);
    }),
  );
});
