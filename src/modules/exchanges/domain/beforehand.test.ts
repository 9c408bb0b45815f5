import { describe, expect, test } from "vitest";

import {
  type Beforehand,
  type BeforehandDays,
  lastMomentOf,
  refuseDays,
  saysYesTo,
  stateOf,
} from "./beforehand.ts";

const on = (text: string) => Temporal.PlainDate.from(text);
const TODAY = on("2026-11-25");
/** Tuesdays and Thursdays of December, two a day. */
type Given = BeforehandDays & Pick<Beforehand, "takenBackAt">;
const days = (more: Partial<Given> = {}): Given => ({
  weekdays: [2, 4],
  from: on("2026-12-01"),
  until: on("2026-12-31"),
  perDay: 2,
  takenBackAt: undefined,
  ...more,
});
const says = (day: string, taken = 0, more: Partial<Given> = {}, today = TODAY) =>
  saysYesTo(days(more), { day: on(day), taken, today });

describe("a yes given beforehand", () => {
  test("is for days of the week, from one day until another", () => {
    expect(says("2026-12-01")).toBe(true);
    expect(says("2026-12-03")).toBe(true);
    expect(says("2026-12-31")).toBe(true);
    expect(says("2026-12-02")).toBe(false);
    expect(says("2026-11-26")).toBe(false);
    expect(says("2027-01-05")).toBe(false);
  });

  test("is for so many a day", () => {
    expect(says("2026-12-01", 1)).toBe(true);
    expect(says("2026-12-01", 2)).toBe(false);
  });

  test("says nothing of a day that is past, nor once it was taken back or is over", () => {
    expect(says("2026-12-01", 0, {}, on("2026-12-02"))).toBe(false);
    expect(says("2026-12-01", 0, {}, on("2026-12-01"))).toBe(true);
    const takenBackAt = Temporal.Instant.from("2026-11-25T08:00:00Z");
    expect(says("2026-12-01", 0, { takenBackAt })).toBe(false);
    expect(stateOf({ until: on("2026-12-31"), takenBackAt }, TODAY)).toBe("taken-back");
    expect(stateOf(days(), on("2027-01-01"))).toBe("over");
    expect(stateOf(days(), on("2026-12-31"))).toBe("standing");
  });

  test("is given for a year at most, for days to come, in their order", () => {
    expect(refuseDays(days(), TODAY)).toBeUndefined();
    expect(refuseDays(days({ weekdays: [] }), TODAY)).toBe("no-weekday");
    expect(refuseDays(days({ weekdays: [8] }), TODAY)).toBe("no-weekday");
    expect(refuseDays(days({ from: on("2026-01-01"), until: on("2026-11-24") }), TODAY)).toBe(
      "days-past",
    );
    expect(refuseDays(days({ until: on("2026-11-30") }), TODAY)).toBe("days-turned");
    expect(refuseDays(days({ until: on("2027-12-01") }), TODAY)).toBeUndefined();
    expect(refuseDays(days({ until: on("2027-12-02") }), TODAY)).toBe("too-long");
    // Begun long ago, it still ends within a year from today.
    expect(
      refuseDays(days({ from: on("2026-01-01"), until: on("2027-11-25") }), TODAY),
    ).toBeUndefined();
    expect(refuseDays(days({ from: on("2026-01-01"), until: on("2027-11-26") }), TODAY)).toBe(
      "too-long",
    );
    expect(refuseDays(days({ perDay: 0 }), TODAY)).toBe("how-many");
    expect(refuseDays(days({ perDay: 51 }), TODAY)).toBe("how-many");
  });

  test("may be done without until six in the evening before, on the clock of Paris", () => {
    expect(lastMomentOf(on("2026-12-10")).toString()).toBe("2026-12-09T17:00:00Z");
    expect(lastMomentOf(on("2027-07-14")).toString()).toBe("2027-07-13T16:00:00Z");
  });
});
