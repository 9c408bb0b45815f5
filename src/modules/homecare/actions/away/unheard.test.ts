import { sql } from "kysely";
import { expect, test } from "vitest";
import { person, type PersonId } from "#services/house";
import { browserIn, formTo } from "../../../../../tests/support/browser.ts";
import { actingFor } from "../../../../../tests/support/entrusting.ts";
import { TEST_NOW } from "../../../../../tests/support/house.ts";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { lettersTo, passTime } from "../../../../../tests/support/time.ts";
import { seeBack } from "../../called/actions/see-back.ts";
import { waitsAway } from "../../web/away/awaits.ts";
import { endPause, pause } from "../pause.ts";
import { seeToday } from "../see-week.ts";
import { ana, app, helene, inNamingHouse, named, quentin, TODAY, zoe } from "../test-naming.ts";

inNamingHouse();

const day = (days: number) => TODAY.add({ days });
const away = async (first: number, last: number) =>
  valueOf(await pause(app, person(ana), { from: day(first), until: day(last) }));
const back = async () => valueOf(await endPause(app, person(ana), undefined));
/** What reaches somebody by the queue of letters, of what was done meanwhile. */
const reaches = async (who: PersonId, run: () => Promise<unknown>): Promise<readonly string[]> => {
  await passTime(app, { minutes: 5 });
  const before = await lettersOf(who);
  await run();
  await passTime(app, { minutes: 5 });
  const after = [...(await lettersOf(who))];
  for (const one of before) after.splice(after.indexOf(one), 1);
  return after;
};
const lettersOf = async (who: PersonId): Promise<readonly string[]> =>
  (await lettersTo(app, `${who}@example.org`)).map(({ text }) => text);

/** What awaits her on her home of it. */
const waits = async () =>
  (await app.transaction(person(ana), waitsAway)).map(({ urgent, press }) => [
    urgent,
    press?.prefix,
  ]);

test("there again before the letter of the absence left, nobody is written to, and the page says so", async () => {
  await named({ until: day(3) });
  const told = await reaches(quentin, async () => {
    await away(1, 2);
    await back();
    expect(await seeBack(app, person(ana), undefined)).toMatchObject({
      told: [],
      unheard: ["Quentin"],
    });
    const page = await (await browserIn(app, ana)).get("/chez-moi");
    expect(page.text).toContain("Rien n’est écrit à Quentin");
  });
  expect(told).toEqual([]);
});

test("once it left, its end leaves too: of the days that were said, also where others took their place meanwhile", async () => {
  await named({ until: day(3) });
  expect(String(await reaches(quentin, () => away(1, 3)))).toContain("en pause");
  const told = await reaches(quentin, async () => {
    await away(2, 2);
    await back();
    expect((await seeBack(app, person(ana), undefined))?.unheard).toEqual([]);
  });
  expect(told).toHaveLength(1);
  expect(told[0]).toContain("attend à nouveau le jeudi 26 novembre, le vendredi 27 novembre et");
  expect(told[0]).not.toContain("en pause le");
});

test("made shorter before its letter left, who comes reads the shorter one, and nothing of the other", async () => {
  await named({ until: day(3) });
  const told = await reaches(quentin, async () => {
    await away(1, 3);
    await away(1, 1);
  });
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(/en pause le jeudi 26 novembre$/m);
  expect(told[0]).not.toContain("à nouveau");
  await back();
});

test("ended by who acts for her, it says by whom: on her page, on her home, in each letter; one press says otherwise", async () => {
  await named();
  await named({ helper: helene });
  const acting = await actingFor(app, ana, helene, ["homecare"]);
  await reaches(quentin, () => away(0, 3));
  let hers: readonly string[] = [];
  let helenes: readonly string[] = [];
  const told = await reaches(quentin, async () => {
    hers = await reaches(ana, async () => {
      helenes = await reaches(helene, async () => valueOf(await endPause(app, acting, undefined)));
    });
  });
  expect([told.length, hers.length, helenes.length]).toEqual([1, 1, 1]);
  expect(told[0]).toMatch(/vos passages reprennent[^]*Dit par Hélène, pour Ana\./);
  expect(hers[0]).toMatch(/Votre semaine reprend[^]*Dit par Hélène, pour vous\./);
  expect(helenes[0]).not.toContain("Dit par");
  const own = await browserIn(app, ana);
  expect((await own.get("/chez-moi")).text).toContain("Dit par Hélène, pour vous.");
  const home = await own.get("/");
  expect(home.text).toContain("Hélène a dit pour vous que vous êtes là");
  await own.submit(formTo(home, "/chez-moi/absence/encore"));
  const seen = await seeToday(app, person(ana), undefined);
  expect([seen?.pause?.until.toString(), seen?.awaySaidBy]).toEqual([day(3).toString(), undefined]);
  await back();
  expect(await app.transaction(person(ana), waitsAway)).toEqual([]);
});

test("said and ended by who acts for her, it names them to nobody whom the gate keeps from them; her home says it a week at most", async () => {
  await named();
  const acting = await actingFor(app, ana, zoe, ["homecare"]);
  await app.transaction(person(quentin), ({ db }) =>
    sql`insert into moderation.block (person, blocked, since) values (${quentin}, ${zoe}, ${TEST_NOW})`.execute(
      db,
    ),
  );
  const told = [
    ...(await reaches(quentin, async () =>
      valueOf(await pause(app, acting, { from: TODAY, until: day(20) })),
    )),
    ...(await reaches(quentin, async () => valueOf(await endPause(app, acting, undefined)))),
  ];
  expect(told).toHaveLength(2);
  expect(told.join()).not.toContain("Zoé");
  expect(await waits()).toEqual([[true, "encore"]]);
  app.setNow(TEST_NOW.add({ hours: 24 * 3 }));
  expect(await waits()).toEqual([[undefined, "encore"]]);
  app.setNow(TEST_NOW.add({ hours: 24 * 8 }));
  expect(await waits()).toEqual([]);
});
