import { beforeAll, expect, test } from "vitest";

import { newId } from "#basics/id";
import { flushGathered } from "#services/health";
import { type App, namesIn, operator, visitor } from "#services/house";
import { countOne, declaredLimits } from "#services/limits";

import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { askAs, keptHouse } from "../../../../tests/support/keeper.ts";
import { seeLimits } from "../actions/see-limits.ts";

let app: TestHouse;
let site: App;
beforeAll(async () => {
  app = await testHouse();
  site = keptHouse(app, { keeper: newId<"Person">(), someone: newId<"Person">() });
});

test("each limit of the house has its words, and each word its limit", () => {
  const declared = declaredLimits().map(({ name }) => name);
  expect(declared).toContain("code-to-address");
  expect(declared.toSorted()).toEqual(Object.keys(namesIn(app).limits).toSorted());
});

test("the operator reads what each limit is, and how often it refused, without a name", async () => {
  const at = "/operateur/limites";
  expect((await askAs(site, "someone", at)).status).toBe(404);
  expect(await seeLimits(app, visitor, undefined)).toBeUndefined();
  expect((await askAs(site, "keeper", "/operateur")).text).toContain("Aucune limite n’a servi");
  const limit = declaredLimits().find(({ name }) => name === "code-to-address");
  if (limit === undefined) throw new Error("no limit");
  for (let n = 0; n < limit.points + 2; n += 1) await countOne(app, limit, "ines");
  await flushGathered(app);
  await flushGathered(app);
  const { text } = await askAs(site, "keeper", at);
  expect(text).toContain("Codes demandés pour une adresse");
  expect(text).toContain("5 en 15 minutes");
  expect(text).toContain("Un formulaire sans fichier");
  expect(text).not.toContain("ines");
  expect((await seeLimits(site, operator(), undefined))?.limits[0]).toMatchObject({
    name: "code-to-address",
    counted: limit.points + 2,
    refused: 2,
  });
  expect((await askAs(site, "keeper", "/operateur")).text).toContain(
    "Des limites ont servi 2 fois",
  );
});
