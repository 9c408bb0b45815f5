import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { operator, person } from "#services/house";
import { TEST_NOW, testHouse } from "../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { aboutPerson } from "./about-person.ts";
import { endDeployment, openDeployment } from "./open-deployment.ts";
import { endPause, pause } from "./pause.ts";
import { changeVisit, eraseVisit, planVisit, resumeVisit, stopVisit } from "./plan-visit.ts";
import { sayDayOff, takeDayBack } from "./say-day-off.ts";
import { noteCame } from "./say-passed.ts";
import { seeToday, seeVisit, seeVisits, seeWeek } from "./see-week.ts";
import { ana, app, asked, inWeekHouse, plan, SAID, states, TODAY, today } from "./test-week.ts";

inWeekHouse();

describe("until the territory opened it", () => {
  test("there is nothing; only who operates opens it, once the impact assessment was made", async () => {
    const fresh = await testHouse();
    const mine = await situations(fresh).someone("Ana");
    expect(await seeToday(fresh, person(mine), undefined)).toBeUndefined();
    expect(await planVisit(fresh, person(mine), asked())).toMatchObject({ refusal: "not-open" });
    expect(await openDeployment(fresh, person(mine), SAID)).toMatchObject({
      refusal: "not-operator",
    });
    const promised = { ...SAID, assessed: TODAY.add({ days: 1 }) };
    expect(await openDeployment(fresh, operator(), promised)).toMatchObject({
      refusal: "not-yet-assessed",
    });
    const unread = { ...SAID, hasReadRetention: false };
    expect(await openDeployment(fresh, operator(), unread)).toMatchObject({
      refusal: "retention-unread",
    });
    expect(await openDeployment(fresh, operator(), { ...SAID, register: " " })).toMatchObject({
      refusal: "says-nothing",
    });
    valueOf(await openDeployment(fresh, operator(), SAID));
    expect((await planVisit(fresh, person(mine), asked())).done).toBe(true);
  });

  test("closed again, nothing new begins, one still reads, and may open it once more", async () => {
    const visit = await plan();
    valueOf(await endDeployment(app, operator(), undefined));
    const me = person(ana);
    expect(await planVisit(app, me, asked())).toMatchObject({ refusal: "not-open" });
    expect(await changeVisit(app, me, { visit, ...asked() })).toMatchObject({
      refusal: "not-open",
    });
    expect(await states()).toEqual(["expected"]);
    // What is there may still be said off, stopped and erased: others may be reading it.
    valueOf(await sayDayOff(app, me, { visit, day: TODAY }));
    valueOf(await stopVisit(app, me, { visit }));
    expect(await resumeVisit(app, me, { visit })).toMatchObject({ refusal: "not-open" });
    valueOf(await openDeployment(app, operator(), SAID));
    expect((await resumeVisit(app, me, { visit })).done).toBe(true);
  });
});

const titles = async () =>
  (await today())?.days.flatMap(({ expected }) => expected.map((one) => one.visit.title));

