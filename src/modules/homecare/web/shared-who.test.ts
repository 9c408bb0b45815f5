import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";

import { listReadsIn } from "#modules/access";
import { blockPersonIn } from "#modules/moderation";
import { person, type PersonId } from "#services/house";

import { browserIn, formTo } from "../../../../tests/support/browser.ts";
import { actingFor } from "../../../../tests/support/entrusting.ts";
import { inOneCircle } from "../../../../tests/support/known.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { endSharing, saySharing } from "../../access/actions/say-sharing.ts";
import { seeAs, seeSharings } from "../../access/actions/see-sharings.ts";
import type { AssignmentId } from "../domain/assignment.ts";
import { sayCannotCome } from "../actions/cannot-come.ts";
import { nameHelper } from "../actions/name-helper.ts";
import { nameForDay } from "../instead/actions/name-for-day.ts";
import { pause } from "../actions/pause.ts";
import { seeWeekOf } from "../actions/share-week.ts";
import {
  ana,
  app,
  helper,
  inWeekHouse,
  named,
  plan,
  shareWithHelper,
  TODAY,
} from "../actions/test-week.ts";
import type { VisitId } from "../domain/visit.ts";

inWeekHouse();

let visit: VisitId;
let assignment: AssignmentId;

beforeEach(async () => {
  await inOneCircle(app, [ana, helper]);
  visit = await plan({ note: "La clef est sous le pot." });
  assignment = valueOf(
    await nameHelper(app, person(ana), {
      helper: named,
      visits: [visit],
      from: TODAY,
      until: undefined,
    }),
  );
});

/** She shows her whole week to her daughter, and who comes, or not. */
const says = async (also: boolean, to: PersonId = helper) =>
  valueOf(
    await saySharing(app, person(ana), {
      name: "chez-moi",
      to,
      end: "month",
      purpose: undefined,
      also,
    }),
  );
const read = (who: PersonId = helper) =>
  seeWeekOf(app, person(who), { person: ana, day: undefined });
const told = async (who: PersonId = helper) =>
  (await read(who))?.days.flatMap(({ expected }) =>
    expected.map(
      ({ coming, nobody, without }) =>
        coming?.comes.map(({ name }) => name) ?? nobody ?? without ?? "unsaid",
    ),
  );
const sentences = async () =>
  (await seeSharings(app, person(ana), { ended: undefined })).mine
    .filter(({ to }) => to === helper)
    .map(({ id, what }) => [id, what] as const);
const stopsWho = async () => {
  const [found] = (await sentences()).filter(([, what]) => what.startsWith("qui vient"));
  if (found === undefined) throw new Error("who comes is not shown");
  valueOf(await endSharing(app, person(ana), { sharing: found[0] }));
};

