import { expect, test } from "vitest";

import { isAway, isFull } from "./away.ts";

const coded = (code: string) => Object.assign(new Error("x"), { code });

test.each([
  { told: "shut down by its administrator", error: coded("57P01") },
  { told: "ended by the crash of another", error: coded("57P02") },
  { told: "starting", error: coded("57P03") },
  { told: "lost midway", error: coded("08006") },
  { told: "refused", error: coded("ECONNREFUSED") },
  { told: "cut", error: new Error("Connection terminated unexpectedly") },
  {
    told: "cut in a transaction, as its rollback tells it",
    error: new Error("Client has encountered a connection error and is not queryable"),
  },
  { told: "in a cause", error: new Error("reading", { cause: coded("ECONNRESET") }) },
])("a connection $told is the database away", ({ error }) => {
  expect(isAway(error)).toBe(true);
});

test.each([
  { told: "a duplicate", error: coded("23505") },
  { told: "a mistake of ours", error: new TypeError("x is not a function") },
  { told: "no error at all", error: "away" },
])("$told is an accident", ({ error }) => {
  expect(isAway(error)).toBe(false);
});

test("a full disk is told from a database that is away", () => {
  const full = coded("53100");
  expect([isFull(full), isAway(full)]).toEqual([true, false]);
  expect(isFull(new Error("writing", { cause: coded("ENOSPC") }))).toBe(true);
  expect(isFull(coded("57P01"))).toBe(false);
});
