import { describe, expect, test } from "vitest";
import { person } from "#services/house";
import { actingFor } from "../../../../tests/support/entrusting.ts";
import { TEST_NOW } from "../../../../tests/support/house.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { sweep } from "../../../../tests/support/retention.ts";
import { sayCannotCome } from "./cannot-come.ts";
import { pause } from "./pause.ts";
import { noteCame, sayPassed, takeCameBack, takePassedBack } from "./say-passed.ts";
import { seeCame } from "./see-came.ts";
import { seePassages } from "./see-passages.ts";
import { seeToday } from "./see-week.ts";
import {
  ana,
  app,
  inNamingHouse,
  named,
  passages,
  quentin,
  shareAll,
  TODAY,
  visits,
  zoe,
  helene,
} from "./test-naming.ts";
import { seeWeekOf } from "./share-week.ts";

inNamingHouse();

const YESTERDAY = TODAY.subtract({ days: 1 });
const cameToday = async () =>
  (await seeToday(app, person(ana), undefined))?.days[0]?.expected.flatMap(({ came = [] }) =>
    came.map(({ name, by, hour }) => [name, by, hour?.toString({ smallestUnit: "minute" })]),
  );
const that = async (day = TODAY) => ({ assignment: await named(), visit: visits[0], day });
const note = (day = TODAY, assignment?: Awaited<ReturnType<typeof named>>) =>
  noteCame(app, person(ana), { all: [{ visit: visits[0], day, assignment }], by: "paper" });

describe("« je suis passé·e »", () => {
  test("is said in one tap, read by whose visit it is with the hour alone, and taken back", async () => {
    const one = await that();
    app.setNow(Temporal.Instant.from("2026-11-25T12:47:31Z"));
    valueOf(await sayPassed(app, person(quentin), one));
    valueOf(await sayPassed(app, person(quentin), one));
    expect(await cameToday()).toEqual([["Quentin", "helper", "13:00"]]);
    expect((await passages(quentin))[0]?.passed).toMatchObject({ by: "helper", isNew: true });
    valueOf(await takePassedBack(app, person(quentin), one));
    valueOf(await takePassedBack(app, person(quentin), one));
    expect(await cameToday()).toEqual([]);
  });

  test("is not taken back on another day, by nobody who did not say it", async () => {
    const one = await that();
    valueOf(await sayPassed(app, person(quentin), one));
    expect(await takePassedBack(app, person(helene), one)).toEqual({
      done: true,
      value: undefined,
    });
    expect((await cameToday())?.length).toBe(1);
    app.setNow(TEST_NOW.add({ hours: 24 }));
    const refusal = { done: false, refusal: "said-before" };
    expect(await takePassedBack(app, person(quentin), one)).toEqual(refusal);
  });

  test("is said the day after too, of a day on which one could not come after all; not before, nor on a day off", async () => {
    const one = await that();
    valueOf(await sayCannotCome(app, person(quentin), one));
    app.setNow(TEST_NOW.add({ hours: 24 }));
    expect((await seePassages(app, person(quentin), undefined))?.before).toEqual([]);
    valueOf(await sayPassed(app, person(quentin), one));
    const seen = await seePassages(app, person(quentin), undefined);
    expect(seen?.before.map(({ passed, cannotCome }) => [passed?.by, cannotCome])).toEqual([
      ["helper", false],
    ]);
    app.setNow(TEST_NOW);
    expect(
      await sayPassed(app, person(quentin), { ...one, day: TODAY.add({ days: 1 }) }),
    ).toMatchObject({ refusal: "in-the-future" });
    valueOf(await pause(app, person(ana), { from: TODAY, until: TODAY }));
    expect(await sayPassed(app, person(quentin), one)).toMatchObject({
      refusal: "not-on-that-day",
    });
  });

  test("is said by who is named for that visit alone", async () => {
    const one = await that();
    for (const [who, asked] of [
      [helene, one],
      [ana, one],
      [quentin, { ...one, visit: visits[1] }],
    ] as const)
      expect(await sayPassed(app, person(who), asked)).toMatchObject({
        refusal: "unknown-passage",
      });
  });

  test("reaches nobody with whom the week is shared", async () => {
    const one = await that();
    valueOf(await sayPassed(app, person(quentin), one));
    await shareAll(zoe);
    const shared = await seeWeekOf(app, person(zoe), { person: ana, day: undefined });
    const all = shared?.days.flatMap(({ expected }) => expected) ?? [];
    expect(all.length).toBeGreaterThan(0);
    expect(all.every(({ came }) => came === undefined)).toBe(true);
  });
});

