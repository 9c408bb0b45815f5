import { readdirSync, readFileSync } from "node:fs";

import { describe, expect, test } from "vitest";

import type { ExchangeKind } from "#services/house";

import { exchangeKinds } from "./exchange-kinds.ts";

const folder = new URL("./exchange-kinds/", import.meta.url);

test("a new kind is one file of at most sixty lines", () => {
  const files = readdirSync(folder);
  expect(files.length).toBe(Object.keys(exchangeKinds).length);
  const long = files.filter(
    (file) => readFileSync(new URL(file, folder), "utf8").split("\n").length > 61,
  );
  expect(long).toEqual([]);
});

describe.each(Object.entries<ExchangeKind>(exchangeKinds))("the kind %s", (_name, kind) => {
  test("asks each thing once, and begins with what it is about", () => {
    const names = kind.terms.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(kind.terms[0]?.input).toBe("line");
    expect(kind.terms[0]?.optional).not.toBe(true);
  });

  test("is due on a day that it asks", () => {
    const due = kind.terms.find(({ name }) => name === kind.due);
    expect(due?.input).toBe("day");
  });

  test("wants the word of two others at most, and is met by something of the directory", () => {
    expect(kind.approvals.length).toBeLessThanOrEqual(2);
    expect(kind.offers.length).toBeGreaterThan(0);
  });
});
