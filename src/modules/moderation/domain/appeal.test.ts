import { expect, test } from "vitest";

import { decideAppeal } from "./appeal.ts";

const day = Temporal.PlainDate.from("2026-08-31");
const hidden = { outcome: "hide", day, isFinal: false, already: false } as const;
const date = (text: string) => Temporal.PlainDate.from(text);

test.each([
  { told: "the author of a hidden thing", contested: hidden, side: "author", refusal: undefined },
  {
    told: "who reported a kept thing",
    contested: { ...hidden, outcome: "keep" },
    side: "reporter",
    refusal: undefined,
  },
  {
    told: "who reported a thing shown again",
    contested: { ...hidden, outcome: "show-again" },
    side: "reporter",
    refusal: undefined,
  },
  {
    told: "who reported a hidden thing",
    contested: hidden,
    side: "reporter",
    refusal: "not-concerned",
  },
  {
    told: "the author of a thing hidden until two decide",
    contested: { ...hidden, outcome: "hide-at-once" },
    side: "author",
    refusal: "not-concerned",
  },
  {
    told: "the author, of what was decided on appeal",
    contested: { ...hidden, isFinal: true },
    side: "author",
    refusal: "final",
  },
  {
    told: "the author, a second time",
    contested: { ...hidden, already: true },
    side: "author",
    refusal: "already-contested",
  },
] as const)("$told: $refusal", ({ contested, side, refusal }) => {
  const answer = decideAppeal(contested, side, date("2026-09-10"));
  expect(answer.done ? undefined : answer.refusal).toBe(refusal);
});

const on = (today: string) => decideAppeal(hidden, "author", date(today));

test("six months later it may be, a day after it may not; the last day of a short month counts", () => {
  expect(on("2027-02-28")).toMatchObject({ done: true });
  expect(on("2027-03-01")).toMatchObject({ refusal: "too-late" });
});
