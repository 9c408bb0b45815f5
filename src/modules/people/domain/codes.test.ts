import { readFileSync } from "node:fs";

import { describe, expect, test } from "vitest";

import {
  afterWrongCode,
  fresh,
  LIVE_CODES,
  readCode,
  readGoesTo,
  triesLeft,
  waitOf,
  WRONG_CODES,
} from "./codes.ts";

const now = Temporal.Instant.from("2026-11-25T08:00:00Z");
const wrongTimes = (times: number, at = now, before = fresh) =>
  Array.from({ length: times }).reduce<typeof before>((so) => afterWrongCode(so, at), before);

describe("wrong codes", () => {
  test.each([
    { wrong: 1, left: 4, waits: 0 },
    { wrong: 4, left: 1, waits: 0 },
    { wrong: 5, left: 5, waits: 1 },
    { wrong: 9, left: 1, waits: 0 },
    { wrong: 10, left: 5, waits: 5 },
    { wrong: 15, left: 5, waits: 30 },
    { wrong: 20, left: 5, waits: 30 },
    { wrong: 50, left: 5, waits: 30 },
  ])("after $wrong, $left are left and one waits $waits minutes", ({ wrong, left, waits }) => {
    const after = wrongTimes(wrong);
    expect(triesLeft(after)).toBe(left);
    expect(waitOf(after, now)).toEqual(waits === 0 ? undefined : now.add({ minutes: waits }));
  });

  test("at the end of the wait one may try, not before", () => {
    const after = wrongTimes(5);
    expect(waitOf(after, now.add({ seconds: 59 }))).toBeDefined();
    expect(waitOf(after, now.add({ seconds: 60 }))).toBeUndefined();
  });

  test("are forgiven after a day without any", () => {
    const yesterday = wrongTimes(10);
    expect(
      waitOf(wrongTimes(5, now.add({ hours: 23 }), yesterday), now.add({ hours: 23 })),
    ).toEqual(now.add({ hours: 23, minutes: 30 }));
    expect(
      waitOf(wrongTimes(5, now.add({ hours: 24 }), yesterday), now.add({ hours: 24 })),
    ).toEqual(now.add({ hours: 24, minutes: 1 }));
  });
});

const DAY = 86_400;
const aDay = ({ points, seconds }: { points: number; seconds: number }) => (points * DAY) / seconds;
const chance = (tries: number) => 1 - (1 - LIVE_CODES / 1_000_000) ** tries;
const percent = (share: number) =>
  `${share >= 0.1 ? Math.round(100 * share) : (100 * share).toPrecision(2)} %`;

describe("what guessing codes brings", () => {
  const written = [
    ...readFileSync("docs/threat-model.md", "utf8").matchAll(
      /^\|\s*(\d+)\s*\|\s*(\d+)\s*\|\s*(\d+)\s*\|\s*([\d.]+ %)\s*\|\s*([\d.]+ %)\s*\|$/gm,
    ),
  ].map((found) => found.slice(1));

  test("is what the threat model says, worked out from these bounds", () => {
    const worked = written.map(([places, addresses]) => {
      const tries = Math.min(
        Number(places) * aDay(WRONG_CODES.place),
        Number(addresses) * aDay(WRONG_CODES.address),
        aDay(WRONG_CODES.everywhere),
      );
      const year = percent(chance(tries * 365));
      return [places, addresses, String(tries), percent(chance(tries)), year];
    });
    expect(written).toEqual(worked);
    expect(written.length).toBeGreaterThan(4);
  });

  test("at one address, however many try, is less than one chance in ten thousand a day", () => {
    expect(chance(aDay(WRONG_CODES.address))).toBeLessThan(0.0001);
  });

  test("five places, however near or far, do not close the codes of the others", () => {
    const most = 5 * Math.max(WRONG_CODES.place.points, WRONG_CODES.neighbourhood.points);
    // Twice: a count may end just before another begins.
    expect(2 * most).toBeLessThan(WRONG_CODES.everywhere.points);
  });
});

test.each([
  ["123456", "123456"],
  [" 123 456 ", "123456"],
  ["12.34.56", "123456"],
  ["12345", undefined],
  ["1234567", undefined],
  ["12345a", undefined],
])("the code typed « %s » is read as %s", (typed, read) => {
  expect(readCode(typed)).toBe(read);
});

test.each([
  ["/appels/412?page=2#lots", "/appels/412?page=2#lots"],
  ["/", "/"],
  [undefined, undefined],
  ["", undefined],
  ["//mal.example.org", undefined],
  ["/\\mal.example.org", undefined],
  ["/a\\b", undefined],
  ["https://mal.example.org", undefined],
  ["javascript:alert(1)", undefined],
  ["/x\r\nSet-Cookie: a=b", undefined],
  ["/entrer", undefined],
  ["/sortir?x", undefined],
  ["/l/entrer/abc", undefined],
  [`/${"x".repeat(500)}`, undefined],
])("after coming in, « %s » leads to %s", (typed, read) => {
  expect(readGoesTo(typed)).toBe(read);
});
