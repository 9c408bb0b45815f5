import { expect, test } from "vitest";

import { AUDIENCES, audienceLabels, isAudience } from "./audiences.ts";
import { isTheme, THEMES, themeLabels } from "./themes.ts";

test("a theme and an audience are known by their own names", () => {
  expect(THEMES.every(isTheme)).toBe(true);
  expect(AUDIENCES.every(isAudience)).toBe(true);
});

test.each([
  "",
  "Food",
  "food ",
  "foo",
  "constructor",
  "toString",
  "__proto__",
  "Culture et patrimoine",
])("« %s » names neither a theme nor an audience", (text) => {
  expect(isTheme(text)).toBe(false);
  expect(isAudience(text)).toBe(false);
});

test("no two themes, and no two audiences, are said alike", () => {
  expect(new Set(Object.values(themeLabels)).size).toBe(THEMES.length);
  expect(new Set(Object.values(audienceLabels)).size).toBe(AUDIENCES.length);
});
