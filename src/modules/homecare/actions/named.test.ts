import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { endSharingIn, listReadsIn } from "#modules/access";
import { endMandate } from "#modules/people";
import { job, operator, person } from "#services/house";
import { browserIn, formTo } from "../../../../tests/support/browser.ts";
import { actingFor } from "../../../../tests/support/entrusting.ts";
import { TEST_NOW } from "../../../../tests/support/house.ts";
import { inOneCircle } from "../../../../tests/support/known.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { lettersTo, passTime } from "../../../../tests/support/time.ts";
import type { SharingId } from "../domain/assignment.ts";
import { helperKinds } from "../web/kinds.ts";
import { aboutPerson } from "./about-person.ts";
import { sayCannotCome, sayComes } from "./cannot-come.ts";
import { endAssignment, nameHelper } from "./name-helper.ts";
import { seeChoices, seeHelpers } from "./see-helpers.ts";
import { seePassages } from "./see-passages.ts";
import { seeVisit } from "./see-week.ts";
import { seeWeekOf } from "./share-week.ts";
import {
  ana,
  app,
  asked,
  helene,
  helpers,
  inNamingHouse,
  letters,
  name,
  named,
  passages,
  plan,
  quentin,
  titles,
  TODAY,
  TOMORROW,
  visits,
  zoe,
} from "./test-naming.ts";

inNamingHouse();

const days = async () =>
  (await passages(quentin)).map(({ starts }) => starts.toPlainDate().toString());

