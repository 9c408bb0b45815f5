import fc from "fast-check";
import { describe, expect, test } from "vitest";

import {
  askedNow,
  countHelps,
  countsOf,
  decideFeedback,
  type Feedback,
  type Help,
  HELPS,
  letterDue,
  readCounts,
  toldOf,
} from "./feedback.ts";
import {
  decideProgramme,
  linesOf,
  readDuration,
  readSteps,
  writeDuration,
  writeSteps,
} from "./training.ts";

test.each([
  ["45 min", 45],
  ["1 h", 60],
  ["1 h 30", 90],
  ["2h05", 125],
  ["0 min", undefined],
  ["bientôt", undefined],
])("« %s » lasts %s minutes", (typed, minutes) => {
  expect(readDuration(typed)).toBe(minutes);
});

test("a duration is written as it is read", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 24 * 60 }), (minutes) => {
      expect(readDuration(writeDuration(minutes))).toBe(minutes);
    }),
  );
});

test("a programme is typed one step a line, and a line that is none is named", () => {
  const typed = "30 min : Accueil, café\n\n1 h 30 : Tailler : les principes";
  const read = readSteps(typed);
  expect(read).toEqual({
    steps: [
      { minutes: 30, title: "Accueil, café" },
      { minutes: 90, title: "Tailler : les principes" },
    ],
  });
  expect("steps" in read && writeSteps(read.steps)).toBe(typed.replace("\n\n", "\n"));
  expect(readSteps("30 min : Accueil\nPause")).toEqual({ wrong: "Pause" });
  expect(readSteps("30 min :")).toEqual({ wrong: "30 min :" });
});

const knows = (count: number) => Array.from({ length: count }, (_, i) => `chose ${i}`);

test("one to eight things that one will know, each a line", () => {
  const told = { steps: [], forWhom: undefined, bring: undefined, trainerName: undefined };
  expect(linesOf("- tailler\n\n• greffer  vite")).toEqual(["tailler", "greffer vite"]);
  expect(decideProgramme({ ...told, knows: knows(0) })).toMatchObject({ refusal: "knows-nothing" });
  expect(decideProgramme({ ...told, knows: knows(8) }).done).toBe(true);
  expect(decideProgramme({ ...told, knows: knows(9) })).toMatchObject({
    refusal: "knows-too-much",
  });
  expect(decideProgramme({ ...told, knows: ["a".repeat(201)] })).toMatchObject({
    refusal: "long-line",
  });
});

describe("what is asked, and when", () => {
  const starts = Temporal.Instant.from("2026-12-10T08:00:00Z");
  const asking = { starts, ends: starts.add({ hours: 6 }) };
  const at = (hours: number) => starts.add({ hours });
  test.each([
    [-24 * 30, "before", undefined],
    [-24 * 3, "before", "before"],
    [0, undefined, undefined],
    [5, undefined, undefined],
    [6, "after", "after"],
    [6 + 24 * 59, "after", "after"],
    [6 + 24 * 61, undefined, undefined],
  ])("%s hours from the first one", (hours, moment, letter) => {
    expect(askedNow(asking, at(hours))).toBe(moment);
    expect(letterDue(asking, at(hours))).toBe(letter);
  });

  const told: Feedback = {
    moment: "after",
    levels: [2, 4],
    confidence: 3,
    helped: ["practice"],
    lacked: [],
    word: undefined,
  };
  test("a level for each line, from 1 to 5, in its time", () => {
    expect(decideFeedback(told, { lines: 2, asked: "after" }).done).toBe(true);
    expect(decideFeedback(told, { lines: 3, asked: "after" })).toMatchObject({
      refusal: "other-lines",
    });
    expect(decideFeedback({ ...told, confidence: 6 }, { lines: 2, asked: "after" })).toMatchObject({
      refusal: "other-lines",
    });
    expect(decideFeedback(told, { lines: 2, asked: "before" })).toMatchObject({
      refusal: "not-now",
    });
    expect(decideFeedback(told, { lines: 2, asked: undefined })).toMatchObject({
      refusal: "not-now",
    });
  });

  test("what helped is not asked before", () => {
    const before = decideFeedback({ ...told, moment: "before" }, { lines: 2, asked: "before" });
    expect(before).toMatchObject({ done: true, value: { helped: [], word: undefined } });
  });
});

const said = (named: readonly (readonly Help[])[]) =>
  named.flatMap((helped) =>
    countsOf({ moment: "after", levels: [3], confidence: 3, helped, lacked: ["examples"] }),
  );

describe("what who trains reads", () => {
  const answer = fc.record({
    moment: fc.constant("after" as const),
    levels: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 2 }),
    confidence: fc.integer({ min: 1, max: 5 }),
    helped: fc.constant([]),
    lacked: fc.constant([]),
  });

  test("is told in whole fives of their order, whether some are gone and counted or not", () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), (all, gone) => {
        const order = Array.from({ length: all }, (_, i) => i);
        const told = toldOf(order, 0);
        expect(told).toEqual(order.slice(0, all - (all % 5)));
        // Those of the first told that are gone stay counted: the same are told.
        const counted = Math.min(gone, told.length);
        expect(toldOf(order.slice(counted), counted)).toEqual(told.slice(counted));
      }),
    );
  });

  test("is nothing under five answers, and all of them from five on", () => {
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 12 }), (all) => {
        const read = readCounts(all.flatMap(countsOf), { moment: "after", lines: 2 });
        expect(read?.answers).toBe(all.length < 5 ? undefined : all.length);
        for (const spread of read?.spreads ?? [])
          expect(spread.reduce((sum, people) => sum + people, 0)).toBe(all.length);
        expect(readCounts(all.flatMap(countsOf), { moment: "before", lines: 2 })).toBeUndefined();
      }),
    );
  });

  test("what helped, too", () => {
    expect(countHelps(said([["time"], [], ["time"], ["others"]]), "helped")).toBeUndefined();
    expect(countHelps(said([["time"], [], ["time"], ["others"], []]), "helped")).toEqual([
      { help: HELPS[2], people: 2 },
      { help: "others", people: 1 },
    ]);
  });
});
