import { describe, expect, test } from "vitest";

import { rankByPairwise, schulze } from "./schulze.ts";
import { type Sheet, sheetOf, voicesOf } from "../counting/sheet.ts";
import {
  drawing,
  naiveLayers,
  naivePairwise,
  naiveStrengths,
  ofRows,
  randomOrders,
  randomSheet,
  rowsOf,
  shuffled,
} from "./test-tally.ts";

const inOrder = (options: number) => Array.from({ length: options }, (_, i) => i);

/** « 5 ACBED » as a row: the marks of A to E. */
function ballotsOf(text: string, letters: string): Sheet {
  const rows = text.split(",").map((line) => {
    const [voices = "", order = ""] = line.trim().split(" ");
    return {
      marks: letters.split("").map((one) => order.indexOf(one) + 1),
      voices: Number(voices),
    };
  });
  return ofRows(rows);
}

/** Random sheets of different shapes: few ballots, so that ties are common, with equals and unranked options. */
function* profiles(seed: number, count: number, most = 6): Generator<Sheet> {
  const draw = drawing(seed);
  for (let i = 0; i < count; i += 1) {
    const options = 1 + draw(most);
    yield randomSheet(draw, { rows: 1 + draw(12), options, last: 1 + draw(options) }, 1 + draw(4));
  }
}

describe("published examples", () => {
  test("the 45 voters of Schulze's paper elect E, then A, C, B and D", () => {
    const sheet = ballotsOf(
      "5 ACBED, 5 ADECB, 8 BEDAC, 3 CABED, 7 CAEBD, 2 CBADE, 7 DCEBA, 8 EBADC",
      "ABCDE",
    );
    const { pairwise, strengths, order, winners } = schulze(sheet, inOrder(5));
    // prettier-ignore
    expect([...pairwise]).toEqual([
      [0, 20, 26, 30, 22],
      [25, 0, 16, 33, 18],
      [19, 29, 0, 17, 24],
      [15, 12, 28, 0, 14],
      [23, 27, 21, 31, 0],
    ].flat());
    expect([...strengths]).toEqual(
      [
        [0, 28, 28, 30, 24],
        [25, 0, 28, 33, 24],
        [25, 29, 0, 29, 24],
        [25, 28, 28, 0, 24],
        [25, 28, 28, 31, 0],
      ].flat(),
    );
    expect(order).toEqual([[4], [0], [2], [1], [3]]);
    expect(winners).toEqual([4]);
  });

  test("the capital of Tennessee is Nashville, then Chattanooga, Knoxville and Memphis", () => {
    const sheet = ballotsOf("42 MNCK, 26 NCKM, 15 CKNM, 17 KCNM", "MNCK");
    expect(schulze(sheet, inOrder(4)).order).toEqual([[1], [2], [3], [0]]);
  });
});

describe("by itself", () => {
  test("an option left unranked is below all that are ranked, and equal to others like it", () => {
    const { pairwise, order } = schulze(sheetOf([[0, 1, 0, 2]]), inOrder(4));
    expect([...pairwise]).toEqual([0, 0, 0, 0, 1, 0, 1, 1, 0, 0, 0, 0, 1, 0, 1, 0]);
    expect(order).toEqual([[1], [3], [0, 2]]);
  });

  test("without ballots, or with nothing but equals, all are together and the lots decide", () => {
    const none = schulze(sheetOf([[0, 0, 0]]), [3, 1, 2]);
    expect(none).toMatchObject({ order: [[0, 1, 2]], winners: [0, 1, 2], drawn: [1, 2, 0] });
    expect(schulze(sheetOf([[2, 2, 2]]), [2, 3, 1]).drawn).toEqual([2, 0, 1]);
    expect(schulze(sheetOf([]), []).order).toEqual([]);
  });

  test("lots break ties inside a group only", () => {
    const sheets = [...profiles(3, 500)];
    expect(sheets).toHaveLength(500);
    for (const sheet of sheets) {
      const lots = shuffled(drawing(sheet.marks.length), sheet.options);
      const { order, drawn } = schulze(sheet, lots);
      expect(drawn.toSorted((a, b) => a - b)).toEqual(inOrder(sheet.options));
      let at = 0;
      for (const group of order) {
        const part = drawn.slice(at, (at += group.length));
        expect(part.toSorted((a, b) => a - b)).toEqual(group);
        expect(part).toEqual(group.toSorted((a, b) => (lots[a] ?? 0) - (lots[b] ?? 0)));
      }
    }
  });
});

