import { sql } from "kysely";
import { describe, expect, test } from "vitest";

import { endSharingIn, listReadsIn, shareAgainIn } from "#modules/access";
import { type Actor, person } from "#services/house";

import { asks, atHome, sends, TODAY } from "../../../../../tests/support/bodies.ts";
import { app, at, inBodiesHouse } from "../../../../../tests/support/bodies-house.ts";
import { actingFor } from "../../../../../tests/support/entrusting.ts";
import { TEST_NOW } from "../../../../../tests/support/house.ts";
import { inOneCircle } from "../../../../../tests/support/known.ts";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import { nameHelper } from "../../actions/name-helper.ts";
import { planVisit } from "../../actions/plan-visit.ts";
import { seeChoices, seeHelpers } from "../../actions/see-helpers.ts";
import { askBody } from "./ask-body.ts";
import { sayNoBody } from "./say-body.ts";
import { seeOffered } from "./see-bodies.ts";
import { sayNo, sendSomebody } from "./send-somebody.ts";
import { bodyText } from "./texts.fr.ts";
import { TOMORROW, titles, mailOf, read, mine, send } from "./test-bodies.ts";

inBodiesHouse();

const ask = (more: object = {}, who: Actor = person(at.ana)) =>
  askBody(app, who, {
    organisation: at.body,
    visits: [at.visits[0]],
    from: TODAY,
    until: undefined,
    words: undefined,
    ...more,
  });

const names = async () =>
  (await seeOffered(app, person(at.ana), undefined))?.map(({ organisation }) => organisation);

describe("one asks", () => {
  test("a body that says it comes, and is shown to be itself; never the one of who acts, and only for one’s own visits", async () => {
    expect(await names()).toContain(at.body);
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

const reads = async (row: string) =>
  (
    await app.transaction(person(at.ana), (work) =>
      listReadsIn(work, { table: "homecare.visit", row }),
    )
  ).map(({ by }) => by);

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
