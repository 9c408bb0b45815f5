import { describe, expect, test } from "vitest";

import type { State } from "../../protocol/domain/exchange.ts";
import { atLeast, countKinds } from "./many.ts";
import { onTheWay } from "./way.ts";

const NOTHING = { delivered: { asker: 0, giver: 0 }, received: { asker: 0, giver: 0 } };

const standing = (state: State, more = {}) => ({
  exchange: { state, closedBy: [], ...NOTHING },
  kind: { deliveries: { giver: { did: "", received: "", told: "" } } },
  you: "asker" as const,
  waits: false,
  hasThanked: false,
  ...more,
});

const closedBy = (side: "asker" | "giver") => ({
  exchange: { state: "closing" as const, closedBy: [side], ...NOTHING },
});

const twice = (giver: string) => ({
  giver,
  offers: [{ kind: "time" as const }, { kind: "time" as const }],
});

describe("the way of mutual help", () => {
  test.each([
    ["waiting", "ask"],
    ["proposed", "agree"],
    ["changed", "agree"],
    ["approving", "agree"],
    ["established", "do"],
    ["closed", "thank"],
  ] as const)("what is %s stands at « %s »", (state, step) => {
    expect(onTheWay(standing(state))?.step).toBe(step);
  });

  test("who was helped thanks as soon as one of the two says that it is done, or that it came", () => {
    expect(onTheWay(standing("closing", closedBy("giver")))).toEqual({
      step: "thank",
      isYours: true,
    });
    expect(onTheWay(standing("closing", closedBy("asker")))?.step).toBe("thank");
    const received = { delivered: { asker: 0, giver: 1 }, received: { asker: 0, giver: 1 } };
    const came = { exchange: { state: "established" as const, closedBy: [], ...received } };
    expect(onTheWay(standing("established", came))).toEqual({ step: "thank", isYours: true });
  });

  test("who helped is asked for no thanks", () => {
    const giver = { you: "giver" as const };
    const closing = { ...closedBy("asker"), ...giver, waits: true };
    expect(onTheWay(standing("closing", closing))).toEqual({ step: "do", isYours: true });
    expect(onTheWay(standing("closed", giver))).toEqual({ step: "thank", isYours: false });
  });

  test("what is over, or thanked for, stands on it no more", () => {
    for (const state of ["declined", "withdrawn", "expired", "cancelled", "settled"] as const)
      expect(onTheWay(standing(state))).toBeUndefined();
    expect(onTheWay(standing("closed", { hasThanked: true }))).toBeUndefined();
  });

  test("it is marked where it waits for a gesture", () => {
    expect(onTheWay(standing("proposed", { waits: true }))?.isYours).toBe(true);
    expect(onTheWay(standing("proposed"))?.isYours).toBe(false);
  });
});

describe("how many persons a visitor reads of", () => {
  test("never under three; then only the step that is reached", () => {
    expect([0, 1, 2].map(atLeast)).toEqual([undefined, undefined, undefined]);
    expect([3, 4, 5, 9, 10, 19, 20, 60].map(atLeast)).toEqual([3, 3, 5, 5, 10, 10, 20, 50]);
  });

  test("each person counts once a kind, whatever the number of their offers", () => {
    expect([...countKinds(["a", "b"].map(twice))]).toEqual([]);
    expect([...countKinds(["a", "b", "c"].map(twice))]).toEqual([["time", 3]]);
  });
});
