import { expect, test } from "vitest";

import { isSignOfBoth } from "./word.ts";

const at = (hour: number) => Temporal.Instant.from("2026-11-25T00:00:00Z").add({ hours: hour });

test.each([
  ["nobody wrote to them", {}, false],
  ["the other wrote, and there was no sign yet", { theirs: at(3) }, true],
  ["the other wrote since the last sign", { theirs: at(3), lastSign: at(2) }, true],
  ["the other wrote before the last sign", { theirs: at(1), lastSign: at(2) }, false],
  ["the other wrote since the question", { theirs: at(3), lastSign: at(1), askedAt: at(2) }, true],
  [
    "the other wrote before the question",
    { theirs: at(3), lastSign: at(1), askedAt: at(4) },
    false,
  ],
])("a word is a sign of both when it answers: %s", (_, more, is) => {
  const nothing = { theirs: undefined, lastSign: undefined, askedAt: undefined };
  expect(isSignOfBoth({ ...nothing, ...more })).toBe(is);
});
