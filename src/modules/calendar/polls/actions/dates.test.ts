import { describe, expect, test } from "vitest";
import { person } from "#services/house";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { answerPoll } from "./answer-poll.ts";
import { seePolls } from "./list-polls.ts";
import { changePoll, type MakePoll, makePoll } from "./make-poll.ts";
import {
  app,
  asked,
  at,
  byPage,
  endingOn,
  FIRST,
  inPollsHouse,
  letters,
  make,
  refusalOf,
  say,
  saysOf,
  SECOND,
  seen,
  space,
  who,
} from "./test-polls.ts";

inPollsHouse();

describe("dates", () => {
  test.each([
    ["one alone", [{ starts: FIRST, minutes: 60 }], "too-few-dates"],
    [
      "the same twice",
      [
        { starts: FIRST, minutes: 60 },
        { starts: FIRST, minutes: 90 },
      ],
      "twice-the-same",
    ],
    [
      "one that is past",
      [
        { starts: FIRST, minutes: 60 },
        { starts: at("2026-11-24T10:00"), minutes: 60 },
      ],
      "in-the-past",
    ],
  ])("%s are refused", async (_, dates, refusal) => {
    expect(await makePoll(app, person(who.bilal), asked({ dates }))).toMatchObject({ refusal });
  });

  test("nor twenty-one, nor a last day that is over or after all of them", async () => {
    const many = Array.from({ length: 21 }, (_, i) => ({
      starts: FIRST.add({ hours: 24 * i }),
      minutes: 60,
    }));
    expect(await refusalOf({ dates: many })).toMatchObject({ refusal: "too-many-dates" });
    expect(await refusalOf(endingOn("2026-11-24"))).toMatchObject({ refusal: "last-day-over" });
    expect(await refusalOf(endingOn("2026-12-07"))).toMatchObject({ refusal: "last-day-too-late" });
    expect((await refusalOf(endingOn("2026-12-06"))).done).toBe(true);
  });

  test("that change while somebody answers: it is said, and what was said of those that stay is kept", async () => {
    const poll = await make();
    valueOf(await say(who.chloe, poll, "yes", "no"));
    const { version } = (await seen(who.chloe, poll)).poll;
    const said = await saysOf(poll, "maybe");
    const dates = [
      { starts: FIRST, minutes: 90 },
      { starts: at("2026-12-09T17:00"), minutes: 60 },
    ];
    const change = { ...byPage(poll), ...asked({ dates }), version };
    expect(await changePoll(app, person(who.chloe), change)).toMatchObject({
      refusal: "unknown-poll",
    });
    valueOf(await changePoll(app, person(who.bilal), change));
    expect(await changePoll(app, person(who.ana), change)).toMatchObject({
      refusal: "changed-meanwhile",
    });
    expect(
      await answerPoll(app, person(who.bilal), { ...byPage(poll), ...said, version }),
    ).toMatchObject({ refusal: "dates-changed" });
    const now = await seen(who.chloe, poll);
    expect(now.dates.map(({ tally }) => tally)).toEqual([
      { yes: 1, maybe: 0, no: 0 },
      { yes: 0, maybe: 0, no: 0 },
    ]);
  });
});

test("what was said of dates that are all gone is counted among answers no more", async () => {
  const poll = await make();
  valueOf(await say(who.chloe, poll, "yes"));
  const dates = [
    { starts: SECOND, minutes: 60 },
    { starts: at("2026-12-09T17:00"), minutes: 60 },
  ];
  const { version } = (await seen(who.chloe, poll)).poll;
  valueOf(
    await changePoll(app, person(who.bilal), { ...byPage(poll), ...asked({ dates }), version }),
  );
  expect(await seen(who.chloe, poll)).toMatchObject({ count: 0, may: { counts: false } });
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- of this test alone
  const listed = async () =>
    (await seePolls(app, person(who.chloe), { circle: space }))?.polls[0]?.hasAnswered;
  expect(await listed()).toBe(false);
  valueOf(await say(who.chloe, poll, "maybe"));
  expect((await seen(who.chloe, poll)).count).toBe(1);
  expect(await listed()).toBe(true);
});

test("members who answered have one letter when dates change, until they look again", async () => {
  const poll = await make();
  valueOf(await say(who.chloe, poll, "yes", "yes"));
  valueOf(await say(who.ana, poll, "yes", "yes"));
  await letters("chloe");
  await letters("ana");
  const change = async (more: Partial<MakePoll>) => {
    const { version } = (await seen(who.bilal, poll)).poll;
    const told = { ...byPage(poll), ...asked(more), version };
    valueOf(await changePoll(app, person(who.bilal), told));
  };
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- of this test alone
  const again = async (name: string) =>
    (await letters(name)).filter(({ text }) => text.includes("a changé les dates"));
  await change({});
  expect(await again("chloe")).toHaveLength(0);
  const dates = [FIRST, at("2026-12-09T17:00")].map((starts) => ({ starts, minutes: 60 }));
  await change({ dates });
  await change({ dates, lastDay: Temporal.PlainDate.from("2026-11-29") });
  app.setNow(app.clock.now().add({ seconds: 1 }));
  valueOf(await say(who.ana, poll, "no"));
  expect(await again("chloe")).toHaveLength(1);
  expect(await again("ana")).toHaveLength(0);
  expect(await again("bilal")).toHaveLength(0);
});
