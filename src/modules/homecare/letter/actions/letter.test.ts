import { sql } from "kysely";
import { expect, test } from "vitest";
import { job, person } from "#services/house";
import { browserIn, browserOf, formTo } from "../../../../../tests/support/browser.ts";
import { TEST_NOW } from "../../../../../tests/support/house.ts";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { mailTo } from "../../../../../tests/support/time.ts";
import { sayCannotCome } from "../../actions/cannot-come.ts";
import { endAssignment } from "../../actions/name-helper.ts";
import { sayPassed } from "../../actions/say-passed.ts";
import {
  ana,
  app,
  inNamingHouse,
  letters,
  named,
  passages,
  quentin,
  TODAY,
  visits,
} from "../../actions/test-naming.ts";
import { dayLinkOf, readDayLink } from "../../actions/passages-on.ts";
import { waitsNotTheirs } from "../web/awaits.ts";
import { sayByLetter, sayCannotByLetter, sayComesByLetter, seeByLetter } from "./say-by-letter.ts";
import { seeToldDayIn, writeOfTheDay } from "./write-of-the-day.ts";

inNamingHouse();

const KIND = "homecare.day";
const write = () => writeOfTheDay.run(app, undefined, job("passages-of-the-day"));
const told = (assignment: string) =>
  app.transaction(job("write-mail"), (work) =>
    seeToldDayIn(work, { assignment, day: TODAY.toString() }),
  );

const home = async () => (await (await browserIn(app, quentin)).get("/")).text;

test("who passes today is told once, by name, with a link; said meanwhile, or on another day, it is not written", async () => {
  const before = await letters(KIND);
  const assignment = await named();
  await write();
  await write();
  expect(await letters(KIND)).toBe(before + 1);
  const words = await told(assignment);
  expect(words?.passages.map(({ starts }) => starts.hour)).toEqual([12]);
  expect(words).toMatchObject({
    whose: ana,
    name: "Ana",
    at: dayLinkOf(app, { assignment, day: TODAY }),
  });
  app.setNow(TEST_NOW.add({ hours: 4 }));
  valueOf(await sayPassed(app, person(quentin), { assignment, visit: visits[0], day: TODAY }));
  expect(await told(assignment)).toBeUndefined();
});

test("who said that they cannot come, and whose help is over, is told nothing", async () => {
  const before = await letters(KIND);
  const assignment = await named();
  valueOf(await sayCannotCome(app, person(quentin), { assignment, visit: visits[0], day: TODAY }));
  await write();
  valueOf(await endAssignment(app, person(ana), { assignment: await named({ visits }) }));
  await write();
  expect(await letters(KIND)).toBe(before);
});

test("the link says it once, that day and the next, for a visit that was entrusted alone", async () => {
  const assignment = await named();
  const of = { assignment, day: TODAY };
  const seen = await seeByLetter(app, of);
  const first = { visit: visits[0], isThere: false, isSaid: false };
  expect(seen).toMatchObject({ name: "Ana", passages: [first] });
  expect(await sayByLetter(app, of, visits[0])).toMatchObject({ refusal: "not-begun" });
  expect(await sayByLetter(app, of, visits[1])).toMatchObject({ refusal: "unknown-passage" });
  app.setNow(TEST_NOW.add({ hours: 24 }));
  valueOf(await sayByLetter(app, of, visits[0]));
  valueOf(await sayByLetter(app, of, visits[0]));
  expect((await seeByLetter(app, of))?.passages).toMatchObject([{ isSaid: true }]);
  app.setNow(TEST_NOW.add({ hours: 48 }));
  expect(await seeByLetter(app, of)).toBeUndefined();
  expect(await sayByLetter(app, of, visits[0])).toMatchObject({ refusal: "unknown-passage" });
});

test("the link says days before that one cannot come, once, and takes it back, until that passage is over", async () => {
  const tomorrow = TODAY.add({ days: 1 });
  const assignment = await named({ from: tomorrow, until: tomorrow });
  const of = { assignment, day: tomorrow };
  const said = async () => (await seeByLetter(app, of))?.passages.map((one) => one.cannotCome);
  const [no, yes] = [await letters("homecare.cannot-come"), await letters("homecare.comes")];
  expect(await said()).toEqual([false]);
  expect(await sayCannotByLetter(app, of, visits[1])).toMatchObject({ refusal: "unknown-passage" });
  valueOf(await sayCannotByLetter(app, of, visits[0]));
  valueOf(await sayCannotByLetter(app, of, visits[0]));
  expect([await said(), await letters("homecare.cannot-come")]).toEqual([[true], no + 1]);
  expect((await passages(quentin)).map(({ cannotCome }) => cannotCome)).toEqual([true]);
  valueOf(await sayComesByLetter(app, of, visits[0]));
  expect([await said(), await letters("homecare.comes")]).toEqual([[false], yes + 1]);
  app.setNow(TEST_NOW.add({ hours: 36 }));
  expect(await sayCannotByLetter(app, of, visits[0])).toMatchObject({ refusal: "already-past" });
  const that = { ...of, visit: visits[0] };
  expect(await sayCannotCome(app, person(quentin), that)).toMatchObject({
    refusal: "already-past",
  });
});

