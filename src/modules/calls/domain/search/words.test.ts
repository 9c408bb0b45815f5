import fc from "fast-check";
import { expect, test } from "vitest";

import { readWords } from "./words.ts";

const said = (typed: string) => {
  const { required, excluded } = readWords(typed);
  return {
    required: required.map(({ words }) => words.join(" ")),
    excluded: excluded.map(({ words }) => words.join(" ")),
  };
};

test.each([
  { typed: "jardin partagé", required: ["jardin", "partage"], excluded: [] },
  { typed: "un jardin à Crest", required: ["jardin", "crest"], excluded: [] },
  { typed: '"jardin partagé" école', required: ["jardin partage", "ecole"], excluded: [] },
  { typed: "« jardin partagé » -école", required: ["jardin partage"], excluded: ["ecole"] },
  { typed: 'théâtre -"plein air"', required: ["theatre"], excluded: ["plein air"] },
  { typed: "porte-à-porte", required: ["porte", "porte"], excluded: [] },
  { typed: '"ouvert', required: ["ouvert"], excluded: [] },
  { typed: "l’économie d'énergie", required: ["economie", "energie"], excluded: [] },
  { typed: "  ", required: [], excluded: [] },
  { typed: "--- ' \" «", required: [], excluded: [] },
])("« $typed » asks for $required without $excluded", ({ typed, required, excluded }) => {
  expect(said(typed)).toEqual({ required, excluded });
});

test("whatever is typed gives plain words, in little time", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (typed) => {
      const { required, excluded } = readWords(typed);
      expect(
        [...required, ...excluded].every(
          ({ words }) => words.length > 0 && words.every((word) => /^[\p{L}\p{N}]+$/u.test(word)),
        ),
      ).toBe(true);
    }),
  );
  const began = performance.now();
  readWords(`${"«".repeat(50_000)}${'-"'.repeat(50_000)}`);
  expect(performance.now() - began).toBeLessThan(2_000);
});
