import { sql } from "kysely";
import { describe, expect, test } from "vitest";

import { type Actor, job, person, type PersonId } from "#services/house";
import { doWaitingJobs } from "#services/jobs";

import { asks, sends, TODAY } from "../../../../../tests/support/bodies.ts";
import { app, at, inBodiesHouse } from "../../../../../tests/support/bodies-house.ts";
import { actingFor } from "../../../../../tests/support/entrusting.ts";
import { inOneCircle } from "../../../../../tests/support/known.ts";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import { passTime } from "../../../../../tests/support/time.ts";
import { sayCannotCome, sayComes } from "../../actions/cannot-come.ts";
import { endAssignment, nameHelper } from "../../actions/name-helper.ts";
import { seePassages } from "../../actions/see-passages.ts";
import { seeToday } from "../../actions/see-week.ts";
import { endAsked, letThemBack, notThem } from "./end-asked.ts";
import { seeBodyPage } from "./see-asked.ts";
import { sayNo, sendNoMore } from "./send-somebody.ts";
import { TOMORROW, titles, mailOf, read, mine, send, days } from "./test-bodies.ts";

inBodiesHouse();

const without = async () =>
  (await seeToday(app, person(at.ana), undefined))?.days[0]?.expected[0]?.without?.cannot;

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
    expect(await without()).toEqual(["Malika"]);
    await sends(app, at, asked, { helper: at.paul, from: TODAY, until: TODAY });
    expect(await without()).toBeUndefined();
  });
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
