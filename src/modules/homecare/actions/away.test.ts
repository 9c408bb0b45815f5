import { sql } from "kysely";
import { expect, test } from "vitest";
import { job, person, type PersonId } from "#services/house";
import { browserIn, formTo } from "../../../../tests/support/browser.ts";
import { actingFor } from "../../../../tests/support/entrusting.ts";
import { TEST_NOW } from "../../../../tests/support/house.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { lettersTo, passTime } from "../../../../tests/support/time.ts";
import { isUntilSaid, untilSaid } from "../domain/pause.ts";
import { waitsAway } from "../web/away/awaits.ts";
import { helperKinds } from "../web/kinds.ts";
import { sayCannotCome } from "./cannot-come.ts";
import { endAssignment } from "./name-helper.ts";
import { seeToday } from "./see-week.ts";
import { endPause, pause } from "./pause.ts";
import { sayPassed } from "./say-passed.ts";
import { seeWeekOf } from "./share-week.ts";
import { planVisit } from "./plan-visit.ts";
import {
  ana,
  app,
  helene,
  inNamingHouse,
  letters,
  named,
  passages,
  quentin,
  shareAll,
  TODAY,
  TOMORROW,
  visits,
  zoe,
} from "./test-naming.ts";

inNamingHouse();

const away = (between = { from: TODAY, until: TOMORROW }) => pause(app, person(ana), between);
const visio = {
  title: "La visio",
  note: undefined,
  zone: "Europe/Paris",
  at: Temporal.PlainTime.from("10:00"),
  minutes: 30,
  every: "week",
  days: [],
  last: undefined,
} as const;
const mailOf = async (who: string) => {
  await passTime(app, { minutes: 5 });
  return (await lettersTo(app, `${who}@example.org`)).map(({ text }) => text).join("\n");
};

test("who is to come meanwhile is told once, without a reason, and again when she is back; nobody else is", async () => {
  await named();
  const ended = await named({ helper: helene });
  valueOf(await endAssignment(app, person(ana), { assignment: ended }));
  const [before, back] = [await letters("homecare.away"), await letters("homecare.back")];
  valueOf(await away());
  valueOf(await away());
  expect(await letters("homecare.away")).toBe(before + 1);
  expect(await mailOf(quentin)).toContain(
    "Chez Ana, vos passages sont en pause le mercredi 25 novembre et le jeudi 26 novembre",
  );
  expect((await passages(quentin))[0]?.state).toBe("paused");
  valueOf(await endPause(app, person(ana), undefined));
  valueOf(await endPause(app, person(ana), undefined));
  expect(await letters("homecare.back")).toBe(back + 1);
  expect(await mailOf(quentin)).toContain("Chez Ana, vos passages reprennent");
  expect(await mailOf(helene)).not.toContain("pause");
});

test("whose help begins after the last day is told nothing; no gap is told of these days", async () => {
  const before = await letters("homecare.away");
  const assignment = await named({ from: TODAY.add({ days: 5 }) });
  valueOf(await away());
  expect(await letters("homecare.away")).toBe(before);
  const that = { assignment, visit: visits[0], day: TODAY };
  expect((await sayCannotCome(app, person(quentin), that)).done).toBe(false);
});

const day = (days: number) => TODAY.add({ days });
const from = (first: number, last: number) => ({ from: day(first), until: day(last) });
/** What somebody would be written of what was said meanwhile, newest first, and how many letters it is. */
const newsOf = async (who: PersonId, run: () => Promise<unknown>) => {
  const facts = async () => {
    const { rows } = await app.transaction(job("gather-mails"), ({ db }) =>
      sql<{
        id: string;
        kind: keyof typeof helperKinds;
        facts: Record<string, unknown>;
      }>`select id, kind, facts
      from notifications.notification where facts->>'person' = ${who} order by added_at desc, id desc`.execute(
        db,
      ),
    );
    return rows;
  };
  const before = new Set((await facts()).map(({ id }) => id));
  await run();
  const since = (await facts()).filter(({ id }) => !before.has(id));
  const words = await app.transaction(job("write-mail"), async (work) => {
    const all: string[] = [];
    for (const kind of ["homecare.away", "homecare.back"] as const) {
      const its = since.filter((one) => one.kind === kind).map((one) => one.facts);
      const asked = { address: "a@example.org", source: undefined, facts: its };
      const part = await helperKinds[kind].write?.(work, asked);
      for (const { title, lines } of part?.entries ?? []) all.push([title, ...lines].join(". "));
    }
    return all;
  });
  return [since.length, words];
};

