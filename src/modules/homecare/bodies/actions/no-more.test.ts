import { sql } from "kysely";
import { describe, expect, test } from "vitest";

import { endAllWithIn, keepOutIn } from "#modules/access";
import { person, type PersonId } from "#services/house";
import { doWaitingJobs } from "#services/jobs";

import { asks, sends, TODAY } from "../../../../../tests/support/bodies.ts";
import { app, at, inBodiesHouse } from "../../../../../tests/support/bodies-house.ts";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { passTime } from "../../../../../tests/support/time.ts";
import { leave } from "../../../organisations/team/actions/roles.ts";
import { endWork } from "../../../organisations/workers/actions/end-work.ts";
import type { EmploymentId } from "../../../organisations/workers/domain/employment.ts";
import { sayWillNot } from "../../actions/cannot-come.ts";
import { seePassages } from "../../actions/see-passages.ts";
import type { AssignmentId, ThroughId } from "../../domain/assignment.ts";
import { notThem } from "./end-asked.ts";
import { seeAskedPage } from "./see-asked.ts";
import { sendSomebody } from "./send-somebody.ts";
import { TOMORROW, titles, mailOf, sent } from "./test-bodies.ts";

inBodiesHouse();

const later = async (who: PersonId) =>
  (await seePassages(app, person(who), undefined))?.later ?? [];

const endsWork = async (on: Temporal.PlainDate) => {
  const employment = await app.transaction(person(at.malika), async ({ db }) => {
    const { rows } = await sql<{
      id: EmploymentId;
    }>`select id from organisations.employment where person = ${at.malika}`.execute(db);
    return rows[0]?.id;
  });
  if (employment === undefined) throw new Error("nobody works there");
  valueOf(await endWork(app, person(at.malika), { employment, on, words: undefined }));
  await doWaitingJobs(app);
};

describe("whoever is of the body no more", () => {
  test("reads nothing more and comes no more, and the body is told", async () => {
    await sends(app, at, await asks(app, at));
    await endsWork(TODAY.subtract({ days: 1 }));
    expect([await titles(at.malika), await sent()]).toEqual([[], []]);
    expect(await mailOf(at.odile)).toContain("n’est plus de la structure");
    expect(await mailOf(at.ana)).toContain("envoyait chez vous ne viendra plus");
  });

  test("comes until the last day there, and no longer", async () => {
    await sends(app, at, await asks(app, at));
    await endsWork(TODAY);
    expect([await titles(at.malika), await sent()]).toEqual([["Le repas"], ["Malika"]]);
    await passTime(app, { hours: 24 });
    expect([await titles(at.malika), await sent()]).toEqual([[], []]);
  });

  test("and represents it no more, likewise; whoever is of it still comes on", async () => {
    const asked = await asks(app, at);
    await sends(app, at, asked);
    await sends(app, at, asked, { helper: at.paul });
    const left = { organisation: at.body, nobodyFollows: false, handover: undefined };
    valueOf(await leave(app, person(at.paul), left));
    await doWaitingJobs(app);
    expect([await titles(at.paul), await sent()]).toEqual([[], ["Malika"]]);
  });
});

describe("whom a body sends from a day to come", () => {
  test("says in one press that they will not: the body is told, and whose visits they are", async () => {
    const asked = await asks(app, at);
    await sends(app, at, asked, { helper: at.paul });
    const assignment = await sends(app, at, asked, { from: TOMORROW });
    expect(await later(at.malika)).toEqual([
      { name: "Ana", from: TOMORROW, oneDay: false, assignment },
    ]);
    for (const who of [at.paul, at.ana, at.odile])
      expect(await sayWillNot(app, person(who), { assignment })).toMatchObject({
        refusal: "unknown-passage",
      });
    valueOf(await sayWillNot(app, person(at.malika), { assignment }));
    valueOf(await sayWillNot(app, person(at.malika), { assignment }));
    expect([await later(at.malika), await sent()]).toEqual([[], ["Paul"]]);
    const told = "Malika ne viendra pas à partir du";
    expect((await mailOf(at.odile)).split(told)).toHaveLength(2);
    expect(await mailOf(at.ana)).toContain("envoyait chez vous ne viendra plus");
    await passTime(app, { hours: 24 });
    expect(await titles(at.malika)).toEqual([]);
  });

  test("says so before that day alone: then they say which day", async () => {
    const assignment = await sends(app, at, await asks(app, at));
    expect(await sayWillNot(app, person(at.malika), { assignment })).toMatchObject({
      refusal: "unknown-passage",
    });
  });
});

describe("whom one wants no more", () => {
  const ways: Readonly<
    Record<string, (asked: ThroughId, assignment: AssignmentId) => Promise<unknown>>
  > = {
    "on the page of whom one asked": (asked, assignment) =>
      notThem(app, person(at.ana), { asked, assignment }),
    "on the page of the group": (party) =>
      app.transaction(person(at.ana), (work) => keepOutIn(work, { party, person: at.malika })),
    "by blocking them": () =>
      app.transaction(person(at.ana), (work) => endAllWithIn(work, at.malika)),
  };

  test.each(Object.keys(ways))(
    "comes no more, said %s, and the body reads the same",
    async (way) => {
      const asked = await asks(app, at);
      const assignment = await sends(app, at, asked);
      await sends(app, at, asked, { helper: at.paul, from: TOMORROW });
      await ways[way]?.(asked, assignment);
      const mail = await mailOf(at.odile);
      expect([await titles(at.malika), await sent()]).toEqual([[], ["Paul"]]);
      expect(mail.split("Chez Ana : quelqu’un d’autre, s’il vous plaît")).toHaveLength(2);
      const { rows } = await app.transaction(person(at.ana), ({ db }) =>
        sql<{ ended: boolean }>`select ended_at is not null as ended from homecare.assignment
        where id = ${assignment}`.execute(db),
      );
      expect(rows).toEqual([{ ended: true }]);
    },
  );

  test.each(Object.keys(ways))(
    "nor ever from a day to come on, said %s, and the body reads the same",
    async (way) => {
      const asked = await asks(app, at);
      await sends(app, at, asked, { helper: at.paul });
      const assignment = await sends(app, at, asked, { from: TOMORROW });
      await ways[way]?.(asked, assignment);
      await passTime(app, { hours: 24 });
      expect([await titles(at.malika), await sent()]).toEqual([[], ["Paul"]]);
      const seen = await seeAskedPage(app, person(at.odile), { asked });
      const others = seen?.asked.coming?.somebodyElse.map(({ name }) => name);
      expect([others, seen?.people.map(({ name }) => name)]).toEqual([
        ["Malika"],
        ["Odile", "Paul"],
      ]);
      const again = { asked, helper: at.malika, from: undefined, until: undefined };
      expect(await sendSomebody(app, person(at.odile), again)).toMatchObject({
        refusal: "somebody-else",
      });
    },
  );
});
