import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { newId } from "#basics/id";
import { confirmAddressIn, findOrMakeAddressIn, makePersonIn } from "#modules/people";
import { job, person, type PersonId, visitor, withRight } from "#services/house";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { representedBy } from "../../../../../tests/support/organisations.ts";
import { behindTheWalls } from "../../../../../tests/support/tables.ts";
import type { Organisation } from "../../domain/organisation.ts";
import { findActive } from "../../store/representatives.ts";
import { exitIn } from "../../team/actions/enter.ts";
import { addYearDate, removeYearDate, sayYear, tickYearDate, wantRecalls } from "./keep-year.ts";
import { recallYear, seeToldYearDateIn } from "./recall-year.ts";
import { seeYear } from "./see-year.ts";
import { listYearDueIn } from "./see-year-due.ts";

let app: TestHouse;
let mark = "";
const addresses = new Map<string, string>();
beforeAll(async () => {
  app = await testHouse();
});
beforeEach(() => {
  app.setNow(TEST_NOW);
  mark = newId().slice(0, 8);
});

const day = (text: string) => Temporal.PlainDate.from(text);

function somebody(name: string): Promise<PersonId> {
  return app.transaction(job("test"), async (work) => {
    const address = await findOrMakeAddressIn(work, `${name}-${mark}@example.org`);
    await confirmAddressIn(work, address);
    addresses.set(`${name}-${mark}`, address);
    return makePersonIn(work, { name, address });
  });
}

interface Situation {
  readonly organisation: Organisation;
  /** Keeps its year. */
  readonly odile: PersonId;
  /** Represents it, with no power over its year. */
  readonly luc: PersonId;
  readonly zoe: PersonId;
}

async function association(): Promise<Situation> {
  const [odile, luc, zoe] = [await somebody("odile"), await somebody("luc"), await somebody("zoe")];
  const organisation = await representedBy(app, `Racines ${mark}`, [
    [odile, ["manage"]],
    [luc, ["publish"]],
  ]);
  return { organisation, odile, luc, zoe };
}

const see = (who: PersonId, { organisation: { number } }: Situation) =>
  seeYear(app, person(who), { number });
const say = (who: PersonId, { organisation }: Situation, more = {}) =>
  sayYear(app, person(who), {
    organisation: organisation.id,
    closes: day("2026-12-31"),
    assemblyMonths: 6,
    assemblyOn: undefined,
    hasChanged: false,
    givesReceipts: false,
    publishesAccounts: false,
    ...more,
  });
const add = (who: PersonId, { organisation }: Situation, on: string, more = {}) =>
  addYearDate(app, person(who), {
    organisation: organisation.id,
    kind: "own",
    title: "Renouveler le bail",
    on: day(on),
    isYearly: false,
    ...more,
  });

async function keyOfRule(one: Situation, rule: string): Promise<string> {
  const found = (await see(one.odile, one))?.dates.find(({ date }) => date.rule === rule);
  if (found === undefined) throw new Error(`no date of ${rule}`);
  return found.key;
}

