import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { firstOf, listAsked, oneOf, page, someOf, ticked, words } from "./query.ts";

const KINDS = ["skill", "time", "help"] as const;
const KIND_WORDS = { skill: "savoir-faire", time: "temps", help: "aide" };
const list = listAsked({
  words: words(),
  place: words("ou", 20),
  kind: oneOf("genre", KINDS, KIND_WORDS),
  order: firstOf("tri", KINDS, KIND_WORDS),
  some: someOf("parmi", KINDS, KIND_WORDS),
  done: ticked("faites"),
  page: page(),
});
const NOTHING = list.read({});

test("an address without wishes asks for the whole list", () => {
  expect(NOTHING).toStrictEqual({
    words: "",
    place: "",
    kind: undefined,
    order: "skill",
    some: [],
    done: false,
    page: 1,
  });
  expect(list.at("/entraide", NOTHING)).toBe("/entraide");
});

describe("nonsense is left out", () => {
  test.each([
    ["genre", "robert"],
    ["tri", "robert"],
    ["parmi", "robert"],
    ["faites", "oui"],
    ["page", "0"],
    ["page", "-1"],
    ["page", "1e3"],
    ["page", "100000"],
    ["page", "deux"],
    ["inconnu", "1"],
  ])("%s=%s", (name, word) => {
    expect(list.read({ [name]: [word] })).toStrictEqual(NOTHING);
  });
});

test("other wishes come back to the first page, unless a page is wished", () => {
  const asked = list.read({ page: ["3"], q: ["vélo"], faites: ["1"] });
  expect(list.at("/x", asked, { kind: "time" })).toBe("/x?q=v%C3%A9lo&genre=temps&faites=1");
  expect(list.at("/x", asked, { page: 4 })).toBe("/x?q=v%C3%A9lo&faites=1&page=4");
});

test("what is written is read again the same, whatever was asked", () => {
  const texts = fc.array(
    fc.oneof(fc.string(), fc.constantFrom("1", "2", ...Object.values(KIND_WORDS))),
    { maxLength: 3 },
  );
  const names = ["q", "ou", "genre", "tri", "parmi", "faites", "page"];
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), texts), (query) => {
      const asked = list.read(query);
      const written = new URLSearchParams(list.write(asked));
      const again = Object.fromEntries(names.map((name) => [name, written.getAll(name)]));
      expect(list.read(again)).toStrictEqual(asked);
    }),
  );
});
