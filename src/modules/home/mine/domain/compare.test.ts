import fc from "fast-check";
import { expect, test } from "vitest";

import { compareParts, isSame } from "./compare.ts";

const part = (given: Readonly<Record<string, unknown>>, passing: readonly string[] = []) => [
  { module: "any", title: "Un module", given, passing },
];
const clear = { form: "clear", apart: [] } as const;
const locked = { form: "locked", apart: [] } as const;

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
  expect(compareParts(before, now, locked).parts).toEqual([
    {
      module: "any",
      title: "Un module",
      chapters: [
        {
          title: "Nom",
          same: 0,
          changed: [{ of: undefined, before: "Ana", now: "Anna" }],
          came: [],
          gone: [],
          isApart: false,
        },
        {
          title: "Mots",
          same: 1,
          changed: [{ of: { mot: "Pain" }, before: { le: "mardi" }, now: { le: "jeudi" } }],
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
  const { parts } = compareParts(before, part({ Vide: [], Mots: ["deux"] }), clear);
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
  const now = part({ Nom: "Ana", "Comment entrer": "sous le pot" });
  const apart = [{ any: ["Comment entrer"] }];
  const inClear = compareParts({ any: { Nom: "Ana" } }, now, { form: "clear", apart });
  expect(inClear.apart).toEqual(["Comment entrer"]);
  expect(inClear.parts.flatMap(({ chapters }) => chapters.map(({ title }) => title))).toEqual([
    "Nom",
  ]);

  const before = { any: { Nom: "Ana", "Comment entrer": "au 4" } };
  const opened = compareParts(before, now, { form: "locked", apart });
  expect(opened.apart).toEqual([]);
  expect(opened.parts[0]?.chapters[1]).toMatchObject({
    isApart: true,
    changed: [{ before: "au 4", now: "sous le pot" }],
  });
});

test("what was apart, or is now, stays apart: of a module that gives nothing now, under another heading", () => {
  const before = { former: { Porte: "au 4" }, any: { Entrer: "au 5", Nom: "Ana" } };
  const apart = [{ former: ["Porte"] }, { any: ["Entrer"] }];
  const { parts } = compareParts(before, part({ Nom: "Ana" }), { form: "locked", apart });
  const chapters = parts.flatMap((one) => one.chapters);
  expect(chapters.map(({ title, isApart }) => [title, isApart])).toEqual([
    ["Nom", false],
    ["Entrer", true],
    ["Porte", true],
  ]);
});

const line = (seen: string, letters: readonly string[]) => ({
  L: [{ adresse: "a@example.org", vue: seen, lettres: letters }],
});

test("what changes by itself is no news, nor shown; of a list, only the things that the other has not", () => {
  const before = { any: line("lundi", ["une", "deux"]) };
  expect(
    compareParts(before, part(line("mardi", ["une", "deux"]), ["vue"]), clear).parts[0]?.chapters,
  ).toMatchObject([{ same: 1, changed: [], came: [], gone: [] }]);
  const { parts } = compareParts(
    before,
    part(line("mardi", ["trois", "deux", "une"]), ["vue"]),
    clear,
  );
  expect(parts[0]?.chapters[0]?.changed).toEqual([
    { of: { adresse: "a@example.org" }, before: { lettres: [] }, now: { lettres: ["trois"] } },
  ]);
});

const texts = (by: string) =>
  Array.from({ length: 500 }, (_, nth) => ({
    titre: `Texte ${nth}`,
    mots: `${by} ${nth} ${"pain ".repeat(8_000)}`,
  }));

test("five hundred long texts, all written again, are compared within two seconds of work", () => {
  const began = process.cpuUsage();
  const { parts } = compareParts({ any: { L: texts("Ana") } }, part({ L: texts("Zoé") }), clear);
  expect(process.cpuUsage(began).user).toBeLessThan(2_000_000);
  expect(parts[0]?.chapters[0]).toMatchObject({ same: 0, came: [], gone: [] });
  expect(parts[0]?.chapters[0]?.changed).toHaveLength(500);
});

test("a line that is there twice and once more came once", () => {
  const { parts } = compareParts({ any: { L: ["a", "a"] } }, part({ L: ["a", "a", "a"] }), clear);
  expect(parts[0]?.chapters[0]).toMatchObject({ same: 2, came: ["a"], gone: [] });
});

const rows = fc.array(
  fc.record({ mot: fc.constantFrom("a", "b", "c"), lu: fc.boolean(), n: fc.nat(2) }),
  { maxLength: 12 },
);

test("no line is lost and none counted twice; with itself nothing changed", () => {
  fc.assert(
    fc.property(rows, rows, (was, is) => {
      const compared = compareParts({ any: { L: was } }, part({ L: is }), clear);
      const [chapter] = compared.parts.flatMap(({ chapters }) => chapters);
      const { same = 0, changed = [], came = [], gone = [] } = chapter ?? {};
      expect(same + changed.length + gone.length).toBe(was.length);
      expect(same + changed.length + came.length).toBe(is.length);

      const self = compareParts({ any: { L: was } }, part({ L: was.toReversed() }), clear);
      expect(self.parts.every(({ chapters }) => chapters.every(isSame))).toBe(true);
    }),
  );
});
