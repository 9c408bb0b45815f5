import { setTimeout } from "node:timers/promises";
import { beforeEach, expect, test } from "vitest";

import { operator, person, type PersonId } from "#services/house";

import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { inOneCircle } from "../../../../tests/support/known.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { behindTheWalls } from "../../../../tests/support/tables.ts";
import {
  approves,
  type Receiving,
  receiving,
  worries,
} from "../../../../tests/support/worrying.ts";
import { endService } from "./end-service.ts";
import { approveService, sayService, seeServices } from "./keep-service.ts";
import { seeWritten } from "./see-written.ts";
import { seeOffered, takeBack, writeWordIn } from "./write-word.ts";

let app: TestHouse;
let the: Receiving;
let quentin: PersonId;

beforeEach(async () => {
  app = await testHouse();
  the = await receiving(app);
  quentin = await situations(app).someone("Quentin");
});

test("who operates agrees to what they read, not to what is said meanwhile", async () => {
  const { service, organisation, odile } = the;
  const says = { organisation, places: "Drôme", reach: "Le soir" };
  valueOf(await sayService(app, person(odile), says));
  const [read] = (await seeServices(app, operator(), undefined)) ?? [];
  if (read === undefined) throw new Error("nothing is asked");
  app.setNow(app.clock.now().add({ minutes: 1 }));
  valueOf(await sayService(app, person(odile), { ...says, places: "Drôme\nRhône" }));
  const stale = { service, askedAt: read.askedAt };
  expect(await approveService(app, operator(), stale)).toMatchObject({
    refusal: "said-otherwise",
  });
  const offered = (await seeOffered(app, person(quentin), { typed: "Crest" })).services;
  expect(offered).toEqual([]);
  valueOf(await approves(app, service));
  valueOf(await approves(app, service));
});

test("a service that ends while somebody writes keeps nothing of it, and they are told", async () => {
  let ends: Promise<unknown> = Promise.resolve();
  await app.transaction(person(quentin), async (work) => {
    valueOf(
      await writeWordIn(work, {
        service: the.service,
        about: "Ma voisine",
        seen: "Le frigo est vide.",
        reach: undefined,
        known: undefined,
        saysName: false,
      }),
    );
    ends = endService(app, person(the.odile), { organisation: the.organisation, sure: true });
    await setTimeout(500);
  });
  await ends;
  const { rows } = await behindTheWalls(app, (client) =>
    client.query("select id from concerns.word"),
  );
  expect(rows).toEqual([]);
  const written = (await seeWritten(app, person(quentin), undefined)) ?? [];
  expect(written.map(({ became }) => became)).toEqual(["unheard"]);
});

test("what is taken back counts among the five of a day; what is refused does not", async () => {
  const ana = await situations(app).someone("Ana");
  for (let n = 0; n < 6; n += 1)
    expect(await worries(app, quentin, the.service, { known: ana })).toMatchObject({
      refusal: "unknown-person",
    });
  for (let n = 0; n < 5; n += 1) {
    const word = valueOf(await worries(app, quentin, the.service));
    valueOf(await takeBack(app, person(quentin), { word }));
  }
  expect(await worries(app, quentin, the.service)).toMatchObject({ refusal: "enough" });
  await inOneCircle(app, [ana, quentin]);
  valueOf(await worries(app, ana, the.service));
});
