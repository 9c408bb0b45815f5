import { expect, test } from "vitest";

import { USUAL_QUIET } from "#basics/hours/quiet";

import { outOfQuiet } from "./quiet.ts";
import type { Next } from "./relay.ts";

const at = (local: string) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime("Europe/Paris").toInstant();
const morning = { what: "waits", until: at("2026-11-26T08:00") } as const;
const waits = (local: string): Next => ({ what: "waits", until: at(local) });
const held = (next: Next, now: string, hours: typeof USUAL_QUIET | undefined = USUAL_QUIET) =>
  outOfQuiet(next, { now: at(now), hours });

const tell: Next = { what: "tell", turns: [] };
const nobody: Next = { what: "nobody" };
const stands: Next = { what: "stands" };

test.each([
  ["the next is told in the morning", tell, "2026-11-25T22:10", morning],
  ["by day at once", tell, "2026-11-25T19:59", tell],
  [
    "the delay runs on, and is due in the morning",
    waits("2026-11-25T20:10"),
    "2026-11-25T19:40",
    morning,
  ],
  [
    "a delay that ends by day is not moved",
    waits("2026-11-25T19:50"),
    "2026-11-25T19:40",
    waits("2026-11-25T19:50"),
  ],
  ["nor is it said at night that nobody answered", nobody, "2026-11-26T03:00", morning],
  ["somebody takes care of it", stands, "2026-11-26T03:00", stands],
] as const)("%s", (_, next, now, then) => {
  expect(held(next, now)).toEqual(then);
});

test("of another alarm nothing is held", () => {
  for (const next of [tell, nobody, waits("2026-11-26T03:10")])
    expect(outOfQuiet(next, { now: at("2026-11-26T03:00"), hours: undefined })).toEqual(next);
});
