import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { endSharingIn, listReadsIn, shareAgainIn } from "#modules/access";
import { type Actor, job, person, type PersonId } from "#services/house";
import { doWaitingJobs } from "#services/jobs";

import {
  asks,
  type AtHome,
  atHome,
  openHomes,
  sends,
  titlesFor,
  TODAY,
} from "../../../../../tests/support/bodies.ts";
import { actingFor } from "../../../../../tests/support/entrusting.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { inOneCircle } from "../../../../../tests/support/known.ts";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import { mailTo, passTime } from "../../../../../tests/support/time.ts";
import { sayCannotCome, sayComes } from "../../actions/cannot-come.ts";
import { endAssignment, nameHelper } from "../../actions/name-helper.ts";
import { planVisit } from "../../actions/plan-visit.ts";
import { seeChoices, seeHelpers } from "../../actions/see-helpers.ts";
import { seePassages } from "../../actions/see-passages.ts";
import { seeToday } from "../../actions/see-week.ts";
import type { ThroughId } from "../../domain/assignment.ts";
import { askBody } from "./ask-body.ts";
import { endAsked, letThemBack, notThem } from "./end-asked.ts";
import { sayNoBody } from "./say-body.ts";
import { seeAskedPage, seeBodyPage } from "./see-asked.ts";
import { seeBodies, seeOffered } from "./see-bodies.ts";
import { sayNo, sendNoMore, sendSomebody } from "./send-somebody.ts";
import { bodyText } from "./texts.fr.ts";

let app: TestHouse;
let at: AtHome;

const TOMORROW = TODAY.add({ days: 1 });

beforeAll(async () => {
  app = await testHouse();
  await openHomes(app);
});
beforeEach(async () => {
  app.setNow(TEST_NOW);
  at = await atHome(app);
});

const titles = (who: PersonId) => titlesFor(app, who);
const days = async (who: PersonId) =>
  ((await seePassages(app, person(who), undefined))?.passages ?? []).map(({ starts }) =>
    starts.toPlainDate().toString(),
  );
/** What the body reads of what it was asked. */
const read = async (asked: ThroughId, who: PersonId | Actor = at.odile) =>
  seeAskedPage(app, typeof who === "string" ? person(who) : who, { asked });
const mine = async () => (await seeBodies(app, person(at.ana), undefined))?.bodies[0];
const send = (asked: ThroughId, more: Partial<Parameters<typeof sendSomebody>[2]> = {}) =>
  sendSomebody(app, person(at.odile), {
    asked,
    helper: at.malika,
    from: undefined,
    until: undefined,
    ...more,
  });
const mailOf = (who: PersonId) => mailTo(app, who);

describe("one asks", () => {
  test("a body that says it comes, and is shown to be itself; never the one of who acts, and only for one’s own visits", async () => {
    const names = async () =>
      (await seeOffered(app, person(at.ana), undefined))?.map(({ organisation }) => organisation);
    expect(await names()).toContain(at.body);
    const ask = (more: object = {}, who: Actor = person(at.ana)) =>
      askBody(app, who, {
        organisation: at.body,
        visits: [at.visits[0]],
        from: TODAY,
        until: undefined,
        words: undefined,
        ...more,
      });
    const other = await situations(app).verified([at.paul], { name: "Une autre" });
    expect(await ask({ organisation: other })).toMatchObject({ refusal: "unknown-body" });
    expect(await ask({ visits: [] })).toMatchObject({ refusal: "no-visit" });
    expect(await ask({}, person(at.malika))).toMatchObject({ refusal: "unknown-visit" });
    const acting = await actingFor(app, at.ana, at.paul, ["homecare"]);
    // Paul represents it.
    expect(await ask({}, acting)).toMatchObject({ refusal: "unknown-body" });
    const first = valueOf(await ask());
    expect(valueOf(await ask())).toBe(first);
    expect(await ask({ visits: at.visits })).toMatchObject({ refusal: "already-asked" });
    valueOf(await sayNoBody(app, person(at.odile), { organisation: at.body }));
    expect(await names()).not.toContain(at.body);
  });

  test("and until the body says yes it reads a name and what one wrote, nothing else, and is told once", async () => {
    const asked = await asks(app, at);
    const seen = await read(asked);
    expect(seen?.asked).toEqual({
      id: asked,
      organisation: at.body,
      name: "Ana",
      state: "waiting",
      words: "À Saillans, le midi.",
      coming: undefined,
    });
    for (const who of [at.malika, at.paul, at.ana]) expect(await read(asked, who)).toBeUndefined();
    const reads = await app.transaction(person(at.ana), (work) =>
      listReadsIn(work, { table: "homecare.visit", row: at.visits[0] }),
    );
    expect(reads).toEqual([]);
    expect(await mailOf(at.odile)).toContain("Ana demande à Pas à pas de venir");
    expect(await titles(at.malika)).toEqual([]);
  });

  test("and does not reach who says yes for the body, where they wanted nothing of one", async () => {
    await app.transaction(person(at.odile), ({ db }) =>
      sql`insert into moderation.block (person, blocked, since) values (${at.odile}, ${at.ana}, ${TEST_NOW})`.execute(
        db,
      ),
    );
    const asked = await asks(app, at);
    expect(await read(asked)).toBeUndefined();
    expect(await send(asked)).toMatchObject({ refusal: "unknown-asked" });
    expect(await mailOf(at.odile)).not.toContain("Ana");
  });
});