describe("a visit", () => {
  test("is sealed: the base holds none of its words", async () => {
    await plan({ title: "Qorvexkine", note: "Qorvexclef" });
    const { rows } = await app.transaction(person(ana), (work) =>
      sql<{ all: string }>`select string_agg(v::text, ' ') as all from homecare.visit v`.execute(
        work.db,
      ),
    );
    expect(rows[0]?.all).not.toContain(Buffer.from("Qorvex").toString("hex"));
    expect((await today())?.days[0]?.expected[0]?.visit.title).toBe("Qorvexkine");
  });

  test("stopped, it is gone from today on, stays in the weeks before, and comes again", async () => {
    const visit = await plan({ day: TODAY.subtract({ weeks: 2 }) });
    valueOf(await stopVisit(app, person(ana), { visit }));
    valueOf(await stopVisit(app, person(ana), { visit }));
    expect(await states()).toEqual([]);
    const before = await seeWeek(app, person(ana), { day: TODAY.subtract({ weeks: 1 }) });
    expect(before?.days.flatMap(({ expected }) => expected)).toHaveLength(1);
    valueOf(await resumeVisit(app, person(ana), { visit }));
    expect(await states()).toEqual(["expected"]);
  });

  test("changed by two at once: the second reads it again, and nothing is written over", async () => {
    const visit = await plan();
    const change = (title: string) =>
      changeVisit(app, person(ana), { visit, version: 1, ...asked({ title }) });
    const told = await Promise.all([change("Un"), change("Deux")]);
    expect(told.map((one) => (one.done ? "done" : one.refusal)).toSorted()).toEqual([
      "changed-meanwhile",
      "done",
    ]);
  });

  test("said otherwise, past weeks keep what stood, with its words, merged and given too", async () => {
    const me = person(ana);
    const visit = await plan({ note: "La clef est sous le pot." });
    const read = async (weeks: number) =>
      (await seeWeek(app, me, { day: TODAY.add({ weeks }) }))?.days.flatMap(({ expected }) =>
        expected.map(({ visit: { title }, starts }) => [title, starts.hour, starts.dayOfWeek]),
      );
    const change = (title: string, at: string, days: readonly ["TH"] | readonly []) =>
      changeVisit(app, me, {
        visit,
        ...asked({ title, at: Temporal.PlainTime.from(at), days }),
      });
    app.setNow(TEST_NOW.add({ hours: 7 * 24 }));
    valueOf(await change("Paul, plus tard", "16:00", []));
    expect([await read(0), await read(1)]).toEqual([
      [["Paul, le kiné", 10, 3]],
      [["Paul, plus tard", 16, 3]],
    ]);
    // What has begun today stands; what is said anew the same day is the same change.
    app.setNow(TEST_NOW.add({ hours: 14 * 24 + 8 }));
    valueOf(await change("Paul, le jedi", "09:00", ["TH"]));
    valueOf(await change("Paul, le jeudi", "09:00", ["TH"]));
    const all = [
      [["Paul, le kiné", 10, 3]],
      [["Paul, plus tard", 16, 3]],
      [
        ["Paul, plus tard", 16, 3],
        ["Paul, le jeudi", 9, 4],
      ],
      [["Paul, le jeudi", 9, 4]],
    ];
    expect([await read(0), await read(1), await read(2), await read(3)]).toEqual(all);
    expect((await seeVisits(app, me, undefined))?.visits.map(({ title }) => title)).toEqual([
      "Paul, le jeudi",
    ]);
    const stays = await situations(app).someone("Anne");
    await app.transaction(operator(), (work) => aboutPerson.merges(work, ana, stays));
    const given = JSON.stringify(
      await app.transaction(operator(), (work) => aboutPerson.gives(work, stays)),
    );
    for (const title of ["Paul, le kiné", "Paul, plus tard", "Paul, le jeudi"])
      expect(given).toContain(title);
    // What to know on the day goes when it is said otherwise.
    expect(given).not.toMatch(/jedi|pot/);
  });

  test("planned today, it is said otherwise whole, but where somebody came already", async () => {
    const me = person(ana);
    const visit = await plan({ at: Temporal.PlainTime.from("08:00") });
    const change = (title: string) => changeVisit(app, me, { visit, ...asked({ title }) });
    valueOf(await change("Autrement"));
    expect(await titles()).toEqual(["Autrement"]);
    app.setNow(TEST_NOW.add({ hours: 2 }));
    const all = [{ visit, day: TODAY, assignment: undefined }];
    valueOf(await noteCame(app, me, { all, by: "person" }));
    valueOf(await change("Encore autrement"));
    expect(await titles()).toEqual(["Autrement"]);
  });

  test("comes again from that day on: of the days meanwhile it did not", async () => {
    const me = person(ana);
    const visit = await plan();
    const weeks = async () => {
      const seen = [];
      for (const week of [0, 1, 2, 3])
        seen.push(
          (await seeWeek(app, me, { day: TODAY.add({ weeks: week }) }))?.days.flatMap(
            ({ expected }) => expected,
          ).length,
        );
      return seen;
    };
    app.setNow(TEST_NOW.add({ hours: 7 * 24 }));
    valueOf(await stopVisit(app, me, { visit }));
    valueOf(await resumeVisit(app, me, { visit }));
    expect(await weeks()).toEqual([1, 1, 1, 1]);
    valueOf(await stopVisit(app, me, { visit }));
    app.setNow(TEST_NOW.add({ hours: 20 * 24 }));
    valueOf(await resumeVisit(app, me, { visit }));
    expect(await weeks()).toEqual([1, 0, 0, 1]);
  });

  test("sixty at most, also of two at once, and of what comes again", async () => {
    const me = person(ana);
    const stopped = await plan();
    valueOf(await stopVisit(app, me, { visit: stopped }));
    for (let count = 0; count < 59; count += 1) await plan();
    const both = await Promise.all([planVisit(app, me, asked()), planVisit(app, me, asked())]);
    expect(both.filter(({ done: is }) => is)).toHaveLength(1);
    const full = { refusal: "too-many-visits" };
    expect(await planVisit(app, me, asked())).toMatchObject(full);
    expect(await resumeVisit(app, me, { visit: stopped })).toMatchObject(full);
    expect(await changeVisit(app, me, { visit: stopped, ...asked() })).toMatchObject(full);
  });

  test("is erased once it does not come any more, with its words", async () => {
    const visit = await plan();
    const erase = () => eraseVisit(app, person(ana), { visit });
    expect(await erase()).toMatchObject({ refusal: "still-comes" });
    valueOf(await stopVisit(app, person(ana), { visit }));
    valueOf(await erase());
    expect(await erase()).toMatchObject({ refusal: "unknown-visit" });
    expect(await seeVisit(app, person(ana), { visit })).toBeUndefined();
  });
});

