import { describe, expect, test } from "vitest";

import { type Candidate, orderQueue, routeNeed } from "./routing.ts";
import { after, NOON } from "../../protocol/domain/test-steps.ts";
import { newCongestion, USUAL_RECEIVE } from "../../givers/domain/windows.ts";

const today = Temporal.PlainDate.from("2026-11-30");
const now = { at: NOON, today };

function candidate(key: string, more: Partial<Candidate<string>> = {}): Candidate<string> {
  return {
    key,
    covers: 1,
    kilometres: 5,
    reach: 30,
    open: 0,
    receive: USUAL_RECEIVE,
    congestion: newCongestion(),
    lastAsked: after(-10),
    ...more,
  };
}

function order(...candidates: readonly Candidate<string>[]): string {
  return routeNeed(candidates, new Set(), now)
    .ranked.map(({ key }) => key)
    .join(" ");
}

describe("whom a need is brought to", () => {
  test("the one who covers most of it, then the nearest, then the least burdened", () => {
    const half = candidate("half", { covers: 0.5 });
    const far = candidate("far", { kilometres: 31, reach: 50 });
    const busy = candidate("busy", { open: 1 });
    expect(order(half, far, busy, candidate("near"))).toBe("near busy far half");
  });

  test("of two who fit as well, who was asked longest ago; who never was, first", () => {
    const recent = candidate("recent", { lastAsked: after(-1) });
    const never = candidate("never", { lastAsked: undefined });
    expect(order(recent, candidate("old"), never)).toBe("never old recent");
  });

  test("who leaves half of all asks unanswered comes after who answers, and chance makes no difference", () => {
    const silent = candidate("silent", {
      congestion: { ...newCongestion(), loss: 0.5 },
      lastAsked: undefined,
    });
    const nearly = candidate("nearly", {
      congestion: { ...newCongestion(), loss: 0.1 },
      lastAsked: after(-1),
    });
    expect(order(silent, nearly, candidate("known"))).toBe("known nearly silent");
  });

  test("nine kilometres are as near as one", () => {
    const near = candidate("near", { kilometres: 1, lastAsked: after(-1) });
    expect(order(near, candidate("neighbour", { kilometres: 9 }))).toBe("neighbour near");
  });

  test("a window twice as wide comes round twice as often", () => {
    const wide = { ...newCongestion(), window: 4 };
    const four = (days: number) =>
      candidate("four", {
        receive: { size: 4, pausedUntil: undefined },
        congestion: wide,
        open: 1,
        lastAsked: after(-days),
      });
    const two = candidate("two", { lastAsked: after(-10) });
    expect([order(four(6), two), order(four(4), two)]).toEqual(["four two", "two four"]);
  });

  test("is said with its reasons", () => {
    expect(routeNeed([candidate("one")], new Set(), now).ranked).toEqual([
      { key: "one", reason: { covers: 1, kilometres: 5, isFree: true } },
    ]);
  });
});

test.each([
  { told: "who was asked already", more: { key: "asked" }, why: "already-asked" },
  { told: "who covers nothing of it", more: { covers: 0 }, why: "covers-nothing" },
  { told: "who does not go so far", more: { kilometres: 31 }, why: "too-far" },
  { told: "who holds all they said they can", more: { open: 2 }, why: "not-free" },
  {
    told: "who pauses",
    more: { receive: { size: 2, pausedUntil: today } },
    why: "not-free",
  },
  {
    told: "who did not answer lately",
    more: { congestion: { ...newCongestion(), restsUntil: today } },
    why: "not-free",
  },
] as const)("$told is left out", ({ more, why }) => {
  const { ranked, leftOut } = routeNeed([candidate("one", more)], new Set(["asked"]), now);
  expect([ranked.length, leftOut[0]?.why]).toEqual([0, why]);
});

test("those that wait for a place are sent the best covered first, then the oldest", () => {
  const queue = [
    { key: "new", covers: 1, since: after(-1) },
    { key: "old", covers: 1, since: after(-9) },
    { key: "partly", covers: 0.5, since: after(-20) },
  ];
  expect(orderQueue(queue).map(({ key }) => key)).toEqual(["old", "new", "partly"]);
});
