import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";

import { amountOf } from "#basics/amount";
import { thankNeighbourIn } from "#modules/exchanges";
import { confirmGift } from "#modules/gifts";
import { asOwner, job, person, type PersonId, visitor } from "#services/house";

import { openHomes, TODAY } from "../../../../../tests/support/bodies.ts";
import { browserOf } from "../../../../../tests/support/browser.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { inOneCircle } from "../../../../../tests/support/known.ts";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import { planEachDay } from "../../../../../tests/support/week-at-home.ts";
import { nameHelper } from "../../actions/name-helper.ts";
import { noteCame, sayPassed } from "../../actions/say-passed.ts";
import { seePassages } from "../../actions/see-passages.ts";
import { TOGETHER } from "../../domain/address.ts";
import { sayTime } from "../../time/actions/say-time.ts";
import { countQuarters } from "./count-quarters.ts";
import { seeTogether } from "./see-together.ts";

let app: TestHouse;
let helper: PersonId;
let others: readonly PersonId[];

beforeAll(async () => {
  app = await testHouse();
  await openHomes(app);
  const { someone } = situations(app);
  helper = await someone("Malika");
  others = [];
  for (const name of ["Ana", "Bilal", "Chloé", "Dédé", "Émile", "Farida", "Gaspard"])
    others = [...others, await someone(name)];
  await inOneCircle(app, [helper, ...others]);
});

/** Somebody comes to them three times today, each for an hour that they find right; they thank for a favour of that day. */
async function isHelped(who: PersonId): Promise<void> {
  // Named before the first of them: what was over already is none of theirs.
  app.setNow(TEST_NOW.subtract({ hours: 3 }));
  const visits = [];
  for (const hour of ["07:00", "07:30", "08:00"])
    visits.push(await planEachDay(app, who, { title: "Le repas", at: hour }));
  const asked = { helper, visits, from: TODAY, until: undefined };
  const assignment = valueOf(await nameHelper(app, person(who), asked));
  app.setNow(TEST_NOW);
  for (const visit of visits) {
    const passage = { assignment, visit, day: TODAY };
    valueOf(await sayPassed(app, person(helper), passage));
    const much = { unit: "quarters", count: 4 } as const;
    const gift = valueOf(await sayTime(app, person(helper), { ...passage, much }));
    valueOf(await confirmGift(app, person(who), { gift }));
  }
  const kori = amountOf(0);
  if (kori === undefined) throw new Error("not an amount");
  await app.transaction(person(who), async (work) =>
    valueOf(
      await thankNeighbourIn(work, { with: helper, what: "Le pain", kori, thanks: "Merci." }),
    ),
  );
}

const at = async (text: string) => {
  app.setNow(Temporal.PlainDate.from(text).toZonedDateTime("Europe/Paris").toInstant());
  await countQuarters.run(app, {}, job("count-quarters"));
};
const seen = async () => (await seeTogether(app, visitor, undefined)).quarters;
const page = async (rest = "") => (await browserOf(app).get(`${TOGETHER}${rest}`)).html;

/** Takes the figures away, as nobody may: for the next test. */
const again = () =>
  asOwner(app, async ({ db }) => {
    await sql`alter table homecare.quarter_figure disable trigger counted_once`.execute(db);
    await sql`delete from homecare.quarter_figure`.execute(db);
    await sql`alter table homecare.quarter_figure enable trigger counted_once`.execute(db);
  });

test("before anybody came there is nothing to count, and the page says when the quarter will be", async () => {
  await at("2027-02-05");
  expect(await seen()).toEqual([]);
  app.setNow(TEST_NOW);
  const read = await page();
  expect(read).toContain("Aucun trimestre n’est encore compté.");
  expect(read).toMatch(/5\s+février\s+2027/);
});

test("what is done for four persons shows in no figure, the same as for one; for five, it does", async () => {
  const [first, ...more] = others;
  if (first === undefined) throw new Error("nobody");
  app.setNow(TEST_NOW);
  await isHelped(first);
  await at("2027-02-05");
  const ofOne = [await page(), await page(".csv")];
  expect(await seen()).toHaveLength(1);
  await again();
  app.setNow(TEST_NOW);
  for (const one of more.slice(0, 3)) await isHelped(one);
  await at("2027-02-05");
  expect([await page(), await page(".csv")]).toEqual(ofOne);
  await again();
  app.setNow(TEST_NOW);
  for (const one of more.slice(3, 4)) await isHelped(one);
  await at("2027-02-05");
  expect(await seen()).toEqual([
    {
      quarter: Temporal.PlainDate.from("2026-10-01"),
      persons: 5,
      visits: 10,
      quarterHours: 40,
      favours: 5,
      outings: undefined,
    },
  ]);
  expect(await page(".csv")).toContain("2026-10-01;5;10;10;5;\r\n");
  const read = await page();
  expect(read).toContain("Quatrième trimestre 2026");
  expect(read).not.toContain("€");
});

test("a quarter is counted once: what is said, erased or counted anew later changes nothing", async () => {
  const before = await seen();
  expect(before).not.toHaveLength(0);
  app.setNow(TEST_NOW);
  const [sixth] = others.slice(5);
  if (sixth === undefined) throw new Error("nobody");
  await isHelped(sixth);
  await at("2027-02-06");
  expect(await seen()).toEqual(before);
  await expect(
    asOwner(app, ({ db }) => sql`update homecare.quarter_figure set visits = 6`.execute(db)),
  ).rejects.toThrow("counted once");
  await expect(
    asOwner(app, ({ db }) => sql`delete from homecare.quarter_figure`.execute(db)),
  ).rejects.toThrow("counted once");
});

test("two who come to one visit of a day are one visit, and hours that nobody confirmed are none", async () => {
  await again();
  // It has begun, and is not over.
  app.setNow(TEST_NOW.subtract({ minutes: 20 }));
  const [seventh] = others.slice(6);
  if (seventh === undefined) throw new Error("nobody");
  const visit = await planEachDay(app, seventh, { title: "Le jardin", at: "08:30" });
  const came = { visit, day: TODAY, assignment: undefined };
  valueOf(await noteCame(app, person(seventh), { all: [came], by: "paper" }));
  const asked = { helper, visits: [visit], from: TODAY, until: undefined };
  const assignment = valueOf(await nameHelper(app, person(seventh), asked));
  const passage = { assignment, visit, day: TODAY };
  valueOf(await sayPassed(app, person(helper), passage));
  // Of nineteen visits and eighteen hours: one visit twice, or these hours, would be ten more.
  const much = { unit: "quarters", count: 8 } as const;
  valueOf(await sayTime(app, person(helper), { ...passage, much }));
  expect((await seePassages(app, person(helper), undefined))?.passages).not.toHaveLength(0);
  await at("2027-02-05");
  expect(await seen()).toMatchObject([{ persons: 5, visits: 10, quarterHours: 40, favours: 6 }]);
});
