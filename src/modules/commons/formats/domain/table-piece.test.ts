import { expect, test } from "vitest";

import { chosenIn, idOf, numbersIn, tablePiece } from "./table-piece.ts";
import type { TableContents } from "../../domain/table.ts";

const TABLE: TableContents = {
  kind: "table",
  columns: [
    { name: "outil", title: "Outil", type: "text", description: "" },
    { name: "combien", title: "Combien", type: "integer", description: "Ce que l’on a" },
    { name: "chez-qui", title: "Chez qui", type: "text", description: "" },
  ],
  rows: [
    ["Bêche", "3", "au local"],
    ["Râteau", "5", "au local"],
    ["Serfouette", "2", "chez Lucienne"],
    ["Broyeur", "1", "à la mairie"],
  ],
};

test("some lines in some columns keep what each column holds", () => {
  const piece = tablePiece(TABLE, { version: 2, columns: [1, 2], rows: [1, 3, 4] });
  expect(piece).toMatchObject({
    id: "v2-colonnes-1-2-lignes-1,3-4",
    title: "Outil et Combien, lignes 1 et 3 à 4",
    contents: {
      columns: [
        { name: "outil" },
        { name: "combien", type: "integer", description: "Ce que l’on a" },
      ],
      rows: [
        ["Bêche", "3"],
        ["Serfouette", "2"],
        ["Broyeur", "1"],
      ],
    },
    sought: { columns: ["outil", "combien"] },
  });
  const line = tablePiece(TABLE, { version: 1, columns: undefined, rows: [2] });
  expect(line).toMatchObject({
    title: "Ligne 2",
    contents: { rows: [["Râteau", "5", "au local"]] },
  });
});

test("what the table does not have is no part of it", () => {
  expect(tablePiece(TABLE, { version: 1, columns: [4], rows: undefined })).toBeUndefined();
  expect(tablePiece(TABLE, { version: 1, columns: undefined, rows: [1, 5] })).toBeUndefined();
});

test.each(["v1-colonnes-1", "v12-lignes-2,5-9", "v4-colonnes-1,3-lignes-7"])(
  "an address says what is chosen: %s",
  (id) => {
    const chosen = chosenIn(id);
    expect(chosen && idOf(chosen)).toBe(id);
  },
);

test.each([
  "v1",
  "v0-lignes-1",
  "v1-lignes-0",
  "v1-lignes-9-5",
  "v1-lignes-1,2",
  "v1-lignes-5,2",
  "v1-lignes-1,,2",
  "v1-lignes-",
  "avant",
  `v1-lignes-${"1,3,".repeat(200)}9`,
])("another is none, nor one written otherwise: %s", (id) => {
  expect(chosenIn(id)).toBeUndefined();
});

test("lines are said as people say them", () => {
  expect(numbersIn("2, 5 à 9 ; 1")).toEqual([1, 2, 5, 6, 7, 8, 9]);
  expect(numbersIn("3-4")).toEqual([3, 4]);
  expect(numbersIn("deux")).toBeUndefined();
  expect(numbersIn("1-10, 1-10", 20)).toHaveLength(10);
  expect(numbersIn("1-10, 1-10, 1", 20)).toBeUndefined();
});
