import { describe, expect, test } from "vitest";

import { covers, decideAsking, decideLeaving } from "./continuity.ts";

const now = Temporal.Instant.from("2026-11-25T08:00:00Z");
const ago = (days: number) => now.subtract({ hours: 24 * days });
const fresh = {
  answeredAt: ago(10),
  askedAt: undefined,
  othersAskedAt: undefined,
  operatorAt: undefined,
};

describe("« est-ce encore vous ? »", () => {
  test.each([
    { told: "who answered this year is left alone", asking: fresh, others: 1, step: undefined },
    {
      told: "a day less than a year is too early",
      asking: { ...fresh, answeredAt: ago(364) },
      others: 1,
      step: undefined,
    },
    {
      told: "after a year they are asked",
      asking: { ...fresh, answeredAt: ago(365) },
      others: 1,
      step: "ask",
    },
    {
      told: "once asked they have a month",
      asking: { ...fresh, answeredAt: ago(394), askedAt: ago(29) },
      others: 1,
      step: undefined,
    },
    {
      told: "after a month of silence the next in line is asked",
      asking: { ...fresh, answeredAt: ago(395), askedAt: ago(30) },
      others: 1,
      step: "ask-others",
    },
    {
      told: "with nobody in line the operator is told",
      asking: { ...fresh, answeredAt: ago(395), askedAt: ago(30) },
      others: 0,
      step: "tell-operator",
    },
    {
      told: "the next in line has a month too",
      asking: { ...fresh, answeredAt: ago(425), askedAt: ago(60), othersAskedAt: ago(29) },
      others: 1,
      step: undefined,
    },
    {
      told: "then the operator is told",
      asking: { ...fresh, answeredAt: ago(425), askedAt: ago(60), othersAskedAt: ago(30) },
      others: 1,
      step: "tell-operator",
    },
    {
      told: "once the operator knows, nothing more",
      asking: { ...fresh, answeredAt: ago(900), askedAt: ago(500), operatorAt: ago(400) },
      others: 0,
      step: undefined,
    },
  ] as const)("$told", ({ asking, others, step }) => {
    expect(decideAsking(asking, others, now)).toBe(step);
  });
});

describe("leaving", () => {
  const all = { powers: ["manage", "sign"] } as const;
  const signsOnly = { powers: ["sign"] } as const;
  test.each([
    {
      told: "one who has a second leaves",
      mine: all,
      others: [all],
      nobodyFollows: false,
      answer: "may-leave",
    },
    {
      told: "the last is asked for a successor",
      mine: all,
      others: [],
      nobodyFollows: false,
      answer: "needs-successor",
    },
    {
      told: "a second who may not look after it is no second",
      mine: all,
      others: [signsOnly],
      nobodyFollows: false,
      answer: "needs-successor",
    },
    {
      told: "nobody is kept: who says that nobody follows leaves",
      mine: all,
      others: [],
      nobodyFollows: true,
      answer: "may-leave",
    },
    {
      told: "who is not in has nothing to leave",
      mine: undefined,
      others: [all],
      nobodyFollows: true,
      answer: "not-a-representative",
    },
  ] as const)("$told", ({ answer, ...asked }) => {
    expect(decideLeaving(asked)).toBe(answer);
  });
});

test("nobody gives nor ends more than they hold", () => {
  expect(covers(["manage", "sign"], ["sign"])).toBe(true);
  expect(covers(["manage"], ["manage", "sign"])).toBe(false);
  expect(covers([], [])).toBe(true);
});
