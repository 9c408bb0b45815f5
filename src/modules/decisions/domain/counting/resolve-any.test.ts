import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Silence } from "./resolve.ts";
import { type One, settled, circles, cap, RUNS, rowsOf, whole } from "./test-delegating.ts";

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
