import { expect, test } from "vitest";

import { piecesOf } from "./pieces.ts";
import { MARKDOWN, TABLE, TEXT } from "./test-document.ts";

test("each heading with what is under it, and each table, can be taken", () => {
  expect(piecesOf(TEXT).map(({ id, title }) => [id, title])).toEqual([
    ["accueillir-quelqu-un", "Accueillir quelqu’un"],
    ["avant", "Avant"],
    ["detail", "Détail"],
    ["detail-tableau", "Tableau : Détail"],
    ["apres", "Après"],
  ]);
  const [whole, before, , table, after] = piecesOf(TEXT).map(({ contents }) => contents);
  expect(whole).toEqual({ kind: "text", markdown: `${MARKDOWN.trim()}\n` });
  expect(before).toMatchObject({
    markdown: expect.stringMatching(/^# Avant[\s\S]*\n## Détail[\s\S]*---\n$/),
  });
  expect(table).toMatchObject({
    kind: "table",
    columns: [
      { name: "quoi", title: "Quoi", type: "text" },
      { name: "combien", title: "Combien", type: "integer" },
    ],
    rows: [
      ["Chaises", "12"],
      ["Tables | bancs", "3"],
    ],
  });
  expect(after).toMatchObject({
    markdown: expect.stringContaining("[guide]: https://exemple.org/guide"),
  });
});

test("a piece says which paragraphs of its document it is, and no other", () => {
  const [, before, , table] = piecesOf({
    kind: "text",
    markdown:
      "Un mot.\n\n# Avant\nUne lettre.\n\nUn appel.\n\n## Matin\n\n| Quoi |\n| --- |\n| Café |\n\n# Après\n\nRien.",
  }).map(({ sought }) => sought);
  expect(before).toEqual({
    paragraphs: ["## Matin", "| Quoi |\n| --- |\n| Café |"],
  });
  expect(table).toEqual({ paragraphs: ["# Après", "Rien."] });
});

test("an address that is named elsewhere comes with the piece that uses it", () => {
  const [first] = piecesOf({
    kind: "text",
    markdown: "# Un\n\n[là][x]\n\n# Deux\n\n[x]: https://exemple.org 'ici'\n",
  });
  expect(first?.contents).toEqual({
    kind: "text",
    markdown: '# Un\n\n[là][x]\n\n[X]: <https://exemple.org> "ici"\n',
  });
});

const ids = (markdown: string) => piecesOf({ kind: "text", markdown }).map(({ id }) => id);

test("names are once, and the same when something is added below", () => {
  expect(ids("# A\n\n## B\n\n# A\n\n## 🦊\n")).toEqual(["a", "b", "a-2", "partie"]);
  expect(ids("# A\n\nmot\n\n## B\n\n# A\n\n## 🦊\n\n# C")).toEqual([
    "a",
    "b",
    "a-2",
    "partie",
    "c",
  ]);
});

test("what is inside of a list, a quote or code is no part of its own; a table is taken whole", () => {
  expect(piecesOf({ kind: "text", markdown: "- # a\n\n> # b\n\n```\n# c\n```\n" })).toEqual([]);
  expect(piecesOf(TABLE)).toEqual([]);
});

test("a text of headings alone is looked through in a moment", () => {
  const pieces = piecesOf({ kind: "text", markdown: "# a\n".repeat(20_000) });
  expect(pieces).toHaveLength(300);
}, 10_000);
