import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { type Columns, resolve, type Silence, silencesOf } from "./resolve.ts";

/** A member: whether they cast a ballot, and the rows of those they entrust their voice to, in order. */
interface One {
  readonly voted: boolean;
  readonly to: readonly number[];
}

function columnsOf(members: readonly One[], cap?: number): Columns {
  const first = new Int32Array(members.length + 1);
  for (const [i, { to }] of members.entries()) first[i + 1] = (first[i] ?? 0) + to.length;
  return {
    members: members.length,
    voted: Uint8Array.from(members, ({ voted }) => Number(voted)),
    first,
    delegates: Int32Array.from(members.flatMap(({ to }) => to)),
    cap,
  };
}

const votes = (...to: readonly number[]): One => ({ voted: true, to });
const waits = (...to: readonly number[]): One => ({ voted: false, to });

/** Whose ballot speaks for each; through whom, at once; how many each ballot carries; why each other is silent. */
function settled(members: readonly One[], cap?: number) {
  const columns = columnsOf(members, cap);
  const { speaker, via, carried, silent } = resolve(columns);
  return {
    speaker: [...speaker],
    via: [...via],
    carried: [...carried],
    silent,
    why: silencesOf(columns, { speaker }),
  };
}

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

/** Circles of up to 14, each naming up to so many others. */
function circles(most: number): fc.Arbitrary<readonly One[]> {
  return fc.integer({ min: 1, max: 14 }).chain((count) => {
    const rows = Array.from({ length: count }, (_, i) => i);
    const one = (row: number) =>
      fc.record({
        voted: fc.integer({ min: 0, max: 2 }).map((chance) => chance === 0),
        to: fc
          .shuffledSubarray(rows.filter((other) => other !== row))
          .map((to) => to.slice(0, most)),
      });
    return fc.tuple(...rows.map(one));
  });
}

const cap = fc.option(fc.nat(3), { nil: undefined });
const RUNS = { numRuns: 1_500 };

function rowsOf(members: readonly One[]): readonly number[] {
  return members.map((_, i) => i);
}

/** All whose voice could come to a member, them included. */
function reaching(members: readonly One[], row: number): ReadonlySet<number> {
  const found = new Set([row]);
  for (let before = -1; before < found.size;) {
    before = found.size;
    for (const [i, { to }] of members.entries()) if (to.some((one) => found.has(one))) found.add(i);
  }
  return found;
}

/** The way of voices by its definition: lengths are lowered until none is, then each follows them. */
function relaxed(members: readonly One[]): { speaker: number[]; via: number[] } {
  const length = members.map(({ voted }) => (voted ? 0 : Infinity));
  const at = (row: number) => length[row] ?? Infinity;
  for (let lowered = true; lowered;) {
    lowered = false;
    for (const [i, { to }] of members.entries())
      for (const one of to)
        if (at(one) + 1 < at(i)) {
          length[i] = at(one) + 1;
          lowered = true;
        }
  }
  const via = members.map(({ voted, to }, i) => {
    if (voted) return i;
    return at(i) === Infinity ? -1 : (to.find((one) => at(one) === at(i) - 1) ?? -1);
  });
  const speaker = via.map((_, i) => {
    let row = i;
    while (row >= 0 && via[row] !== row) row = via[row] ?? -1;
    return row;
  });
  return { speaker, via };
}

/** The same in rounds, with a most: in each, the list is gone through once. */
function inRounds(members: readonly One[], most: number): number[] {
  const speaker = members.map(({ voted }, i) => (voted ? i : -1));
  const carried = members.map(({ voted }) => Number(voted));
  for (let before: readonly number[] = []; before.join() !== speaker.join();) {
    before = [...speaker];
    for (const [i, { to }] of members.entries()) {
      if ((speaker[i] ?? -1) >= 0) continue;
      const ballots = to.map((one) => before[one] ?? -1);
      const ballot = ballots.find((one) => one >= 0 && (carried[one] ?? 0) <= most) ?? -1;
      if (ballot < 0) continue;
      speaker[i] = ballot;
      carried[ballot] = (carried[ballot] ?? 0) + 1;
    }
  }
  return speaker;
}

/** Why a voice is silent, each followed by itself. */
function walked(
  members: readonly One[],
  speaker: readonly number[],
): readonly (Silence | undefined)[] {
  return members.map((_, from) => {
    if (speaker[from] !== -1) return undefined;
    const way = [from];
    for (let at = from; ;) {
      const to = members[at]?.to ?? [];
      if (to.some((one) => speaker[one] !== -1)) return "capped";
      const [next] = to;
      if (next === undefined) return at === from ? "alone" : "unspoken";
      if (way.includes(next)) return "ring";
      way.push(next);
      at = next;
    }
  });
}

