import fc from "fast-check";
import { expect, test } from "vitest";

import { compareParts, isSame } from "./compare.ts";

const part = (given: Readonly<Record<string, unknown>>, neverInClear: readonly string[] = []) => [
  { module: "any", title: "Un module", given, neverInClear },
];

test("a line is the same, changed, new or gone, whatever the order", () => {
  const before = {
    any: {
      Nom: "Ana",
      Mots: [
        { mot: "Bonjour", le: "lundi" },
        { mot: "Pain", le: "mardi" },
        { mot: "Vieux", le: "jamais", lu: true },
      ],
    },
  };
  const now = part({
    Nom: "Anna",
    Mots: [
      { mot: "Pain", le: "jeudi" },
      { mot: "Bonjour", le: "lundi" },
      { mot: "Neuf", le: "demain", lu: false },
    ],
  });
  expect(compareParts(before, now, "locked").parts).toEqual([
    {
      module: "any",
      title: "Un module",
      chapters: [
        {
          title: "Nom",
          same: 0,
          changed: [{ before: "Ana", now: "Anna" }],
          came: [],
          gone: [],
          isApart: false,
        },
        {
          title: "Mots",
          same: 1,
          changed: [{ before: { mot: "Pain", le: "mardi" }, now: { mot: "Pain", le: "jeudi" } }],
          came: [{ mot: "Neuf", le: "demain", lu: false }],
          gone: [{ mot: "Vieux", le: "jamais", lu: true }],
          isApart: false,
        },
      ],
    },
  ]);
});

test("a part that came, one that went, and what holds nothing on either side", () => {
  const before = { former: { Mots: ["un"] }, any: { Vide: [], Rien: null } };
  const { parts } = compareParts(before, part({ Vide: [], Mots: ["deux"] }), "clear");
  expect(parts.map(({ module, chapters }) => [module, chapters.map(({ title }) => title)])).toEqual(
    [
      ["any", ["Mots"]],
      ["former", ["Mots"]],
    ],
  );
  expect(parts[0]?.chapters[0]).toMatchObject({ came: ["deux"], gone: [] });
  expect(parts[1]?.chapters[0]).toMatchObject({ came: [], gone: ["un"] });
});

test("what is never in clear is no news to an archive in clear, which says that it holds none of it", () => {
  const now = part({ Nom: "Ana", "Comment entrer": "sous le pot" }, ["Comment entrer"]);
  const inClear = compareParts({ any: { Nom: "Ana" } }, now, "clear");
  expect(inClear.apart).toEqual(["Comment entrer"]);
  expect(inClear.parts.flatMap(({ chapters }) => chapters.map(({ title }) => title))).toEqual([
    "Nom",
  ]);

  const locked = compareParts({ any: { Nom: "Ana", "Comment entrer": "au 4" } }, now, "locked");
  expect(locked.apart).toEqual([]);
  expect(locked.parts[0]?.chapters[1]).toMatchObject({
    isApart: true,
    changed: [{ before: "au 4", now: "sous le pot" }],
  });
});

test("a line that is there twice and once more came once", () => {
  const { parts } = compareParts({ any: { L: ["a", "a"] } }, part({ L: ["a", "a", "a"] }), "clear");
  expect(parts[0]?.chapters[0]).toMatchObject({ same: 2, came: ["a"], gone: [] });
});

const rows = fc.array(
  fc.record({ mot: fc.constantFrom("a", "b", "c"), lu: fc.boolean(), n: fc.nat(2) }),
  { maxLength: 12 },
);

test("no line is lost and none counted twice; with itself nothing changed", () => {
  fc.assert(
    fc.property(rows, rows, (was, is) => {
      const compared = compareParts({ any: { L: was } }, part({ L: is }), "clear");
      const [chapter] = compared.parts.flatMap(({ chapters }) => chapters);
      const { same = 0, changed = [], came = [], gone = [] } = chapter ?? {};
      expect(same + changed.length + gone.length).toBe(was.length);
      expect(same + changed.length + came.length).toBe(is.length);

      const self = compareParts({ any: { L: was } }, part({ L: was.toReversed() }), "clear");
      expect(self.parts.every(({ chapters }) => chapters.every(isSame))).toBe(true);
    }),
  );
});
