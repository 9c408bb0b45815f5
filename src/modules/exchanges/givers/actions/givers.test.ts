import { beforeAll, expect, test } from "vitest";

import { newId } from "#basics/id";
import { makePersonIn } from "#modules/people";
import { knownCommune } from "#rules/territory";
import { type Actor, job, person, type PersonId, visitor } from "#services/house";

import { giving } from "../../../../../tests/support/giving.ts";
import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { findGiverIn } from "./givers.ts";
import { listCandidatesIn } from "./list-candidates.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});

async function somebody(name: string): Promise<PersonId> {
  const id = newId<"Person">();
  await app.transaction(job("test"), (work) => makePersonIn(work, { id, name }));
  return id;
}

const found = (actor: Actor, words: string, commune?: string) =>
  app.transaction(actor, async (work) =>
    (
      await listCandidatesIn(work, {
        words,
        commune: commune === undefined ? undefined : knownCommune(commune),
        most: 20,
      })
    ).map(({ name, km }) => [name, km]),
  );

test("who is shown is found by the stem of their words, who is not stays unknown", async () => {
  const [lucienne, zoe] = [await somebody("Lucienne"), await somebody("Zoé")];
  await giving(app, lucienne, "Réparer les vélos");
  const hidden = await giving(app, zoe, "Réparation de vélos", { shown: false });
  const asker = await somebody("Adrienne");
  expect(await found(person(asker), "reparation d’un velo")).toEqual([["Lucienne", undefined]]);
  const seen = (actor: Actor) => app.transaction(actor, (work) => findGiverIn(work, hidden));
  expect(await seen(person(asker))).toBeUndefined();
  expect((await seen(person(zoe)))?.id).toBe(hidden);
});

test("a visitor reads nobody of the directory", async () => {
  const giver = await giving(app, await somebody("Odile"), "Relire un budget");
  expect(await app.transaction(visitor, (work) => findGiverIn(work, giver))).toBeUndefined();
});

test("who does not go so far is not a candidate", async () => {
  const [die, crest] = ["26113", "26108"];
  await giving(app, await somebody("Bastien"), "Conduire un camion", {
    commune: knownCommune(die),
    km: 20,
  });
  await giving(app, await somebody("Farida"), "Conduire un camion", {
    commune: knownCommune(die),
    km: 40,
  });
  const asker = person(await somebody("Inès"));
  expect(await found(asker, "camion", crest)).toEqual([["Farida", 28]]);
});
