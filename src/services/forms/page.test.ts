import { expect, test } from "vitest";

import { pageAsked, pageNamed } from "./page.ts";

const at = (page?: string) => ({ req: { query: () => page } });

test.each([
  [undefined, undefined],
  ["", undefined],
  ["1", 1],
  ["99999", 99_999],
  ["100000", undefined],
  ["0", undefined],
  ["-1", undefined],
  ["1.5", undefined],
  ["1e3", undefined],
  [" 2", undefined],
  ["deux", undefined],
])("a page named %j is %j", (typed, page) => {
  expect(pageNamed(at(typed))).toBe(page);
  expect(pageAsked(at(typed))).toBe(page ?? 1);
});
