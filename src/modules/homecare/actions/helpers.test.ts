import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { dayOf } from "#basics/dates";
import { endSharingIn, listReadsIn, shareIn } from "#modules/access";
import { endMandate } from "#modules/people";
import { ownSpaceOf } from "#rules/access";
import { type Actor, job, operator, person, type PersonId } from "#services/house";

import { actingFor } from "../../../../tests/support/entrusting.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { inOneCircle } from "../../../../tests/support/known.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { lettersTo, passTime } from "../../../../tests/support/time.ts";
import type { AssignmentId, SharingId } from "../domain/assignment.ts";
import type { VisitId } from "../domain/visit.ts";
import { myVisits } from "../web/dated.ts";
import { aboutPerson } from "./about-person.ts";
import { sayCannotCome, sayComes } from "./cannot-come.ts";
import { endAssignment, type NameHelper, nameHelper } from "./name-helper.ts";
import { openDeployment } from "./open-deployment.ts";
import { pause } from "./pause.ts";
import { planVisit } from "./plan-visit.ts";
import { seeChoices, seeHelpers } from "./see-helpers.ts";
import { seePassages } from "./see-passages.ts";
import { seeToday, seeVisit } from "./see-week.ts";
import { seeWeekOf } from "./share-week.ts";

let app: TestHouse;
let ana: PersonId;
let quentin: PersonId;
let helene: PersonId;
let zoe: PersonId;
let visits: readonly [VisitId, VisitId];

const TODAY = dayOf(TEST_NOW);
const TOMORROW = TODAY.add({ days: 1 });

const plan = async (title: string, at: string, whose = ana): Promise<VisitId> =>
  valueOf(
    await planVisit(app, person(whose), {
      title,
      note: `À savoir : ${title}`,
      zone: "Europe/Paris",
      day: TODAY,
      at: Temporal.PlainTime.from(at),
      minutes: 30,
      every: "week",
      days: ["MO", "TU", "WE", "TH", "FR", "SA", "SU"],
      last: undefined,
    }),
  );
const asked = (more: Partial<NameHelper> = {}): NameHelper => ({
  helper: quentin,
  visits: [visits[0]],
  from: TODAY,
  until: undefined,
  ...more,
});
const name = (more: Partial<NameHelper> = {}, as: Actor = person(ana)) =>
  nameHelper(app, as, asked(more));
const named = async (more: Partial<NameHelper> = {}): Promise<AssignmentId> =>
  valueOf(await name(more));
const passages = async (who: PersonId) =>
  (await seePassages(app, person(who), undefined))?.passages ?? [];
const titles = async (who = quentin) => [
  ...new Set((await passages(who)).map(({ visit }) => visit.title)),
];
const helpers = async () => (await seeHelpers(app, person(ana), undefined))?.helpers ?? [];
const shareAll = (to: PersonId) =>
  app.transaction(person(ana), async (work) =>
    valueOf(
      await shareIn(work, {
        space: ownSpaceOf(ana),
        tables: ["homecare.visit"],
        row: undefined,
        to: { person: to },
        until: undefined,
        purpose: undefined,
        text: { name: "partage", version: 1, words: "Je partage." },
      }),
    ),
  );
const letters = async (kind: string) => {
  const { rows } = await app.transaction(job("gather-mails"), ({ db }) =>
    sql<{ kind: string }>`select kind from notifications.notification where kind = ${kind}`.execute(
      db,
    ),
  );
  return rows.length;
};

beforeAll(async () => {
  app = await testHouse();
  const { someone } = situations(app);
  ana = await someone("Ana");
  quentin = await someone("Quentin");
  helene = await someone("Hélène");
  zoe = await someone("Zoé");
  await inOneCircle(app, [ana, quentin, helene]);
  valueOf(
    await openDeployment(app, operator(), {
      controller: "SCIC Rest@dom",
      contact: "04 65 71 00 20",
      assessed: TODAY.subtract({ days: 3 }),
      register: "Au siège",
      hosting: "itself",
    }),
  );
});
beforeEach(async () => {
  app.setNow(TEST_NOW);
  await app.transaction(person(ana), async ({ db }) => {
    await sql`update access.grant set ended_at = ${TEST_NOW} where ended_at is null`.execute(db);
    await sql`delete from homecare.assignment`.execute(db);
    await sql`delete from homecare.visit`.execute(db);
    await sql`delete from homecare.pause`.execute(db);
  });
  visits = [await plan("Le repas", "12:00"), await plan("Le jardin", "15:00")];
});

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

  test("under a mandate comes for fourteen days, said so, unless the person names them again; and not from later on", async () => {
    const acting = await actingFor(app, ana, zoe, ["homecare"]);
    const first = await named({ helper: helene });
    valueOf(await endAssignment(app, person(ana), { assignment: first }));
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
    const first = await named({ helper: helene });
    valueOf(await endAssignment(app, person(ana), { assignment: first }));
    app.setNow(TEST_NOW.add({ hours: 1 }));
    valueOf(await name({ helper: helene }, acting));
    expect((await seeHelpers(app, acting, undefined))?.isMine).toBe(false);
    app.setNow(TEST_NOW.add({ hours: 24 * 14 + 1 }));
    expect(await name({ helper: helene }, acting)).toMatchObject({ refusal: "unsaid-for-long" });
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

  test("comes from a day to another: before and after, they read nothing", async () => {
    await named({ from: TOMORROW, until: TOMORROW });
    expect(await titles()).toEqual([]);
    const seen = await seePassages(app, person(quentin), undefined);
    expect(seen?.later).toEqual([{ name: "Ana", from: TOMORROW }]);
    app.setNow(TEST_NOW.add({ hours: 24 }));
    const days = (await passages(quentin)).map(({ starts }) => starts.toPlainDate().toString());
    expect(days).toEqual([TOMORROW.toString()]);
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

const seenToday = async () =>
  (await seeToday(app, person(ana), undefined))?.days[0]?.expected.map(({ without }) => without);

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

test("who leaves takes their names along, on either side; what is given says it", async () => {
  const about = <T>(run: Parameters<typeof app.transaction<T>>[1]) =>
    app.transaction(operator(), run);
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
