import { describe, expect, test } from "vitest";

import {
  covers,
  decideAsking,
  decideEndNotice,
  decideLeaving,
  decideRoleChange,
} from "./continuity.ts";

const now = Temporal.Instant.from("2026-11-25T08:00:00Z");
const ago = (days: number) => now.subtract({ hours: 24 * days });
const fresh = {
  answeredAt: ago(10),
  askedAt: undefined,
  remindedAt: undefined,
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
      told: "once asked they have two weeks",
      asking: { ...fresh, answeredAt: ago(379), askedAt: ago(14) },
      others: 1,
      step: undefined,
    },
    {
      told: "then they are asked once more",
      asking: { ...fresh, answeredAt: ago(380), askedAt: ago(15) },
      others: 1,
      step: "remind",
    },
    {
      told: "and are left alone until the month is over",
      asking: { ...fresh, answeredAt: ago(394), askedAt: ago(29), remindedAt: ago(14) },
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

describe("the end of a role", () => {
  const today = Temporal.PlainDate.from("2026-11-25");
  const before = { month: undefined, week: undefined };
  test.each([
    { told: "without a last day", left: undefined, notices: before, notice: undefined },
    { told: "in 31 days", left: 31, notices: before, notice: undefined },
    { told: "in 30 days", left: 30, notices: before, notice: "month" },
    { told: "in 20 days, told", left: 20, notices: { ...before, month: now }, notice: undefined },
    { told: "in 7 days", left: 7, notices: { ...before, month: now }, notice: "week" },
    { told: "in 3 days, never told", left: 3, notices: before, notice: "week" },
    { told: "today, told", left: 0, notices: { month: now, week: now }, notice: undefined },
    { told: "yesterday", left: -1, notices: before, notice: undefined },
  ] as const)("$told: $notice", ({ left, notices, notice }) => {
    const until = left === undefined ? undefined : today.add({ days: left });
    expect(decideEndNotice(until, notices, today)).toBe(notice);
  });
});

describe("changing a role", () => {
  const today = Temporal.PlainDate.from("2026-11-25");
  const asked = {
    mine: ["manage", "sign"],
    before: ["manage"],
    after: ["manage", "sign"],
    isFollowed: true,
    until: undefined,
    today,
  } as const;
  test.each([
    { told: "by who holds as much", change: {}, answer: "may-change" },
    { told: "to what one does not have", change: { after: ["approve"] }, answer: "beyond-yours" },
    { told: "of who holds more", change: { before: ["approve"] }, answer: "beyond-yours" },
    { told: "to no power at all", change: { after: [] }, answer: "no-power" },
    {
      told: "no longer to look after it, the last one",
      change: { after: ["sign"], isFollowed: false },
      answer: "needs-successor",
    },
    { told: "until today", change: { until: today }, answer: "may-change" },
    {
      told: "until yesterday",
      change: { until: today.subtract({ days: 1 }) },
      answer: "already-over",
    },
  ] as const)("$told: $answer", ({ change, answer }) => {
    expect(decideRoleChange({ ...asked, ...change })).toBe(answer);
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
