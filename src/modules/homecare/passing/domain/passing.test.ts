import { describe, expect, test } from "vitest";

import { decidePassing, saysName, saysWhere, shownOf } from "./passing.ts";

const TODAY = Temporal.PlainDate.from("2026-11-25");
const asked = (more: object = {}) => ({
  day: TODAY,
  what: "Pain et journal",
  place: "L’épicerie",
  ...more,
});
const refusal = (more: object) => {
  const decided = decidePassing(asked(more), TODAY);
  return decided.done ? undefined : decided.refusal;
};

test("what is asked is of today or later, within a month, in a few words", () => {
  expect(decidePassing(asked({ what: "  Pain ", place: " " }), TODAY)).toMatchObject({
    value: { what: "Pain", place: undefined },
  });
  expect(refusal({ day: TODAY.subtract({ days: 1 }) })).toBe("past-day");
  expect(refusal({ day: TODAY.add({ days: 31 }) })).toBeUndefined();
  expect(refusal({ day: TODAY.add({ days: 32 }) })).toBe("too-far");
  expect(refusal({ what: " " })).toBe("says-nothing");
  expect(refusal({ what: "a".repeat(81) })).toBe("too-long");
  expect(refusal({ place: "a".repeat(81) })).toBe("too-long");
  expect(refusal({ what: "Du pain, 4 rue Haute" })).toBe("what-says-where");
  expect(refusal({ place: "Rue Haute" })).toBe("place-says-where");
});

describe("words that everyone reads", () => {
  test.each([
    "12, place de la Mairie",
    "chez moi, Chemin des Vignes",
    "le hameau du haut",
    "3 bis cours Victor-Hugo",
    "appelez le 06 00 00 00 00",
    "04.75.00.00.00",
    "adrienne@example.org",
    "l’allée des Tilleuls",
  ])("%s: says where, or how to reach", (words) => {
    expect(saysWhere(words)).toBe(true);
  });
  test.each([
    "La mairie",
    "La place de l’église",
    "L’épicerie du bourg",
    "Pain et journal, 2 euros",
    "Trente plants de salade",
    "La fruitière, à 10 heures 30",
    "Une ruée de plants",
  ])("%s: does not", (words) => {
    expect(saysWhere(words)).toBe(false);
  });
  test("they say a first name or not, whole", () => {
    expect(saysName("Pour Adrienne, du pain", "adrienne")).toBe(true);
    expect(saysName("Pour ADRIENNE.", "Adrienne M.")).toBe(true);
    expect(saysName("Du pain blanc", "Blanche")).toBe(false);
    expect(saysName("Du pain", "")).toBe(false);
  });
});

const one = (space: string, commune: string) => ({ space, commune });
const shown = (all: readonly { space: string; commune: string }[]) => {
  const told = shownOf(all, (commune) => commune.slice(0, 2));
  return [told.shown.length, told.elsewhere];
};

describe("a list", () => {
  test("names a commune where three persons ask, and not where one asks three times", () => {
    expect(shown([one("a", "26045"), one("b", "26045"), one("c", "26045")])).toEqual([3, []]);
    expect(shown([one("a", "26045"), one("a", "26045"), one("a", "26045")])).toEqual([0, []]);
    expect(shown([one("a", "26045"), one("b", "26045")])).toEqual([0, []]);
  });
  test("elsewhere says a département where three persons ask, never where", () => {
    const few = [one("a", "26045"), one("b", "26046"), one("c", "26047"), one("d", "07001")];
    expect(shown(few)).toEqual([0, ["26"]]);
    const many = [one("e", "26001"), one("f", "26001"), one("g", "26001")];
    expect(shown([...many, one("a", "26045"), one("b", "26046")])).toEqual([3, []]);
  });
});
