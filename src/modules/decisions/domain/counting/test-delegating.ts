import fc from "fast-check";
import { type Columns, resolve, silencesOf } from "./resolve.ts";

/** A member: whether they cast a ballot, and the rows of those they entrust their voice to, in order. */
export interface One {
  readonly voted: boolean;
  readonly to: readonly number[];
}

export function columnsOf(members: readonly One[], cap?: number): Columns {
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

export const votes = (...to: readonly number[]): One => ({ voted: true, to });
export const waits = (...to: readonly number[]): One => ({ voted: false, to });

/** Whose ballot speaks for each; through whom, at once; how many each ballot carries; why each other is silent. */
export function settled(members: readonly One[], cap?: number) {
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

/** Circles of up to 14, each naming up to so many others. */
export function circles(most: number): fc.Arbitrary<readonly One[]> {
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

export const cap = fc.option(fc.nat(3), { nil: undefined });
export const RUNS = { numRuns: 1_500 };

export function rowsOf(members: readonly One[]): readonly number[] {
  return members.map((_, i) => i);
}

/** All whose voice could come to a member, them included. */
export function reaching(members: readonly One[], row: number): ReadonlySet<number> {
  const found = new Set([row]);
  for (let before = -1; before < found.size;) {
    before = found.size;
    for (const [i, { to }] of members.entries()) if (to.some((one) => found.has(one))) found.add(i);
  }
  return found;
}

export function whole(members: readonly One[]) {
  return { minLength: members.length, maxLength: members.length };
}

/** A circle and one of its rows, with another. */
export function withTwo(most: number) {
  return circles(most)
    .filter(({ length }) => length > 1)
    .chain((members) => {
      const row = fc.nat(members.length - 1);
      return fc.tuple(fc.constant(members), row, row).filter(([, one, other]) => one !== other);
    });
}

export function changed(members: readonly One[], row: number, to: Partial<One>): readonly One[] {
  return members.map((one, i) => (i === row ? { ...one, ...to } : one));
}

/** Through whom a voice goes, its owner first. */
export function wayOf(via: readonly number[], from: number): readonly number[] {
  const way = [from];
  for (let at = from; ;) {
    const next = via[at] ?? -1;
    if (next < 0 || next === at) return way;
    way.push(next);
    at = next;
  }
}
