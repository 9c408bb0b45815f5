import { expect, test } from "vitest";

import { modules } from "../../../all.ts";
import type { ExchangeKind } from "#services/house";

import { OFFER_KINDS } from "../../givers/domain/giver.ts";
import { givenAlong, meantKinds } from "./meant-kind.ts";

const kinds = new Map<string, ExchangeKind>(
  modules.flatMap(({ exchangeKinds }) => Object.entries<ExchangeKind>(exchangeKinds ?? {})),
);

test("whatever one may give, one kind of exchange is the usual one for it, and may meet it", () => {
  expect(kinds.size).toBeGreaterThan(4);
  for (const given of OFFER_KINDS) {
    const { chosen } = meantKinds(kinds, [given], true);
    expect(kinds.get(chosen ?? "")?.offers).toContain(given);
  }
});

test("for an offer, only what it may meet is proposed; a person may be asked anything, what they said first", () => {
  expect([...meantKinds(kinds, ["equipment"], true).kinds.keys()]).toEqual(["loan", "share"]);
  const asked = meantKinds(kinds, ["equipment"], false);
  expect([...asked.kinds.keys()].slice(0, 2)).toEqual(["loan", "share"]);
  expect(asked.kinds.size).toBe(kinds.size);
  expect(asked.chosen).toBe("loan");
});

test("who gives things of several kinds leaves the choice; so does who said nothing", () => {
  const several = meantKinds(kinds, ["training", "equipment"], false);
  expect(several.chosen).toBeUndefined();
  expect([...several.kinds.keys()].slice(0, 2)).toEqual(["loan", "training"]);
  expect(meantKinds(kinds, [], false)).toEqual({ kinds, chosen: undefined });
});

test("along a line, a job is known; else its actor gives one kind of thing; else it is help", () => {
  expect(givenAlong({ rome: "K1302", offered: ["equipment"] })).toBe("skill");
  expect(givenAlong({ rome: undefined, offered: ["equipment", "equipment"] })).toBe("equipment");
  expect(givenAlong({ rome: undefined, offered: ["equipment", "time"] })).toBe("help");
  expect(givenAlong({ rome: undefined, offered: [] })).toBe("help");
});