describe("whatever the delegations,", () => {
  test("carried voices and silent ones add up to the members, and none carries more than allowed", () => {
    fc.assert(
      fc.property(circles(4), cap, (members, most) => {
        const { carried, silent, speaker, via } = settled(members, most);
        expect(carried.reduce((sum, one) => sum + one, silent)).toBe(members.length);
        for (const row of rowsOf(members)) {
          expect(carried[row]).toBe(speaker.filter((one) => one === row).length);
          expect(carried[row]).toBeLessThanOrEqual((most ?? members.length) + 1);
        }
        // Each who is spoken for has the ballot of whom they passed their voice to; and it is a ballot.
        const passed = rowsOf(members).filter((row) => via[row] !== -1);
        expect(passed.map((row) => speaker[row])).toEqual(
          passed.map((row) => speaker[via[row] ?? -1]),
        );
        expect(passed.every((row) => members[speaker[row] ?? -1]?.voted)).toBe(true);
      }),
      RUNS,
    );
  });

  test("voices go the way that their definition says", () => {
    fc.assert(
      fc.property(circles(4), (members) => {
        expect(settled(members)).toMatchObject(relaxed(members));
      }),
      RUNS,
    );
  });

  test("with a most, they go the way found round by round", () => {
    fc.assert(
      fc.property(circles(4), fc.nat(3), (members, most) => {
        expect(settled(members, most).speaker).toEqual(inRounds(members, most));
      }),
      RUNS,
    );
  });

  test("a silence is the one found by following each voice alone", () => {
    fc.assert(
      fc.property(circles(3), cap, (members, most) => {
        const { why, speaker } = settled(members, most);
        expect(why).toEqual(walked(members, speaker));
      }),
      RUNS,
    );
  });

  test("names change nothing: members in another order have the same voices", () => {
    const turned = circles(4).chain((members) =>
      fc.tuple(fc.constant(members), fc.shuffledSubarray([...rowsOf(members)], whole(members))),
    );
    fc.assert(
      fc.property(turned, ([members, order]) => {
        const named = (row: number) => order.indexOf(row);
        const renamed = order.flatMap((row) => {
          const one = members[row];
          return one === undefined ? [] : [{ ...one, to: one.to.map(named) }];
        });
        const [before, after] = [settled(members), settled(renamed)];
        expect(after.speaker).toHaveLength(members.length);
        for (const row of rowsOf(members)) {
          const speaker = before.speaker[row] ?? -1;
          expect(after.speaker[named(row)]).toBe(speaker < 0 ? -1 : named(speaker));
          expect(after.why[named(row)]).toBe(before.why[row]);
        }
      }),
      RUNS,
    );
  });
});

function whole(members: readonly One[]) {
  return { minLength: members.length, maxLength: members.length };
}

/** A circle and one of its rows, with another. */
function withTwo(most: number) {
  return circles(most)
    .filter(({ length }) => length > 1)
    .chain((members) => {
      const row = fc.nat(members.length - 1);
      return fc.tuple(fc.constant(members), row, row).filter(([, one, other]) => one !== other);
    });
}

function changed(members: readonly One[], row: number, to: Partial<One>): readonly One[] {
  return members.map((one, i) => (i === row ? { ...one, ...to } : one));
}

/** Through whom a voice goes, its owner first. */
function wayOf(via: readonly number[], from: number): readonly number[] {
  const way = [from];
  for (let at = from; ;) {
    const next = via[at] ?? -1;
    if (next < 0 || next === at) return way;
    way.push(next);
    at = next;
  }
}

describe("to cast a ballot", () => {
  test("makes one speak for oneself, and costs no voter nor anyone carried their voice", () => {
    fc.assert(
      fc.property(withTwo(4), ([members, row]) => {
        const before = settled(changed(members, row, { voted: false }));
        const after = settled(changed(members, row, { voted: true }));
        expect(after.speaker[row]).toBe(row);
        for (const [i, speaker] of before.speaker.entries()) {
          if (speaker === -1) continue;
          expect(after.speaker[i]).not.toBe(-1);
          // Who moves comes to the new ballot, never to a third one.
          expect([speaker, row]).toContain(after.speaker[i]);
        }
      }),
      RUNS,
    );
  });

  test("never loses a voter the voices that they had, whoever else would have spoken for them", () => {
    fc.assert(
      fc.property(withTwo(4), ([members, row]) => {
        const before = settled(changed(members, row, { voted: false }));
        const after = settled(changed(members, row, { voted: true }));
        const went = rowsOf(members).filter((from) => wayOf(before.via, from).includes(row));
        const spokenFor = went.filter((from) => before.speaker[from] !== -1);
        expect(spokenFor.every((from) => after.speaker[from] === row)).toBe(true);
      }),
      RUNS,
    );
  });
});

describe("to entrust one’s voice", () => {
  test("changes nothing for those whose voice could not come to who does", () => {
    fc.assert(
      fc.property(withTwo(3), ([members, from, to]) => {
        const more = [...new Set([...(members[from]?.to ?? []), to])];
        const [before, after] = [settled(members), settled(changed(members, from, { to: more }))];
        const reach = reaching(members, from);
        const others = rowsOf(members).filter((row) => !reach.has(row));
        expect(others.map((row) => after.speaker[row])).toEqual(
          others.map((row) => before.speaker[row]),
        );
      }),
      RUNS,
    );
  });

  test("into a ring silences exactly who does and those whose voice went through them", () => {
    let rings = 0;
    fc.assert(
      fc.property(withTwo(1), ([some, from, to]) => {
        const members = changed(some, from, { voted: false });
        const entrusted = changed(members, from, { to: [to] });
        if (settled(entrusted).why[from] !== "ring") return;
        const [before, after] = [settled(members), settled(entrusted)];
        rings += 1;
        // Reached by who voted themself, a voice goes no further.
        const through = reaching(
          members.map((one) => (one.voted ? votes() : one)),
          from,
        );
        for (const row of rowsOf(members))
          expect(after.speaker[row]).toBe(through.has(row) ? -1 : before.speaker[row]);
      }),
      RUNS,
    );
    expect(rings).toBeGreaterThan(0);
  });
});
