import { expect, test } from "vitest";

import { type Expected, isAddressTold } from "./venue.ts";

const at = (text: string) => Temporal.Instant.from(text);
const date = (changes: Partial<Expected> = {}): Expected => ({
  starts: at("2026-12-01T17:30:00Z"),
  ends: at("2026-12-01T19:30:00Z"),
  cancelledAt: undefined,
  mine: { answer: "yes", waits: false },
  ...changes,
});
const told = (one: Expected, now: string, zone = "Europe/Paris") =>
  isAddressTold([one], { zone, now: at(now) });

test("the address is told from six in the evening before, until the date is over", () => {
  expect(told(date(), "2026-11-30T16:59:59Z")).toBe(false);
  expect(told(date(), "2026-11-30T17:00:00Z")).toBe(true);
  expect(told(date(), "2026-12-01T19:29:59Z")).toBe(true);
  expect(told(date(), "2026-12-01T19:30:00Z")).toBe(false);
});

test("the evening is that of the clocks there, in winter, in summer and overseas", () => {
  // On the day on which clocks go forward, 29 March 2026: its eve is still in winter.
  const march = { starts: at("2026-03-29T12:00:00Z"), ends: at("2026-03-29T13:00:00Z") };
  expect(told(date(march), "2026-03-28T16:59:00Z")).toBe(false);
  expect(told(date(march), "2026-03-28T17:00:00Z")).toBe(true);
  // At half past nine in the evening in Saint-Denis: its eve begins at 14:00 UTC.
  expect(told(date(), "2026-11-30T13:59:00Z", "Indian/Reunion")).toBe(false);
  expect(told(date(), "2026-11-30T14:00:00Z", "Indian/Reunion")).toBe(true);
});

test.each<readonly [string, Partial<Expected>]>([
  ["who answered nothing", { mine: undefined }],
  ["who said perhaps", { mine: { answer: "maybe", waits: false } }],
  ["who said no", { mine: { answer: "no", waits: false } }],
  ["who waits for a place", { mine: { answer: "yes", waits: true } }],
  ["who comes to what is cancelled", { cancelledAt: at("2026-11-29T10:00:00Z") }],
])("it is not told to %s", (_, changes) => {
  expect(told(date(changes), "2026-12-01T12:00:00Z")).toBe(false);
});
