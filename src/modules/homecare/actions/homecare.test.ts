import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { dayOf } from "#basics/dates";
import { endSharingIn, listReadsIn, shareIn } from "#modules/access";
import { ownSpaceOf } from "#rules/access";
import { type Actor, operator, person, type PersonId, visitor } from "#services/house";

import { actingFor } from "../../../../tests/support/entrusting.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { readRightsTable } from "../../../../tests/support/rights-table.ts";
import type { Deployment } from "../domain/deployment.ts";
import type { VisitId } from "../domain/visit.ts";
import { seeSharings } from "../../access/actions/see-sharings.ts";
import { inOneCircle } from "../../../../tests/support/known.ts";
import type { AssignmentId } from "../domain/assignment.ts";
import { aboutPerson } from "./about-person.ts";
import { sayCannotCome } from "./cannot-come.ts";
import { endAssignment, nameHelper } from "./name-helper.ts";
import { seePassages } from "./see-passages.ts";
import { endDeployment, openDeployment, seeDeployment } from "./open-deployment.ts";
import { endPause, pause } from "./pause.ts";
import {
  changeVisit,
  eraseVisit,
  type PlanVisit,
  planVisit,
  resumeVisit,
  stopVisit,
} from "./plan-visit.ts";
import { sayDayOff, takeDayBack } from "./say-day-off.ts";
import { seeWeekOf } from "./share-week.ts";
import { seeToday, seeVisit, seeWeek } from "./see-week.ts";

let app: TestHouse;
let ana: PersonId;
let helper: PersonId;
let named: PersonId;
let whos: Readonly<Record<string, Actor>>;

const TODAY = dayOf(TEST_NOW);
const SAID: Deployment = {
  controller: "SCIC Rest@dom",
  contact: "04 65 71 00 20",
  assessed: TODAY.subtract({ days: 3 }),
  register: "Au siège",
  hosting: "itself",
};
const asked = (more: Partial<PlanVisit> = {}): PlanVisit => ({
  title: "Paul, le kiné",
  note: undefined,
  zone: "Europe/Paris",
  day: TODAY,
  at: Temporal.PlainTime.from("10:00"),
  minutes: 45,
  every: "week",
  days: [],
  last: undefined,
  ...more,
});
/** A visit, entrusted to the one who is named. */
const entrusted = (visit: VisitId) => ({
  helper: named,
  visits: [visit],
  from: TODAY,
  until: undefined,
});
const plan = async (more: Partial<PlanVisit> = {}): Promise<VisitId> =>
  valueOf(await planVisit(app, person(ana), asked(more)));
const today = () => seeToday(app, person(ana), undefined);
const states = async () =>
  (await today())?.days.flatMap(({ expected }) => expected.map(({ state }) => state));

beforeAll(async () => {
  app = await testHouse();
  const { someone } = situations(app);
  ana = await someone("Ana");
  helper = await someone("Hélène");
  named = await someone("Quentin");
  await inOneCircle(app, [ana, named]);
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
    "a visitor": visitor,
    "who operates, on a page": operator(zoe),
    "the operator, from the command line": operator(),
  };
});
beforeEach(async () => {
  app.setNow(TEST_NOW);
  valueOf(await openDeployment(app, operator(), SAID));
  await app.transaction(person(ana), async (work) => {
    await sql`delete from homecare.assignment`.execute(work.db);
    await sql`delete from homecare.visit`.execute(work.db);
    await sql`delete from homecare.pause`.execute(work.db);
  });
});

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

