import { describe, expect, test } from "vitest";

import { readDocument } from "./line.ts";
import {
  daysOf,
  isBefore,
  quarterBefore,
  quarterOf,
  readQuarter,
  writeQuarter,
} from "./quarter.ts";
import { recognisableIn } from "./recognisable.ts";

describe("what may let somebody be recognised", () => {
  test.each([
    ["Un mardi, Mme Verdier a dit oui.", [["name", "Mme Verdier"]]],
    ["On a vu Karim hier.", [["name", "Karim"]]],
    ["Appelez le 06 12 34 56 78 ce soir.", [["telephone", "06 12 34 56 78"]]],
    ["Ou +33 612345678.", [["telephone", "+33 612345678"]]],
    ["C’est au 12 bis, rue des Lices.", [["address", "12 bis, rue des Lices"]]],
    ["Écrivez à lise@example.org ou non.", [["mail", "lise@example.org"]]],
    ["Une bénévole a pleuré. Elle est partie. Un mardi, rien.", []],
    ["", []],
  ])("in « %s »", (text, found) => {
    expect(recognisableIn([text]).map(({ kind, text: words }) => [kind, words])).toEqual(found);
  });

  test("is told once, whichever text says it", () => {
    expect(recognisableIn(["Et Mme Verdier.", "Mme Verdier encore."])).toHaveLength(1);
  });
});

describe("a quarter", () => {
  test("is three months of a year, and an address", () => {
    expect(quarterOf({ year: 2026, month: 11 })).toEqual({ year: 2026, part: 4 });
    expect(writeQuarter({ year: 2026, part: 4 })).toBe("2026-t4");
    expect(readQuarter("2026-t4")).toEqual({ year: 2026, part: 4 });
    expect(["2026-t5", "26-t1", "2026-T4", "2026-t4 "].map(readQuarter)).toEqual(
      Array.from({ length: 4 }),
    );
    expect(String(daysOf({ year: 2026, part: 4 }).after)).toBe("2027-01-01");
  });

  test("comes after the one before it", () => {
    expect(quarterBefore({ year: 2026, part: 1 })).toEqual({ year: 2025, part: 4 });
    expect(isBefore({ year: 2025, part: 4 }, { year: 2026, part: 1 })).toBe(true);
    expect(isBefore({ year: 2026, part: 1 }, { year: 2026, part: 1 })).toBe(false);
  });
});

test("a document is named by its path alone", () => {
  const path = "/communs/documents/5d0f7c1a-61d4-4c0f-8e4b-0a2f6d1b7c03";
  expect(readDocument(`https://ici.example.org${path}#titre`)).toBe(path);
  expect(readDocument(path)).toBe(path);
  expect(readDocument(`${path}ab`)).toBeUndefined();
  expect(readDocument("/communs/documents/12")).toBeUndefined();
});
