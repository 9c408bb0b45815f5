import { describe, expect, test } from "vitest";
import { type Columns, resolve, silencesOf } from "./resolve.ts";
import { votes, waits, settled } from "./test-delegating.ts";

const spoken = undefined;
const [ANA, BILAL, CHLOE, DEDE] = [0, 1, 2, 3];

test.each([
  {
    told: "nobody votes",
    members: [waits(), waits(), waits(), waits()],
    carried: [0, 0, 0, 0],
    why: ["alone", "alone", "alone", "alone"],
  },
  {
    told: "a chain ends with the one who votes",
    members: [waits(BILAL), waits(CHLOE), votes(), waits()],
    carried: [0, 0, 3, 0],
    why: [spoken, spoken, spoken, "alone"],
  },
  {
    told: "a chain ends with somebody who does not vote",
    members: [waits(BILAL), waits(CHLOE), waits(), votes()],
    carried: [0, 0, 0, 1],
    why: ["unspoken", "unspoken", "alone", spoken],
  },
  {
    told: "who votes keeps their voice, delegation or not",
    members: [votes(BILAL), votes(), waits(), waits()],
    carried: [1, 1, 0, 0],
    why: [spoken, spoken, "alone", "alone"],
  },
  {
    told: "a ring of delegations stays silent",
    members: [waits(BILAL), waits(ANA), waits(), votes()],
    carried: [0, 0, 0, 1],
    why: ["ring", "ring", "alone", spoken],
  },
  {
    told: "who leads to a ring stays silent with it",
    members: [waits(BILAL), waits(CHLOE), waits(BILAL), votes()],
    carried: [0, 0, 0, 1],
    why: ["ring", "ring", "ring", spoken],
  },
  {
    told: "a voter in the middle of a ring speaks for those before",
    members: [waits(BILAL), votes(CHLOE), waits(ANA), waits()],
    carried: [0, 3, 0, 0],
    why: [spoken, spoken, spoken, "alone"],
  },
  {
    told: "a second choice leads out of a ring",
    members: [waits(BILAL), waits(ANA, DEDE), waits(), votes()],
    carried: [0, 0, 0, 3],
    why: [spoken, spoken, "alone", spoken],
  },
  { told: "there is nobody", members: [], carried: [], why: [] },
] as const)("voices, when $told", ({ members, carried, why }) => {
  const found = settled(members);
  expect(found).toMatchObject({ carried, why });
  expect(found.silent).toBe(why.filter((one) => one !== spoken).length);
});

describe("of several whom one names", () => {
  test.each([
    {
      told: "the first speaks when they vote",
      members: [waits(BILAL, CHLOE), votes(), votes()],
      via: BILAL,
    },
    {
      told: "the second speaks when the first does not vote",
      members: [waits(BILAL, CHLOE), waits(), votes()],
      via: CHLOE,
    },
    {
      told: "the shortest way wins: one who votes before one who passes on",
      members: [waits(BILAL, CHLOE), waits(DEDE), votes(), votes()],
      via: CHLOE,
    },
    {
      told: "of ways as long, one’s own order decides",
      members: [waits(CHLOE, BILAL), waits(DEDE), waits(DEDE), votes()],
      via: CHLOE,
    },
    {
      told: "nobody speaks when none of them is spoken for",
      members: [waits(BILAL, CHLOE), waits(), waits(ANA), votes()],
      via: -1,
    },
  ] as const)("$told", ({ members, via }) => {
    const found = settled(members);
    expect(found.via[ANA]).toBe(via);
    expect(found.speaker[ANA]).toBe(found.speaker[via] ?? -1);
  });
});

describe("with a most that one ballot carries", () => {
  test.each([
    {
      told: "the nearest voices come first, then those before in the list",
      cap: 2,
      members: [waits(BILAL), waits(CHLOE), votes(), waits(CHLOE)],
      carried: [0, 0, 3, 0],
      why: ["capped", spoken, spoken, spoken],
    },
    {
      told: "as near, the list decides",
      cap: 1,
      members: [waits(DEDE), waits(DEDE), waits(DEDE), votes()],
      carried: [0, 0, 0, 2],
      why: [spoken, "capped", "capped", spoken],
    },
    {
      told: "who finds no room goes to their next choice",
      cap: 1,
      members: [waits(CHLOE), waits(CHLOE, DEDE), votes(), votes()],
      carried: [0, 0, 2, 2],
      why: [spoken, spoken, spoken, spoken],
    },
    {
      told: "none but one’s own, nobody is carried",
      cap: 0,
      members: [waits(BILAL), votes(), waits(ANA)],
      carried: [0, 1, 0],
      why: ["capped", spoken, "capped"],
    },
    {
      told: "a longer way is taken where the short one is full",
      cap: 1,
      members: [waits(CHLOE), waits(CHLOE, 4), votes(), votes(), waits(DEDE)],
      carried: [0, 0, 2, 2, 0],
      why: [spoken, "capped", spoken, spoken, spoken],
    },
  ] as const)("$told", ({ cap, members, carried, why }) => {
    expect(settled(members, cap)).toMatchObject({ carried, why });
  });
});

test("a chain of a million is settled at once, whoever is at its end", () => {
  const members = 1_000_000;
  const chain = (voted: 0 | 1): Columns => ({
    members,
    voted: new Uint8Array(members).fill(voted, members - 1),
    first: Int32Array.from({ length: members + 1 }, (_, i) => Math.min(i, members - 1)),
    delegates: Int32Array.from({ length: members - 1 }, (_, i) => i + 1),
    cap: undefined,
  });
  const spokenFor = chain(1);
  const began = performance.now();
  const { carried } = resolve(spokenFor);
  expect(performance.now() - began).toBeLessThan(1_000);
  expect(carried[members - 1]).toBe(members);
  const silent = chain(0);
  const why = silencesOf(silent, resolve(silent));
  expect([why[0], why[members - 2], why[members - 1]]).toEqual(["unspoken", "unspoken", "alone"]);
});
