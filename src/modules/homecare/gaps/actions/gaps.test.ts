import { sql } from "kysely";
import { beforeAll, beforeEach, expect, test } from "vitest";

import { sayAliveIn, sayDiedIn } from "#modules/people";
import {
  type Actor,
  asOwner,
  job,
  operator,
  person,
  type PersonId,
  visitor,
} from "#services/house";

import { asks, type AtHome, atHome, openHomes } from "../../../../../tests/support/bodies.ts";
import { browserIn, formTo } from "../../../../../tests/support/browser.ts";
import { actingFor } from "../../../../../tests/support/entrusting.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { inOneCircle } from "../../../../../tests/support/known.ts";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import { planEachDay } from "../../../../../tests/support/week-at-home.ts";
import { sayCannotCome } from "../../actions/cannot-come.ts";
import { nameHelper } from "../../actions/name-helper.ts";
import { endDeployment } from "../../actions/open-deployment.ts";
import { sayNoBody } from "../../bodies/actions/say-body.ts";
import { COUNTED, GAPS } from "../../domain/address.ts";
import { beCounted, beCountedNoMore, seeCounting } from "./be-counted.ts";
import { countGaps } from "./count-gaps.ts";
import { seeGaps } from "./see-gaps.ts";

const HERE = "26045";
const THERE = "26108";
const day = (text: string) => Temporal.PlainDate.from(text);
/** The Tuesday of the first week in which who agrees now is counted. */
const DAY = day("2026-12-15");
const MONDAY = day("2026-12-07");

let app: TestHouse;
let at: AtHome;
let helper: PersonId;
let people: readonly PersonId[];

beforeAll(async () => {
  app = await testHouse();
});
beforeEach(async () => {
  app.setNow(TEST_NOW);
  await openHomes(app);
  for (const one of people ?? []) await beCountedNoMore(app, person(one), undefined);
  await asOwner(app, ({ db }) => sql`delete from homecare.gap_week`.execute(db));
  at = await atHome(app);
  const { someone } = situations(app);
  helper = await someone("Malika");
  people = [at.ana];
  for (const name of ["Bilal", "Chloé", "Dédé", "Émile", "Farida"])
    people = [...people, await someone(name)];
  await inOneCircle(app, [helper, ...people]);
});

const agrees = (who: PersonId, commune = HERE) => beCounted(app, person(who), { commune });

/** Somebody at home, to whom the helper comes each day; on that day they cannot. */
async function isWithout(who: PersonId, hour = "12:00"): Promise<void> {
  app.setNow(TEST_NOW);
  const visit = await planEachDay(app, who, { title: "Le repas", at: hour });
  const asked = { helper, visits: [visit], from: DAY, until: undefined };
  const assignment = valueOf(await nameHelper(app, person(who), asked));
  on(DAY);
  valueOf(await sayCannotCome(app, person(helper), { assignment, visit, day: DAY }));
}

const on = (which: Temporal.PlainDate) =>
  app.setNow(which.toZonedDateTime({ timeZone: "Europe/Paris", plainTime: "08:00" }).toInstant());

/** What is told on a day, after the count of that night: day, place, morning, afternoon, evening. */
async function told(which: Temporal.PlainDate, by: Actor = person(at.odile)) {
  on(which);
  await countGaps.run(app, {}, job("count-gaps"));
  const seen = await seeGaps(app, by, { page: 1 });
  return seen?.days.map(({ day: its, name, morning, afternoon, evening }) =>
    [
      its.toString(),
      name,
      ...[morning, afternoon, evening].map((band) => band && `${band.from}-${band.until}`),
    ].join(" "),
  );
}

/** The first so many agree, and have a week; of the first nobody comes that day. */
async function agree(many: number, commune = HERE): Promise<void> {
  app.setNow(TEST_NOW);
  for (const one of people.slice(0, many)) {
    await planEachDay(app, one, { title: "Le pain", at: "09:00" });
    valueOf(await agrees(one, commune));
  }
}

const OF_ONE = "2026-12-15 La Bégude-de-Mazenc (Drôme)  1-4 ";

test("off by default; nothing of four is told, not even where; of five it is, by day and part of the day, never who", async () => {
  await isWithout(at.ana);
  await isWithout(at.ana, "19:30");
  expect(await told(MONDAY)).toEqual([]);
  await agree(4);
  expect(await told(MONDAY)).toEqual([]);
  const seen = await seeGaps(app, person(at.odile), { page: 1 });
  expect(seen?.places).toEqual([]);
});

test("of five in one commune, what one reads is a band, not a number", async () => {
  await agree(5);
  await isWithout(at.ana);
  const [bilal = at.ana, chloe = at.ana] = people.slice(1);
  await isWithout(bilal, "19:30");
  await isWithout(chloe);
  expect(await told(MONDAY)).toEqual(["2026-12-15 La Bégude-de-Mazenc (Drôme)  1-4 1-4"]);
  const page = await (await browserIn(app, at.odile)).get(GAPS);
  expect(page.text).toContain("La Bégude-de-Mazenc");
  expect(page.text).toContain("1 à 4");
  for (const name of ["Ana", "Bilal", "Malika", "Le repas"]) expect(page.text).not.toContain(name);
});