describe("whom one names", () => {
  test("reads the visits that one says, whose and when, and nothing else; one reads who comes", async () => {
    await named();
    expect(await titles()).toEqual(["Le repas"]);
    const [first] = await passages(quentin);
    expect([first?.name, first?.visit.note]).toEqual(["Ana", "À savoir : Le repas"]);
    expect((await helpers()).map(({ helper, visits: its }) => [helper.name, its.length])).toEqual([
      ["Quentin", 1],
    ]);
    expect(await titles(helene)).toEqual([]);
    const lines = await app.transaction(person(ana), (work) =>
      listReadsIn(work, { table: "homecare.visit", row: visits[0] }),
    );
    expect(lines.map(({ by }) => by)).toEqual([quentin]);
  });

  test("is somebody whom one knows here: neither a stranger, nor oneself, nor by whom one acts", async () => {
    for (const helper of [zoe, ana])
      expect(await name({ helper })).toMatchObject({ refusal: "unknown-person" });
    await named({ helper: helene });
    const holder = await actingFor(app, ana, quentin, ["homecare"]);
    await named();
    expect(await name({}, holder)).toMatchObject({ refusal: "unknown-person" });
  });

  test("under a mandate is one of those whom the person named before, until the mandate ends", async () => {
    const acting = await actingFor(app, ana, zoe, ["homecare"]);
    expect(await name({ helper: helene }, acting)).toMatchObject({ refusal: "unknown-person" });
    const first = await named({ helper: helene });
    valueOf(await endAssignment(app, person(ana), { assignment: first }));
    // Whom she let go is hers to know: it reads as if she had never named them.
    expect(await name({ helper: helene }, acting)).toMatchObject({ refusal: "unknown-person" });
    expect((await seeChoices(app, acting, undefined))?.known).toEqual([]);
    await named({ helper: helene, visits: [visits[1]] });
    const again = valueOf(await name({ helper: helene }, acting));
    expect(await titles(helene)).toEqual(["Le repas"]);
    valueOf(await endAssignment(app, acting, { assignment: again }));
    expect(await titles(helene)).toEqual([]);
    const hers = await named({ helper: helene });
    valueOf(await endAssignment(app, acting, { assignment: hers }));
    expect(await titles(helene)).toEqual([]);
    expect(await seeWeekOf(app, person(helene), { person: ana, day: TODAY })).toBeUndefined();
    valueOf(await name({ helper: helene }, acting));
    const { mandate } = acting;
    if (mandate === undefined) throw new Error("no mandate");
    valueOf(await endMandate(app, person(ana), { mandate }));
    expect(await titles(helene)).toEqual([]);
    expect(await helpers()).toEqual([]);
    // Said again by herself, it is open again.
    await named({ helper: helene });
    expect([await titles(helene), (await helpers()).length]).toEqual([["Le repas"], 1]);
  });

  test("under a mandate reads in the letter who wrote it, and for whom", async () => {
    const acting = await actingFor(app, ana, zoe, ["homecare"]);
    await named({ helper: helene, visits: [visits[1]] });
    const assignment = valueOf(await name({ helper: helene }, acting));
    const facts = { assignment, helper: helene, by: zoe };
    const { rows } = await app.transaction(job("gather-mails"), ({ db }) =>
      sql<{ by: string | null }>`select facts ->> 'by' as by from notifications.notification
        where kind = 'homecare.named' and facts ->> 'assignment' = ${assignment}`.execute(db),
    );
    expect(rows).toEqual([{ by: zoe }]);
    const letter = await app.transaction(job("write-mail"), async (work) =>
      helperKinds["homecare.named"].write?.(work, {
        address: "helene@example.org",
        source: undefined,
        facts: [facts],
      }),
    );
    expect(letter?.entries[0]?.title).toBe("Zoé, pour Ana, vous confie des passages");
    if (acting.mandate === undefined) throw new Error("no mandate");
    valueOf(await endMandate(app, person(ana), { mandate: acting.mandate }));
  });

  test("under a mandate comes for fourteen days, said so, unless the person names them again; and not from later on", async () => {
    const acting = await actingFor(app, ana, zoe, ["homecare"]);
    await named({ helper: helene, visits: [visits[1]] });
    const late = TODAY.add({ days: 15 });
    expect(await name({ helper: helene, from: late }, acting)).toMatchObject({
      refusal: "begins-too-late",
    });
    valueOf(await name({ helper: helene }, acting));
    const end = TEST_NOW.add({ hours: 24 * 14 });
    expect((await helpers()).map(({ unsaidUntil }) => unsaidUntil?.toString())).toEqual([
      end.toString(),
    ]);
    await named({ helper: helene });
    expect((await helpers()).map(({ unsaidUntil }) => unsaidUntil)).toEqual([undefined]);
    app.setNow(end);
    expect(await titles(helene)).toEqual(["Le repas"]);
  });

  test("under a mandate is not named for fourteen days again and again: the person alone opens it then", async () => {
    const holder = await situations(app).someone("Nadège");
    const acting = await actingFor(app, ana, holder, ["homecare"]);
    await named({ helper: helene, visits: [visits[1]] });
    app.setNow(TEST_NOW.add({ hours: 1 }));
    valueOf(await name({ helper: helene }, acting));
    expect((await seeHelpers(app, acting, undefined))?.isMine).toBe(false);
    app.setNow(TEST_NOW.add({ hours: 24 * 14 + 1 }));
    const tomorrow = TODAY.add({ days: 15 });
    for (const more of [{}, { from: tomorrow }])
      expect(await name({ helper: helene, ...more }, acting)).toMatchObject({
        refusal: "unsaid-for-long",
      });
    await named({ helper: helene });
    expect(await titles(helene)).toEqual(["Le repas"]);
  });

  test("is told once, and twice the same changes nothing; said otherwise it takes the place of what was said", async () => {
    const before = await letters("homecare.named");
    const first = await named();
    expect(await named()).toBe(first);
    expect(await letters("homecare.named")).toBe(before + 1);
    await named({ visits: [visits[1]] });
    expect(await titles()).toEqual(["Le jardin"]);
    expect(await helpers()).toHaveLength(1);
  });

  test("for a day to come reads at once which, when and what for, and says that they cannot; after it, nothing", async () => {
    const assignment = await named({ from: TOMORROW, until: TOMORROW });
    expect([await titles(), await days()]).toEqual([["Le repas"], [TOMORROW.toString()]]);
    const seen = await seePassages(app, person(quentin), undefined);
    expect(seen?.later).toEqual([]);
    await passTime(app, { minutes: 5 });
    const [mail] = await lettersTo(app, `${quentin}@example.org`);
    expect(mail?.text).toMatch(/Jeudi 26 novembre, de midi à 12\s*heures\s*30, chez Ana/);
    expect(mail?.text).toContain(`/l/passage/${assignment}/${TOMORROW.toString()}/`);
    expect(mail?.text).not.toContain("repas");
    const that = { assignment, visit: visits[0], day: TOMORROW };
    valueOf(await sayCannotCome(app, person(quentin), that));
    valueOf(await sayComes(app, person(quentin), that));
    app.setNow(TEST_NOW.add({ hours: 24 }));
    expect(await days()).toEqual([TOMORROW.toString()]);
    app.setNow(TEST_NOW.add({ hours: 48 }));
    expect([await titles(), await helpers()]).toEqual([[], []]);
  });

  test("for no visit, for one of another, until a day that is past or before the first: refused", async () => {
    const refusals = [
      [{ visits: [] }, "no-visit"],
      [{ until: TODAY.subtract({ days: 1 }) }, "already-over"],
      [{ from: TODAY.add({ days: 3 }), until: TOMORROW }, "ends-before"],
    ] as const;
    for (const [more, refusal] of refusals) expect(await name(more)).toMatchObject({ refusal });
    const other = nameHelper(app, person(helene), asked());
    expect(await other).toMatchObject({ refusal: "unknown-visit" });
  });

  test("ended, they read nothing from then on; ended by nobody else, the one who is named neither", async () => {
    const assignment = await named();
    for (const who of [quentin, helene, zoe])
      expect(await endAssignment(app, person(who), { assignment })).toMatchObject({ done: false });
    expect(await titles()).toEqual(["Le repas"]);
    valueOf(await endAssignment(app, person(ana), { assignment }));
    valueOf(await endAssignment(app, person(ana), { assignment }));
    expect([await titles(), await helpers()]).toEqual([[], []]);
  });

  test("named in her name and confirmed by herself, of two who act for her only who named them ends it", async () => {
    const { someone } = situations(app);
    const first = await actingFor(app, ana, await someone("Solène"), ["homecare"]);
    const second = await actingFor(app, ana, await someone("Nadège"), ["homecare"]);
    await named();
    const assignment = valueOf(await name({ visits }, first));
    const { rows } = await app.transaction(person(ana), ({ db }) =>
      sql<{
        sharing: SharingId;
      }>`select unnest(sharings) as sharing from homecare.assignment where id = ${assignment}`.execute(
        db,
      ),
    );
    const refusal = "named-by-another";
    expect(await endAssignment(app, second, { assignment })).toMatchObject({ refusal });
    const hers = await browserIn(app, ana);
    for (const { sharing } of rows) {
      const page = await hers.get("/moi/partages");
      await hers.submit(formTo(page, `/moi/partages/${sharing}/redire`));
    }
    expect(await endAssignment(app, second, { assignment })).toMatchObject({ refusal });
    expect(await name({}, second)).toMatchObject({ refusal });
    expect(await titles()).toEqual(["Le repas", "Le jardin"]);
    valueOf(await endAssignment(app, first, { assignment }));
    expect(await titles()).toEqual([]);
  });

  test("is not shown as coming for what was taken back elsewhere", async () => {
    await named({ visits });
    const { rows } = await app.transaction(person(ana), ({ db }) =>
      sql<{ sharing: SharingId }>`select sharings[1] as sharing from homecare.assignment`.execute(
        db,
      ),
    );
    const [one] = rows;
    if (one === undefined) throw new Error("nobody is named");
    await app.transaction(person(ana), (work) => endSharingIn(work, one));
    expect([await titles(), (await helpers())[0]?.visits.length]).toEqual([["Le jardin"], 1]);
    await named({ visits });
    expect([await titles(), (await helpers())[0]?.visits.length]).toEqual([
      ["Le repas", "Le jardin"],
      2,
    ]);
  });

  test("wanted nothing of whom names them: nothing reaches them, and it is not learnt", async () => {
    await app.transaction(person(helene), ({ db }) =>
      sql`insert into moderation.block (person, blocked, since) values (${helene}, ${ana}, ${TEST_NOW})`.execute(
        db,
      ),
    );
    const before = await letters("homecare.named");
    await named({ helper: helene });
    expect([await titles(helene), await letters("homecare.named")]).toEqual([[], before]);
    expect((await helpers()).map(({ helper }) => helper.name)).toEqual(["Hélène"]);
    await app.transaction(person(helene), ({ db }) =>
      sql`delete from moderation.block where person = ${helene}`.execute(db),
    );
  });

  test("does nothing in the name of who named them, and writes nothing of who is named", async () => {
    const assignment = await named();
    for (const who of [quentin, zoe]) {
      const changed = await app.transaction(person(who), ({ db }) =>
        sql`update homecare.assignment set visits = visits || ${visits[1]}::uuid where id = ${assignment} returning id`.execute(
          db,
        ),
      );
      expect(changed.rows).toEqual([]);
    }
    expect(await seeVisit(app, person(quentin), { visit: visits[0] })).toBeUndefined();
    expect((await seeChoices(app, person(quentin), undefined))?.visits).toEqual([]);
  });
});

