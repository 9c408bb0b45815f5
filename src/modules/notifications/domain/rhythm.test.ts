import { assert, bigInt, constantFrom, property, uuid } from "fast-check";
import { expect, test } from "vitest";

import { dayOf, PARIS } from "#basics/dates";

import { dueAt, morningAfter, nextMorning } from "./rhythm.ts";

const ADDRESS = "00000000-0000-4000-8000-000000000001";
const instants = bigInt(
  BigInt(Temporal.Instant.from("2024-01-01T00:00:00Z").epochMilliseconds),
  BigInt(Temporal.Instant.from("2030-01-01T00:00:00Z").epochMilliseconds),
).map((at) => Temporal.Instant.fromEpochMilliseconds(Number(at)));

test("mornings are between 6:30 and 7:30 in Paris, whatever the season, and always still to come", () => {
  assert(
    property(uuid(), instants, constantFrom("daily", "weekly"), (address, now, rhythm) => {
      const at = dueAt(rhythm, address, now).toZonedDateTimeISO(PARIS);
      const minute = at.hour * 60 + at.minute;
      expect(minute).toBeGreaterThanOrEqual(6 * 60 + 30);
      expect(minute).toBeLessThan(7 * 60 + 30);
      expect(Temporal.Instant.compare(at.toInstant(), now)).toBe(1);
      expect(rhythm === "daily" || at.dayOfWeek === 1).toBe(true);
    }),
  );
});

test("an address has the same minute each day, and addresses are spread over the hour", () => {
  const now = Temporal.Instant.from("2026-11-25T08:00:00Z");
  const first = nextMorning(ADDRESS, now);
  expect(first.until(nextMorning(ADDRESS, first)).total("hours")).toBe(24);
  const minutes = new Set(
    Array.from({ length: 600 }, (_, i) =>
      nextMorning(`00000000-0000-4000-8000-${String(i).padStart(12, "0")}`, now).toString(),
    ),
  );
  expect(minutes.size).toBeGreaterThan(50);
});

test("what exceeds the mails of a day waits for the next day, even before the morning of this one", () => {
  assert(
    property(uuid(), instants, (address, now) => {
      const after = dayOf(morningAfter(address, now));
      expect(dayOf(now).until(after).days).toBe(1);
    }),
  );
});
