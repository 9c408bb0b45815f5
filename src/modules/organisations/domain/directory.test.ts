import { expect, test } from "vitest";

import { readDirectory, widerPlaces, writeDirectory } from "./directory.ts";
import { KINDS } from "./organisation.ts";

test("what an address asks is written as it was read, and defaults are left out", () => {
  const query =
    "q=jardin&genre=association&genre=collectif&ou=Crest&verifiees=oui&tri=distance&page=2";
  const asked = readDirectory({
    q: ["jardin"],
    genre: ["collectif", "association", "autre"],
    ou: ["Crest"],
    verifiees: ["oui"],
    tri: ["distance"],
    page: ["2"],
  });
  expect(writeDirectory(asked)).toBe(query);
  expect(writeDirectory(readDirectory({ page: ["-3"], tri: ["x"] }))).toBe("");
});

test("each kind has a word of its own", () => {
  expect(KINDS).not.toHaveLength(0);
  for (const kind of KINDS) {
    const written = writeDirectory({ ...readDirectory({}), kinds: [kind] });
    expect(readDirectory({ genre: [written.replace("genre=", "")] }).kinds).toEqual([kind]);
  }
});

test("around a commune, one looks next in its département, its région, then everywhere", () => {
  const names = { department: () => "Drôme", region: () => "Auvergne-Rhône-Alpes" };
  const around = {
    scale: "around",
    commune: "26108",
    name: "Crest",
    department: "26",
    region: "84",
    km: 30,
  } as const;
  expect(widerPlaces(around, names).map(({ to }) => to)).toEqual([
    { scale: "department", name: "Drôme" },
    { scale: "region", name: "Auvergne-Rhône-Alpes" },
    { scale: "country" },
  ]);
  expect(widerPlaces(undefined, names)).toEqual([]);
});

test("what no text may hold is left out of what an address asks", () => {
  const asked = readDirectory({ q: ["jar\u0000din\ud800"], ou: ["\u0000"] });
  expect(asked).toMatchObject({ words: "jardin\ufffd", typedPlace: "" });
});