test("the link is good the day after a last day", async () => {
  const assignment = await named({ until: TODAY });
  const of = { assignment, day: TODAY };
  app.setNow(TEST_NOW.add({ hours: 24 }));
  expect((await seeByLetter(app, of))?.passages).toMatchObject([{ isThere: true, isSaid: false }]);
  valueOf(await sayByLetter(app, of, visits[0]));
  expect((await seeByLetter(app, of))?.passages).toMatchObject([{ isSaid: true }]);
  app.setNow(TEST_NOW.add({ hours: 48 }));
  expect(await seeByLetter(app, of)).toBeUndefined();
});

test("the link opens nothing once the help is over, nor where the gate keeps the two apart", async () => {
  const assignment = await named();
  const of = { assignment, day: TODAY };
  await app.transaction(person(quentin), ({ db }) =>
    sql`insert into moderation.block (person, blocked, since) values (${quentin}, ${ana}, ${TEST_NOW})`.execute(
      db,
    ),
  );
  expect(await seeByLetter(app, of)).toBeUndefined();
  expect(await sayByLetter(app, of, visits[0])).toMatchObject({ refusal: "unknown-passage" });
  await app.transaction(person(quentin), ({ db }) =>
    sql`delete from moderation.block where person = ${quentin}`.execute(db),
  );
  expect(await seeByLetter(app, of)).toBeDefined();
  valueOf(await endAssignment(app, person(ana), { assignment }));
  expect(await seeByLetter(app, of)).toBeUndefined();
});

test("nobody signs it for another day or another help, and its page says neither what for nor what to know", async () => {
  const assignment = await named();
  const at = dayLinkOf(app, { assignment, day: TODAY });
  const signature = at.split("/").at(-1) ?? "";
  const other = TODAY.add({ days: 1 }).toString();
  expect(readDayLink(app, { assignment, day: other, signature })).toBeUndefined();
  const page = await browserOf(app).get(`${at}?moi=oui`);
  expect(page.text).toContain("Votre passage chez Ana");
  expect(page.text).not.toMatch(/repas|À savoir/);
  expect((await passages(quentin))[0]?.passed).toBeUndefined();
});

test("forwarded to a stranger it says whose letter it is, and no more; ended from there, it opens nothing and its owner is told", async () => {
  const assignment = await named();
  const at = dayLinkOf(app, { assignment, day: TODAY });
  const stranger = browserOf(app);
  const page = await stranger.get(at);
  expect(page.text).toContain("Vous êtes Quentin ?");
  expect(page.text).not.toMatch(/Ana|midi|12\s*heures|passé·e|Je ne peux pas/);
  // Opening it, as programs do, ended nothing.
  expect((await stranger.get(at)).status).toBe(200);
  const before = await letters("homecare.not-theirs");
  const said = await stranger.submit(formTo(page, `${at}/pas-moi`));
  expect(said.text).toContain("Ce lien ne sert plus.");
  expect(said.text).not.toContain("Ana");
  expect([(await stranger.get(at)).status, (await stranger.get(`${at}?moi=oui`)).status]).toEqual([
    404, 404,
  ]);
  app.setNow(TEST_NOW.add({ hours: 4 }));
  const of = { assignment, day: TODAY };
  for (const say of [sayByLetter, sayCannotByLetter])
    expect(await say(app, of, visits[0])).toMatchObject({ refusal: "unknown-passage" });
  expect(await letters("homecare.not-theirs")).toBe(before + 1);
  expect(await home()).toContain("votre passage du mercredi 25 novembre, chez Ana");
  expect(await app.transaction(person(ana), waitsNotTheirs)).toEqual([]);
  expect(await mailTo(app, quentin)).toContain("Votre passage du mercredi 25 novembre, chez Ana");
  // They say it on their own page.
  valueOf(await sayPassed(app, person(quentin), { assignment, visit: visits[0], day: TODAY }));
  expect(await home()).not.toContain("Quelqu’un d’autre a ouvert votre lettre");
});