describe("who comes, where the whole week is shown", () => {
  test("without it, the page says true what it does not say, whose home it is, and that it is over", async () => {
    await says(false);
    const hers = await browserIn(app, helper);
    const page = await hers.get(`/chez-moi/de/${ana}`);
    expect(page.text).toMatch(/De chaque visite, vous lisez ce qu’Ana en a écrit/);
    expect(page.html).toContain("Ce qui est prévu</th>");
    expect(page.html).toMatch(
      new RegExp(`<a href="/moi/partages/de/${ana}">Ce que partage Ana</a>`),
    );
    expect(page.html).not.toMatch(/fil-ariane[^]*?href="\/chez-moi"[^]*?<\/nav>/);
    const shown = await hers.get(`/moi/partages/de/${ana}`);
    expect(shown.html).toContain(">Chez Ana<");
    for (const [id] of await sentences())
      valueOf(await endSharing(app, person(ana), { sharing: id }));
    expect((await hers.get(`/chez-moi/de/${ana}`)).status).toBe(404);
    expect((await hers.get("/moi/partages?tout")).text).toContain("que vous montrait Ana");
  });

  test("is read by nobody unless it is said in a sentence of its own, off by default", async () => {
    await says(false);
    expect(await told()).toEqual(["unsaid"]);
    await says(true);
    expect(await told()).toEqual([["Quentin"]]);
    expect((await sentences()).map(([, what]) => what)).toEqual(
      expect.arrayContaining([
        "toute votre semaine chez vous",
        "qui vient aux visites que vous lui montrez, le prénom seul, et les jours où personne ne vient",
      ]),
    );
    const page = await (await browserIn(app, helper)).get(`/chez-moi/de/${ana}`);
    expect(page.text).toContain("Quentin vient.");
    expect(page.html).not.toContain("/chez-moi/aides");
  });

  test("is of one child and not of another", async () => {
    const other = await situations(app).someone("Rosa");
    await inOneCircle(app, [ana, other]);
    await says(true);
    await says(false, other);
    expect([await told(), await told(other)]).toEqual([[["Quentin"]], ["unsaid"]]);
  });

  test("says that nobody comes, never who cannot; and nothing of an absence", async () => {
    await says(true);
    valueOf(await sayCannotCome(app, person(named), { assignment, visit, day: TODAY }));
    expect(await told()).toEqual([true]);
    const page = await (await browserIn(app, helper)).get(`/chez-moi/de/${ana}`);
    expect(page.text).toContain("Personne ce jour-là.");
    expect(page.text).not.toContain("Quentin");
    valueOf(await pause(app, person(ana), { from: TODAY, until: TODAY.add({ days: 7 }) }));
    expect(await told()).toEqual(["unsaid"]);
  });

  test("of a day for which somebody is asked and did not answer, says that nobody comes", async () => {
    await says(true);
    valueOf(await sayCannotCome(app, person(named), { assignment, visit, day: TODAY }));
    const other = await situations(app).someone("Rosa");
    await inOneCircle(app, [ana, other]);
    valueOf(await nameForDay(app, person(ana), { helper: other, visit, day: TODAY }));
    expect(await told()).toEqual([true]);
  });

  test("is taken back by itself, and with the week: shown again, that is not", async () => {
    await says(true);
    await stopsWho();
    expect(await told()).toEqual(["unsaid"]);
    const week = await says(true);
    expect(await told()).toEqual([["Quentin"]]);
    valueOf(await endSharing(app, person(ana), { sharing: week }));
    expect([await read(), await sentences()]).toEqual([undefined, []]);
    await says(false);
    expect(await told()).toEqual(["unsaid"]);
  });

  test("is a first name alone, and of nobody who was not told that it may be", async () => {
    const long = await situations(app).someone("Malika Benali");
    await inOneCircle(app, [ana, long]);
    valueOf(
      await nameHelper(app, person(ana), {
        helper: long,
        visits: [visit],
        from: TODAY,
        until: undefined,
      }),
    );
    await says(true);
    expect(await told()).toEqual([["Malika", "Quentin"]]);
    await app.transaction(person(ana), (work) =>
      sql`update homecare.assignment set told_shown = false where helper = ${long}`.execute(
        work.db,
      ),
    );
    expect(await told()).toEqual([["Quentin"]]);
  });

  test("is of nobody whom the gate keeps from who reads: neither that they come, nor that nobody does", async () => {
    await says(true);
    await app.transaction(person(named), async (work) => {
      valueOf(await blockPersonIn(work, { person: helper }));
    });
    expect(await told()).toEqual(["unsaid"]);
    await app.transaction(person(named), ({ db }) =>
      sql`delete from moderation.block where person = ${named}`.execute(db),
    );
  });

  test("stands in the log of whose week it is; under a mandate, and with a visit alone, nothing of it", async () => {
    await says(true);
    await read();
    const lines = await app.transaction(person(ana), (work) =>
      listReadsIn(work, { table: "homecare.assignment", row: assignment }),
    );
    expect(lines.map(({ by }) => by)).toEqual([helper]);
    const holder = await situations(app).someone("Nadège");
    const acting = await actingFor(app, helper, holder, ["homecare"]);
    expect(await seeWeekOf(app, acting, { person: ana, day: undefined })).toBeUndefined();
    await stopsWho();
    await shareWithHelper({ row: visit });
    expect(await told()).toEqual(["unsaid"]);
  });

  test("opens no note, way in or helper: as she sees it in her daughter’s eyes it lists nobody", async () => {
    await says(true);
    const seen = JSON.stringify(await seeAs(app, person(ana), { person: helper }));
    expect(seen).not.toContain("Quentin");
    const { rows } = await app.transaction(person(helper), ({ db }) =>
      sql`select from homecare.cannot_come`.execute(db),
    );
    expect(rows).toHaveLength(0);
  });
});

const address = (what: string) => `/moi/partages/nouveau/${what}/${helper}`;
const tickOf = (html: string) => /<input[^>]*name="aussi"[^>]*>/.exec(html)?.[0];

test("the tick stands on all of the week alone, unticked; who is named is told", async () => {
  const hers = await browserIn(app, ana);
  const tick = tickOf((await hers.get(address("chez-moi"))).html);
  expect(tick).toBeDefined();
  expect(tick).not.toContain("checked");
  expect(tickOf((await hers.get(address(`chez-moi-${visit}`))).html)).toBeUndefined();
  const page = await hers.get(address("chez-moi"));
  await hers.submit(formTo(page, address("chez-moi")), { jusqua: "month", aussi: "1" });
  expect(await told()).toEqual([["Quentin"]]);
  const theirs = await (await browserIn(app, named)).get("/chez-moi/passages");
  expect(theirs.text).toContain("de vous, il lit le prénom, et rien d’autre");
});