describe("a pause", () => {
  test("lets nobody be expected until one is there again; a new one takes its place", async () => {
    await plan();
    const until = (days: number) => ({ from: TODAY, until: TODAY.add({ days }) });
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

/** What is shared with the helper for two days: a visit, or all of them. */
const shareWithHelper = (more: { readonly row?: VisitId; readonly forever?: boolean } = {}) =>
  app.transaction(person(ana), async (work) =>
    valueOf(
      await shareIn(work, {
        space: ownSpaceOf(ana),
        tables: ["homecare.visit"],
        row: more.row,
        to: { person: helper },
        until: more.forever === true ? undefined : work.now.add({ hours: 48 }),
        purpose: undefined,
        text: { name: "partage", version: 1, words: "Je partage." },
      }),
    ),
  );

const read = () => seeWeekOf(app, person(helper), { person: ana, day: undefined });

const titles = async () =>
  (await read())?.days.flatMap(({ expected }) => expected.map(({ visit }) => visit.title));

describe("what is shared of a week", () => {
  test("one visit is read with its days off and without the others, until it is taken back", async () => {
    const visit = await plan();
    await plan({ title: "Malika" });
    expect(await read()).toBeUndefined();
    const sharing = await shareWithHelper({ row: visit });
    expect(await titles()).toEqual(["Paul, le kiné"]);
    valueOf(await sayDayOff(app, person(ana), { visit, day: TODAY }));
    valueOf(await pause(app, person(ana), { from: TODAY, until: TODAY.add({ days: 7 }) }));
    const shared = (await read())?.days.flatMap(({ expected }) =>
      expected.map(({ state }) => state),
    );
    expect(shared).toEqual(["off"]);
    // Reading is all: nothing of it is changed by whom it is shared with.
    expect(await stopVisit(app, person(helper), { visit })).toMatchObject({ done: false });
    await app.transaction(person(ana), (work) => endSharingIn(work, { sharing }));
    expect(await read()).toBeUndefined();
  });

  test("all of it is read with what is written later, by nobody else, and ends with its day", async () => {
    await plan();
    await shareWithHelper();
    await plan({ title: "Malika", at: Temporal.PlainTime.from("14:00") });
    expect(await titles()).toEqual(["Paul, le kiné", "Malika"]);
    const other = await situations(app).someone("Rosa");
    expect(await seeWeekOf(app, person(other), { person: ana, day: undefined })).toBeUndefined();
    app.setNow(TEST_NOW.add({ hours: 49 }));
    expect(await read()).toBeUndefined();
  });

  test("who reads it is in the log of whose week it is, once a day", async () => {
    const visit = await plan();
    await shareWithHelper({ row: visit });
    await read();
    await read();
    const lines = await app.transaction(person(ana), (work) =>
      listReadsIn(work, { table: "homecare.visit", row: visit }),
    );
    expect(lines).toHaveLength(1);
  });

  test("once it is over it is still said to be read, and is ended as any other", async () => {
    const visit = await plan({ every: "once" });
    const sharing = await shareWithHelper({ row: visit, forever: true });
    app.setNow(TEST_NOW.add({ hours: 24 * 10 }));
    const seen = await seeSharings(app, person(ana), { ended: undefined });
    expect(seen.mine.map(({ id }) => id)).toEqual([sharing]);
  });

  test("what somebody reads for another, under a mandate, is in the other’s log", async () => {
    const visit = await plan();
    const holder = await situations(app).someone("Nadège");
    const acting = await actingFor(app, ana, holder, ["homecare"]);
    expect(await seeToday(app, acting, undefined)).toBeDefined();
    expect(await seeVisit(app, acting, { visit })).toBeDefined();
    const lines = await app.transaction(person(ana), (work) =>
      listReadsIn(work, { table: "homecare.visit", row: visit }),
    );
    expect(lines.map(({ by, for: whom }) => [by, whom])).toEqual([[holder, ana]]);
  });

  test("who acts for the one it is shared with reads nothing of it", async () => {
    await plan();
    await shareWithHelper();
    const acting = await actingFor(app, helper, ana, ["homecare"]);
    expect(await seeWeekOf(app, acting, { person: ana, day: undefined })).toBeUndefined();
  });
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
  expect(await act(actor, visit, assignment)).toBe(answer === "yes");
});
