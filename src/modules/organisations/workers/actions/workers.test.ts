import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { newId } from "#basics/id";
import { job, person, type PersonId } from "#services/house";

import { actingFor } from "../../../../../tests/support/entrusting.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import { SINCE, working } from "../../../../../tests/support/workers.ts";
import type { OrganisationId } from "../../domain/organisation.ts";
import { findEmployment } from "../store/employments.ts";
import { answerAsked, answerWork } from "./answer-work.ts";
import { askWork } from "./ask-work.ts";
import { endWork } from "./end-work.ts";
import { sayWorker } from "./say-worker.ts";

/* Who works here: said by one side, counted once the other said yes, ended by either. */

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});
beforeEach(() => app.setNow(TEST_NOW));

interface World {
  readonly organisation: OrganisationId;
  readonly odile: PersonId;
  readonly zoe: PersonId;
}

async function world(): Promise<World> {
  const { someone, verified } = situations(app);
  const [odile, zoe] = [await someone("Odile"), await someone("Zoé")];
  return { odile, zoe, organisation: await verified([odile], { name: `La Fabrique ${newId()}` }) };
}

/** Odile says that Zoé works there. */
async function said({ organisation, odile, zoe }: World, since = SINCE) {
  const email = await working(app).emailOf(zoe);
  const asked = { organisation, email, status: "intern", since, site: undefined } as const;
  return valueOf(await sayWorker(app, person(odile), asked));
}

const organisations = async (zoe: PersonId) =>
  (await working(app).employers(zoe)).map(({ organisation }) => organisation);
const day = (text: string) => Temporal.PlainDate.from(text);

describe("it counts once both sides said it", () => {
  test("said by a representative, then the person says yes", async () => {
    const at = await world();
    const employment = await said(at);
    expect(await organisations(at.zoe)).toEqual([]);
    valueOf(await answerWork(app, person(at.zoe), { employment, yes: true }));
    expect(await working(app).employers(at.zoe)).toEqual([
      {
        id: employment,
        organisation: at.organisation,
        person: at.zoe,
        status: "intern",
        since: SINCE,
      },
    ]);
  });

  test("« ce n’est pas vrai » ends it, and who said it reads so", async () => {
    const at = await world();
    const employment = await said(at);
    valueOf(await answerWork(app, person(at.zoe), { employment, yes: false }));
    expect(await organisations(at.zoe)).toEqual([]);
    expect(await situations(app).toldTo(at.odile)).toContain("organisations.work-answered");
    const again = await answerWork(app, person(at.zoe), { employment, yes: true });
    expect(again).toMatchObject({ refusal: "nothing-to-answer" });
  });

  test("asked by the person, then one who keeps the team says yes; nobody else may", async () => {
    const at = await world();
    const asked = { organisation: at.organisation, status: "employee", since: SINCE } as const;
    const employment = valueOf(await askWork(app, person(at.zoe), asked));
    expect(await organisations(at.zoe)).toEqual([]);
    const stranger = await situations(app).someone("Max");
    for (const who of [at.zoe, stranger])
      expect((await answerAsked(app, person(who), { employment, yes: true })).done).toBe(false);
    expect(await organisations(at.zoe)).toEqual([]);
    valueOf(await answerAsked(app, person(at.odile), { employment, yes: true }));
    expect(await organisations(at.zoe)).toEqual([at.organisation]);
  });

  test("both said it, each by themself: it counts, once", async () => {
    const at = await world();
    const employment = await said(at);
    const asked = { organisation: at.organisation, status: "employee", since: SINCE } as const;
    expect(valueOf(await askWork(app, person(at.zoe), asked))).toBe(employment);
    expect(await organisations(at.zoe)).toEqual([at.organisation]);
  });

  test("said twice, by two at once, it is one; answered twice too", async () => {
    const at = await world();
    const [one, other] = await Promise.all([said(at), said(at)]);
    expect(one).toBe(other);
    const yes = { employment: one, yes: true };
    const answers = await Promise.all([
      answerWork(app, person(at.zoe), yes),
      answerWork(app, person(at.zoe), yes),
    ]);
    expect(answers.filter(({ done }) => done)).toHaveLength(1);
    expect(await organisations(at.zoe)).toEqual([at.organisation]);
    expect(await said(at)).not.toBe(one);
    expect(await organisations(at.zoe)).toEqual([at.organisation]);
  });
});

describe("it ends", () => {
  test("by either, on a day, and stands until that evening", async () => {
    const at = await world();
    const employment = await working(app).worksAt(at.zoe, {
      organisation: at.organisation,
      keeper: at.odile,
    });
    const end = { employment, on: day("2026-11-30"), words: "Merci pour tout." };
    valueOf(await endWork(app, person(at.zoe), end));
    expect(await organisations(at.zoe)).toEqual([at.organisation]);
    app.setNow(Temporal.Instant.from("2026-11-30T20:00:00Z"));
    expect(await organisations(at.zoe)).toEqual([at.organisation]);
    app.setNow(Temporal.Instant.from("2026-11-30T23:30:00Z"));
    expect(await organisations(at.zoe)).toEqual([]);
    expect(await situations(app).toldTo(at.odile)).toContain("organisations.work-ended");
  });

  test("earlier when it is said again, never later", async () => {
    const at = await world();
    const employment = await working(app).worksAt(at.zoe, {
      organisation: at.organisation,
      keeper: at.odile,
    });
    const ends = async (who: PersonId, on: string) => {
      valueOf(await endWork(app, person(who), { employment, on: day(on), words: undefined }));
      const kept = await app.transaction(job("organisations-workers"), (work) =>
        findEmployment(work, employment),
      );
      return kept?.until?.toString();
    };
    expect(await ends(at.odile, "2027-03-31")).toBe("2027-03-31");
    expect(await ends(at.zoe, "2027-01-31")).toBe("2027-01-31");
    expect(await ends(at.odile, "2027-02-28")).toBe("2027-01-31");
  });

  test("not by a stranger, and not before it began", async () => {
    const at = await world();
    const employment = await working(app).worksAt(at.zoe, {
      organisation: at.organisation,
      keeper: at.odile,
    });
    const max = await situations(app).someone("Max");
    const end = { employment, on: undefined, words: undefined };
    expect((await endWork(app, person(max), end)).done).toBe(false);
    expect(await endWork(app, person(at.zoe), { ...end, on: day("2026-01-01") })).toMatchObject({
      refusal: "bad-day",
    });
    expect(await organisations(at.zoe)).toEqual([at.organisation]);
  });
});

test("who works where is told to the person and to the team, and to nobody else; nothing under a mandate", async () => {
  const at = await world();
  const { worksAt, employers, enters } = working(app);
  await worksAt(at.zoe, { organisation: at.organisation, keeper: at.odile });
  const { someone } = situations(app);
  const [max, signs] = [await someone("Max"), await someone("Ana")];
  await enters(signs, {
    organisation: at.organisation,
    role: "treasury",
    powers: ["sign", "publish"],
  });
  const readBy = async (who: PersonId) => (await employers(at.zoe, person(who))).length;
  expect(await readBy(at.zoe)).toBe(1);
  expect(await readBy(at.odile)).toBe(1);
  expect(await readBy(max)).toBe(0);
  expect(await readBy(signs)).toBe(0);
  for (const giver of [at.zoe, at.odile]) {
    const holder = await actingFor(app, giver, max, ["circles", "exchanges"]);
    expect(await employers(at.zoe, holder)).toEqual([]);
  }
});
