import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { type Days, holidaysSince, LEARNT, monthsBetween, nextOf, usualOf } from "./silence.ts";

const FIRST = Temporal.PlainDate.from("2026-01-05");
const on = (day: number) => FIRST.add({ days: day });
const signsOn = (days: readonly number[]) => days.map(on);
/** Eight weeks with a sign each week, from day 0. */
const WEEKLY = [0, 7, 14, 21, 28, 35, 42, 49, 56];

const toldAfter = (after: number, asked: number) => ({ after: on(after), askedOn: on(asked) });

/** Days with a sign, from day 0, in order. */
const histories = fc
  .array(fc.integer({ min: 1, max: 12 }), { minLength: 8, maxLength: 60 })
  .map((steps) => steps.reduce((days, step) => [...days, (days.at(-1) ?? 0) + step], [0]))
  .filter((days) => (days.at(-1) ?? 0) >= LEARNT);

const next = (
  days: readonly number[],
  today: number,
  {
    away = [],
    pauses = [],
    asked,
  }: {
    away?: readonly Days[];
    pauses?: readonly Days[];
    asked?: Parameters<typeof nextOf>[0]["asked"];
  } = {},
) =>
  nextOf({
    usual: usualOf(signsOn(days), on(today), [...away, ...pauses]),
    asked,
    last: signsOn(days).at(-1),
    today: on(today),
    away,
    pauses,
  });

describe("what is usual", () => {
  test("is learnt for eight weeks; seldom says nothing", () => {
    expect(usualOf([], on(0))).toEqual({ state: "learning", left: LEARNT });
    expect(usualOf(signsOn([0, 3]), on(LEARNT - 1))).toEqual({ state: "learning", left: 1 });
    expect(usualOf(signsOn([0, 20, 40]), on(LEARNT))).toEqual({ state: "seldom" });
  });

  test("each week: asked after two weeks without one, the fifteenth day", () => {
    expect(usualOf(signsOn(WEEKLY), on(56))).toEqual({
      state: "known",
      signs: 8,
      longest: 7,
      most: 14,
      silence: 0,
    });
    expect([next(WEEKLY, 70), next(WEEKLY, 71)]).toEqual(["nothing", "ask"]);
  });

  test("each day: not before three days are over", () => {
    const daily = Array.from({ length: 60 }, (_, day) => day);
    expect([next(daily, 62), next(daily, 63)]).toEqual(["nothing", "ask"]);
  });

  test("what is older than eight weeks before the last sign is forgotten", () => {
    const days = [0, 30, ...WEEKLY.map((day) => day + 60)];
    expect(usualOf(signsOn(days), on(116))).toMatchObject({ longest: 7 });
  });

  test("a silence that was told is learnt as no longer than before; one that was not, is", () => {
    const most = (days: readonly number[], all: readonly ReturnType<typeof toldAfter>[] = []) => {
      const usual = usualOf(signsOn(days), on(days.at(-1) ?? 0), [], all);
      return usual.state === "known" ? usual.most : undefined;
    };
    const once = [...WEEKLY, 74];
    expect([most(once), most(once, [toldAfter(56, 71)])]).toEqual([36, 14]);
    // A day typed later, before the question: what follows it was not asked of.
    expect(most([...WEEKLY, 60, 74], [toldAfter(56, 71)])).toBe(28);
    // Nor by the second, nor where eight weeks begin in the middle of it, nor where all of them were told.
    const all = [toldAfter(56, 71), toldAfter(74, 89), toldAfter(92, 107), toldAfter(110, 125)];
    expect(
      [92, 110, 128].map((_, at) => most([...once, 92, 110, 128].slice(0, 11 + at), all)),
    ).toEqual([14, 14, 14]);
    expect(most([...once, 92, 110, 128])).toBe(36);
  });

  test("nobody is asked within twice the longest silence; after it, always", () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 0, max: 60 }), (days, since) => {
        const last = days.at(-1) ?? 0;
        const usual = usualOf(signsOn(days), on(last + since));
        if (usual.state !== "known") return;
        expect(usual.silence).toBe(since);
        expect(usual.most).toBe(Math.max(3, 2 * usual.longest));
        expect(next(days, last + since)).toBe(since > usual.most ? "ask" : "nothing");
      }),
    );
  });

  test("days away after the last sign fold: as if they had not been", () => {
    fc.assert(
      fc.property(
        histories,
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 0, max: 40 }),
        (days, length, since) => {
          const last = days.at(-1) ?? 0;
          const away = [{ from: on(last + 1), until: on(last + length) }];
          expect(usualOf(signsOn(days), on(last + length + since), away)).toEqual(
            usualOf(signsOn(days), on(last + since)),
          );
        },
      ),
    );
  });

  test("a sign today silences all", () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 1, max: 90 }), (days, since) => {
        const today = (days.at(-1) ?? 0) + since;
        expect(next([...days, today], today)).toBe("nothing");
      }),
    );
  });
});