test("of two who were one, whoever the first named is named anew by who stays", async () => {
  const { someone } = situations(app);
  const first = await someone("Ana");
  await inOneCircle(app, [first, quentin]);
  const visit = await plan("Le marché", "09:00", first);
  valueOf(await nameHelper(app, person(first), asked({ visits: [visit] })));
  expect(await titles()).toEqual(["Le marché"]);
  await app.transaction(operator(), (work) => aboutPerson.merges(work, first, ana));
  expect([await titles(), await helpers()]).toEqual([[], []]);
  await named({ visits: [visit] });
  expect([await titles(), (await helpers()).length]).toEqual([["Le marché"], 1]);
});

/** As the house does when somebody asks for their data, or goes. */
const about = <T>(run: Parameters<typeof app.transaction<T>>[1]) =>
  app.transaction(operator(), run);

test("who leaves takes their names along, on either side; what is given says it", async () => {
  const assignment = await named();
  valueOf(await sayCannotCome(app, person(quentin), { assignment, visit: visits[0], day: TODAY }));
  const given = JSON.stringify(await about((work) => aboutPerson.gives(work, quentin)));
  expect(given).toContain(ana);
  await about((work) => aboutPerson.erases(work, quentin));
  expect(await helpers()).toEqual([]);
  await named({ helper: helene });
  await about((work) => aboutPerson.erases(work, ana));
  expect(await titles(helene)).toEqual([]);
});
