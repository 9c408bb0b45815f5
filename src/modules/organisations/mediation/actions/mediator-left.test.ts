import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { mandatesOfIn } from "#modules/people";
import type { MandateId } from "#rules/people";
import {
  type Actor,
  holderOf,
  job,
  operator,
  person,
  type PersonId,
  visitor,
} from "#services/house";

import { entrust } from "../../../../../tests/support/entrusting.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import { readRightsTable } from "../../../../../tests/support/rights-table.ts";
import { mailTo, passTime } from "../../../../../tests/support/time.ts";
import { working } from "../../../../../tests/support/workers.ts";
import type { OrganisationId } from "../../domain/organisation.ts";
import { leave } from "../../team/actions/roles.ts";
import { endWork } from "../../workers/actions/end-work.ts";
import { listMediatorsLeftIn } from "./tell-mediator-left.ts";
import { sayThrough, seeThroughIn } from "./through.ts";

let app: TestHouse;
let adrienne: PersonId;
let nadege: PersonId;
let odile: PersonId;
let body: OrganisationId;
let mandate: MandateId;

beforeAll(async () => {
  app = await testHouse();
});
beforeEach(async () => {
  app.setNow(TEST_NOW);
  const { someone, verified } = situations(app);
  [adrienne, nadege, odile] = [
    await someone("Adrienne"),
    await someone("Nadège"),
    await someone("Odile"),
  ];
  body = await verified([odile, nadege], { name: "Pas à pas" });
  mandate = await entrust(app, adrienne, { id: nadege, email: `${nadege}@example.org` }, [
    "homecare",
  ]);
});

const says = (who: Actor = person(nadege), organisation = body) =>
  sayThrough(app, who, { mandate, organisation });
const open = async () =>
  (await app.transaction(job("mandates"), (work) => mandatesOfIn(work, adrienne))).map(
    ({ id }) => id,
  );
const seen = (who: Actor) => app.transaction(who, (work) => seeThroughIn(work, mandate));
const leaves = async () => {
  const asked = { organisation: body, nobodyFollows: false, handover: undefined };
  valueOf(await leave(app, person(nadege), asked));
  await passTime(app, { hours: 24 });
};

describe("in whose name somebody acts", () => {
  const who: Readonly<Record<string, () => Actor>> = {
    "who acts, in their own name": () => person(nadege),
    "the same, while they act": () =>
      holderOf(nadege, { person: adrienne, mandate, scopes: ["homecare"] }),
    "the person": () => person(adrienne),
    "somebody else of the structure": () => person(odile),
    "who acts, of another structure": () => person(nadege),
    "a visitor": () => visitor,
    "who operates, on a page": () => operator(odile),
  };
  const cells = readRightsTable("organisations", "Who may do what with the structure of a mandate");

  test("the README has a cell for each", () => {
    expect([...new Set(cells.map((one) => one.who))]).toEqual(Object.keys(who));
    expect([...new Set(cells.map(({ what }) => what))]).toEqual(["say it", "read it"]);
  });

  test.each(cells)("$who, $what: $answer", async ({ who: asker, what, answer }) => {
    const actor = who[asker]?.();
    if (actor === undefined) throw new Error(asker);
    const other = asker.endsWith("another structure")
      ? await situations(app).verified([odile], { name: "Autre chose" })
      : body;
    if (what === "read it") valueOf(await says());
    const is =
      what === "say it"
        ? (await says(actor, other)).done
        : (await seen(actor))?.structure !== undefined;
    expect(is).toBe(answer === "yes");
  });
});

test("a mediator who leaves their structure acts no more, and the person reads what to do next", async () => {
  valueOf(await says());
  await leaves();
  expect(await open()).toEqual([]);
  const told = await seen(person(adrienne));
  expect(told?.mandate.ended?.by).toBe("body");
  expect(told?.structure?.name).toBe("Pas à pas");
  const home = await app.transaction(person(adrienne), listMediatorsLeftIn);
  expect(home).toMatchObject([{ mandate, name: "Nadège", structure: "Pas à pas" }]);
  await passTime(app, { minutes: 5 });
  expect(await mailTo(app, adrienne)).toContain("Nadège n’est plus de la structure Pas à pas");
  expect(await mailTo(app, nadege)).toContain("Vous n’êtes plus de la structure");
  expect(await app.transaction(person(nadege), listMediatorsLeftIn)).toEqual([]);
  await passTime(app, { hours: 24 * 15 });
  expect(await app.transaction(person(adrienne), listMediatorsLeftIn)).toEqual([]);
});

test("who said in nobody's name acts on, whatever they leave", async () => {
  await leaves();
  expect(await open()).toEqual([mandate]);
});

test("until the last day of their work there they act, and the day after no more", async () => {
  const malika = await situations(app).someone("Malika");
  const employment = await working(app).worksAt(malika, { organisation: body, keeper: odile });
  const hers = await entrust(app, adrienne, { id: malika, email: `${malika}@example.org` }, [
    "homecare",
  ]);
  valueOf(await sayThrough(app, person(malika), { mandate: hers, organisation: body }));
  const on = app.clock.now().toZonedDateTimeISO("Europe/Paris").toPlainDate();
  valueOf(await endWork(app, person(malika), { employment, on, words: undefined }));
  expect(await open()).toContain(hers);
  await passTime(app, { hours: 24 });
  expect(await open()).not.toContain(hers);
  expect(await open()).toContain(mandate);
});
