import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";

import { cellsOf } from "./table-cells.ts";
import { gatherRows } from "../table-lines.ts";
import { tableRows } from "./table-text.ts";

function rowsOf(text: string) {
  const gathered = gatherRows(";");
  const lines = text.split("\n").map((line, i) => ({ at: i + 1, text: line }));
  return [...lines.flatMap((line) => gathered.push(line)), ...gathered.end()];
}

test("what is written is gathered and cut as it was", () => {
  const row = fc.tuple(fc.constantFrom("a", "b"), fc.string(), fc.string());
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const text = tableRows(rows).replaceAll("\r\n", "\n");
      const expected: unknown = parse(text, { delimiter: ";", relax_column_count: true });
      expect(cellsOf(rowsOf(text), ";")).toEqual(expected);
    }),
  );
});

test("a row that does not cut into cells spoils no other", () => {
  const rows = [
    { at: 1, text: "a;b" },
    { at: 2, text: '"c;d' },
    { at: 3, text: "e;f" },
  ];
  expect(cellsOf(rows, ";")).toEqual([["a", "b"], undefined, ["e", "f"]]);
});

test("quotes that never close are read again so many times, and no more", () => {
  const rows = rowsOf('"x\n'.repeat(200_000));
  expect(rows).toHaveLength(200_000);
  expect(rows.every(({ isBroken }) => isBroken === true)).toBe(true);
}, 30_000);
