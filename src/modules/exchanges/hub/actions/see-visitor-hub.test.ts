import { beforeAll, expect, test } from "vitest";

import { newId } from "#basics/id";
import { type CommuneCode, isCommuneCode } from "#rules/territory";
import { person, visitor } from "#services/house";

import { giving, takes } from "../../../../../tests/support/giving.ts";
import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { somebody } from "../../../../../tests/support/issuer.ts";
import { seeHub } from "./see-hub.ts";
import { seeVisitorHub } from "./see-visitor-hub.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});

function communeOf(code: string): CommuneCode {
  if (!isCommuneCode(code)) throw new Error(`${code} is no commune`);
  return code;
}
const CREST = communeOf("26108");
const seen = (words = "", typedPlace = "") => seeVisitorHub(app, visitor, { words, typedPlace });

test("of persons a visitor reads the kind and how many at least, and only from three on", async () => {
  const before = JSON.stringify(await seen("", "Crest"));
  for (const name of ["Ana", "Bilal"])
    await giving(app, await somebody(app, `${name} ${newId()}`), "Pousser un fauteuil roulant", {
      ...takes(2),
      commune: CREST,
    });
  // Two of them change nothing that is read, whatever is looked for.
  expect(JSON.stringify(await seen("", "Crest"))).toBe(before);
  await giving(app, await somebody(app, `Chloé ${newId()}`), "Pousser un fauteuil roulant", {
    ...takes(2),
    commune: CREST,
  });
  const three = await seen("", "Crest");
  expect([...three.persons]).toEqual([["skill", 3]]);
  expect(JSON.stringify(three)).not.toContain("fauteuil");
  expect(JSON.stringify(three)).not.toContain(CREST);

  // Further than thirty kilometres, or by their words, nobody is counted or found.
  expect([...(await seen("", "Annonay")).persons]).toEqual([]);
  const looked = await seen("fauteuil roulant", "Crest");
  expect([...looked.persons]).toEqual([["skill", 3]]);
  expect(looked.offers).toEqual([]);

  // A fourth passes no step: the page is the same.
  const page = JSON.stringify(three);
  await giving(app, await somebody(app, `David ${newId()}`), "Porter", {
    ...takes(2),
    commune: CREST,
  });
  expect(JSON.stringify(await seen("", "Crest"))).toBe(page);
});

test("whoever has entered sees the offers of others near, and not their own", async () => {
  const [zoe, max] = [await somebody(app, `Zoé ${newId()}`), await somebody(app, `Max ${newId()}`)];
  await giving(app, zoe, "Tailler les vignes");
  const ofMax = await seeHub(app, person(max), undefined);
  expect(ofMax?.near.some(({ offer }) => offer.words === "Tailler les vignes")).toBe(true);
  const ofZoe = await seeHub(app, person(zoe), undefined);
  expect(ofZoe?.near.some(({ offer }) => offer.words === "Tailler les vignes")).toBe(false);
  expect(await seeHub(app, visitor, undefined)).toBeUndefined();
});
