import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { person } from "#services/house";
import { browserIn, formTo } from "../../../../tests/support/browser.ts";
import { TEST_NOW } from "../../../../tests/support/house.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { lettersTo, passTime } from "../../../../tests/support/time.ts";
import { myVisits } from "../web/dated.ts";
import { sayCannotCome, sayComes, sayWillNot } from "./cannot-come.ts";
import { endAssignment } from "./name-helper.ts";
import { pause } from "./pause.ts";
import { seePassages } from "./see-passages.ts";
import { seeToday } from "./see-week.ts";
import { seeWeekOf } from "./share-week.ts";
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
  titles,
  TODAY,
  TOMORROW,
  visits,
  zoe,
} from "./test-naming.ts";

inNamingHouse();

const seenToday = async () =>
  (await seeToday(app, person(ana), undefined))?.days[0]?.expected.map(
    ({ without }) => without?.cannot,
  );

const replaced = async () =>
  (await passages(quentin)).find(({ cannotCome }) => cannotCome)?.isReplaced;

describe("a day on which they cannot come", () => {
  test("is said without a reason, told once, shown to whose visit it is, and taken back", async () => {
    const assignment = await named();
    const that = { assignment, visit: visits[0], day: TODAY };
    const before = await letters("homecare.cannot-come");
    valueOf(await sayCannotCome(app, person(quentin), that));
    valueOf(await sayCannotCome(app, person(quentin), that));
    expect(await letters("homecare.cannot-come")).toBe(before + 1);
    expect(await seenToday()).toEqual([["Quentin"], undefined]);
    expect((await passages(quentin)).map(({ cannotCome }) => cannotCome).slice(0, 2)).toEqual([
      true,
      false,
    ]);
    const told = await letters("homecare.comes");
    valueOf(await sayComes(app, person(quentin), that));
    valueOf(await sayComes(app, person(quentin), that));
    expect(await letters("homecare.comes")).toBe(told + 1);
    await passTime(app, { minutes: 5 });
    const [mail] = await lettersTo(app, `${ana}@example.org`);
    expect(mail?.text).toContain("Quentin vient finalement le");
    expect(await seenToday()).toEqual([undefined, undefined]);
  });

  test("leads to somebody for that day, from the page and the letter; who cannot reads then that somebody comes, not who", async () => {
    const assignment = await named();
    const that = { assignment, visit: visits[0], day: TOMORROW };
    valueOf(await sayCannotCome(app, person(quentin), that));
    expect(await replaced()).toBe(false);
    await passTime(app, { minutes: 5 });
    const at = `/chez-moi/visites/${visits[0]}/le/${TOMORROW.toString()}/qui`;
    const mails = await lettersTo(app, `${ana}@example.org`);
    expect(mails.map(({ text }) => text).join("\n")).toContain(at);
    const hers = await browserIn(app, ana);
    for (const from of [`/chez-moi/visites/${visits[0]}`, "/chez-moi", "/chez-moi/semaine"]) {
      const { html, text } = await hers.get(from);
      expect([html.includes(`href="${at}"`), text.includes("Trouver quelqu’un")]).toEqual([
        true,
        true,
      ]);
    }
    // As letters of before say it.
    const page = await hers.get(
      `/chez-moi/aides/nouvelle?visite=${visits[0]}&jour=${TOMORROW.toString()}`,
    );
    expect(page.text).toMatch(/Jeudi 26 novembre, de midi à 12.heures.30 : Le repas/);
    expect(page.text).toContain("Quentin a dit ne pas pouvoir venir ce jour-là.");
    expect([quentin, helene].map((one) => page.html.includes(`value="${one}"`))).toEqual([
      false,
      true,
    ]);
    await hers.submit(formTo(page, at), { qui: helene });
    const [first] = (await passages(helene)).map(({ starts }) => starts.toPlainDate());
    expect([(await passages(helene)).length, first?.toString()]).toEqual([1, TOMORROW.toString()]);
    expect(await replaced()).toBe(false);
    const [asked] = await passages(helene);
    if (asked === undefined) throw new Error("Hélène reads nothing");
    const theirs = { ...that, assignment: asked.assignment };
    valueOf(await sayComes(app, person(helene), theirs));
    expect(await replaced()).toBe(true);
    const his = (await (await browserIn(app, quentin)).get("/chez-moi/passages")).text;
    expect([his.includes("Quelqu’un d’autre vient"), his.includes("Hélène")]).toEqual([
      true,
      false,
    ]);
    const here = (await (await browserIn(app, helene)).get("/chez-moi/passages")).text;
    expect(here).toContain(
      "Ana vous l’a demandé, à la place de Quentin, pour ce jour-là seulement.",
    );
  });

  test("stands when they are named anew, for the same visit", async () => {
    const assignment = await named();
    valueOf(
      await sayCannotCome(app, person(quentin), { assignment, visit: visits[0], day: TODAY }),
    );
    await named({ visits });
    expect(await seenToday()).toEqual([["Quentin"], undefined]);
  });

  test("is said by who is named alone, of a day that comes and is theirs", async () => {
    const assignment = await named({ until: TOMORROW });
    const say = (more: object, who = quentin) =>
      sayCannotCome(app, person(who), { assignment, visit: visits[0], day: TODAY, ...more });
    for (const who of [ana, helene, zoe])
      expect(await say({}, who)).toMatchObject({ refusal: "unknown-passage" });
    expect(await say({ visit: visits[1] })).toMatchObject({ refusal: "unknown-passage" });
    expect(await say({ day: TODAY.subtract({ days: 1 }) })).toMatchObject({
      refusal: "already-past",
    });
    expect(await say({ day: TODAY.add({ days: 2 }) })).toMatchObject({
      refusal: "not-on-that-day",
    });
    valueOf(await pause(app, person(ana), { from: TODAY, until: TODAY }));
    expect(await say({})).toMatchObject({ refusal: "not-on-that-day" });
    valueOf(await endAssignment(app, person(ana), { assignment }));
    expect(await say({ day: TOMORROW })).toMatchObject({ refusal: "unknown-passage" });
  });

  test("leaves somebody where another is named for it too", async () => {
    const one = await named();
    const other = await named({ helper: helene });
    const that = { visit: visits[0], day: TODAY };
    valueOf(await sayCannotCome(app, person(quentin), { ...that, assignment: one }));
    expect(await seenToday()).toEqual([undefined, undefined]);
    valueOf(await sayCannotCome(app, person(helene), { ...that, assignment: other }));
    expect(await seenToday()).toEqual([["Hélène", "Quentin"], undefined]);
  });

  test("leaves nobody where the other is not open any more, and says so among one’s dates", async () => {
    const one = await named();
    await named({ helper: helene });
    await app.transaction(person(ana), ({ db }) =>
      sql`update access.grant set ended_at = ${TEST_NOW} where to_person = ${helene}`.execute(db),
    );
    valueOf(
      await sayCannotCome(app, person(quentin), { assignment: one, visit: visits[0], day: TODAY }),
    );
    expect(await seenToday()).toEqual([["Quentin"], undefined]);
    const range = { from: TODAY, until: TODAY, within: undefined };
    const dates = await app.transaction(person(ana), (work) => myVisits.list(work, range));
    expect(dates.map(({ title }) => title)).toEqual([
      "Le repas (personne ce jour-là)",
      "Le jardin",
    ]);
  });

  test("is not said of a visit that was taken back, though one reads it another way", async () => {
    const assignment = await named();
    await app.transaction(person(ana), ({ db }) =>
      sql`update access.grant set ended_at = ${TEST_NOW} where to_person = ${quentin}`.execute(db),
    );
    await shareAll(quentin);
    expect(await titles()).toEqual([]);
    expect(
      await sayCannotCome(app, person(quentin), { assignment, visit: visits[0], day: TODAY }),
    ).toMatchObject({ refusal: "unknown-passage" });
  });

  test("is not read by whom the visit is shared with", async () => {
    const assignment = await named();
    valueOf(
      await sayCannotCome(app, person(quentin), { assignment, visit: visits[0], day: TODAY }),
    );
    await shareAll(helene);
    const week = await seeWeekOf(app, person(helene), { person: ana, day: TODAY });
    const read = week?.days.flatMap(({ expected }) => expected) ?? [];
    expect(read).not.toHaveLength(0);
    expect(read.every(({ without }) => without === undefined)).toBe(true);
    const { rows } = await app.transaction(person(helene), ({ db }) =>
      sql`select from homecare.cannot_come union all select from homecare.assignment`.execute(db),
    );
    expect(rows).toHaveLength(0);
  });
});

