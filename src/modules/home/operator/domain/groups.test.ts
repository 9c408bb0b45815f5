import { expect, test } from "vitest";

import { grouped, groupOf } from "./groups.ts";

test.each([
  ["/operateur/sources", "calls"],
  ["/operateur/imports/tableau", "calls"],
  ["/operateur/structures/sans-nouvelles", "places"],
  ["/moderer", "people"],
  ["/operateur/sauvegardes", "machine"],
  ["/operateur/sourcesses", "machine"],
])("%s is of « %s »", (at, group) => {
  expect(groupOf(at)).toBe(group);
});

test("groups come in their order, none empty, each card once", () => {
  const cards = ["/operateur/etat", "/operateur/liens", "/x", "/operateur/sources"].map((at) => ({
    at,
  }));
  expect(grouped(cards).map(({ group, cards: own }) => [group, own.map(({ at }) => at)])).toEqual([
    ["calls", ["/operateur/liens", "/operateur/sources"]],
    ["machine", ["/operateur/etat", "/x"]],
  ]);
});
