import { beforeAll, expect, test } from "vitest";

import { demonstrationPeople } from "#rules/people";

import { type Browser, formTo } from "../../../../../tests/support/browser.ts";
import { filledHouse } from "../../../../../tests/support/filled.ts";
import type { TestHouse } from "../../../../../tests/support/house.ts";
import { browserAs } from "../../../../../tests/support/personas.ts";
import { demonstrationVotes } from "../../demonstration/votes.ts";

let app: TestHouse;
let quentin: Browser;
let jeanRemy: Browser;
beforeAll(async () => {
  app = await filledHouse();
  quentin = await browserAs(app, "Quentin");
  jeanRemy = await browserAs(app, "Jean-Rémy");
}, 120_000);

const AT = `/votes/${demonstrationVotes[0]?.id}`;

async function entrust(browser: Browser, to: { readonly id: string }) {
  return browser.submit(formTo(await browser.get(AT), `${AT}/confier`), { to: to.id });
}

test("to take one's voice back names the person, and can be undone in one press", async () => {
  const before = await quentin.get(AT);
  expect(before.text).toContain("Vous avez confié votre voix à Jean-Rémy");
  expect(before.text).toContain("Reprendre ma voix confiée à Jean-Rémy");
  const taken = await quentin.submit(formTo(before, `${AT}/reprendre`));
  expect(taken.text).toContain("elle n’est plus confiée à Jean-Rémy");
  const given = await quentin.submit(
    formTo(taken, `${AT}/confier`),
    {},
    "La confier de nouveau à Jean-Rémy",
  );
  expect(given.text).toContain("Votre voix est confiée à Jean-Rémy");
});

test("a voice that would turn in a ring is told so before it is entrusted", async () => {
  await jeanRemy.submit(formTo(await jeanRemy.get(AT), `${AT}/reprendre`));
  const warned = await entrust(jeanRemy, demonstrationPeople.quentin);
  expect(warned.text).toContain("Vos voix tourneraient en rond");
  expect((await jeanRemy.get(AT)).text).toContain("n’avez confié votre voix à personne");
  const anyway = await jeanRemy.submit(formTo(warned, `${AT}/confier`));
  expect(anyway.text).toContain("votre voix tourne en rond");
});

test("a ballot is told with its answer, its delay, and how many voices it carries", async () => {
  const page = await jeanRemy.get(AT);
  const cast = await jeanRemy.submit(formTo(page, `${AT}/bulletin`), { m0: "5", m1: "3", m2: "0" });
  expect(cast.text).toContain("« Le jardin d’Adrienne » : Très bien");
  expect(cast.text).toMatch(/changer jusqu’au .+ à 20 h/);
  expect(cast.text).toContain("votre bulletin l’emporte");
  expect(cast.text).toContain("Votre bulletin porte 3 voix : la vôtre, et 2 autres");
});

test("whoever entrusts their voice reads the ballot that carries it, and nobody else does", async () => {
  const quentinSees = await quentin.get(AT);
  expect(quentinSees.text).toContain("Jean-Rémy a répondu");
  const adrienne = await browserAs(app, "Adrienne");
  expect((await adrienne.get(AT)).text).not.toContain("a répondu");
});