const later = async () => (await seePassages(app, person(quentin), undefined))?.later;

describe("whom she named from a day to come", () => {
  test("says in one press that they will not: she is told, and nothing opens that day", async () => {
    const assignment = await named({ from: TOMORROW });
    expect(await later()).toEqual([{ name: "Ana", from: TOMORROW, oneDay: false, assignment }]);
    for (const who of [ana, helene, zoe])
      expect(await sayWillNot(app, person(who), { assignment })).toMatchObject({
        refusal: "unknown-passage",
      });
    const told = await letters("homecare.cannot-come");
    valueOf(await sayWillNot(app, person(quentin), { assignment }));
    valueOf(await sayWillNot(app, person(quentin), { assignment }));
    expect([await later(), await letters("homecare.cannot-come")]).toEqual([[], told + 1]);
    await passTime(app, { minutes: 5 });
    const mails = await lettersTo(app, `${ana}@example.org`);
    expect(mails.map(({ text }) => text).join("\n")).toContain(
      "Quentin ne viendra pas à partir du jeudi 26 novembre",
    );
    app.setNow(TEST_NOW.add({ hours: 30 }));
    const { rows } = await app.transaction(person(quentin), ({ db }) =>
      sql`select from homecare.visit`.execute(db),
    );
    expect([await titles(), rows]).toEqual([[], []]);
  });

  test("says of each day, once it has begun", async () => {
    const assignment = await named();
    expect(await sayWillNot(app, person(quentin), { assignment })).toMatchObject({
      refusal: "unknown-passage",
    });
  });
});
