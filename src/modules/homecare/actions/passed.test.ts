import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { person } from "#services/house";
import { browserIn, formTo } from "../../../../tests/support/browser.ts";
import { actingFor } from "../../../../tests/support/entrusting.ts";
import { TEST_NOW } from "../../../../tests/support/house.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { sweep } from "../../../../tests/support/retention.ts";
import { passageAt } from "../domain/address.ts";
import { sayCannotCome } from "./cannot-come.ts";
import { endAssignment } from "./name-helper.ts";
import { endPause, pause } from "./pause.ts";
import { noteCame, sayPassed, takeCameBack, takePassedBack } from "./say-passed.ts";
import { seeCame } from "./see-came.ts";
import { seePassages } from "./see-passages.ts";
import { seeToday, seeWeek } from "./see-week.ts";
import {
  ana,
  app,
  inNamingHouse,
  name as nameSomebody,
  passages,
  plan,
  quentin,
  shareAll,
  TODAY,
  visits,
  zoe,
  helene,
} from "./test-naming.ts";
import { sayComing } from "../web/passages/came-said.ts";
import { seeWeekOf } from "./share-week.ts";

inNamingHouse();

/** Both visits of the day have begun. */
const LATER = TEST_NOW.add({ hours: 7 });
beforeEach(() => {
  app.setNow(LATER);
});

const YESTERDAY = TODAY.subtract({ days: 1 });
const cameToday = async () =>
  (await seeToday(app, person(ana), undefined))?.days[0]?.expected.flatMap(({ came = [] }) =>
    came.map(({ name, by, hour }) => [name, by, hour?.toString({ smallestUnit: "minute" })]),
  );
const readByHim = () => seePassages(app, person(quentin), undefined);
/** Named in the morning, before the hour of any visit. */
const named = async (...more: Parameters<typeof nameSomebody>) => {
  app.setNow(TEST_NOW);
  const assignment = valueOf(await nameSomebody(...more));
  app.setNow(LATER);
  return assignment;
};
const that = async (day = TODAY) => ({ assignment: await named(), visit: visits[0], day });
const note = (day = TODAY, assignment?: Awaited<ReturnType<typeof named>>) =>
  noteCame(app, person(ana), { all: [{ visit: visits[0], day, assignment }], by: "paper" });