test("told are those of whom a visit falls in it, each with the days that are theirs alone", async () => {
  await named({ until: day(3) });
  const weekly = valueOf(
    await planVisit(app, person(ana), {
      ...visio,
      day: day(2),
    }),
  );
  await named({ helper: helene, visits: [weekly] });
  expect(await newsOf(helene, () => away(from(8, 8)))).toEqual([0, []]);
  expect(await newsOf(quentin, () => away(from(8, 8)))).toEqual([0, []]);
  valueOf(await endPause(app, person(ana), undefined));
  const line = "Vous n’avez rien à faire. Aucune raison n’est à demander.";
  expect(await newsOf(helene, () => away(from(1, 2)))).toEqual([
    1,
    [`Chez Ana, vos passages sont en pause le vendredi 27 novembre. ${line}`],
  ]);
  valueOf(await endPause(app, person(ana), undefined));
  expect(await newsOf(quentin, () => away(from(1, 2)))).toEqual([
    1,
    [
      `Chez Ana, vos passages sont en pause le jeudi 26 novembre et le vendredi 27 novembre. ${line}`,
    ],
  ]);
});

test("made shorter, who is expected again is told at once, in one letter, with these days alone", async () => {
  await named();
  await named({ helper: helene, visits: [visits[1]], until: day(1) });
  valueOf(await away(from(0, 3)));
  await mailOf(quentin);
  const days = "le vendredi 27 novembre et le samedi 28 novembre";
  let others: unknown;
  const told = await newsOf(quentin, async () => {
    // For Hélène nothing changed: both of her days are still in it.
    others = await newsOf(helene, () => away(from(0, 1)));
  });
  expect(others).toEqual([0, []]);
  expect(told).toEqual([1, [expect.stringContaining(`On vous attend à nouveau ${days}.`)]]);
  expect(String(told[1])).toContain("en pause le mercredi 25 novembre et le jeudi 26 novembre");
});

test("in the place of another that leaves nothing of theirs in it, they read that they are expected again", async () => {
  await named({ until: day(3) });
  valueOf(await away(from(2, 3)));
  await mailOf(quentin);
  const days = "le vendredi 27 novembre et le samedi 28 novembre";
  expect(await newsOf(quentin, () => away(from(20, 25)))).toEqual([
    1,
    [`Chez Ana, vos passages reprennent. On vous attend à nouveau ${days}.`],
  ]);
});

test("of one day, one day is said; away and back twice, one is told of once", async () => {
  await named();
  const [, one] = await newsOf(quentin, () => away(from(0, 0)));
  await mailOf(quentin);
  expect(String(one)).toContain("vos passages sont en pause le mercredi 25 novembre.");
  const told = await newsOf(quentin, async () => {
    valueOf(await endPause(app, person(ana), undefined));
    valueOf(await away(from(0, 0)));
    valueOf(await endPause(app, person(ana), undefined));
  });
  const again = "On vous attend à nouveau le mercredi 25 novembre.";
  expect(told).toEqual([2, [`Chez Ana, vos passages reprennent. ${again}`]]);
});

const both = async () => {
  valueOf(await away(from(2, 2)));
  await mailOf(helene);
  valueOf(await endPause(app, person(ana), undefined));
};

test("back from an absence that was told, and from another meanwhile that was not: its days alone are said, once", async () => {
  await named();
  valueOf(await away());
  await mailOf(quentin);
  const [, words] = await newsOf(quentin, async () => {
    valueOf(await endPause(app, person(ana), undefined));
    valueOf(await away(from(7, 8)));
    valueOf(await endPause(app, person(ana), undefined));
  });
  expect(words).toEqual([
    expect.stringMatching(/le mercredi 25 novembre et le jeudi 26 novembre\.$/),
  ]);
  // While she is away again, on other days, he reads that he is expected on the first ones.
  valueOf(await away());
  await mailOf(quentin);
  const [, still] = await newsOf(quentin, async () => {
    valueOf(await endPause(app, person(ana), undefined));
    valueOf(await away(from(7, 8)));
  });
  expect(still).toEqual([
    expect.stringMatching(/en pause le mercredi 2 décembre et le jeudi 3 décembre/),
    expect.stringMatching(/le mercredi 25 novembre et le jeudi 26 novembre/),
  ]);
  valueOf(await endPause(app, person(ana), undefined));
});

test("who had said that they cannot come is told neither that it is a pause nor that they are expected again", async () => {
  const one = await named({ until: day(3) });
  await named({ helper: helene, from: day(2), until: day(2) });
  const that = { assignment: one, visit: visits[0], day: day(2) };
  valueOf(await sayCannotCome(app, person(quentin), that));
  let hers: unknown;
  const his = await newsOf(quentin, async () => {
    hers = await newsOf(helene, both);
  });
  expect(his).toEqual([0, []]);
  expect(String(hers)).toContain("On vous attend à nouveau le vendredi 27 novembre");
});

