import { readdirSync, readFileSync } from "node:fs";

import { describe, expect, test } from "vitest";

import { hollowTestsOf } from "./support/asserting.ts";

/*
 * A test that asserts only inside a loop asserts first that it is not empty. (That each test asserts
 * something when it runs is asked for by vitest.config.ts.)
 */
test("no test would be green on nothing", () => {
  const files = ["src", "tests", "tools", "bench"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => /\.test\.tsx?$/.test(path))
      .map((path) => `${folder}/${path}`),
  );
  expect(files.length).toBeGreaterThan(300);
  const hollow = files
    .toSorted()
    .flatMap((file) =>
      hollowTestsOf(file, readFileSync(file, "utf8")).map((line) => `${file}:${line}`),
    );
  // Write `expect(rows).not.toHaveLength(0)` before the loop, or make it `test.each`.
  expect(hollow).toEqual([]);
});

const linesOf = (body: string) => hollowTestsOf("some.test.ts", `\n${body}`);

describe("asserting only in a loop", () => {
  test.each([
    ["over what was found", "test('a', () => { for (const x of rows()) expect(x).toBe(1); });"],
    ["over what is imported", "test('a', () => { for (const x of KINDS) expect(x).toBe(1); });"],
    ["by a callback", "test('a', () => { rows.forEach((x) => expect(x).toBe(1)); });"],
    [
      "in both loops",
      "test('a', () => { for (const x of [1]) for (const y of x.rows) expect(y).toBe(1); });",
    ],
    [
      "of spread lists",
      "test('a', () => { for (const x of [...one, ...two]) expect(x).toBe(1); });",
    ],
    [
      "with each row",
      "test.each(rows)('a', (row) => { for (const x of row.of) expect(x).toBe(1); });",
    ],
    [
      "with options",
      "test('a', { timeout: 1 }, async () => { for await (const x of rows) expect(x).toBe(1); });",
    ],
    ["while it lasts", "test('a', () => { while (more()) expect(next()).toBe(1); });"],
    [
      "up to what was found",
      "test('a', () => { for (let i = 0; i < rows.length; i += 1) expect(rows[i]).toBe(1); });",
    ],
    [
      "in the keys",
      "describe('b', () => { it('a', () => { for (const x in rows) expect(x).toBe(1); }); });",
    ],
  ])("%s is hollow", (_, body) => {
    expect(linesOf(body)).toEqual([2]);
  });

  test.each([
    [
      "with an assertion before",
      "test('a', () => { expect(rows).not.toHaveLength(0); for (const x of rows) expect(x).toBe(1); });",
    ],
    [
      "over what is written out",
      "test('a', () => { for (const x of [one, ...rows]) expect(x).toBe(1); });",
    ],
    [
      "numbered",
      "test('a', () => { for (const [i, x] of [one, two].entries()) expect(x).toBe(i); });",
    ],
    [
      "of a constant",
      "const X = ['a', 'b'] as const; test('a', () => { for (const x of X) expect(x).toBe(1); });",
    ],
    [
      "as often as is written",
      "const TIMES = 9; test('a', () => { for (let i = 0; i < TIMES; i += 1) expect(i).toBe(1); });",
    ],
    ["none at all", "for (const x of rows) test(x, () => { expect(x).toBe(1); });"],
  ])("%s is not", (_, body) => {
    expect(linesOf(body)).toEqual([]);
  });
});
