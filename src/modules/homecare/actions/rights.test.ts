import { beforeAll, expect, test } from "vitest";
import { type Actor, operator, person, type PersonId, visitor } from "#services/house";
import { tellBirthYear } from "../../people/actions/ages.ts";
import { actingFor } from "../../../../tests/support/entrusting.ts";
import { TEST_NOW } from "../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { readRightsTable } from "../../../../tests/support/rights-table.ts";
import type { VisitId } from "../domain/visit.ts";
import type { AssignmentId } from "../domain/assignment.ts";
import { inOneCircle } from "../../../../tests/support/known.ts";
import { nameForDay } from "../instead/actions/name-for-day.ts";
import { sayCannotCome } from "./cannot-come.ts";
import { endAssignment, nameHelper } from "./name-helper.ts";
import { seePassages } from "./see-passages.ts";
import { openDeployment, seeDeployment } from "./open-deployment.ts";
import { pause } from "./pause.ts";
import { changeVisit, planVisit, stopVisit } from "./plan-visit.ts";
import { noteCame, sayPassed } from "./say-passed.ts";
import { sayDayOff } from "./say-day-off.ts";
import { seeVisit } from "./see-week.ts";
import {
  ana,
  app,
  asked,
  helper,
  inWeekHouse,
  named,
  plan,
  SAID,
  shareWithHelper,
  states,
  TODAY,
  today,
} from "./test-week.ts";

inWeekHouse();

let whos: Readonly<Record<string, Actor>>;

async function adolescent(): Promise<PersonId> {
  const leo = await situations(app).someone("Léo");
  valueOf(await tellBirthYear(app, person(leo), { year: TODAY.year - 17 }));
  return leo;
}

beforeAll(async () => {
  const { someone } = situations(app);
  const [bilal, chloe, zoe] = [
    await someone("Bilal"),
    await someone("Chloé"),
    await someone("Zoé"),
  ];
  whos = {
    "whose week it is": person(ana),
    "who acts for them, entrusted with it": await actingFor(app, ana, bilal, ["homecare"]),
    "who acts for them, in other scopes": await actingFor(app, ana, chloe, ["circles", "notes"]),
    "whom a visit is shared with": person(helper),
    "who is named for a visit": person(named),
    "another person": person(zoe),
    "somebody under eighteen": person(await adolescent()),
    "a visitor": visitor,
    "who operates, on a page": operator(zoe),
    "the operator, from the command line": operator(),
  };
});

/** A visit, entrusted to the one who is named. */
const entrusted = (visit: VisitId) => ({
  helper: named,
  visits: [visit],
  from: TODAY,
  until: undefined,
});

type Act = (who: Actor, visit: VisitId, assignment: AssignmentId) => Promise<boolean>;
const acts: Readonly<Record<string, Act>> = {
  "see the week": async (who, visit) => (await seeVisit(app, who, { visit })) !== undefined,
  "plan a visit": async (who) => {
    const before = (await states())?.length ?? 0;
    await planVisit(app, who, asked());
    return ((await states())?.length ?? 0) > before;
  },
  "change it": async (who, visit) => (await changeVisit(app, who, { visit, ...asked() })).done,
  "stop it": async (who, visit) => (await stopVisit(app, who, { visit })).done,
  "say a day off": async (who, visit) => (await sayDayOff(app, who, { visit, day: TODAY })).done,
  "be away": async (who) => {
    await pause(app, who, { from: TODAY, until: TODAY });
    return (await today())?.pause !== undefined;
  },
  "say what the territory says": async (who) =>
    (await seeDeployment(app, who, undefined)) !== undefined &&
    (await openDeployment(app, who, SAID)).done,
  "name who helps": async (who, visit) =>
    (await nameHelper(app, who, { ...entrusted(visit), until: TODAY.add({ days: 9 }) })).done,
  "end their help": async (who, _, assignment) =>
    (await endAssignment(app, who, { assignment })).done,
  "read what is entrusted": async (who, visit) =>
    (await seePassages(app, who, undefined))?.passages.some((one) => one.visit.id === visit) ===
    true,
  "say that they cannot come": async (who, visit, assignment) =>
    (await sayCannotCome(app, who, { assignment, visit, day: TODAY })).done,
  "say that they came": async (who, visit, assignment) =>
    (await sayPassed(app, who, { assignment, visit, day: TODAY })).done,
  "note who came": async (who, visit, assignment) =>
    (await noteCame(app, who, { all: [{ visit, day: TODAY, assignment }], by: "paper" })).done,
};

test("the table of the README names these acts and these persons, in this order", () => {
  const cells = readRightsTable("homecare");
  expect([...new Set(cells.map(({ what }) => what))]).toEqual(Object.keys(acts));
  expect([...new Set(cells.map(({ who }) => who))]).toEqual(Object.keys(whos));
});

test.each(readRightsTable("homecare"))("$who, $what: $answer", async ({ who, what, answer }) => {
  const [actor, act] = [whos[who], acts[what]];
  if (actor === undefined || act === undefined) throw new Error(`${who}: ${what}`);
  const visit = await plan();
  await shareWithHelper({ row: visit });
  const assignment = valueOf(await nameHelper(app, person(ana), entrusted(visit)));
  // It is at ten.
  app.setNow(TEST_NOW.add({ hours: 1 }));
  expect(await act(actor, visit, assignment)).toBe(answer === "yes");
});

test("whose week it is, and who comes, are of age: somebody under eighteen is told so", async () => {
  const leo = await adolescent();
  await inOneCircle(app, [ana, leo]);
  const refusal = { refusal: "not-of-age" };
  expect(await planVisit(app, person(leo), asked())).toMatchObject(refusal);
  const visit = await plan();
  const toLeo = { ...entrusted(visit), helper: leo };
  expect(await nameHelper(app, person(ana), toLeo)).toMatchObject(refusal);
  const onDay = { helper: leo, visit, day: TODAY };
  expect(await nameForDay(app, person(ana), onDay)).toMatchObject(refusal);
});