describe("against the same method written from the paper", () => {
  test("3,000 small profiles: the same tables, paths and layers", () => {
    const sheets = [...profiles(1, 3_000)];
    expect(sheets).toHaveLength(3_000);
    for (const sheet of sheets) {
      const { pairwise, strengths, order, winners } = schulze(sheet, inOrder(sheet.options));
      const table = naivePairwise(sheet);
      const paths = naiveStrengths(table);
      expect([...pairwise]).toEqual(table.flat());
      expect([...strengths]).toEqual(paths.flat());
      expect(order).toEqual(naiveLayers(paths));
      const unbeaten = inOrder(sheet.options).filter((a) =>
        paths.every((line, b) => (line[a] ?? 0) <= (paths[a]?.[b] ?? 0)),
      );
      expect(winners).toEqual(unbeaten);
    }
  });

  test("100 options: the same tables, paths and layers", () => {
    const draw = drawing(5);
    for (const sheet of [
      randomOrders(draw, { rows: 60, options: 100 }),
      randomSheet(draw, { rows: 61, options: 100, last: 20 }),
    ]) {
      const { pairwise, strengths, order } = schulze(sheet, inOrder(100));
      const table = naivePairwise(sheet);
      const paths = naiveStrengths(table);
      expect([...pairwise]).toEqual(table.flat());
      expect([...strengths]).toEqual(paths.flat());
      expect(order).toEqual(naiveLayers(paths));
    }
  });

  test("from a table of voices the answer is that from the ballots", () => {
    const sheets = [...profiles(2, 300)];
    expect(sheets).toHaveLength(300);
    for (const sheet of sheets) {
      const lots = inOrder(sheet.options);
      const table = Float64Array.from(naivePairwise(sheet).flat());
      expect(rankByPairwise(sheet.options, table, lots)).toEqual(schulze(sheet, lots));
    }
  });
});

const of = (sheet: Sheet) => schulze(sheet, inOrder(sheet.options));
const beatsOf = (sheet: Sheet) => {
  const { strengths, options } = of(sheet);
  return (a: number, b: number) =>
    (strengths[a * options + b] ?? 0) > (strengths[b * options + a] ?? 0);
};
const wins = (sheet: Sheet, a: number) => {
  const table = naivePairwise(sheet);
  return table.flatMap((line, b) =>
    b === a ? [] : [Math.sign((table[a]?.[b] ?? 0) - (line[a] ?? 0))],
  );
};

describe("what the paper proves", () => {
  test("who wins every duel wins alone; who loses every duel never wins", () => {
    const cases = [...profiles(11, 2_000)].filter(({ options }) => options > 1);
    const duels = cases.flatMap((sheet) =>
      inOrder(sheet.options).map((option) => ({ sheet, option, signs: wins(sheet, option) })),
    );
    const first = duels.filter(({ signs }) => signs.every((sign) => sign === 1));
    const last = duels.filter(({ signs }) => signs.every((sign) => sign === -1));
    expect(Math.min(first.length, last.length)).toBeGreaterThan(300);
    for (const { sheet, option } of first) expect(of(sheet).winners).toEqual([option]);
    for (const { sheet, option } of last) {
      expect(of(sheet).winners).not.toContain(option);
      expect(of(sheet).order.at(-1)).toEqual([option]);
    }
  });

  test("who rises on ballots, all else the same, still wins", () => {
    const draw = drawing(21);
    const sheets = [...profiles(12, 2_000)];
    expect(sheets).toHaveLength(2_000);
    for (const sheet of sheets) {
      const { winners } = of(sheet);
      expect(winners).not.toHaveLength(0);
      for (const winner of winners) {
        const raised = rowsOf(sheet).map(({ marks, voices }) => ({
          voices,
          marks: draw(2) === 0 ? marks : raise(marks, winner, draw),
        }));
        expect(of(ofRows(raised)).winners).toContain(winner);
      }
    }
  });

  test("an option replaced by clones changes nothing between the others", () => {
    const draw = drawing(31);
    const sheets = [...profiles(13, 2_000, 5)];
    expect(sheets).toHaveLength(2_000);
    for (const sheet of sheets) {
      const cloned = draw(sheet.options);
      const copies = 2 + draw(2);
      const clones = inOrder(copies).map((i) => (i === 0 ? cloned : sheet.options + i - 1));
      const rows = rowsOf(sheet).map(({ marks, voices }) => ({
        voices,
        marks: cloneIn(marks, { cloned, copies, draw }),
      }));
      const [before, after] = [beatsOf(sheet), beatsOf(ofRows(rows))];
      const others = inOrder(sheet.options).filter((a) => a !== cloned);
      for (const a of others) {
        for (const b of others) expect(after(a, b)).toBe(before(a, b));
        for (const clone of clones) {
          expect(after(a, clone)).toBe(before(a, cloned));
          expect(after(clone, a)).toBe(before(cloned, a));
        }
      }
      const winners = of(ofRows(rows)).winners;
      expect(clones.some((clone) => winners.includes(clone))).toBe(
        of(sheet).winners.includes(cloned),
      );
    }
  });

  test("ballots turned over turn the result over: a lone winner does not win", () => {
    const sheets = [...profiles(14, 2_000)];
    let won = 0;
    expect(sheets).toHaveLength(2_000);
    for (const sheet of sheets) {
      const rows = rowsOf(sheet).map(({ marks, voices }) => ({
        voices,
        marks: marks.map((mark) => 10 - (mark === 0 ? 9 : mark)),
      }));
      if (sheet.options < 2) continue;
      const [before, after] = [beatsOf(sheet), beatsOf(ofRows(rows))];
      for (const a of inOrder(sheet.options))
        for (const b of inOrder(sheet.options)) expect(after(b, a)).toBe(before(a, b));
      const alone = of(sheet).winners.length === 1 ? of(sheet).winners : [];
      won += alone.length;
      for (const winner of alone) expect(of(ofRows(rows)).winners).not.toContain(winner);
    }
    expect(won).toBeGreaterThan(0);
  });

  test("to beat is transitive", () => {
    const sheets = [...profiles(15, 1_000)];
    let chains = 0;
    expect(sheets).toHaveLength(1_000);
    for (const sheet of sheets) {
      const beats = beatsOf(sheet);
      const all = inOrder(sheet.options);
      for (const a of all)
        for (const b of all.filter((one) => beats(a, one)))
          for (const c of all.filter((one) => beats(b, one))) {
            expect(beats(a, c)).toBe(true);
            chains += 1;
          }
    }
    expect(chains).toBeGreaterThan(0);
  });
});

