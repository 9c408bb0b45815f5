import { describe, expect, test } from "vitest";
import { listOccurrences } from "../../calendar/actions/list-occurrences.ts";
import { listTasksIn } from "#modules/tasks";
import { person, visitor } from "#services/house";
import { TEST_NOW } from "../../../../tests/support/house.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { firstCard } from "../demonstration/methods.ts";
import { trialAt } from "../domain/trial.ts";
import { waitsForWord } from "../web/panels.tsx";
import { methodsAsked } from "../domain/search.ts";
import { publishReport, tellTrial } from "./report-trial.ts";
import { reportableTrial } from "./reportables.ts";
import { findMethods } from "./see-methods.ts";
import { seeTrial } from "./see-trials.ts";
import { tryMethod } from "./try-method.ts";
import {
  app,
  day,
  inMethodsHouse,
  publicOf,
  report,
  seenBy,
  situation,
  toldOf,
  when,
} from "./test-methods.ts";

inMethodsHouse();

describe("a trial", () => {
  test("makes of each step a task and of its day a date of the circle, once", async () => {
    const { people, method, secret } = await situation();
    const zoe = person(people.zoe);
    const first = valueOf(await tryMethod(app, zoe, { method, space: secret, ...when }));
    const again = { ...when, day: day.add({ days: 9 }) };
    expect(await tryMethod(app, zoe, { method, space: secret, ...again })).toEqual({
      done: true,
      value: first,
    });
    const tasks = await app.transaction(zoe, (work) => listTasksIn(work, { space: secret }));
    expect(tasks.map(({ title }) => title)).toEqual([
      `${firstCard.title} : 1. raconter, sans être coupé (10 min)`,
      `${firstCard.title} : 2. chercher ce qui l’a rendu possible (30 min ; une feuille, un crayon)`,
      `${firstCard.title} : 3. choisir une seule chose à changer, par qui, avant quand (20 min)`,
    ]);
    const window = { from: TEST_NOW, until: TEST_NOW.add({ hours: 24 * 60 }) };
    const dates = await listOccurrences(app, zoe, window);
    expect(dates.map(({ words }) => words.title)).toEqual([`Essai : ${firstCard.title}`]);
  });

  test("begun by two at once is one", async () => {
    const { people, space, method } = await situation();
    const both = [people.bilal, people.chloe].map((who) =>
      tryMethod(app, person(who), { method, space, ...when }),
    );
    const [one, other] = (await Promise.all(both)).map(valueOf);
    expect(one).toBe(other);
    const tasks = await app.transaction(person(people.ana), (work) => listTasksIn(work, { space }));
    expect(tasks).toHaveLength(3);
  });

  test("on a day that is past keeps nothing", async () => {
    const { people, space, method } = await situation();
    const past = { ...when, day: Temporal.PlainDate.from("2026-11-01") };
    expect(await tryMethod(app, person(people.bilal), { method, space, ...past })).toMatchObject({
      refusal: "not-that-day",
    });
    expect((await seenBy(people.bilal, method)).underWay).toEqual([]);
  });

  test("of a hidden circle is in no page, list nor number of anybody else, told or not", async () => {
    const { people, method, secret } = await situation();
    const before = await seenBy(people.ana, method);
    const trial = valueOf(
      await tryMethod(app, person(people.zoe), { method, space: secret, ...when }),
    );
    expect((await seenBy(people.zoe, method)).underWay).toHaveLength(1);
    expect(await seenBy(people.ana, method)).toEqual(before);
    valueOf(await tellTrial(app, person(people.zoe), { trial, outcome: "failed", report }));
    expect((await seenBy(people.zoe, method)).told).toHaveLength(1);
    expect(await seenBy(people.ana, method)).toEqual(before);
    expect(await seeTrial(app, person(people.ana), { trial })).toBeUndefined();
    const found = await findMethods(app, person(people.ana), methodsAsked.read({}));
    expect(found.methods.find((one) => one.method.id === method)).toMatchObject({ told: 0 });
    // Public, it is read; its circle is named to nobody who may not know of it.
    valueOf(await publishReport(app, person(people.zoe), { trial, forGood: true }));
    expect((await seenBy(undefined, method)).told).toMatchObject([{ circle: undefined, report }]);
  });
});

