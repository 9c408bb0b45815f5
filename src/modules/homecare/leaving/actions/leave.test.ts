import { expect, test } from "vitest";
import { sql } from "kysely";

import { goesOnIn, job, person, type PersonId } from "#services/house";

import { browserIn, formTo } from "../../../../../tests/support/browser.ts";
import { actingFor } from "../../../../../tests/support/entrusting.ts";
import { TEST_NOW } from "../../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import { lettersTo, passTime } from "../../../../../tests/support/time.ts";
import { aboutPerson } from "../../actions/about-person.ts";
import { seeStillCalled } from "../../called/actions/still-called.ts";
import { chooseHelper, seeMandatesIn } from "#modules/people";
import { saySharing } from "../../../access/actions/say-sharing.ts";
import type { AlsoEnds } from "../../domain/assignment.ts";
import { nameForDay } from "../../instead/actions/name-for-day.ts";
import {
  ana,
  app,
  helene,
  inNamingHouse,
  named,
  passages,
  quentin,
  titles,
  TODAY,
  TOMORROW,
  visits,
  zoe,
} from "../../actions/test-naming.ts";
import { goneAt, leavingAt, PASSAGES } from "../../domain/address.ts";
import { closeLeft } from "./close-left.ts";
import { sayGoneRead, seeGone } from "./gone.ts";
import { leave, seeLeaving, stay } from "./leave.ts";

inNamingHouse();

const IN_THREE = TODAY.add({ days: 3 });
const leaves = (from = IN_THREE, who: PersonId = quentin, ends: readonly AlsoEnds[] = []) =>
  leave(app, person(who), { person: ana, from, ends });
const gone = (as = person(ana)) => seeGone(app, as, { person: quentin });
const read = async (who: PersonId) =>
  (await app.transaction(person(who), ({ db }) => sql`select from homecare.visit`.execute(db))).rows
    .length;
const night = (days: number) => {
  app.setNow(TEST_NOW.add({ hours: 24 * days }));
  return closeLeft.run(app, {}, job("close-left"));
};

/** He is asked to come for the garden, on one day alone. */
const ask = (days: number) =>
  nameForDay(app, person(ana), { helper: quentin, visit: visits[1], day: TODAY.add({ days }) });
const isAsked = async () => (await seeStillCalled(app, person(ana), undefined))?.name;

test("he comes until the day before, and reads nothing more from that day on; twice changes nothing", async () => {
  await named({ visits: [...visits] });
  valueOf(await leaves());
  valueOf(await leaves());
  const days = (await passages(quentin)).map(({ starts }) => starts.toPlainDate().toString());
  expect([...new Set(days)]).toEqual([0, 1, 2].map((more) => TODAY.add({ days: more }).toString()));
  await night(3);
  expect([await titles(), await read(quentin)]).toEqual([[], 0]);
  expect(await seeLeaving(app, person(quentin), { person: ana })).toBeUndefined();
});

test("from tomorrow at the earliest, a year ahead at most; not where one does not come, nor for another", async () => {
  await named();
  expect(await leaves(TODAY)).toMatchObject({ refusal: "leaves-today" });
  expect(await leaves(TODAY.add({ years: 2 }))).toMatchObject({ refusal: "leaves-too-late" });
  for (const who of [ana, helene, zoe])
    expect(await leaves(IN_THREE, who)).toMatchObject({ refusal: "unknown-passage" });
  const acting = await actingFor(app, quentin, helene, ["homecare"]);
  expect(await leave(app, acting, { person: ana, from: IN_THREE, ends: [] })).toMatchObject({
    refusal: "unknown-passage",
  });
  expect(await seeLeaving(app, acting, { person: ana })).toBeUndefined();
});

test("finally he comes still: on that day alone", async () => {
  await named();
  valueOf(await leaves());
  valueOf(await stay(app, person(quentin), { person: ana }));
  expect((await passages(quentin)).length).toBe(15);
  expect(await gone()).toBeUndefined();
  valueOf(await leaves());
  app.setNow(TEST_NOW.add({ hours: 24 }));
  expect(await stay(app, person(quentin), { person: ana })).toMatchObject({
    refusal: "unknown-passage",
  });
});

test("she reads it at once, in one letter and on her first page, with who comes then; and says that she read it", async () => {
  await named({ visits: [...visits] });
  await named({ helper: helene, visits: [visits[1]] });
  valueOf(await leaves());
  await passTime(app, { minutes: 5 });
  const mails = (await lettersTo(app, `${ana}@example.org`)).filter(({ text }) =>
    text.includes("Quentin ne viendra pas à partir du samedi 28 novembre"),
  );
  expect([mails.length, mails[0]?.text.includes(goneAt(quentin))]).toEqual([1, true]);
  expect((await gone())?.visits.map(({ title, comes }) => [title, comes])).toEqual([
    ["Le repas", []],
    ["Le jardin", ["Hélène"]],
  ]);
  const hers = await browserIn(app, ana);
  expect((await hers.get("/moi/fil")).text).toContain("Quentin ne vient plus, à partir du samedi");
  const page = await hers.get(goneAt(quentin));
  expect(page.text).toContain("Le repas : personne.");
  expect(page.text).toContain("Le jardin : Hélène.");
  expect(page.html).toContain('href="/chez-moi/aides/nouvelle"');
  await hers.submit(formTo(page, goneAt(quentin, "/lu")));
  expect((await hers.get("/moi/fil")).text).not.toContain("ne vient plus");
  expect((await gone())?.isRead).toBe(true);
});

