import fc from "fast-check";
import { expect, test } from "vitest";

import { needed, orOf, singleWords } from "./one-of.ts";

/** Whether words that stand in this order answer a question of the kind that is made here. */
function holds(query: string, said: readonly string[]): boolean {
  const inner = query.trim();
  const parts = split(inner, "|");
  if (parts.length > 1) return parts.some((part) => holds(part, said));
  if (/^\(.*\)$/s.test(inner)) return holds(inner.slice(1, -1), said);
  const row = [...inner.matchAll(/'([^']+)'/g)].map(([, word = ""]) => word);
  if (inner.includes("&")) return row.every((word) => said.includes(word));
  return said.some((_, at) => row.every((word, i) => said[at + i] === word));
}

/** Parts between a sign that stands in no parentheses. */
function split(text: string, sign: string): readonly string[] {
  let depth = 0;
  const parts = [""];
  for (const letter of text) {
    if (letter === "(") depth += 1;
    if (letter === ")") depth -= 1;
    if (letter === sign && depth === 0) parts.push("");
    else parts.push((parts.pop() ?? "") + letter);
  }
  return parts;
}

test("what another says already is not asked", () => {
  expect(needed(["'culturel'", "'vi' <-> 'culturel'", "'spectacl'", "", "'spectacl'"])).toEqual([
    "'culturel'",
    "'spectacl'",
  ]);
  expect(needed(["'vi' <-> 'culturel'", "'vi' & 'local'"])).toHaveLength(2);
  expect(orOf([])).toBeUndefined();
  expect(orOf(["'a'"])).toBe("('a')");
});

test("the same texts answer, whatever is left out and however it is put together; and no tree is deep", () => {
  const word = fc.constantFrom("a", "b", "c", "d", "e");
  const alternative = fc
    .tuple(fc.array(word, { minLength: 1, maxLength: 3 }), fc.constantFrom(" <-> ", " & "))
    .map(([words, sign]) => words.map((one) => `'${one}'`).join(sign));
  fc.assert(
    fc.property(
      fc.array(alternative, { minLength: 1, maxLength: 40 }),
      fc.array(word, { maxLength: 6 }),
      (alternatives, said) => {
        const query = orOf(alternatives) ?? "";
        expect(holds(query, said)).toBe(alternatives.some((one) => holds(one, said)));
        expect(/^\(*/.exec(query)?.[0].length).toBeLessThanOrEqual(8);
      },
    ),
  );
});

test.each([
  { query: "((('cultur' | 'art') | ('scen')))", words: ["'cultur'", "'art'", "'scen'"] },
  { query: "'jardin'", words: ["'jardin'"] },
  { query: "('cultur' | 'spectacl' <-> 'vivant')" },
  { query: "('cultur' | 'art' & 'scen')" },
  { query: "('cultur') & !('art')" },
  { query: "('cultur':A | 'art')" },
  { query: "('l''eau' | 'art')" },
  { query: "('a|b' | 'art')" },
])("the single words of $query", ({ query, words }) => {
  expect(singleWords(query)).toEqual(words);
});