describe("the year", () => {
  test("is read by its representatives, kept by who keeps its page, and by nobody else", async () => {
    const one = await association();
    for (const who of [one.odile, one.luc]) expect(await see(who, one)).toBeDefined();
    expect(await see(one.zoe, one)).toBeUndefined();
    const { number, id: organisation } = one.organisation;
    expect(await seeYear(app, visitor, { number })).toBeUndefined();
    const key = await keyOfRule(one, "closing");
    for (const who of [one.luc, one.zoe]) {
      const refusal = { refusal: "not-allowed" };
      expect(await say(who, one)).toMatchObject(refusal);
      expect(await add(who, one, "2027-01-15")).toMatchObject(refusal);
      const tick = { organisation, key, isDone: true };
      expect(await tickYearDate(app, person(who), tick)).toMatchObject(refusal);
    }
    const wants = { organisation, wants: true };
    expect(await wantRecalls(app, person(one.zoe), wants)).toMatchObject({
      refusal: "not-allowed",
    });
    expect(await wantRecalls(app, person(one.luc), wants)).toMatchObject({ done: true });
  });

  test("follows the closing date that was said; an assembly to come is refused", async () => {
    const one = await association();
    expect((await see(one.odile, one))?.isSaid).toBe(false);
    await say(one.odile, one, { closes: day("2026-08-31"), givesReceipts: true });
    const seen = await see(one.odile, one);
    expect(seen?.isSaid).toBe(true);
    const closing = seen?.dates.find(({ date }) => date.rule === "closing");
    expect(closing?.due.toString()).toBe("2027-08-31");
    expect(await say(one.odile, one, { assemblyOn: day("2026-11-26") })).toMatchObject({
      refusal: "not-yet",
    });
  });

  test("what is near or late awaits who keeps it, once somebody said how to count", async () => {
    const one = await association();
    const awaits = async (who: PersonId) =>
      (await app.transaction(person(who), listYearDueIn))
        .filter(({ number }) => number === one.organisation.number)
        .map(({ date }) => date.title);
    expect(await awaits(one.odile)).toEqual([]);
    await add(one.odile, one, "2026-12-24", { title: "Payer la cotisation" });
    await add(one.odile, one, "2026-12-27", { title: "Plus tard" });
    expect(await awaits(one.odile)).toEqual(["Payer la cotisation"]);
    await say(one.odile, one, { closes: day("2026-12-10") });
    expect(await awaits(one.odile)).toEqual([
      (await see(one.odile, one))?.dates.find(({ date }) => date.rule === "closing")?.title,
      "Payer la cotisation",
    ]);
    const key = await keyOfRule(one, "closing");
    const { id: organisation } = one.organisation;
    await tickYearDate(app, person(one.odile), { organisation, key, isDone: true });
    expect(await awaits(one.odile)).toEqual(["Payer la cotisation"]);
    for (const who of [one.luc, one.zoe]) expect(await awaits(who)).toEqual([]);
  });

  test("a subsidy brings its account, six months after; removed, it is gone", async () => {
    const one = await association();
    const more = { kind: "subsidy", title: "Département, ateliers" } as const;
    const told = await add(one.odile, one, "2026-08-31", more);
    if (!told.done) throw new Error(told.refusal);
    const dates = (await see(one.luc, one))?.dates ?? [];
    const report = dates.find(({ date }) => date.rule === "financial-report");
    expect(report?.title).toBe("Rendre le compte rendu financier : Département, ateliers");
    expect(report?.due.toString()).toBe("2027-02-28");
    const other = await association();
    expect(
      await removeYearDate(app, person(other.odile), {
        organisation: other.organisation.id,
        date: told.value,
      }),
    ).toMatchObject({ refusal: "unknown-date" });
    const asked = { organisation: one.organisation.id, date: told.value };
    expect(await removeYearDate(app, person(one.odile), asked)).toMatchObject({ done: true });
    expect((await see(one.luc, one))?.own).toEqual([]);
  });

  test("what is ticked is done, by whom; twice, or at once, changes nothing; then it is not", async () => {
    const one = await association();
    const key = await keyOfRule(one, "closing");
    const tick = (isDone: boolean) =>
      tickYearDate(app, person(one.odile), { organisation: one.organisation.id, key, isDone });
    const both = await Promise.all([tick(true), tick(true)]);
    expect(both.map(({ done }) => done)).toEqual([true, true]);
    const found = async () => (await see(one.luc, one))?.dates.find((date) => date.key === key);
    expect((await found())?.done?.byName).toBe("odile");
    await tick(false);
    expect((await found())?.done).toBeUndefined();
    const unknown = { organisation: one.organisation.id, key: "nothing..1", isDone: true };
    expect(await tickYearDate(app, person(one.odile), unknown)).toMatchObject({
      refusal: "unknown-date",
    });
  });
});

const wants = (who: PersonId, { organisation: { id } }: Situation) =>
  wantRecalls(app, person(who), { organisation: id, wants: true });

/** The night's work, so many days later; what is told to the address of somebody since, and still true. */
async function toldTo(name: string, days: number): Promise<number> {
  app.setNow(TEST_NOW.add({ hours: 24 * days }));
  await recallYear.run(app, {}, job("recall-year"));
  const rows = await behindTheWalls(app, (client) =>
    client.query<{ facts: Readonly<Record<string, unknown>> }>(
      `select facts from notifications.notification
       where kind = 'organisations.year-date' and space = $1`,
      [addresses.get(`${name}-${mark}`)],
    ),
  );
  const still = await app.transaction(job("write-mail"), (work) =>
    Promise.all(rows.rows.map(({ facts }) => seeToldYearDateIn(work, facts))),
  );
  return still.filter((one) => one?.date.title === "Renouveler le bail").length;
}

describe("the recalls", () => {
  test("come thirty days and seven days before, once each, to who wants them", async () => {
    const one = await association();
    await wants(one.odile, one);
    await add(one.odile, one, "2027-01-04");
    // 40 days before, then 30, 20, 7, 2.
    for (const [days, count] of [
      [0, 0],
      [10, 1],
      [20, 1],
      [33, 2],
      [38, 2],
    ] as const)
      expect(await toldTo("odile", days)).toBe(count);
    expect(await toldTo("luc", 38)).toBe(0);
  });

  test("are not true any more when it is done, nor for who represents it no more", async () => {
    const one = await association();
    await wants(one.luc, one);
    await wants(one.odile, one);
    await add(one.odile, one, "2026-12-15");
    expect([await toldTo("luc", 0), await toldTo("odile", 0)]).toEqual([1, 1]);
    await app.transaction(job("test"), async (work) => {
      const mine = await withRight(work, "organisations-write", (lent) =>
        findActive(lent, one.organisation.id, one.luc),
      );
      if (mine === undefined) throw new Error("no role");
      await withRight(work, "organisations-write", (lent) =>
        exitIn(lent, work, { representative: mine, because: "left" }),
      );
    });
    expect([await toldTo("luc", 0), await toldTo("odile", 0)]).toEqual([0, 1]);
    const key = await keyOfRule(one, "own");
    const { id: organisation } = one.organisation;
    await tickYearDate(app, person(one.odile), { organisation, key, isDone: true });
    expect(await toldTo("odile", 0)).toBe(0);
  });
});
