import { expect, test } from "vitest";

import { decidePassedDay, hourOf, mayTakeBack } from "./passed.ts";

const TODAY = Temporal.PlainDate.from("2026-11-25");
const day = (days: number) => TODAY.add({ days });

const of = (by: "helper" | "person" | "paper", days: number) => {
  const decided = decidePassedDay({ day: day(days), by }, TODAY);
  return decided.done ? "done" : decided.refusal;
};

test("who came says it within two weeks; whose week it is, four weeks back; nobody, of a day to come", () => {
  expect([0, -14, -15, 1].map((days) => of("helper", days))).toEqual([
    "done",
    "done",
    "too-far-back",
    "in-the-future",
  ]);
  for (const by of ["person", "paper"] as const)
    expect([0, -28, -29, 1].map((days) => of(by, days))).toEqual([
      "done",
      "done",
      "too-far-back",
      "in-the-future",
    ]);
});

test("nobody is clocked: the hour is kept, not the minute", () => {
  expect(hourOf(Temporal.Instant.from("2026-11-25T12:59:59.9Z")).toString()).toBe(
    "2026-11-25T12:00:00Z",
  );
});

test("it is taken back on the day on which it was said", () => {
  expect([mayTakeBack(TODAY, TODAY), mayTakeBack(TODAY, day(1))]).toEqual([true, false]);
});
