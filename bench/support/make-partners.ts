import {
  type AskedSets,
  MOST_PARTNERS,
  MOST_REQUIREMENTS,
  type Partner,
} from "../../src/modules/projects/domain/partner-sets.ts";
import { chance } from "./chance.ts";

/** How many requirements each partner covers, and how far they are. */
export interface Law {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  readonly km: (random: () => number) => number | undefined;
}

const spread = (random: () => number) => Math.floor(random() * 200);
const together = () => 5;

export const laws = [
  { name: "1 to 3 each", least: 1, most: 3, km: spread },
  { name: "2 to 6 each", least: 2, most: 6, km: spread },
  { name: "3 each, all in one town", least: 3, most: 3, km: together },
  { name: "4 each", least: 4, most: 4, km: spread },
  { name: "5 each, all in one town", least: 5, most: 5, km: together },
  { name: "7 each, nobody is placed", least: 7, most: 7, km: () => undefined },
  { name: "half of them each", least: 12, most: 13, km: spread },
  { name: "1 to 20 each", least: 1, most: 20, km: spread },
] as const satisfies readonly Law[];

export interface CaseSizes {
  readonly partners: number;
  readonly requirements: number;
}

/** A generated case, the same for a seed. */
export function caseOf(law: Law, seed: number, { partners, requirements }: CaseSizes): AskedSets {
  const random = chance(seed);
  const all = Array.from({ length: requirements }, (_, i) => `r${i}`);
  return {
    requirements: all,
    partners: Array.from({ length: partners }, (_, i): Partner => {
      const count = law.least + Math.floor(random() * (law.most - law.least + 1));
      const left = [...all];
      const covers = Array.from({ length: Math.min(count, requirements) }, () =>
        left.splice(Math.floor(random() * left.length), 1),
      ).flat();
      return { id: `p${i}`, covers, km: law.km(random) };
    }),
  };
}

/** A point of the plane over five elements. */
const point = (x: number, y: number) => `r${(x % 5) * 5 + (y % 5)}`;

/**
 * A case without a good bound: the 30 lines of the affine plane of order 5, and as many triples of its
 * 25 points, none of which repeats a pair. Everything is alike, nobody outdoes anybody.
 */
export function planeCase(): AskedSets {
  const five = [0, 1, 2, 3, 4];
  const sloping = five.flatMap((slope) =>
    five.map((at) => five.map((x) => point(x, slope * x + at))),
  );
  const upright = five.map((x) => five.map((y) => point(x, y)));
  const triples = five.flatMap((x) =>
    five.map((y) => [point(x, y), point(x + 1, y + 2), point(x + 3, y + 1)]),
  );
  const lines = [...sloping.slice(0, 24), ...upright.slice(0, 1)];
  const all = [...lines, ...triples, ...triples.slice(0, 10).map((one) => one.slice(1))];
  return {
    requirements: Array.from({ length: MOST_REQUIREMENTS }, (_, i) => `r${i}`),
    partners: all.slice(0, MOST_PARTNERS).map((covers, i) => ({ id: `p${i}`, covers, km: 10 })),
  };
}

/** Tries every set of a small case: the sizes and kilometres of the three best ones without anybody superfluous. */
export function tryAll({ requirements, partners }: AskedSets): readonly string[] {
  const masks = partners.map(({ covers }) =>
    requirements.reduce((mask, one, bit) => (covers.includes(one) ? mask | (1 << bit) : mask), 0),
  );
  const all = masks.reduce((sum, mask) => sum | mask, 0);
  const found: { readonly size: number; readonly km: number }[] = [];
  for (let set = 1; set < 1 << partners.length; set += 1) {
    let [once, twice, km, size] = [0, 0, 0, 0];
    for (let i = 0; i < partners.length; i += 1) {
      if ((set & (1 << i)) === 0) continue;
      const mask = masks[i] ?? 0;
      twice |= once & mask;
      once |= mask;
      km += partners[i]?.km ?? 1_000;
      size += 1;
    }
    if (once !== all || all === 0) continue;
    if (masks.some((mask, i) => (set & (1 << i)) !== 0 && (mask & ~twice) === 0)) continue;
    found.push({ size, km });
  }
  return found
    .toSorted((one, other) => one.size - other.size || one.km - other.km)
    .slice(0, 3)
    .map(({ size, km }) => `${size} partners, ${km} km`);
}