describe("a day off", () => {
  test("is that day alone, twice changes nothing, and is taken back", async () => {
    const visit = await plan();
    const day = { visit, day: TODAY };
    valueOf(await sayDayOff(app, person(ana), day));
    valueOf(await sayDayOff(app, person(ana), day));
    expect(await states()).toEqual(["off"]);
    const seen = await seeVisit(app, person(ana), { visit });
    expect(seen?.next.map(({ expected }) => expected[0]?.state)).toEqual([
      "off",
      "expected",
      "expected",
      "expected",
      "expected",
      "expected",
    ]);
    valueOf(await takeDayBack(app, person(ana), day));
    expect(await states()).toEqual(["expected"]);
  });

  test("is refused on a day that is past or not one of its days", async () => {
    const visit = await plan({ day: TODAY.subtract({ weeks: 1 }) });
    const off = (days: number) => sayDayOff(app, person(ana), { visit, day: TODAY.add({ days }) });
    expect(await off(-7)).toMatchObject({ refusal: "already-past" });
    expect(await off(1)).toMatchObject({ refusal: "not-on-that-day" });
  });
});

const until = (days: number) => ({ from: TODAY, until: TODAY.add({ days }) });

describe("a pause", () => {
  test("lets nobody be expected until one is there again; a new one takes its place", async () => {
    await plan();
    valueOf(await pause(app, person(ana), until(1)));
    valueOf(await pause(app, person(ana), until(1)));
    valueOf(await pause(app, person(ana), until(6)));
    expect(await states()).toEqual(["paused"]);
    expect((await today())?.pause?.until.equals(TODAY.add({ days: 6 }))).toBe(true);
    valueOf(await endPause(app, person(ana), undefined));
    valueOf(await endPause(app, person(ana), undefined));
    expect(await states()).toEqual(["expected"]);
    expect((await today())?.pause).toBeUndefined();
  });
});

/** As the house does when somebody asks for their data, or goes. */
const about = <T>(run: Parameters<typeof app.transaction<T>>[1]) =>
  app.transaction(operator(), run);

describe("what is kept of a person", () => {
  test("is given whole, without ids, and erased with them", async () => {
    const visit = await plan({ note: "La clef est chez Zoé" });
    valueOf(await sayDayOff(app, person(ana), { visit, day: TODAY }));
    valueOf(await pause(app, person(ana), { from: TODAY, until: TODAY }));
    const given = JSON.stringify(await about((work) => aboutPerson.gives(work, ana)));
    for (const word of ["Paul, le kiné", "La clef est chez Zoé", "10:00", TODAY.toString()])
      expect(given).toContain(word);
    expect(given).not.toContain(visit);
    const whole = await about((work) => aboutPerson.gives(work, ana));
    const apart = new Set(aboutPerson.neverInClear);
    const inClear = Object.entries(whole).filter(([title]) => !apart.has(title));
    expect(JSON.stringify(inClear)).not.toContain("La clef est chez Zoé");
    await about((work) => aboutPerson.erases(work, ana));
    expect(await states()).toEqual([]);
  });

  test("merged with another person's, it is read by the one who stays", async () => {
    const other = await situations(app).someone("Ana");
    const visit = await plan();
    valueOf(await sayDayOff(app, person(ana), { visit, day: TODAY }));
    await about((work) => aboutPerson.merges(work, ana, other));
    const seen = await seeVisit(app, person(other), { visit });
    expect(seen?.visit.title).toBe("Paul, le kiné");
    expect(seen?.next[0]?.expected[0]?.state).toBe("off");
    await about((work) => aboutPerson.merges(work, other, ana));
    expect(await states()).toEqual(["off"]);
  });
});
