import { describe, expect, test } from "vitest";

import { MOST_PARTNERS, type Partner, type PartnerSet, partnerSets } from "./partner-sets.ts";

const partner = (id: string, covers: readonly string[], km: number | undefined = 0): Partner => ({
  id,
  covers,
  km,
});
const names = ({ members }: PartnerSet) => members.map((one) => one.partner);

/** Chance that is the same at each run (mulberry32). */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

describe("who is proposed", () => {
  test("fewer partners come before nearer ones, and each set says who brings what", () => {
    const { sets, uncovered } = partnerSets({
      requirements: ["accounts", "kitchen", "van"],
      partners: [
        partner("near", ["accounts"], 1),
        partner("both", ["accounts", "kitchen", "van"], 40),
        partner("cook", ["kitchen", "van"], 2),
      ],
    });
    expect(sets.map(names)).toEqual([["both"], ["cook", "near"]]);
    expect(sets[1]).toEqual({
      members: [
        { partner: "cook", brings: ["kitchen", "van"] },
        { partner: "near", brings: ["accounts"] },
      ],
      km: 3,
    });
    expect(uncovered).toEqual([]);
  });

  test("among as many, the nearest; who is not placed comes after all", () => {
    const { sets } = partnerSets({
      requirements: ["accounts"],
      partners: [
        { id: "unplaced", covers: ["accounts"], km: undefined },
        partner("far", ["accounts"], 300),
        partner("near", ["accounts"], 12),
        partner("there", ["accounts"], 0),
      ],
    });
    expect(sets.map(names)).toEqual([["there"], ["near"], ["far"]]);
  });

  test("equal ones come in the order in which they are given", () => {
    const partners = ["a", "b", "c", "d"].map((id) => partner(id, ["accounts"], 5));
    const { sets } = partnerSets({ requirements: ["accounts"], partners });
    expect(sets.map(names)).toEqual([["a"], ["b"], ["c"]]);
  });

  test("what nobody covers is told, and the rest is covered all the same", () => {
    const told = partnerSets({
      requirements: ["accounts", "boat"],
      partners: [partner("a", ["accounts"])],
    });
    expect(told.sets.map(names)).toEqual([["a"]]);
    expect(told.uncovered).toEqual(["boat"]);
  });

  test.each([
    { told: "nobody covers anything", requirements: ["boat"], partners: [partner("a", ["van"])] },
    { told: "nobody is there", requirements: ["boat"], partners: [] },
    { told: "nothing is missing", requirements: [], partners: [partner("a", ["van"])] },
  ])("no set when $told", ({ requirements, partners }) => {
    expect(partnerSets({ requirements, partners })).toEqual({
      sets: [],
      uncovered: requirements,
      bound: 1,
    });
  });

  test("who alone covers something is in each set", () => {
    const { sets } = partnerSets({
      requirements: ["accounts", "boat"],
      partners: [
        partner("boatman", ["boat"], 900),
        partner("a", ["accounts"], 1),
        partner("b", ["accounts"], 2),
      ],
    });
    expect(sets.map((set) => names(set).toSorted())).toEqual([
      ["a", "boatman"],
      ["b", "boatman"],
    ]);
  });

  test("the same partner or requirement twice is one", () => {
    const { sets } = partnerSets({
      requirements: ["van", "van"],
      partners: [partner("a", ["van", "van"]), partner("a", ["van"])],
    });
    expect(sets).toEqual([{ members: [{ partner: "a", brings: ["van"] }], km: 0 }]);
  });
});

/** All the sets that cover and in which nobody is superfluous, by trying each one. */
function bruteForce(requirements: readonly string[], partners: readonly Partner[]) {
  const bit = new Map(requirements.map((one, i) => [one, 1 << i]));
  const masks = partners.map(({ covers }) =>
    covers.reduce((mask, one) => mask | (bit.get(one) ?? 0), 0),
  );
  const all = masks.reduce((sum, mask) => sum | mask, 0);
  const found: { readonly size: number; readonly km: number }[] = [];
  for (let set = 1; set < 1 << partners.length; set += 1) {
    const chosen = partners.flatMap((_, i) => (set & (1 << i) ? [i] : []));
    const covered = (without?: number) =>
      chosen.reduce((sum, i) => (i === without ? sum : sum | (masks[i] ?? 0)), 0);
    if (all === 0 || covered() !== all || chosen.some((i) => covered(i) === all)) continue;
    const km = chosen.reduce((sum, i) => sum + (partners[i]?.km ?? 1_000), 0);
    found.push({ size: chosen.length, km });
  }
  return found.toSorted((one, other) => one.size - other.size || one.km - other.km).slice(0, 3);
}

function generated(seed: number) {
  const random = chance(seed);
  const requirements = Array.from({ length: 1 + Math.floor(random() * 8) }, (_, i) => `r${i}`);
  const share = 0.1 + random() * 0.5;
  // One house in three has many at the same distance, one in three places nobody.
  const spread = [200, 3, undefined][seed % 3];
  const partners = Array.from({ length: Math.floor(random() * 12) }, (_, i) =>
    partner(
      `p${i}`,
      requirements.filter(() => random() < share),
      spread === undefined ? undefined : Math.floor(random() * spread),
    ),
  );
  if (seed % 5 === 0)
    partners.push(...partners.slice(0, 2).map((one) => ({ ...one, id: `${one.id}bis` })));
  return { requirements, partners };
}

test("the sets are the best of all those that exist, whatever the case", () => {
  for (let seed = 1; seed <= 400; seed += 1) {
    const { requirements, partners } = generated(seed);
    const { sets, uncovered, bound } = partnerSets({ requirements, partners });
    const told = sets.map(({ members, km }) => ({ size: members.length, km }));
    expect(told, `seed ${seed}`).toEqual(bruteForce(requirements, partners));
    expect(bound).toBe(1);
    expect(new Set(sets.map((set) => names(set).toSorted().join())).size).toBe(sets.length);
    for (const { members } of sets) {
      const brought = new Set(members.flatMap(({ brings }) => brings));
      expect([...brought, ...uncovered].toSorted()).toEqual(requirements.toSorted());
    }
  }
});

test("beyond the sizes of real life a set is found within its stated bound", () => {
  for (let seed = 1; seed <= 20; seed += 1) {
    const random = chance(seed);
    const requirements = Array.from({ length: 40 }, (_, i) => `r${i}`);
    // Five of them cover all between them: the smallest set has five members at most.
    const planted = Array.from({ length: 5 }, (_, i) =>
      partner(`planted${i}`, requirements.slice(i * 8, i * 8 + 8), 50),
    );
    const others = Array.from({ length: MOST_PARTNERS * 3 }, (_, i) =>
      partner(
        `p${i}`,
        requirements.filter(() => random() < 0.12),
        Math.floor(random() * 90),
      ),
    );
    const { sets, uncovered, bound } = partnerSets({
      requirements,
      partners: [...others, ...planted],
    });
    expect(uncovered).toEqual([]);
    expect(bound).toBeGreaterThan(1);
    const [first] = sets;
    expect(first?.members.length).toBeLessThanOrEqual(Math.floor(5 * bound));
    for (const { members } of sets)
      for (const { partner: out } of members) {
        const rest = members.filter((one) => one.partner !== out).flatMap(({ brings }) => brings);
        expect(new Set(rest).size).toBeLessThan(requirements.length);
      }
  }
});