test("the page says to whom a letter goes, and for what nobody is named; the home, that she is away", async () => {
  await named();
  valueOf(await away());
  const seen = await seeToday(app, person(ana), undefined);
  expect(seen?.awayTold).toEqual({
    names: ["Quentin"],
    unwritten: [],
    nobodyFor: ["Le jardin"],
  });
  const hers = await browserIn(app, ana);
  const page = (await hers.get("/chez-moi")).text;
  expect(page).toContain("Une lettre part à : Quentin.");
  expect(page).toContain("Personne n’est nommé ici pour : Le jardin.");
  expect((await hers.get("/chez-moi/absence")).text).toContain("Hôpital, famille, repos");
  const home = await hers.get("/");
  expect(home.text).toContain("vous n’êtes pas là : personne n’est attendu");
  await hers.submit(formTo(home, "/chez-moi/absence/retour"));
  expect((await hers.get("/")).text).not.toContain("vous n’êtes pas là");
});

test("of what had begun before it was said nobody is told", async () => {
  await named();
  app.setNow(TEST_NOW.add({ hours: 8 }));
  expect(await newsOf(quentin, () => away(from(0, 0)))).toEqual([0, []]);
  app.setNow(TEST_NOW);
});

test("« jusqu’à nouvel ordre » is as long as a pause may be, and is said so", async () => {
  await named();
  const until = untilSaid(TODAY);
  valueOf(await away(until));
  expect([isUntilSaid(until), isUntilSaid({ from: TODAY, until: TOMORROW })]).toEqual([
    true,
    false,
  ]);
  expect(await mailOf(quentin)).toContain("jusqu’à nouvel ordre");
  valueOf(await endPause(app, person(ana), undefined));
});

test("said by who acts for her, she is told too", async () => {
  await named();
  const holder = await actingFor(app, ana, zoe, ["homecare"]);
  valueOf(await pause(app, holder, { from: TODAY, until: TOMORROW }));
  expect(await mailOf(ana)).toContain("Votre semaine est en pause du");
  valueOf(await endPause(app, person(ana), undefined));
});

/** How each visit of today stands: to herself, and to whom reads her week. */
const states = async () => [
  (await seeToday(app, person(ana), undefined))?.days[0]?.expected.map(({ state }) => state),
  (await seeWeekOf(app, person(helene), { person: ana, day: TODAY }))?.days
    .find((one) => one.day.equals(TODAY))
    ?.expected.map(({ state }) => state),
];

test("said at noon, it leaves the morning as it stood: to herself, who came, who reads; taken over by another, what was away stays so", async () => {
  const morning = await planVisit(app, person(ana), { ...visio, day: TODAY });
  const early = valueOf(morning);
  const assignment = await named({ visits: [early, visits[1]] });
  await shareAll(helene);
  const two = TEST_NOW.add({ hours: 3 });
  app.setNow(two);
  const [meal, garden] = ["paused", "paused"];
  valueOf(await away());
  expect(await states()).toEqual([
    ["expected", meal, garden],
    ["expected", meal, garden],
  ]);
  valueOf(await sayPassed(app, person(quentin), { assignment, visit: early, day: TODAY }));
  // The meal would have been over by then: nobody was expected for it, and it stays so.
  app.setNow(two.add({ hours: 3 }));
  valueOf(await away({ from: TODAY, until: TOMORROW.add({ days: 3 }) }));
  expect(await states()).toEqual([
    ["expected", meal, garden],
    ["expected", meal, garden],
  ]);
});

test("said by who acts for her, it says by whom, to both; said by her, it does not", async () => {
  const acting = await actingFor(app, ana, helene, ["homecare"]);
  valueOf(await pause(app, acting, { from: TODAY, until: TOMORROW }));
  const says = "Dit par Hélène, pour vous, le mercredi 25 novembre.";
  const hers = await browserIn(app, ana);
  for (const at of ["/chez-moi", "/chez-moi/semaine"])
    expect((await hers.get(at)).text).toContain(says);
  expect((await seeToday(app, acting, undefined))?.awaySaidBy?.name).toBe("Hélène");
  const home = await app.transaction(person(ana), waitsAway);
  expect(home).toMatchObject([{ urgent: true, go: "Je suis là" }]);
  expect(home[0]?.says).toMatch(/^Hélène l’a dit pour vous\. .*vous n’êtes pas là/);
  valueOf(await away({ from: TODAY, until: TODAY.add({ days: 3 }) }));
  expect((await hers.get("/chez-moi")).text).not.toContain("Dit par Hélène");
  const own = await app.transaction(person(ana), waitsAway);
  expect([own[0]?.urgent, own[0]?.says.startsWith("Hélène")]).toEqual([undefined, false]);
});
