import { sql } from "kysely";
import { describe, expect, test } from "vitest";

import { type Actor, job, person } from "#services/house";
import { doWaitingJobs } from "#services/jobs";

import { asks, sends, TODAY } from "../../../../../tests/support/bodies.ts";
import { app, at, inBodiesHouse } from "../../../../../tests/support/bodies-house.ts";
import { TEST_NOW } from "../../../../../tests/support/house.ts";
import { actingFor } from "../../../../../tests/support/entrusting.ts";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import { lettersTo, passTime } from "../../../../../tests/support/time.ts";
import { sayCannotCome } from "../../actions/cannot-come.ts";
import { endPause, pause } from "../../actions/pause.ts";
import { sayPassed } from "../../actions/say-passed.ts";
import { seePassages } from "../../actions/see-passages.ts";
import { endAsked, notThem } from "./end-asked.ts";
import { seeAskedPage } from "./see-asked.ts";
import { seeBodies } from "./see-bodies.ts";
import { sendNoMore, sendSomebody } from "./send-somebody.ts";
import { TOMORROW, day, titles, mailOf, sent, days } from "./test-bodies.ts";

inBodiesHouse();

const within = (from: Temporal.PlainDate, until = from) => ({ from, until });

test("who is sent after the hour of the day comes from the next time on", async () => {
  const asked = await asks(app, at);
  app.setNow(TEST_NOW.add({ hours: 6 }));
  const assignment = await sends(app, at, asked);
  expect((await days())[0]).toBe(TOMORROW.toString());
  const of = { assignment, visit: at.visits[0], day: TODAY };
  expect(await sayPassed(app, person(at.malika), of)).toMatchObject({
    refusal: "not-on-that-day",
  });
});

test("the body reads of whom it sent whether it was kept, and neither who, nor by whom it was said", async () => {
  const asked = await asks(app, at);
  const assignment = await sends(app, at, asked);
  const past = async (who = at.odile) =>
    (await seeAskedPage(app, person(who), { asked }))?.asked.coming?.past.map(
      ({ starts, isKept }) => [starts.toPlainDate().toString(), isKept],
    );
  expect(await past()).toEqual([]);
  const that = { assignment, visit: at.visits[0], day: TODAY };
  app.setNow(TEST_NOW.add({ hours: 4 }));
  valueOf(await sayPassed(app, person(at.malika), that));
  app.setNow(TEST_NOW.add({ hours: 24 }));
  expect(await past()).toEqual([[TODAY.toString(), true]]);
  app.setNow(TEST_NOW.add({ hours: 48 }));
  expect(await past()).toEqual([
    [TOMORROW.toString(), false],
    [TODAY.toString(), true],
  ]);
  for (const who of [at.paul, at.malika, at.ana]) expect(await past(who)).toBeUndefined();
});

test("of the days of an absence that ended early, or was replaced, it reads nothing as not kept", async () => {
  const asked = await asks(app, at);
  await sends(app, at, asked);
  const past = async () =>
    (await seeAskedPage(app, person(at.odile), { asked }))?.asked.coming?.past.map(
      ({ starts, isKept }) => [starts.toPlainDate().toString(), isKept],
    );
  valueOf(await pause(app, person(at.ana), within(TODAY, day(1))));
  valueOf(await pause(app, person(at.ana), within(TODAY, day(9))));
  app.setNow(TEST_NOW.add({ hours: 24 }));
  valueOf(await pause(app, person(at.ana), within(day(1), day(5))));
  app.setNow(TEST_NOW.add({ hours: 48 }));
  valueOf(await endPause(app, person(at.ana), undefined));
  app.setNow(TEST_NOW.add({ hours: 96 }));
  // Of the day on which she came back, that somebody came alone would count.
  expect(await past()).toEqual([[day(3).toString(), false]]);
});

const away = async (from: number, until: number) => {
  valueOf(await pause(app, person(at.ana), within(day(from), day(until))));
  await doWaitingJobs(app);
  const { rows } = await app.transaction(job("gather-mails"), ({ db }) =>
    sql<{ what: string }>`select facts->>'what' as what from notifications.notification
      where kind = 'homecare.to-body' and facts->>'person' = ${at.odile}
        and facts->>'what' in ('away', 'back') order by added_at, id`.execute(db),
  );
  return rows.map(({ what }) => what);
};

test("of an absence it is told where one of its days is in it, and where they are expected again", async () => {
  await sends(app, at, await asks(app, at, { until: TOMORROW }));
  expect(await away(2, 9)).toEqual([]);
  expect(await away(1, 9)).toEqual(["away"]);
  await passTime(app, { minutes: 5 });
  expect(await away(2, 9)).toEqual(["away", "back"]);
  valueOf(await endPause(app, person(at.ana), undefined));
});

const told = async () =>
  (await lettersTo(app, `${at.odile}@example.org`))
    .map(({ text }) => text)
    .filter((text) => /passages (?:sont en pause|reprennent)/.test(text)).length;

test("of an absence that ended before its letter left, it is told nothing", async () => {
  await sends(app, at, await asks(app, at));
  const before = await told();
  valueOf(await pause(app, person(at.ana), within(TODAY, day(2))));
  await doWaitingJobs(app);
  valueOf(await endPause(app, person(at.ana), undefined));
  await passTime(app, { minutes: 5 });
  expect(await told()).toBe(before);
  valueOf(await pause(app, person(at.ana), within(TODAY, day(2))));
  await passTime(app, { minutes: 5 });
  valueOf(await endPause(app, person(at.ana), undefined));
  await passTime(app, { minutes: 5 });
  expect(await told()).toBe(before + 2);
});