describe("what was asked", () => {
  const asked = { on: on(71), tellsOn: on(73), isTold: false };

  test("is told once, from its day on", () => {
    expect([next(WEEKLY, 72, { asked }), next(WEEKLY, 73, { asked })]).toEqual(["nothing", "tell"]);
    expect(next(WEEKLY, 74, { asked: { ...asked, isTold: true } })).toBe("nothing");
  });

  test("is closed by a sign, and by days away that explain the silence", () => {
    expect(next([...WEEKLY, 72], 73, { asked })).toBe("answered");
    const away = [{ from: on(60), until: on(70) }];
    expect(next(WEEKLY, 73, { asked, away })).toBe("explained");
  });

  test("a day typed later, before the question, is no answer: it explains the silence, or it does not", () => {
    expect(next([...WEEKLY, 65], 73, { asked })).toBe("explained");
    expect(next([...WEEKLY, 57], 73, { asked })).toBe("tell");
  });

  test("stands when there is nothing to learn from any more", () => {
    const told = { ...asked, isTold: true };
    expect(next([49, 56], 240, { asked: told })).toBe("nothing");
    expect(next([], 240, { asked: told })).toBe("nothing");
  });

  test("while somebody is away nothing is asked nor told", () => {
    const away = [{ from: on(73), until: on(80) }];
    expect(next(WEEKLY, 73, { asked, away })).toBe("nothing");
    expect(next(WEEKLY, 73, { away })).toBe("nothing");
  });

  test("while one of the two said elsewhere to be away it does not stand; the days after, it is asked anew", () => {
    const pauses = [{ from: on(73), until: on(80) }];
    expect([next(WEEKLY, 73, { asked, pauses }), next(WEEKLY, 80, { pauses })]).toEqual([
      "explained",
      "nothing",
    ]);
    expect(next(WEEKLY, 81, { pauses })).toBe("ask");
  });
});

test("how often one is asked for nothing is said in months, up to five years", () => {
  expect([monthsBetween(8), monthsBetween(28), monthsBetween(29)]).toEqual([18, 64, undefined]);
});

const day = (text: string) => Temporal.PlainDate.from(text);

describe("public holidays", () => {
  // From Christmas to the first day of the year, one is silent: two of these days are holidays.
  const signs = Array.from({ length: 9 }, (_, week) => day("2026-10-25").add({ weeks: week }));

  test("are no silence, and on one nothing is asked nor told", () => {
    const last = day("2026-12-20");
    expect(signs.at(-1)?.toString()).toBe(last.toString());
    const silenceOn = (today: Temporal.PlainDate) => {
      const usual = usualOf(signs, today, holidaysSince(signs[0], today));
      return usual.state === "known" ? usual.silence : undefined;
    };
    expect([silenceOn(day("2026-12-24")), silenceOn(day("2026-12-25"))]).toEqual([4, 4]);
    expect([silenceOn(day("2027-01-01")), silenceOn(day("2027-01-04"))]).toEqual([10, 13]);
    const may = Temporal.PlainDate.from("2027-05-01");
    const away = holidaysSince(signs[0], may);
    const usual = usualOf(signs, may, away);
    expect(nextOf({ usual, asked: undefined, last, today: may, away })).toBe("nothing");
    const after = may.add({ days: 1 });
    expect(
      nextOf({ usual: usualOf(signs, after, away), asked: undefined, last, today: after, away }),
    ).toBe("ask");
  });

  test("of who never gave a sign, there are none to count", () => {
    expect(holidaysSince(undefined, day("2027-01-01"))).toEqual([]);
  });
});
