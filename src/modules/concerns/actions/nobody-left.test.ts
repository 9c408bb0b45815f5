import { beforeEach, describe, expect, test } from "vitest";

import { employersOfIn, endWorkIn, organisationsToActForIn } from "#modules/organisations";
import { sayAliveIn, sayDiedIn } from "#modules/people";
import { operator, person, type PersonId } from "#services/house";

import { browserIn, browserOf } from "../../../../tests/support/browser.ts";
import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { behindTheWalls } from "../../../../tests/support/tables.ts";
import { lettersTo, passTime } from "../../../../tests/support/time.ts";
import { type Receiving, receiving, worries } from "../../../../tests/support/worrying.ts";
import { leave } from "../../organisations/team/actions/roles.ts";
import { serviceCard } from "../web/panels.tsx";
import { seeServices } from "./keep-service.ts";
import { nameReceiver } from "./name-receiver.ts";
import { acknowledge, closeWord } from "./receive.ts";
import { seeWritten } from "./see-written.ts";

let app: TestHouse;
let the: Receiving;
let quentin: PersonId;

beforeEach(async () => {
  app = await testHouse();
  the = await receiving(app);
  quentin = await situations(app).someone("Quentin");
});

const became = async () =>
  ((await seeWritten(app, person(quentin), undefined)) ?? []).map((one) => one.became);
const later = (hours: number) => passTime(app, { hours });
const names = async (who: PersonId) =>
  valueOf(
    await nameReceiver(app, person(the.odile), { organisation: the.organisation, person: who }),
  );

/** They work there no more, from the day after on. */
async function leaves(who: PersonId): Promise<void> {
  await app.transaction(person(who), async (work) => {
    for (const { id: employment } of await employersOfIn(work, who))
      valueOf(await endWorkIn(work, { employment, on: undefined, words: undefined }));
  });
  await later(25);
}

/** What services still have, in the base. */
const words = async () =>
  (await behindTheWalls(app, (client) => client.query("select id from concerns.word"))).rows;

/** It is said of her who reads that she died, or that it was an error. */
const says = (dead: boolean) =>
  app.transaction(operator(), async (work) => {
    if (dead) await sayDiedIn(work, { person: the.malika, said: "operator" });
    else await sayAliveIn(work, { person: the.malika });
  });

/** Whether the page of the organisation says that one may write to it. */
const offers = async () => {
  const [its] = await app.transaction(person(the.odile), (work) =>
    organisationsToActForIn(work, "approve"),
  );
  const page = await browserOf(app).get(`/structures/${its?.number}`);
  return page.text.includes("Cette structure a accepté qu’on lui écrive");
};

const seen = async () => (await seeServices(app, operator(), undefined))?.[0];

describe("what was read, and nobody closed", () => {
  beforeEach(async () => {
    const word = valueOf(await worries(app, quentin, the.service));
    valueOf(await acknowledge(app, person(the.malika), { word }));
    await passTime(app, { minutes: 10 });
  });

  test("goes once nobody is left who could read it, and who wrote is told so with the four numbers", async () => {
    await leaves(the.malika);
    expect(await became()).toEqual(["left"]);
    expect(await words()).toEqual([]);
    await passTime(app, { minutes: 10 });
    expect(await lettersTo(app, `${quentin}@example.org`)).toHaveLength(2);
    const page = await (await browserIn(app, quentin)).get("/inquietude");
    expect(page.text).toMatch(
      /Lu\. Depuis .* plus personne ne peut le relire .* 3977, le 119, le 17 ou le 112/,
    );
  });

  test("stays while somebody who received then is left, and once it is closed", async () => {
    await names(the.paul);
    const word = valueOf(await worries(app, quentin, the.service));
    valueOf(await acknowledge(app, person(the.paul), { word }));
    const [, first] = (await seeWritten(app, person(quentin), undefined)) ?? [];
    if (first === undefined) throw new Error("nothing was written");
    valueOf(await closeWord(app, person(the.malika), { word: first.id, closed: true }));
    await leaves(the.malika);
    await later(1);
    expect((await became()).toSorted()).toEqual(["closed", "read"]);
    expect(await words()).toHaveLength(2);
  });
});

describe("of a reader of whom it is said that they died", () => {
  test("what they alone could read waits two days, since it may be an error; then who wrote is told", async () => {
    valueOf(await worries(app, quentin, the.service));
    await says(true);
    expect((await worries(app, quentin, the.service)).done).toBe(false);
    await later(1);
    expect(await became()).toEqual(["waits"]);
    await says(false);
    await later(1);
    await later(47);
    expect(await became()).toEqual(["waits"]);
    await says(true);
    await later(1);
    await later(48);
    expect(await became()).toEqual(["unheard"]);
  });
});

describe("a service for which nobody reads any more", () => {
  test("is offered no more; who may name somebody is told, and else who operates, without a word of what waits", async () => {
    expect(await offers()).toBe(true);
    await leaves(the.malika);
    expect(await offers()).toBe(false);
    const feed = await (await browserIn(app, the.odile)).get("/moi/fil");
    expect(feed.text).toContain("Plus personne ne lit ce qui inquiète, pour Le service des aînés");
    expect(await seen()).toMatchObject({ isRead: false, isKept: true });
    const { organisation, odile } = the;
    const alone = { organisation, nobodyFollows: true, handover: undefined };
    valueOf(await leave(app, person(odile), alone));
    expect(await seen()).toMatchObject({ isRead: false, isKept: false });
    const card = await app.transaction(operator(), serviceCard.tell);
    expect(card).toMatchObject({ needsYou: true });
    expect(card?.sentence).toContain("Une structure n’a plus personne pour recevoir.");
  });
});