test("nobody else reads it: not who is named too, nor who passes; who acts for her at home does", async () => {
  await named();
  await named({ helper: helene, visits: [visits[1]] });
  valueOf(await leaves());
  for (const who of [helene, zoe, quentin]) {
    expect(await gone(person(who))).toBeUndefined();
    expect(await sayGoneRead(app, person(who), { person: quentin })).toMatchObject({
      refusal: "unknown-person",
    });
    const theirs = await browserIn(app, who);
    expect((await theirs.get(goneAt(quentin))).status).toBe(404);
  }
  const acting = await actingFor(app, ana, helene, ["homecare"]);
  expect((await gone(acting))?.who.name).toBe("Quentin");
  expect(await gone(await actingFor(app, ana, zoe, ["circles"]))).toBeUndefined();
});

test("named anew, he comes; a day for which he was asked before that day is kept, and one after is not", async () => {
  await named();
  valueOf(await ask(1));
  valueOf(await ask(5));
  valueOf(await leaves());
  const gardens = (await passages(quentin)).filter(({ visit }) => visit.title === "Le jardin");
  expect(gardens.map(({ starts }) => starts.toPlainDate().toString())).toEqual([
    TOMORROW.toString(),
  ]);
  await named();
  expect(await gone()).toBeUndefined();
  expect((await passages(quentin)).length).toBeGreaterThan(14);
});

test("once he comes no more, whom she calls is asked", async () => {
  valueOf(
    await chooseHelper(app, person(ana), {
      helper: { name: "Quentin", telephone: "0465710012" },
    }),
  );
  await named();
  valueOf(await leaves());
  expect(await isAsked()).toBeUndefined();
  await night(3);
  app.setNow(TEST_NOW.add({ hours: 24 * 3 + 1 }));
  expect(await isAsked()).toBe("Quentin");
});

test("from « Mes passages », with what goes on besides", async () => {
  await named();
  const his = await browserIn(app, quentin);
  expect((await his.get(PASSAGES)).html).toContain(leavingAt(ana));
  const page = await his.get(leavingAt(ana));
  const today = await his.submit(formTo(page, leavingAt(ana)), { du: TODAY.toString() });
  expect([today.status, today.text.includes("Choisissez demain")]).toEqual([422, true]);
  const said = await his.submit(formTo(page, leavingAt(ana)), { du: IN_THREE.toString() });
  expect(said.text).toContain("à partir du samedi 28 novembre, vous ne venez plus chez Ana");
  const back = await his.submit(formTo(said, leavingAt(ana, "/rester")));
  expect(back.text).toContain("Chez Ana.");
  expect((await his.get(leavingAt(zoe))).status).toBe(404);
});

/** By how many mandates he acts for somebody. */
const mandates = async () =>
  ((await app.transaction(person(quentin), seeMandatesIn)) ?? []).filter(
    ({ side, state }) => side === "holder" && state === "open",
  ).length;

test("what else he ticked ends in that night, and nothing that he did not; taken back with it, and she reads it, not who acts for her", async () => {
  await named();
  const maud = await situations(app).someone("Maud");
  await actingFor(app, ana, quentin, ["homecare"]);
  expect(await mandates()).toBe(1);
  const all = { name: "chez-moi", to: quentin, end: "month", purpose: undefined } as const;
  valueOf(await saySharing(app, person(ana), all));
  // Of what does not go on, nothing is kept.
  valueOf(await leaves(IN_THREE, quentin, ["mandate", "news"]));
  expect((await gone())?.ends).toEqual(["mandate"]);
  expect((await gone(await actingFor(app, ana, maud, ["homecare"])))?.ends).toEqual([]);
  valueOf(await stay(app, person(quentin), { person: ana }));
  valueOf(await leaves());
  expect((await gone())?.ends).toEqual([]);
  valueOf(await leaves(IN_THREE, quentin, ["mandate"]));
  const given = await app.transaction(job("test"), (work) => aboutPerson.gives(work, quentin));
  expect(JSON.stringify(given)).toContain('"finit aussi ce jour-là":["agir en son nom"]');
  await passTime(app, { minutes: 5 });
  const mails = (await lettersTo(app, `${ana}@example.org`)).filter(({ text }) =>
    text.includes("Autre chose finit entre vous ce jour-là"),
  );
  expect([mails.length, mails.some(({ text }) => text.includes("mandat"))]).toEqual([1, false]);
  expect((await (await browserIn(app, ana)).get(goneAt(quentin))).text).toContain(
    "Cela finit ce jour-là.",
  );
  await night(2);
  expect(await mandates()).toBe(1);
  await night(3);
  expect(await mandates()).toBe(0);
  const left = await app.transaction(person(quentin), (work) => goesOnIn(work, [ana]));
  expect(left.map(({ what }) => what)).toEqual(["shares"]);
});
