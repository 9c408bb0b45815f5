import { expect, test } from "vitest";

import { newId } from "#basics/id";

import { bestOf, closesOn, decideSays, endsFirst, faultsOf, stateOf, tallyOf } from "./poll.ts";

const tally = (yes: number, maybe: number, no: number) => ({ tally: { yes, maybe, no } });

test("the best dates have most yes, then fewest no; equal ones are all the best", () => {
  const [a, b, c, d] = [tally(3, 0, 2), tally(3, 1, 1), tally(2, 5, 0), tally(3, 0, 1)];
  expect(bestOf([a, b, c, d])).toEqual([b, d]);
});

test("where nobody says yes nor perhaps, none is", () => {
  expect(bestOf([tally(0, 0, 3), tally(0, 0, 0)])).toEqual([]);
  expect(bestOf([tally(0, 0, 0), tally(0, 1, 4)])).toEqual([tally(0, 1, 4)]);
});

test("a date of which nothing is said is in no count", () => {
  expect(tallyOf("a", [{ says: { a: "yes" } }, { says: { b: "no" } }, { says: {} }])).toEqual({
    yes: 1,
    maybe: 0,
    no: 0,
  });
});

test("one answers to the end of the last day, on the clocks of the poll", () => {
  const lastDay = Temporal.PlainDate.from("2026-11-30");
  const poll = { zone: "America/Martinique", lastDay, endedAt: undefined, chosen: undefined };
  expect(stateOf(poll, Temporal.Instant.from("2026-12-01T03:59:00Z"))).toBe("open");
  expect(stateOf(poll, Temporal.Instant.from("2026-12-01T04:00:00Z"))).toBe("to-choose");
  expect(closesOn(poll).toString()).toBe("2026-12-30");
});

test("what is said of dates that are not asked about is not kept", () => {
  const id = newId<"DatePollDate">();
  expect(decideSays({ [id]: "yes", gone: "no" }, [{ id }])).toMatchObject({
    value: { [id]: "yes" },
  });
  expect(decideSays({ gone: "yes" }, [{ id }])).toMatchObject({ refusal: "nothing-said" });
});

test("each wrong date is named by its place", () => {
  const now = Temporal.Instant.from("2026-11-25T08:00:00Z");
  const at = (hours: number, minutes = 60) => ({ starts: now.add({ hours }), minutes });
  expect(faultsOf([at(5), at(-1), at(5), at(6, 30_000)], now)).toEqual([
    { at: 1, fault: "in-the-past" },
    { at: 2, fault: "twice-the-same" },
    { at: 3, fault: "too-long" },
  ]);
});

test.each([
  ["10:00", "09:00", true],
  ["10:00", "10:00", true],
  ["14:00", "09:00", true],
  ["20:00", "02:00", false],
  ["22:00", "10:00", false],
  ["22:00", "10:01", true],
  ["10:00", "12:00", false],
])("from %s to %s ends first: %s", (starts, ends, is) => {
  expect(endsFirst(Temporal.PlainTime.from(starts), Temporal.PlainTime.from(ends))).toBe(is);
});
