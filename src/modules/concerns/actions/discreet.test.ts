import { beforeEach, expect, test } from "vitest";

import { job, person, type PersonId } from "#services/house";

import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { passTime } from "../../../../tests/support/time.ts";
import { type Receiving, receiving, worries } from "../../../../tests/support/worrying.ts";
import { acknowledge } from "./receive.ts";

let app: TestHouse;
let the: Receiving;
let quentin: PersonId;

beforeEach(async () => {
  app = await testHouse();
  the = await receiving(app);
  quentin = await situations(app).someone("Quentin");
});

const WHY = "quelque chose vous attend sur ce site";

/** What the archive says of the letters to somebody: in clear, and apart. */
async function lettersOf(who: PersonId) {
  const about = app.modules.find(({ name }) => name === "notifications")?.aboutPerson;
  if (about === undefined) throw new Error("the letters are in no archive");
  const given = await app.transaction(job("archive"), (work) => about.gives(work, who));
  const apart = new Set(about.neverInClear);
  const part = (isApart: boolean) =>
    JSON.stringify(Object.entries(given).filter(([title]) => apart.has(title) === isApart));
  return { titles: Object.keys(given), clear: part(false), apart: part(true) };
}

test("that one was written to about one’s worry stands in the locked form of an archive alone", async () => {
  const before = await lettersOf(quentin);
  const word = valueOf(await worries(app, quentin, the.service));
  valueOf(await acknowledge(app, person(the.malika), { word }));
  await passTime(app, { minutes: 10 });
  const after = await lettersOf(quentin);
  expect(after.titles).toEqual(before.titles);
  expect(after.clear).toBe(before.clear);
  expect(before.apart).not.toContain(WHY);
  expect(after.apart).toContain(WHY);
  expect((await lettersOf(the.malika)).clear).toContain("vous recevez pour un service");
});