test("whom it sends for one day alone says the day after that they came, and she reads it; not once she ended it", async () => {
  const asked = await asks(app, at);
  await sends(app, at, asked, { helper: at.paul });
  const assignment = await sends(app, at, asked, within(TODAY));
  const other = await sends(app, at, asked, { helper: at.odile, ...within(TODAY) });
  valueOf(await notThem(app, person(at.ana), { asked, assignment: other }));
  await passTime(app, { hours: 24 });
  const on = { visit: at.visits[0], day: TODAY };
  expect(await titles(at.malika)).toEqual([]);
  const seen = await seePassages(app, person(at.malika), undefined);
  expect(seen?.over).toMatchObject([{ name: "Ana", assignment, visit: { id: on.visit } }]);
  const kept = { assignment: other, ...on };
  expect(await sayPassed(app, person(at.odile), kept)).toMatchObject({ done: false });
  valueOf(await sayPassed(app, person(at.malika), { assignment, ...on }));
  const past = (await seeAskedPage(app, person(at.odile), { asked }))?.asked.coming?.past;
  expect(past?.map(({ isKept }) => isKept)).toEqual([true]);
  valueOf(await endAsked(app, person(at.ana), { asked }));
  const again = await sayPassed(app, person(at.malika), { assignment, ...on });
  expect(again).toMatchObject({ refusal: "unknown-passage" });
});

test("whom the body withdraws before their last day is told, and whose visits they are; once it is over nobody is", async () => {
  const asked = await asks(app, at);
  await sends(app, at, asked, { helper: at.paul });
  const assignment = await sends(app, at, asked, within(TOMORROW));
  valueOf(await sendNoMore(app, person(at.odile), { asked, assignment }));
  valueOf(await sendNoMore(app, person(at.odile), { asked, assignment }));
  const [hers, theirs] = [await mailOf(at.ana), await mailOf(at.malika)];
  expect(hers.split("Une personne que Pas à pas envoyait chez vous ne viendra plus")).toHaveLength(
    2,
  );
  expect(theirs).toContain(
    "Pas à pas ne vous envoie plus chez Ana, le jeudi 26 novembre seulement",
  );
  const own = await sends(app, at, asked, { helper: at.odile });
  valueOf(await sendNoMore(app, person(at.odile), { asked, assignment: own }));
  expect(await mailOf(at.odile)).not.toContain("ne vous envoie plus");
});

const kept = async (who: Actor) =>
  (await seeBodies(app, who, undefined))?.bodies[0]?.keptOut.map(({ name }) => name);

test("whom one keeps out is read by nobody who acts for one", async () => {
  const asked = await asks(app, at);
  const assignment = await sends(app, at, asked);
  valueOf(await notThem(app, person(at.ana), { asked, assignment }));
  const holder = await situations(app).someone("Nadège");
  const acting = await actingFor(app, at.ana, holder, ["homecare"]);
  expect([await kept(person(at.ana)), await kept(acting)]).toEqual([["Malika"], []]);
});

describe("named again", () => {
  test("for days on which they come already, nothing changes, and the body reads why", async () => {
    const asked = await asks(app, at);
    await sends(app, at, asked);
    const before = await days();
    const again = { asked, helper: at.malika, ...within(TOMORROW) };
    expect(await sendSomebody(app, person(at.odile), again)).toMatchObject({
      refusal: "comes-already",
    });
    expect(await days()).toEqual(before);
    expect(before).toHaveLength(15);
  });

  test("for more days, all of them add up, and whose visits they are is told", async () => {
    const asked = await asks(app, at);
    await sends(app, at, asked, { helper: at.paul });
    await sends(app, at, asked, within(TODAY, TOMORROW));
    expect(await mailOf(at.ana)).not.toContain("dit qui viendra chez vous");
    const third = TODAY.add({ days: 2 });
    await sends(app, at, asked, within(TOMORROW, third));
    expect(await days()).toEqual([TODAY, TOMORROW, third].map(String));
    expect(await sent()).toEqual(["Paul", "Malika"]);
    expect(await mailOf(at.ana)).toContain("dit qui viendra chez vous");
  });

  test("what they said of a day stands, where they were sent no more in between too", async () => {
    const asked = await asks(app, at);
    const first = await sends(app, at, asked);
    const [visit] = at.visits;
    const that = { assignment: first, visit, day: TOMORROW };
    valueOf(await sayCannotCome(app, person(at.malika), that));
    valueOf(await sendNoMore(app, person(at.odile), { asked, assignment: first }));
    await sends(app, at, asked, { until: TODAY.add({ days: 3 }) });
    await sends(app, at, asked, { until: TODAY.add({ days: 7 }) });
    const passages = (await seePassages(app, person(at.malika), undefined))?.passages ?? [];
    expect(passages.map(({ cannotCome }) => cannotCome)).toEqual(
      passages.map(({ starts }) => starts.toPlainDate().equals(TOMORROW)),
    );
    expect(passages).toHaveLength(8);
  });
});