describe("what no count may depend on", () => {
  test("new names give the same result under the new names", () => {
    const sheets = [...profiles(41, 1_000)];
    expect(sheets).toHaveLength(1_000);
    for (const sheet of sheets) {
      const names = shuffled(drawing(sheet.marks.length + 1), sheet.options).map((one) => one - 1);
      const renamed = rowsOf(sheet).map(({ marks, voices }) => ({
        voices,
        marks: marks.map((_, option) => marks[names[option] ?? 0] ?? 0),
      }));
      const lots = shuffled(drawing(sheet.marks.length + 2), sheet.options);
      const mine = schulze(sheet, lots);
      const theirs = schulze(
        ofRows(renamed),
        names.map((name) => lots[name] ?? 0),
      );
      expect(theirs.drawn.map((option) => names[option])).toEqual(mine.drawn);
      expect(
        theirs.order.map((group) => group.map((o) => names[o] ?? 0).toSorted((a, b) => a - b)),
      ).toEqual(mine.order);
    }
  });

  test("a row of several voices is as many rows of one", () => {
    const sheets = [...profiles(42, 500)];
    expect(sheets).toHaveLength(500);
    for (const sheet of sheets) {
      const apart = rowsOf(sheet).flatMap(({ marks, voices }) =>
        Array.from({ length: voices }, () => ({ marks, voices: 1 })),
      );
      expect(voicesOf(ofRows(apart))).toBe(voicesOf(sheet));
      expect(schulze(ofRows(apart), inOrder(sheet.options))).toEqual(
        schulze(sheet, inOrder(sheet.options)),
      );
    }
  });
});

/** The same ranking with one option at least one place higher, and the others as they were. */
function raise(marks: readonly number[], option: number, draw: (below: number) => number) {
  const places = marks.map((mark) => (mark === 0 ? 100 : mark * 2));
  const now = places[option] ?? 0;
  const raised = places.with(option, Math.max(1, now - 1 - draw(now)));
  return raised;
}

/** The same ranking with copies of an option at its place, in any order among them. */
function cloneIn(
  marks: readonly number[],
  asked: {
    readonly cloned: number;
    readonly copies: number;
    readonly draw: (below: number) => number;
  },
): number[] {
  const { cloned, copies, draw } = asked;
  const wide = marks.map((mark) => (mark === 0 ? 30 : mark) * 5);
  const at = wide[cloned] ?? 0;
  const alone = wide.filter((mark) => mark === at).length === 1;
  const places = Array.from({ length: copies }, () => (alone ? at + draw(3) : at));
  return [...wide.with(cloned, places[0] ?? at), ...places.slice(1)];
}
