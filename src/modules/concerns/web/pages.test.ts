import { expect, test } from "vitest";

import { person } from "#services/house";

import { browserIn, formTo } from "../../../../tests/support/browser.ts";
import { testHouse } from "../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { receiving } from "../../../../tests/support/worrying.ts";
import { sayService } from "../actions/keep-service.ts";
import { operatorAt } from "../domain/address.ts";
import { refusals } from "./texts.fr.ts";

test("who operates sends with their yes what they read; said otherwise meanwhile, they read it again", async () => {
  const app = await testHouse();
  const { organisation, odile, service } = await receiving(app);
  const says = { organisation, places: "Drôme", reach: "Le soir" };
  valueOf(await sayService(app, person(odile), says));
  const maelle = await situations(app).someone("Maëlle", { isOperator: true });
  const browser = await browserIn(app, maelle);
  const read = formTo(await browser.get("/operateur/inquietude"), operatorAt(service, "/accord"));
  if (read === undefined) throw new Error("nothing is asked");
  app.setNow(app.clock.now().add({ minutes: 1 }));
  valueOf(await sayService(app, person(odile), { ...says, reach: "Le matin" }));
  const stale = await browser.submit(read);
  expect(stale.text).toContain(refusals["said-otherwise"]);
  const again = formTo(stale, operatorAt(service, "/accord"));
  if (again === undefined) throw new Error("it is asked no more");
  expect((await browser.submit(again)).text).toContain("D’accord depuis");
});
