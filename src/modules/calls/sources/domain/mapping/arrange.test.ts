import { expect, test } from "vitest";

import { columnOfPath, lacks, prefixOf, rearranged, withPaths, withUnsaid } from "./arrange.ts";
import type { Mapping } from "./mapping.ts";
import { readTable } from "./read-table.ts";

const BASE: Mapping = {
  source: "table",
  prefix: "essai",
  columns: {
    titre: { from: ["nom"] },
    public: { from: ["qui"], words: { tous: "particuliers" } },
    contact: { from: ["joindre"] },
    courriel: { from: ["joindre"] },
    regions: { from: [], otherwise: "Occitanie" },
  },
};

test("what did not change keeps its words and all that it fills; what moved, moves; fields that this file has not stay", () => {
  expect(columnOfPath(BASE, "joindre")).toBe("contact");
  const same = new Map([
    ["nom", "titre"],
    ["joindre", "contact"],
  ] as const);
  expect(rearranged(BASE, same)).toEqual(BASE);
  const moved = rearranged(
    BASE,
    new Map([
      ["nom", "organisme"],
      ["objet", "titre"],
      ["joindre", undefined],
    ] as const),
  );
  expect(moved.columns).toEqual({
    organisme: { from: ["nom"] },
    titre: { from: ["objet"] },
    public: BASE.columns.public,
    regions: BASE.columns.regions,
  });
});

test("what a file does not say is said once for all of it, or no more", () => {
  const said = withUnsaid(BASE, { organisme: "Fondation", regions: undefined });
  expect(said.columns.organisme).toEqual({ from: [], otherwise: "Fondation" });
  expect(said.columns.regions).toBeUndefined();
  expect(lacks(BASE)).toBe("organisme");
  expect(lacks(said)).toBeUndefined();
  expect(lacks({ ...BASE, columns: {} })).toBe("titre");
});

test("a mapping written again by its fields keeps the words of its rules", () => {
  const written = withPaths(
    BASE,
    new Map([
      ["public", ["qui", "autres"]],
      ["titre", []],
    ] as const),
  );
  expect(written.columns).toEqual({
    public: { from: ["qui", "autres"], words: { tous: "particuliers" } },
  });
});

test("a prefix is a slug that nobody else has", () => {
  expect(prefixOf("Fondation des Rives (été)", [])).toBe("fondation-des-rives-ete");
  expect(prefixOf("Ademe", ["ademe", "ademe-2"])).toBe("ademe-3");
  expect(prefixOf("???", [])).toBe("tableau");
});

const bytesOf = (text: string) => ({ name: "essai", bytes: new TextEncoder().encode(text) });

test("a large file is looked at by its beginning, and a nested or broken one is told, not lost", () => {
  const large = readTable(bytesOf(`titre;qui\n${"Un four;Crest\n".repeat(3_000)}`));
  expect(large).toMatchObject({ total: 2_000, isMore: true });
  expect(large.fields.map(({ path }) => path)).toEqual(["titre", "qui"]);
  const deep = `{"items":[${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}]}`;
  expect(readTable(bytesOf(deep))).toMatchObject({ total: 1, isMore: false, fields: [] });
  expect(readTable(bytesOf('{"titre": "Un four"')).broken).toEqual([
    "essai, fichier entier : Le JSON est coupé ou mal formé.",
  ]);
});
