import { expect, test } from "vitest";

import { stopsUnsaidOn } from "./unsaid-on-paper.ts";

const day = (one: string) => Temporal.PlainDate.from(one);

/** Midnight at the end of 13 December, on the clock of Paris. */
const unsaidUntil = Temporal.Instant.from("2026-12-13T23:00:00Z");

test.each([
  ["of what goes on, the day on which it stops", undefined, "2026-12-14"],
  ["of what lasts longer, the same", "2026-12-20", "2026-12-14"],
  ["of what is over before, nothing", "2026-12-05", undefined],
  ["of what is over the evening before, nothing", "2026-12-13", undefined],
])("%s", (_, until, stops) => {
  const on = stopsUnsaidOn({ unsaidUntil, until: until === undefined ? undefined : day(until) });
  expect(on?.toString()).toBe(stops);
});

test("what its person said themself stops by no such day", () => {
  expect(stopsUnsaidOn({ unsaidUntil: undefined, until: undefined })).toBeUndefined();
});