describe("the body says yes", () => {
  test("by naming who works there, who reads these visits alone; whose they are is told, and reads by whom", async () => {
    const asked = await asks(app, at);
    await sends(app, at, asked);
    expect(await titles(at.malika)).toEqual(["Le repas"]);
    expect((await mine())?.sent.map(({ name }) => name)).toEqual(["Malika"]);
    expect((await mine())?.state).toBe("comes");
    // Whom a body sends is not somebody whom one named.
    expect((await seeHelpers(app, person(at.ana), undefined))?.helpers).toEqual([]);
    const choices = await seeChoices(app, person(at.ana), undefined);
    expect(choices?.known.map(({ name }) => name)).not.toContain("Malika");
    const mail = await mailOf(at.ana);
    expect(mail).toContain("Pas à pas vient chez vous");
    expect(mail).toContain("Malika");
  });

  test("and reads then the day and the hour of these, in the log of whose they are; no word of any", async () => {
    const asked = await asks(app, at);
    await sends(app, at, asked);
    const seen = await read(asked);
    expect(seen?.asked.coming?.occasions).toHaveLength(15);
    expect(seen?.asked.coming?.occasions[0]?.starts.toPlainTime().toString()).toBe("12:00:00");
    expect(JSON.stringify(seen)).not.toMatch(/Le repas|Le jardin|savoir/);
    const reads = async (row: string) =>
      (
        await app.transaction(person(at.ana), (work) =>
          listReadsIn(work, { table: "homecare.visit", row }),
        )
      ).map(({ by }) => by);
    expect([await reads(at.visits[0]), await reads(at.visits[1])]).toEqual([[at.odile], []]);
  });

  test("with somebody of its own alone, never with whose visits they are, nor for days that were not asked", async () => {
    const asked = await asks(app, at, { until: TOMORROW });
    const stranger = await situations(app).someone("Zoé");
    for (const helper of [stranger, at.ana])
      expect(await send(asked, { helper })).toMatchObject({ refusal: "unknown-person" });
    // Before its yes it does not learn which days are asked, by asking for others: the yes is for all.
    await sends(app, at, asked, { helper: at.paul, until: TOMORROW.add({ days: 1 }) });
    expect((await mine())?.sent[0]?.until?.toString()).toBe(TOMORROW.toString());
    expect(await send(asked, { until: TOMORROW.add({ days: 1 }) })).toMatchObject({
      refusal: "after-what-is-asked",
    });
    for (const who of [at.paul, at.malika, at.ana]) {
      const by = sendSomebody(app, person(who), {
        asked,
        helper: at.malika,
        from: undefined,
        until: undefined,
      });
      expect(await by).toMatchObject({ refusal: "unknown-asked" });
    }
    const first = valueOf(await send(asked));
    expect(valueOf(await send(asked))).toBe(first);
  });

  test("or no, without a reason: nothing is open, and one may ask again", async () => {
    const asked = await asks(app, at);
    valueOf(await sayNo(app, person(at.odile), { asked }));
    valueOf(await sayNo(app, person(at.odile), { asked }));
    expect(await send(asked)).toMatchObject({ refusal: "over" });
    expect((await mine())?.state).toBe("no");
    expect(await mailOf(at.ana)).toContain("Pas à pas ne peut pas venir");
    expect(await read(asked)).toBeUndefined();
    expect(await asks(app, at)).not.toBe(asked);
  });
});