describe("« qui est venu », from paper", () => {
  test("offers who was named, and the words of a visit where nobody was; each once, no day to come", async () => {
    const assignment = await named({ from: TODAY });
    const seen = await seeCame(app, person(ana), { day: TODAY });
    const today = seen?.toSay.filter(({ of }) => of.day.equals(TODAY));
    expect(today?.map(({ title, name }) => [title, name])).toEqual([
      ["Le repas", "Quentin"],
      ["Le jardin", undefined],
    ]);
    expect(seen?.toSay.some(({ of }) => of.day.until(TODAY).sign < 0)).toBe(false);
    valueOf(await note(TODAY, assignment));
    valueOf(await note(TODAY, assignment));
    expect(await cameToday()).toEqual([["Quentin", "paper", undefined]]);
    // They read that it is noted, and do not take back what they did not say.
    expect((await passages(quentin))[0]?.passed).toMatchObject({ by: "paper", isNew: false });
    const mine = { assignment, visit: visits[0], day: TODAY };
    expect(await takePassedBack(app, person(quentin), mine)).toMatchObject({ done: false });
    const after = await seeCame(app, person(ana), { day: TODAY });
    expect(after?.toSay.map(({ title }) => title)).toEqual(["Le jardin"]);
  });

  test("of nobody who is named here it is said of the visit, and taken back the same day", async () => {
    valueOf(await note());
    expect(await cameToday()).toEqual([[undefined, "paper", undefined]]);
    const [said] = (await seeCame(app, person(ana), { day: undefined }))?.said ?? [];
    if (said === undefined) throw new Error("nothing is said");
    expect(await takeCameBack(app, person(zoe), { passed: said.id })).toMatchObject({ done: true });
    expect((await cameToday())?.length).toBe(1);
    valueOf(await takeCameBack(app, person(ana), { passed: said.id }));
    expect(await cameToday()).toEqual([]);
  });

  test("of a day before the visit, a day to come, or somebody not named for it, nothing is noted", async () => {
    const other = await named({ visits: [visits[1]] });
    expect(await note(YESTERDAY)).toMatchObject({ refusal: "not-on-that-day" });
    expect(await note(TODAY.add({ days: 1 }))).toMatchObject({ refusal: "in-the-future" });
    expect(await note(TODAY.subtract({ days: 29 }))).toMatchObject({ refusal: "too-far-back" });
    expect(await note(TODAY, other)).toMatchObject({ refusal: "unknown-passage" });
    expect(await cameToday()).toEqual([]);
  });

  test("is noted by who acts for her, entrusted with it", async () => {
    const holder = await actingFor(app, ana, zoe, ["homecare"]);
    const all = [{ visit: visits[0], day: TODAY, assignment: undefined }];
    valueOf(await noteCame(app, holder, { all, by: "paper" }));
    expect(await cameToday()).toEqual([[undefined, "paper", undefined]]);
  });

  test("is kept for a year", async () => {
    valueOf(await note());
    app.setNow(TEST_NOW.add({ hours: 24 * 364 }));
    expect(await sweep(app, "homecare-passed")).toBe(0);
    app.setNow(TEST_NOW.add({ hours: 24 * 368 }));
    expect(await sweep(app, "homecare-passed")).toBe(1);
  });
});