describe("a report", () => {
  test("says what failed, unless all worked", async () => {
    const { people, space, method } = await situation();
    const bilal = person(people.bilal);
    const trial = valueOf(await tryMethod(app, bilal, { method, space, ...when }));
    const silent = { ...report, failed: " " };
    for (const outcome of ["failed", "half"] as const)
      expect(await tellTrial(app, bilal, { trial, outcome, report: silent })).toMatchObject({
        refusal: "failure-untold",
      });
    valueOf(await tellTrial(app, bilal, { trial, outcome: "worked", report: silent }));
    expect(await seeTrial(app, bilal, { trial })).toMatchObject({ report: { failed: undefined } });
  });

  test("is not made public before its being for good was said yes to", async () => {
    const { people, space, method } = await situation();
    const ana = person(people.ana);
    const trial = valueOf(await tryMethod(app, ana, { method, space, ...when }));
    valueOf(await tellTrial(app, ana, { trial, outcome: "failed", report }));
    expect(await publishReport(app, ana, { trial, forGood: false })).toMatchObject({
      refusal: "say-for-good",
    });
    expect((await seeTrial(app, ana, { trial }))?.trial.told?.publishedAt).toBeUndefined();
  });

  test("never changes once everyone reads it", async () => {
    const { people, space, method } = await situation();
    const trial = await publicOf(people.ana, space, method, "failed");
    valueOf(await publishReport(app, person(people.ana), { trial, forGood: true }));
    const other = { trial, outcome: "worked", report } as const;
    expect(await tellTrial(app, person(people.ana), other)).toMatchObject({
      refusal: "read-by-everyone",
    });
    expect((await seenBy(undefined, method)).told[0]?.trial.told?.outcome).toBe("failed");
  });

  test("that failed is read first, whatever its day", async () => {
    const { people, space, method } = await situation();
    for (const outcome of ["worked", "failed", "half"] as const)
      await publicOf(people.ana, space, method, outcome);
    const outcomes = (await seenBy(undefined, method)).told.map(({ trial }) => trial.told?.outcome);
    expect(outcomes).toEqual(["failed", "half", "worked"]);
  });

  test("hidden by moderation is read by its circle alone, and shown again by all", async () => {
    const { people, space, method } = await situation();
    const trial = await publicOf(people.ana, space, method, "failed");
    const turn = (act: "hide" | "showAgain") =>
      app.transaction(visitor, (work) => reportableTrial[act](work, trial, "Nomme quelqu’un"));
    await turn("hide");
    expect((await seenBy(people.zoe, method)).told).toEqual([]);
    expect((await seenBy(people.bilal, method)).told).toHaveLength(1);
    await turn("showAgain");
    expect((await seenBy(people.zoe, method)).told).toHaveLength(1);
  });
});

test("a report waits for who facilitates until everyone reads it, or thirty days are past", async () => {
  const { people, space, method } = await situation();
  const waits = async (who: typeof people.ana) =>
    (await app.transaction(person(who), (work) => waitsForWord(work))).map(({ at }) => at);
  const trial = await toldOf(people.bilal, space, method, "failed");
  expect(await waits(people.ana)).toEqual([trialAt(trial)]);
  expect(await waits(people.bilal)).toEqual([]);
  expect(await waits(people.zoe)).toEqual([]);
  app.setNow(TEST_NOW.add({ hours: 24 * 30 }));
  expect(await waits(people.ana)).toEqual([]);
  app.setNow(TEST_NOW);
  valueOf(await publishReport(app, person(people.ana), { trial, forGood: true }));
  expect(await waits(people.ana)).toEqual([]);
});
