import { beforeAll, expect, test } from "vitest";

import { person, type PersonId } from "#services/house";

import { browserIn } from "../../../../tests/support/browser.ts";
import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { gardenCircle, madeOccasion, toldOccasion } from "../../../../tests/support/occasions.ts";
import { builtAssets } from "../../../../tests/support/running.ts";
import { cancelOccasion } from "../actions/change-occasion.ts";
import { addThing, seeBrought } from "./actions/bring.ts";

let app: TestHouse;
beforeAll(async () => {
  await builtAssets();
  app = await testHouse();
});

const browserFor = (who: PersonId) => browserIn(app, who);

async function meal() {
  const { people, space } = await gardenCircle(app);
  const words = { title: "Le repas", about: undefined, address: "La serre", video: undefined };
  const told = toldOccasion(space, { words, seenBy: "everyone" });
  return { people, ...(await madeOccasion(app, people.ana, told)) };
}

test("a member says what to bring; another takes it in one press and gives it back, on the page of the occasion", async () => {
  const { people, occasion } = await meal();
  const at = `/rendez-vous/${occasion}`;
  const bilal = await browserFor(people.bilal);
  const page = await bilal.get(at);
  const form = page.forms.find(({ action }) => action.endsWith("/apporter"));
  expect((await bilal.submit(form, { quoi: "" }, "Qui veut s’en charge")).text).toContain(
    "Écrivez ce qu’il faut apporter ou faire.",
  );
  await bilal.submit(form, { quoi: "Le pain" }, "Qui veut s’en charge");

  const chloe = await browserFor(people.chloe);
  const seen = await chloe.get(`${at}-le-repas`);
  expect(seen.text).toContain("Le pain");
  const press = (from: typeof seen, label: string) =>
    chloe.submit(
      from.forms.find(({ buttons }) => buttons.some((one) => one.label === label)),
      {},
      label,
    );
  const taken = await press(seen, "Je m’en charge, Le pain");
  expect([taken.status, taken.at.split("#")[0]]).toEqual([200, at]);
  expect(taken.text).toContain("Vous vous en chargez");
  const given = await press(taken, "Je ne m’en charge plus, Le pain");
  expect([given.status, given.at.split("#")[0]]).toEqual([200, at]);
  expect(given.text).toContain("Personne ne s’en charge encore");
});

test("whoever is not of the circle reads nothing of it and adds nothing, though they see the occasion", async () => {
  const { people, occasion } = await meal();
  await addThing(app, person(people.ana), { occasion, title: "La soupe", mine: true });
  const zoe = await browserFor(people.zoe);
  const page = await zoe.get(`/rendez-vous/${occasion}`);
  expect(page.status).toBe(200);
  expect(page.text).not.toContain("La soupe");
  expect(page.text).not.toContain("Qui apporte quoi");
  expect(
    await addThing(app, person(people.zoe), { occasion, title: "Du sel", mine: true }),
  ).toEqual({ done: false, refusal: "unknown-occasion" });
});

test("the page of the task leads to the occasion; cancelled, what was said stays and nothing is added", async () => {
  const { people, occasion } = await meal();
  await addThing(app, person(people.ana), { occasion, title: "La soupe", mine: true });
  const thing = (await seeBrought(app, person(people.ana), { occasion }))?.things[0];
  const ana = await browserFor(people.ana);
  expect((await ana.get(`/taches/${thing?.id}`)).html).toContain(`/rendez-vous/${occasion}`);
  await cancelOccasion(app, person(people.ana), { occasion, why: undefined });
  const page = await ana.get(`/rendez-vous/${occasion}`);
  expect(page.text).toContain("Ce qui devait être apporté reste dans les tâches du cercle.");
  expect(page.text).toContain("La soupe");
  expect(page.forms.some(({ action }) => action.endsWith("/apporter"))).toBe(false);
  expect((await ana.get(`/taches/${thing?.id}`)).text).toContain("qui est annulé");
  expect(
    await addThing(app, person(people.ana), { occasion, title: "Du sel", mine: true }),
  ).toEqual({ done: false, refusal: "already-cancelled" });
});
