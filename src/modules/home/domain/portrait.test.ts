import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";

import { chaptersOf, holdsSomething, inWords, writeCsv } from "./portrait.ts";

test("a list of things is a table with the columns of all of them; the rest is words", () => {
  const chapters = chaptersOf({
    module: "any",
    given: {
      Nom: "Ana",
      "Mode simple": false,
      Rien: null,
      Mots: [
        { écrit: "hier", mot: "Bonjour" },
        { mot: "Oui", lu: true },
      ],
      Liste: ["a", "b"],
    },
  });

  expect(chapters).toEqual([
    { kind: "words", title: "Nom", words: "Ana" },
    { kind: "words", title: "Mode simple", words: "non" },
    { kind: "words", title: "Rien", words: "" },
    {
      kind: "table",
      title: "Mots",
      columns: ["écrit", "mot", "lu"],
      rows: [
        ["hier", "Bonjour", ""],
        ["", "Oui", "oui"],
      ],
    },
    { kind: "table", title: "Liste", columns: [""], rows: [["a"], ["b"]] },
  ]);
  expect(chapters.map(holdsSomething)).toEqual([true, true, false, true, true]);
});

test("what is nested is said in words, and no text is lost", () => {
  const nested = { adresse: "a@example.org", rythmes: [{ sujet: "appels", rythme: "daily" }] };
  expect(inWords(nested)).toBe(
    "adresse : a@example.org ; rythmes : sujet : appels ; rythme : daily",
  );
});

test("of what is nested, what holds nothing is not said", () => {
  expect(inWords({ commune: null, "en pause": "", jours: [], shown: false })).toBe("shown : non");
});

test("a table written as CSV is read again as it was, whatever the texts", () => {
  const cell = fc.string().filter((text) => !/^[=+\-@\t\r]/.test(text) && text !== "\ufeff");
  const table = fc
    .array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 })
    .map((rows) => ({ columns: ["un", "deux"], rows }));
  fc.assert(
    fc.property(table, ({ columns, rows }) => {
      const read: unknown = parse(writeCsv({ columns, rows }), {
        bom: true,
        delimiter: ";",
        relax_column_count: true,
      });
      expect(read).toEqual([columns, ...rows]);
    }),
  );
});

test("a spreadsheet never takes what somebody wrote for a formula", () => {
  const text = writeCsv({ columns: ["mot"], rows: [["=HYPERLINK(1)"], ["@x"]] });
  expect(text).toContain("'=HYPERLINK(1)");
  expect(text).toContain("'@x");
});