test("four of one commune and one of another are told with their département, once five are left", async () => {
  await agree(4);
  await isWithout(at.ana);
  const [last] = people.slice(5);
  if (last === undefined) throw new Error("nobody");
  app.setNow(TEST_NOW);
  await planEachDay(app, last, { title: "Le pain", at: "09:00" });
  valueOf(await agrees(last, THERE));
  expect(await told(MONDAY)).toEqual(["2026-12-15 Drôme  1-4 "]);
});

test("what a week is told of is said once: nobody joins it, and where five are no more it falls silent, merged with nothing", async () => {
  await agree(5);
  await isWithout(at.ana);
  const [last] = people.slice(5);
  if (last === undefined) throw new Error("nobody");
  expect(await told(MONDAY)).toEqual([OF_ONE]);
  // Agreed once the week is told: in the next one that is not.
  await isWithout(last);
  on(MONDAY);
  valueOf(await agrees(last));
  expect(await told(MONDAY)).toEqual([OF_ONE]);
  const [, second = last] = people;
  valueOf(await beCountedNoMore(app, person(second), undefined));
  expect(await told(day("2026-12-14"))).toEqual([]);
});

test("where five are no more, the four others are not told with their département", async () => {
  await agree(5);
  await isWithout(at.ana);
  const [second, last] = [people[1], people[5]];
  if (second === undefined || last === undefined) throw new Error("nobody");
  app.setNow(TEST_NOW);
  await planEachDay(app, last, { title: "Le pain", at: "09:00" });
  valueOf(await agrees(last, THERE));
  expect(await told(MONDAY)).toEqual([OF_ONE]);
  valueOf(await beCountedNoMore(app, person(second), undefined));
  expect(await told(MONDAY)).toEqual([]);
});

test("five of whom one is said dead are four: nothing is told", async () => {
  await agree(5);
  await isWithout(at.ana);
  expect(await told(MONDAY)).toEqual([OF_ONE]);
  const [, second = at.ana] = people;
  await app.transaction(operator(), (work) =>
    sayDiedIn(work, { person: second, said: "operator" }),
  );
  expect(await told(MONDAY)).toEqual([]);
  await app.transaction(operator(), (work) => sayAliveIn(work, { person: second }));
  expect(await told(MONDAY)).toEqual([OF_ONE]);
});

test("of somebody who stops being counted, no number tells after the next count", async () => {
  await agree(6);
  await isWithout(at.ana);
  expect(await told(MONDAY)).toEqual([OF_ONE]);
  valueOf(await beCountedNoMore(app, person(at.ana), undefined));
  expect(await told(MONDAY)).toEqual([]);
});

test("what a body was asked for, and named nobody, is without anyone until it does", async () => {
  await agree(5);
  app.setNow(TEST_NOW);
  await asks(app, at, { from: DAY, until: DAY });
  expect(await told(MONDAY)).toEqual([OF_ONE]);
});

test("a body that comes and is shown to be itself reads it, and who operates; nobody else, and nobody under a mandate", async () => {
  await agree(5);
  await isWithout(at.ana);
  const holder = await actingFor(app, at.odile, at.malika, ["homecare"]);
  expect(await told(MONDAY, operator(at.paul))).toEqual([OF_ONE]);
  for (const one of [visitor, person(at.ana), person(at.malika), person(at.paul), holder])
    expect(await told(MONDAY, one)).toBeUndefined();
  expect((await (await browserIn(app, at.ana)).get(GAPS)).status).toBe(404);
  valueOf(await sayNoBody(app, person(at.odile), { organisation: at.body }));
  expect(await told(MONDAY)).toBeUndefined();
});

test("closed by the territory, nothing is told", async () => {
  await agree(5);
  await isWithout(at.ana);
  expect(await told(MONDAY)).toEqual([OF_ONE]);
  valueOf(await endDeployment(app, operator(), undefined));
  expect(await told(MONDAY)).toBeUndefined();
  await openHomes(app);
  expect((await seeGaps(app, person(at.odile), { page: 1 }))?.days).toEqual([]);
});

test("one agrees for oneself alone; who acts for one takes it back", async () => {
  const holder = await actingFor(app, at.ana, at.malika, ["homecare"]);
  expect(await beCounted(app, holder, { commune: HERE })).toMatchObject({
    refusal: "not-for-another",
  });
  valueOf(await agrees(at.ana));
  expect(await seeCounting(app, holder, undefined)).toMatchObject({
    isMine: false,
    counted: { commune: "La Bégude-de-Mazenc (Drôme)", from: day("2026-12-14") },
  });
  valueOf(await beCountedNoMore(app, holder, undefined));
  expect((await seeCounting(app, person(at.ana), undefined))?.counted).toBeUndefined();
  expect(await seeCounting(app, visitor, undefined)).toBeUndefined();
});

test("on its page: one sentence and a commune; what is none is said beside it, and one press takes it back", async () => {
  const mine = await browserIn(app, at.ana);
  const form = formTo(await mine.get(COUNTED), COUNTED);
  for (const ou of ["", "Zzyzxville"]) {
    const wrong = await mine.submit(form, { ou });
    expect([wrong.status, wrong.html.includes('aria-invalid="true"')]).toEqual([422, true]);
  }
  const sent = await mine.submit(form, { ou: "La Bégude-de-Mazenc" });
  expect(sent.text).toContain("Vous êtes compté·e à La Bégude-de-Mazenc (Drôme).");
  const back = await mine.submit(formTo(sent, `${COUNTED}/arreter`));
  expect(back.text).toContain("J’accepte d’être compté·e");
});