describe("who comes", () => {
  test("is changed by the body without that one says anything again", async () => {
    const asked = await asks(app, at);
    const assignment = await sends(app, at, asked);
    await sends(app, at, asked, { helper: at.paul });
    valueOf(await sendNoMore(app, person(at.odile), { asked, assignment }));
    expect([await titles(at.malika), await titles(at.paul)]).toEqual([[], ["Le repas"]]);
    expect((await mine())?.sent.map(({ name }) => name)).toEqual(["Paul"]);
  });

  test("says that they cannot: the body reads it and names somebody for that day, who leaves after it", async () => {
    const asked = await asks(app, at);
    const assignment = await sends(app, at, asked);
    const [visit] = at.visits;
    valueOf(await sayCannotCome(app, person(at.malika), { assignment, visit, day: TOMORROW }));
    await doWaitingJobs(app);
    const gap = async () => (await read(asked))?.asked.coming?.occasions[1];
    expect(await gap()).toMatchObject({ comes: [], cannot: [at.malika] });
    expect(await mailOf(at.odile)).toContain("Malika ne peut pas venir");
    valueOf(await sayComes(app, person(at.malika), { assignment, visit, day: TOMORROW }));
    expect(await mailOf(at.odile)).toContain("Malika vient finalement le");
    valueOf(await sayCannotCome(app, person(at.malika), { assignment, visit, day: TOMORROW }));
    await sends(app, at, asked, { helper: at.paul, from: TOMORROW, until: TOMORROW });
    expect(await gap()).toMatchObject({ comes: [at.paul], cannot: [at.malika] });
    // Until their first day they read that they are expected, and no visit.
    const seen = await seePassages(app, person(at.paul), undefined);
    const later = seen?.later.map(({ name, from }) => `${name} ${from.toString()}`);
    expect([seen?.passages, later]).toEqual([[], [`Ana ${TOMORROW.toString()}`]]);
    expect(await mailOf(at.ana)).toContain("Pas à pas dit qui viendra chez vous");
    const members = () =>
      app.transaction(person(at.ana), async ({ db }) => {
        const { rows } = await sql<{
          person: PersonId;
        }>`select person from access.party_member where party = ${asked}`.execute(db);
        return rows.map((row) => row.person);
      });
    expect(await members()).toEqual([at.malika]);
    await passTime(app, { hours: 24 });
    expect(await members()).toContain(at.paul);
    expect(await days(at.paul)).toEqual([TOMORROW.toString()]);
    await passTime(app, { hours: 24 });
    expect(await members()).toEqual([at.malika]);
  });

  test("is kept out for good by whose visits they are, in one press, and the body reads no reason", async () => {
    const asked = await asks(app, at);
    const assignment = await sends(app, at, asked);
    const [ana, holder] = [person(at.ana), await situations(app).someone("Nadège")];
    const acting = await actingFor(app, at.ana, holder, ["homecare"]);
    for (const who of [person(at.malika), person(at.odile), acting])
      expect((await notThem(app, who, { asked, assignment })).done).toBe(false);
    valueOf(await notThem(app, ana, { asked, assignment }));
    valueOf(await notThem(app, ana, { asked, assignment }));
    expect([await titles(at.malika), (await mine())?.sent]).toEqual([[], []]);
    const seen = await read(asked);
    expect(seen?.asked.coming?.somebodyElse.map(({ name }) => name)).toEqual(["Malika"]);
    expect(seen?.people.map(({ name }) => name)).toEqual(["Odile", "Paul"]);
    expect(await send(asked)).toMatchObject({ refusal: "somebody-else" });
    expect(await mailOf(at.odile)).toContain("Chez Ana : quelqu’un d’autre, s’il vous plaît");
    await sends(app, at, asked, { helper: at.paul });
    expect(await titles(at.paul)).toEqual(["Le repas"]);
    // In one press she lets them back: the body may name them again, and says whether it does.
    const back = (who: Actor) => letThemBack(app, who, { asked, person: at.malika });
    for (const who of [person(at.malika), person(at.odile), acting])
      expect((await back(who)).done).toBe(false);
    valueOf(await back(ana));
    expect([(await mine())?.keptOut, await titles(at.malika)]).toEqual([[], []]);
    expect((await send(asked)).done).toBe(true);
  });

  test("may be somebody whom one named oneself: the one is ended without the other", async () => {
    const asked = await asks(app, at);
    const through = await sends(app, at, asked);
    expect(await endAssignment(app, person(at.ana), { assignment: through })).toMatchObject({
      refusal: "unknown-assignment",
    });
    await inOneCircle(app, [at.ana, at.malika]);
    const own = valueOf(
      await nameHelper(app, person(at.ana), {
        helper: at.malika,
        visits: [at.visits[1]],
        from: TODAY,
        until: undefined,
      }),
    );
    expect((await titles(at.malika)).toSorted()).toEqual(["Le jardin", "Le repas"]);
    valueOf(await endAssignment(app, person(at.ana), { assignment: own }));
    expect(await titles(at.malika)).toEqual(["Le repas"]);
  });

  test("leaves a visit without anyone, as whose it is reads, where they alone were to come", async () => {
    const asked = await asks(app, at);
    const assignment = await sends(app, at, asked);
    const [visit] = at.visits;
    valueOf(await sayCannotCome(app, person(at.malika), { assignment, visit, day: TODAY }));
    const without = async () =>
      (await seeToday(app, person(at.ana), undefined))?.days[0]?.expected[0]?.without?.cannot;
    expect(await without()).toEqual(["Malika"]);
    await sends(app, at, asked, { helper: at.paul, from: TODAY, until: TODAY });
    expect(await without()).toBeUndefined();
  });
});

