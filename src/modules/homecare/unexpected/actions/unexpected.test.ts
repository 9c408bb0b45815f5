import { expect, test } from "vitest";
import { person, type PersonId } from "#services/house";
import { browserIn, formTo } from "../../../../../tests/support/browser.ts";
import { actingFor } from "../../../../../tests/support/entrusting.ts";
import { TEST_NOW } from "../../../../../tests/support/house.ts";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { planVisit } from "../../actions/plan-visit.ts";
import { pause } from "../../actions/pause.ts";
import { takePassedBack } from "../../actions/say-passed.ts";
import { seeWeek } from "../../actions/see-week.ts";
import {
  ana,
  app,
  helene,
  inNamingHouse,
  named,
  passages,
  quentin,
  TODAY,
  visits,
} from "../../actions/test-naming.ts";
import type { AssignmentId } from "../../domain/assignment.ts";
import { nearestTo } from "../../domain/passed.ts";
import type { VisitId, Weekday } from "../../domain/visit.ts";
import { sayUnexpected, seeMayPass } from "./say-unexpected.ts";
import { sayOfDay, seeUnexpected, takeUnexpectedAway } from "../../actions/who/settle.ts";

inNamingHouse();

/** It is a Wednesday. */
const FRIDAY = TODAY.add({ days: 2 });
const may = async (who: PersonId = quentin) =>
  (await seeMayPass(app, person(who), undefined))?.may.map(({ title }) => title);
const seen = async (as = person(ana)) => (await seeUnexpected(app, as, undefined))?.all ?? [];

const planned = async (days: readonly Weekday[], title = "Paul, le kiné"): Promise<VisitId> =>
  valueOf(
    await planVisit(app, person(ana), {
      title,
      note: undefined,
      zone: "Europe/Paris",
      day: TODAY.subtract({ days: 13 }),
      at: Temporal.PlainTime.from("10:00"),
      minutes: 30,
      every: "week",
      days,
      last: undefined,
    }),
  );
/** Quentin comes on Fridays, and says that he came today. */
async function came(days: readonly Weekday[] = ["FR"]) {
  const visit = await planned(days);
  const assignment = await named({ visits: [visit] });
  valueOf(await sayUnexpected(app, person(quentin), { assignment, visit }));
  const [one] = await seen();
  if (one === undefined) throw new Error("nobody came");
  return { assignment, visit, passed: one.id };
}
const onFriday = async () => {
  const week = await seeWeek(app, person(ana), { day: FRIDAY });
  const all = week?.days.find(({ day }) => day.equals(FRIDAY))?.expected ?? [];
  const one = all.find(({ visit }) => visit.title === "Paul, le kiné");
  return [one?.state, one?.came?.map(({ name }) => name)];
};
const isExpectedOn = async (visit: VisitId, day: Temporal.PlainDate) =>
  (await passages(quentin)).some(
    (one) =>
      one.visit.id === visit && one.starts.toPlainDate().equals(day) && one.state === "expected",
  );

test("who came on a day that was not theirs says so once, of what they are expected for within six days; it keeps no other day", async () => {
  const visit = await planned(["FR"]);
  const assignment = await named({ visits: [visit, visits[0]] });
  // The meal is each day: it is expected today.
  expect([await may(), await may(helene)]).toEqual([["Paul, le kiné"], []]);
  const other = { assignment, visit: visits[0] };
  expect(await sayUnexpected(app, person(quentin), other)).toMatchObject({
    refusal: "unknown-passage",
  });
  expect(await sayUnexpected(app, person(helene), { assignment, visit })).toMatchObject({
    refusal: "unknown-passage",
  });
  for (let i = 0; i < 2; i += 1)
    valueOf(await sayUnexpected(app, person(quentin), { assignment, visit }));
  expect(await seen()).toMatchObject([
    { name: "Quentin", title: "Paul, le kiné", on: TODAY, ofDay: undefined, expected: FRIDAY },
  ]);
  expect([await may(), await onFriday()]).toEqual([[], ["expected", undefined]]);
  expect(await isExpectedOn(visit, FRIDAY)).toBe(true);
  const hers = await browserIn(app, ana);
  for (const at of ["/chez-moi/semaine", "/chez-moi/semaine/passages"])
    expect((await hers.get(at)).text).toContain(
      "Quentin est passé·e mercredi 25 novembre : Paul, le kiné. C’était prévu vendredi 27 novembre.",
    );
});

