import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { newId } from "#basics/id";

import { inOrder, type Ordered, ORDERS } from "./order.ts";
import {
  decideTitle,
  isToRecall,
  MOST_TITLE,
  type PersonId,
  pressureOf,
  type TaskLife,
  whomToRecall,
} from "./task.ts";

const today = Temporal.PlainDate.from("2026-11-25");
const open: TaskLife = { state: "open" };
const ana = newId<"Person">();
const bilal = newId<"Person">();
const done: TaskLife = {
  state: "done",
  at: Temporal.Instant.from("2026-11-20T09:00:00Z"),
  by: ana,
};

test.each([
  { told: "the day before its eve", due: "2026-11-27", pressure: "later", recalled: false },
  { told: "on its eve", due: "2026-11-26", pressure: "tomorrow", recalled: true },
  { told: "on its day", due: "2026-11-25", pressure: "today", recalled: true },
  { told: "the day after", due: "2026-11-24", pressure: "late", recalled: false },
  { told: "without a day", due: undefined, pressure: "none", recalled: false },
] as const)("a task, $told", ({ due, pressure, recalled }) => {
  const day = due === undefined ? undefined : Temporal.PlainDate.from(due);
  expect(pressureOf({ due: day, life: open }, today)).toBe(pressure);
  expect(isToRecall({ due: day, life: open }, today)).toBe(recalled);
  expect(pressureOf({ due: day, life: done }, today)).toBe("none");
  expect(isToRecall({ due: day, life: done }, today)).toBe(false);
});

test("who does it is reminded; while nobody does, who added it", () => {
  expect(whomToRecall({ assignee: bilal, addedBy: ana })).toBe(bilal);
  expect(whomToRecall({ assignee: undefined, addedBy: ana })).toBe(ana);
});

test("the words of a task are one line, not empty, not too long", () => {
  expect(decideTitle("  Relire\n le   budget ")).toEqual({ done: true, value: "Relire le budget" });
  expect(decideTitle(" \n ")).toEqual({ done: false, refusal: "empty-title" });
  expect(decideTitle("a".repeat(MOST_TITLE)).done).toBe(true);
  expect(decideTitle("a".repeat(MOST_TITLE + 1))).toEqual({ done: false, refusal: "too-long" });
});

const one = (more: Partial<Ordered> & Pick<Ordered, "place">): Ordered => ({
  due: undefined,
  assignee: undefined,
  assigneeName: "",
  ...more,
});

describe("tasks in order", () => {
  const soon = one({ place: 2, due: today, assignee: bilal, assigneeName: "Bilal" });
  const later = one({
    place: 1,
    due: today.add({ days: 9 }),
    assignee: ana,
    assigneeName: "Zacharie",
  });
  const never = one({ place: 3 });
  const given = [never, later, soon];

  test.each([
    { order: "day", ids: [soon, later, never] },
    { order: "person", ids: [later, soon, never] },
    { order: "added", ids: [never, soon, later] },
  ] as const)("by $order", ({ order, ids }) => {
    expect(inOrder(given, order, ana)).toEqual(ids);
  });

  test("none is lost, and the order does not depend on how they came", () => {
    const persons: readonly (PersonId | undefined)[] = [ana, bilal, undefined];
    const task = fc.record({ days: fc.option(fc.nat(5)), who: fc.nat(2) });
    fc.assert(
      fc.property(fc.array(task, { maxLength: 12 }), fc.constantFrom(...ORDERS), (drawn, order) => {
        const tasks = drawn.map(({ days, who }, place) =>
          one({
            due: days === null ? undefined : today.add({ days }),
            assignee: persons[who],
            assigneeName: who === 2 ? "" : `P${who}`,
            place,
          }),
        );
        const there = inOrder(tasks, order, ana);
        expect(inOrder(tasks.toReversed(), order, ana)).toEqual(there);
        expect(new Set(there)).toEqual(new Set(tasks));
      }),
    );
  });
});
