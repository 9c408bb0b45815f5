import { beforeAll, expect, test } from "vitest";

import { newId } from "#basics/id";
import { makePersonIn } from "#modules/people";
import { knownCommune } from "#rules/territory";
import { type Actor, job, person, type PersonId, visitor } from "#services/house";

import { giving } from "../../../../../tests/support/giving.ts";
import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { placeGiversIn, tellGiversIn } from "./see-on-map.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});

async function somebody(name: string): Promise<PersonId> {
  const id = newId<"Person">();
  await app.transaction(job("test"), (work) => makePersonIn(work, { id, name }));
  return id;
}

const placed = (actor: Actor) => app.transaction(actor, (work) => placeGiversIn(work, undefined));

test("who gives stands at the middle of the commune that they said, for members alone", async () => {
  const [odile, adrienne] = [await somebody("Odile"), await somebody("Adrienne")];
  const giver = await giving(app, odile, "Relire un budget", { commune: knownCommune("26108") });
  const hidden = await giving(app, await somebody("Zoé"), "Coudre", {
    commune: knownCommune("26108"),
    shown: false,
  });
  expect(await placed(visitor)).toEqual([]);
  const seen = await placed(person(adrienne));
  expect(seen).toMatchObject([
    {
      ids: [giver],
      at: "commune",
      exact: true,
      commune: "26108",
      latitude: 44.7341,
      longitude: 5.0192,
    },
  ]);
  const told = await app.transaction(person(adrienne), (work) =>
    tellGiversIn(work, [giver, hidden]),
  );
  expect(told).toMatchObject([
    { id: giver, title: "Odile", address: `/entraide/${giver}`, line: "Relire un budget" },
  ]);
});

test("a box leaves out who is elsewhere, and who said no commune stands nowhere", async () => {
  const asker = person(await somebody("Inès"));
  await giving(app, await somebody("Farida"), "Conduire un camion");
  const box = { south: 40, north: 43, west: 0, east: 9 };
  expect(await app.transaction(asker, (work) => placeGiversIn(work, box))).toEqual([]);
  const names = (await placed(asker)).map(({ commune }) => commune);
  expect(names).toEqual(["26108"]);
});