test("a body reads the same whatever else is of whom it goes to: other visits, words, who else helps", async () => {
  const asked = await asks(app, at);
  await sends(app, at, asked);
  const before = JSON.stringify(await read(asked));
  await inOneCircle(app, [at.ana, at.paul]);
  const term = { from: TODAY, until: undefined };
  const helper = { helper: at.paul, visits: at.visits, ...term };
  valueOf(await nameHelper(app, person(at.ana), helper));
  const other = { title: "Le kiné", note: "À dix heures.", zone: "Europe/Paris", day: TODAY };
  const often = { minutes: 30, every: "week", days: [], last: undefined } as const;
  const hour = { at: Temporal.PlainTime.from("10:00") };
  valueOf(await planVisit(app, person(at.ana), { ...other, ...often, ...hour }));
  await asks(app, { ...at, body: (await atHome(app)).body }, { visits: [at.visits[1]] });
  expect(JSON.stringify(await read(asked))).toBe(before);
});

test("a visit that is taken back elsewhere is read by nobody of the body any more", async () => {
  const asked = await asks(app, at, { visits: at.visits });
  await sends(app, at, asked);
  const { rows } = await app.transaction(person(at.ana), ({ db }) =>
    sql<{
      sharing: Parameters<typeof endSharingIn>[1]["sharing"];
    }>`select sharings[1] as sharing from homecare.asked_body where id = ${asked}`.execute(db),
  );
  const [one] = rows;
  if (one === undefined) throw new Error("nothing is shared");
  await app.transaction(person(at.ana), (work) => endSharingIn(work, one));
  expect(await titles(at.malika)).toEqual(["Le jardin"]);
  const visits = (await read(asked))?.asked.coming?.occasions.map(({ visit }) => visit);
  expect([...new Set(visits)]).toEqual([at.visits[1]]);
  // Put back as before, it is read as before.
  await app.transaction(person(at.ana), (work) => shareAgainIn(work, { ...one, text: bodyText }));
  expect((await titles(at.malika)).toSorted()).toEqual(["Le jardin", "Le repas"]);
});

test("what is over is over for all, told to who did not say it, and makes room for another", async () => {
  const asked = await asks(app, at);
  await sends(app, at, asked);
  const strangers = [at.malika, at.odile, at.paul];
  for (const who of strangers)
    expect(await endAsked(app, person(who), { asked })).toMatchObject({ refusal: "unknown-body" });
  valueOf(await endAsked(app, person(at.ana), { asked }));
  valueOf(await endAsked(app, person(at.ana), { asked }));
  expect([await titles(at.malika), await mine(), await read(asked)]).toEqual([
    [],
    undefined,
    undefined,
  ]);
  expect(await mailOf(at.odile)).toContain("On n’attend plus Pas à pas chez Ana");
  const again = await asks(app, at);
  await sends(app, at, again);
  valueOf(await sayNo(app, person(at.odile), { asked: again }));
  expect([await titles(at.malika), await mine()]).toEqual([[], undefined]);
  expect(await mailOf(at.ana)).toContain("Pas à pas ne vient plus chez vous");
  const page = await seeBodyPage(app, person(at.odile), { organisation: at.body });
  expect(page?.asked).toEqual([]);
  const kinds = await app.transaction(job("gather-mails"), ({ db }) =>
    sql`select from access.party_member where party = ${again}`.execute(db),
  );
  expect(kinds.rows).toEqual([]);
});