test("« c’était celui de vendredi »: Friday is kept, and nobody is expected then; taken away, it is again", async () => {
  const { visit, passed } = await came();
  expect(await sayOfDay(app, person(quentin), { passed, day: FRIDAY })).toMatchObject({
    refusal: "unknown-passage",
  });
  const saturday = FRIDAY.add({ days: 1 });
  expect(await sayOfDay(app, person(ana), { passed, day: saturday })).toMatchObject({
    refusal: "not-on-that-day",
  });
  for (let i = 0; i < 2; i += 1) valueOf(await sayOfDay(app, person(ana), { passed, day: FRIDAY }));
  expect(await onFriday()).toEqual(["off", ["Quentin"]]);
  expect(await isExpectedOn(visit, FRIDAY)).toBe(false);
  expect(await isExpectedOn(visit, FRIDAY.add({ weeks: 1 }))).toBe(true);
  expect(await seen()).toMatchObject([{ ofDay: FRIDAY, expected: undefined }]);
  valueOf(await takeUnexpectedAway(app, person(ana), { passed }));
  expect([await seen(), await onFriday()]).toEqual([[], ["expected", undefined]]);
  valueOf(await takeUnexpectedAway(app, person(ana), { passed }));
});

test("of a day that is past, that day is kept as it was", async () => {
  const monday = TODAY.subtract({ days: 2 });
  const visit = await planned(["MO"]);
  app.setNow(TEST_NOW.subtract({ hours: 24 * 3 }));
  const assignment = await named({ visits: [visit], from: TODAY.subtract({ days: 3 }) });
  app.setNow(TEST_NOW);
  valueOf(await sayUnexpected(app, person(quentin), { assignment, visit }));
  const [one] = await seen();
  // Two days ago is nearer than the next Monday.
  expect(one?.expected).toEqual(monday);
  valueOf(await sayOfDay(app, person(ana), { passed: one?.id ?? newPassed(), day: monday }));
  const week = await seeWeek(app, person(ana), { day: monday });
  const kept = week?.days
    .find(({ day }) => day.equals(monday))
    ?.expected.find((its) => its.visit.id === visit);
  expect([kept?.state, kept?.came?.map(({ name }) => name)]).toEqual(["expected", ["Quentin"]]);
});

test("they take it back on that day, until it was said for which day it was; who acts for her says it and takes it away", async () => {
  const { assignment, visit, passed } = await came();
  const that = { assignment, visit, day: TODAY };
  valueOf(await takePassedBack(app, person(quentin), that));
  expect([await seen(), await may()]).toEqual([[], ["Paul, le kiné"]]);
  valueOf(await sayUnexpected(app, person(quentin), { assignment, visit }));
  const acting = await actingFor(app, ana, helene, ["homecare"]);
  const [again] = await seen(acting);
  expect(again?.id).not.toBe(passed);
  const its = { passed: again?.id ?? newPassed() };
  valueOf(await sayOfDay(app, acting, { ...its, day: FRIDAY }));
  expect(await takePassedBack(app, person(quentin), that)).toMatchObject({
    refusal: "is-settled",
  });
  valueOf(await takeUnexpectedAway(app, acting, its));
  expect(await seen()).toEqual([]);
});

test("nothing is offered while she is away, nor of what is too far; nothing chosen, the page says so", async () => {
  const visit = await planned(["FR"]);
  await named({ visits: [visit], from: TODAY });
  const theirs = await browserIn(app, quentin);
  const at = "/chez-moi/passages/pas-prevu";
  const page = await theirs.submit(formTo(await theirs.get(at), at), {});
  expect([page.status, page.text.includes("Choisissez un passage.")]).toEqual([422, true]);
  const sent = await theirs.submit(formTo(await theirs.get(at), at), {
    passage: `${await idOf()} ${visit}`,
  });
  expect(sent.text).toContain("C’est dit : chez Ana, Paul, le kiné, aujourd’hui.");
  valueOf(await pause(app, person(ana), { from: TODAY, until: TODAY.add({ days: 9 }) }));
  expect(await may()).toEqual([]);
});

const day = (more: number) => TODAY.add({ days: more });

test("of two days as near, it is the one that comes", () => {
  expect(nearestTo(TODAY, [day(-2), day(2), day(5)])).toEqual(day(2));
  expect(nearestTo(TODAY, [day(-1), day(2)])).toEqual(day(-1));
  expect(nearestTo(TODAY, [])).toBeUndefined();
});

const idOf = async (): Promise<AssignmentId> => {
  const [one] = (await seeMayPass(app, person(quentin), undefined))?.may ?? [];
  if (one === undefined) throw new Error("nothing may be said");
  return one.assignment;
};
function newPassed(): never {
  throw new Error("nobody came");
}
