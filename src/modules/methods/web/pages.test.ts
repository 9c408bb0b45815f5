import { beforeAll, expect, test } from "vitest";

import { person } from "#services/house";

import { browserIn } from "../../../../tests/support/browser.ts";
import { formsOf } from "../../../../tests/support/html.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { gardenCircle } from "../../../../tests/support/occasions.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { writeMethod } from "../actions/keep-method.ts";
import { publishReport, tellTrial } from "../actions/report-trial.ts";
import { tryMethod } from "../actions/try-method.ts";
import { firstCard } from "../demonstration/methods.ts";
import { methodAt } from "../domain/method.ts";
import { trialAt } from "../domain/trial.ts";

let app: TestHouse;
let garden: Awaited<ReturnType<typeof gardenCircle>>;
beforeAll(async () => {
  app = await testHouse();
  app.setNow(TEST_NOW);
  garden = await gardenCircle(app);
});

test("what a trial may become is written on its buttons", async () => {
  const { people, space } = garden;
  const ana = person(people.ana);
  const licensed = { licence: "CC-BY-4.0", forGood: true } as const;
  const method = valueOf(await writeMethod(app, ana, { ...licensed, space, card: firstCard }));
  const when = {
    day: Temporal.PlainDate.from("2026-12-10"),
    at: Temporal.PlainTime.from("18:30"),
    address: "Salle du bas",
  };
  const trial = valueOf(await tryMethod(app, ana, { method, space, ...when }));
  const report = { did: "À onze.", worked: undefined, failed: "Trop long.", changed: undefined };
  valueOf(await tellTrial(app, ana, { trial, outcome: "failed", report }));
  const browser = await browserIn(app, people.ana);
  const buttons = async () =>
    formsOf((await browser.get(trialAt(trial))).html).flatMap((form) =>
      form.buttons.map(({ says }) => says.trim()),
    );
  expect(await buttons()).toContain("Le rendre public");
  valueOf(await publishReport(app, ana, { trial, forGood: true }));
  expect(await buttons()).toContain("Je veux bien accompagner");
  expect(await buttons()).toContain("Notre cercle veut bien accompagner");
});

test("what it takes is what its steps take too, each thing once", async () => {
  const { people, space } = garden;
  const browser = await browserIn(app, people.ana);
  const said = async (material: readonly string[], ...ofSteps: readonly (string | undefined)[]) => {
    const steps = ofSteps.map((one) => ({ minutes: 5, title: "poser", material: one }));
    const card = { ...firstCard, material, steps };
    const licensed = { licence: "CC-BY-4.0", forGood: true } as const;
    const method = valueOf(
      await writeMethod(app, person(people.ana), { ...licensed, space, card }),
    );
    return (await browser.get(methodAt(method))).text;
  };
  expect(await said([], "un crayon", undefined, "une bâche")).toMatch(
    /Il faut\s*un crayon, une bâche/,
  );
  expect(await said(["une salle", "un crayon"], "un crayon")).toMatch(
    /Il faut\s*une salle, un crayon/,
  );
  expect(await said([], undefined)).toMatch(/Il faut\s*rien de particulier/);
});