describe("« je suis passé·e »", () => {
  test("is not said of a visit that was over when one was named: one comes from the next one on", async () => {
    const evening = await plan("La soupe", "19:00");
    const assignment = valueOf(await nameSomebody({ visits: [visits[0], evening] }));
    const read = (await readByHim())?.passages.map(({ visit, starts }) => [
      visit.title,
      starts.toPlainDate().since(TODAY).days,
    ]);
    expect(read?.slice(0, 2)).toEqual([
      ["La soupe", 0],
      ["Le repas", 1],
    ]);
    const of = { assignment, visit: visits[0], day: TODAY };
    expect(await sayPassed(app, person(quentin), of)).toMatchObject({
      refusal: "not-on-that-day",
    });
    const today = (await seeToday(app, person(ana), undefined))?.days[0]?.expected;
    expect(today?.map(({ visit, coming }) => [visit.title, coming?.comes.length])).toEqual([
      ["Le repas", undefined],
      ["Le jardin", undefined],
      ["La soupe", 1],
    ]);
  });

  test("stays said where one is named anew, of a visit that was over then", async () => {
    const one = await that();
    const again = valueOf(await nameSomebody({ visits: [...visits] }));
    valueOf(await sayPassed(app, person(quentin), { ...one, assignment: again }));
    const garden = { assignment: again, visit: visits[1], day: TODAY };
    expect(await sayPassed(app, person(quentin), garden)).toMatchObject({
      refusal: "not-on-that-day",
    });
  });

  test("leaves the other who is expected for it written beside", async () => {
    const one = await that();
    await named({ helper: helene });
    valueOf(await sayPassed(app, person(quentin), one));
    const meal = (await seeToday(app, person(ana), undefined))?.days[0]?.expected[0];
    expect(meal && sayComing(meal)).toBe("Hélène vient aussi");
    valueOf(await note(TODAY, await named({ helper: helene })));
    const all = (await seeToday(app, person(ana), undefined))?.days[0]?.expected[0];
    expect([all?.came?.length, all && sayComing(all)]).toEqual([2, undefined]);
  });

  test("said hours later, is told at the hour of the visit, not of the tap", async () => {
    valueOf(await sayPassed(app, person(quentin), await that()));
    expect(await cameToday()).toEqual([["Quentin", "helper", "12:00"]]);
  });

  test("is said in one tap, read by whose visit it is with the hour alone, and taken back", async () => {
    const one = { ...(await that()), visit: await plan("La marche", "13:30") };
    one.assignment = await named({ visits: [one.visit] });
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
    app.setNow(LATER.add({ hours: 24 }));
    const refusal = { done: false, refusal: "said-before" };
    expect(await takePassedBack(app, person(quentin), one)).toEqual(refusal);
  });

  test("is said the day after too, of a day on which one could not come after all; not before, nor on a day off", async () => {
    const one = await that();
    app.setNow(TEST_NOW);
    valueOf(await sayCannotCome(app, person(quentin), one));
    app.setNow(LATER.add({ hours: 24 }));
    expect((await seePassages(app, person(quentin), undefined))?.before).toEqual([]);
    valueOf(await sayPassed(app, person(quentin), one));
    const seen = await seePassages(app, person(quentin), undefined);
    expect(seen?.before.map(({ passed, cannotCome }) => [passed?.by, cannotCome])).toEqual([
      ["helper", false],
    ]);
    app.setNow(LATER);
    expect(
      await sayPassed(app, person(quentin), { ...one, day: TODAY.add({ days: 1 }) }),
    ).toMatchObject({ refusal: "in-the-future" });
    app.setNow(TEST_NOW);
    valueOf(await pause(app, person(ana), { from: TODAY, until: TODAY }));
    app.setNow(LATER);
    expect(await sayPassed(app, person(quentin), one)).toMatchObject({
      refusal: "not-on-that-day",
    });
  });

  test("is said within two weeks, of what nobody said, by who was named then; the page says how many are not", async () => {
    const one = await that();
    app.setNow(LATER.add({ hours: 24 * 3 }));
    const unsaid = async () =>
      (await readByHim())?.unsaid.map(({ starts }) => starts.toPlainDate().toString());
    const days = [TODAY, TODAY.add({ days: 1 })].map(String);
    expect(await unsaid()).toEqual(days);
    const his = await browserIn(app, quentin);
    const page = await his.get("/chez-moi/passages");
    expect(page.text).toContain("2 passages de ces deux semaines ne sont pas dits");
    await his.submit(formTo(page, `${passageAt(one.assignment, one.visit, TODAY)}/passe`));
    // Said today, it stands there with how long it was; then no more.
    expect((await readByHim())?.unsaid.map(({ passed }) => passed?.by)).toEqual([
      "helper",
      undefined,
    ]);
    app.setNow(LATER.add({ hours: 24 * 4 }));
    expect(await unsaid()).toEqual([TODAY.add({ days: 1 }), TODAY.add({ days: 2 })].map(String));
    const before = TODAY.subtract({ days: 1 });
    expect(await sayPassed(app, person(quentin), { ...one, day: before })).toMatchObject({
      refusal: "not-on-that-day",
    });
    app.setNow(LATER.add({ hours: 24 * 17 }));
    expect(
      await sayPassed(app, person(quentin), { ...one, day: TODAY.add({ days: 2 }) }),
    ).toMatchObject({ refusal: "too-far-back" });
    valueOf(await sayPassed(app, person(quentin), { ...one, day: TODAY.add({ days: 3 }) }));
  });

  test("is not said before its hour, by who comes nor by whose visit it is", async () => {
    const one = await that();
    app.setNow(Temporal.Instant.from("2026-11-25T10:59:00Z"));
    expect(await sayPassed(app, person(quentin), one)).toMatchObject({ refusal: "not-begun" });
    expect(await note()).toMatchObject({ refusal: "not-begun" });
    expect((await seeCame(app, person(ana), { day: TODAY }))?.toSay).toEqual([]);
    app.setNow(Temporal.Instant.from("2026-11-25T11:00:00Z"));
    valueOf(await sayPassed(app, person(quentin), one));
  });

  test("the day after one’s last day too, without a word of what it was; not where it was ended or taken back", async () => {
    const assignment = await named({ until: TODAY });
    const one = { assignment, visit: visits[0], day: TODAY };
    app.setNow(LATER.add({ hours: 18 }));
    expect([(await readByHim())?.before, (await readByHim())?.passages]).toEqual([[], []]);
    expect((await readByHim())?.over).toMatchObject([{ name: "Ana", visit: { id: visits[0] } }]);
    expect(JSON.stringify((await readByHim())?.over)).not.toContain("repas");
    for (const other of [helene, zoe, ana])
      expect(await sayPassed(app, person(other), one)).toMatchObject({ done: false });
    valueOf(await sayPassed(app, person(quentin), one));
    expect((await readByHim())?.over.map(({ passed }) => passed?.by)).toEqual(["helper"]);
    app.setNow(LATER.add({ hours: 36 }));
    expect([(await readByHim())?.over, await sayPassed(app, person(quentin), one)]).toEqual([
      [],
      { done: false, refusal: "unknown-passage" },
    ]);
  });

  test("and of a last day that was taken back, or ended, nothing is said the day after", async () => {
    const assignment = await named({ until: TODAY });
    valueOf(await endAssignment(app, person(ana), { assignment }));
    const other = await named({ helper: helene, until: TODAY });
    await app.transaction(person(ana), ({ db }) =>
      sql`update access.grant set ended_at = ${LATER} where to_person = ${helene}`.execute(db),
    );
    app.setNow(LATER.add({ hours: 18 }));
    const on = { visit: visits[0], day: TODAY };
    const unknown = { refusal: "unknown-passage" };
    expect(await sayPassed(app, person(quentin), { assignment, ...on })).toMatchObject(unknown);
    expect(await sayPassed(app, person(helene), { assignment: other, ...on })).toMatchObject(
      unknown,
    );
  });

  test("nobody was expected on the days of an absence, also once it is over: nothing is said of them", async () => {
    const one = await that();
    app.setNow(TEST_NOW);
    valueOf(await pause(app, person(ana), { from: TODAY, until: TODAY.add({ days: 9 }) }));
    app.setNow(LATER.add({ hours: 24 }));
    valueOf(await endPause(app, person(ana), undefined));
    expect((await seePassages(app, person(quentin), undefined))?.before).toEqual([]);
    expect(await sayPassed(app, person(quentin), one)).toMatchObject({
      refusal: "not-on-that-day",
    });
    expect(await note(TODAY, one.assignment)).toMatchObject({ refusal: "not-on-that-day" });
    const week = (await seeWeek(app, person(ana), { day: TODAY }))?.days ?? [];
    const said = week.flatMap(({ expected }) => expected.map(({ state }) => state)).slice(0, 3);
    expect(said).toEqual(["paused", "paused", "expected"]);
    const came = await seeCame(app, person(ana), { day: TODAY });
    expect(came?.toSay.some(({ of }) => of.day.equals(TODAY))).toBe(false);
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
    app.setNow(LATER.add({ hours: 24 * 364 }));
    expect(await sweep(app, "homecare-passed")).toBe(0);
    app.setNow(LATER.add({ hours: 24 * 368 }));
    expect(await sweep(app, "homecare-passed")).toBe(1);
  });
});
