import { beforeAll, expect, test } from "vitest";

import { job, person, type PersonId, visitor } from "#services/house";

import { TEST_NOW, testHouse, type TestHouse } from "../../../tests/support/house.ts";
import { sweep } from "../../../tests/support/retention.ts";
import { behindTheWalls } from "../../../tests/support/tables.ts";
import { ageBandsIn, forgetAge, mayBePublicIn, seeMyAge, tellBirthYear } from "./actions/ages.ts";
import { changeName } from "./actions/change-mine.ts";
import { findOrMakeAddressIn, personsOfAddressIn } from "./actions/keep-address.ts";
import { makePersonFor } from "./mandates/actions/make-person-for.ts";
import { makePersonIn } from "./actions/make-person.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});

const YEAR = TEST_NOW.toZonedDateTimeISO("Europe/Paris").year;
let numbered = 0;

/** Somebody who has just come in by an address, and has not said how to be called. */
async function newcomer(): Promise<{ readonly id: PersonId; readonly email: string }> {
  const email = `age${(numbered += 1)}@example.org`;
  const id = await app.transaction(job("test"), async (work) =>
    makePersonIn(work, { address: await findOrMakeAddressIn(work, email) }),
  );
  return { id, email };
}

test("nobody who is of age is asked anything, and nothing is kept of it", async () => {
  const { id } = await newcomer();
  expect(await seeMyAge(app, person(id), undefined)).toEqual({ band: "adult", year: undefined });
  expect(await seeMyAge(app, visitor, undefined)).toBeUndefined();
  expect(await tellBirthYear(app, visitor, { year: YEAR - 16 })).toMatchObject({ done: false });
});

test("somebody of sixteen stays, and has no public page; said by mistake, it is taken back", async () => {
  const { id } = await newcomer();
  expect(await tellBirthYear(app, person(id), { year: YEAR - 17 })).toMatchObject({
    value: "stays",
  });
  const mayBePublic = () => app.transaction(job("test"), (work) => mayBePublicIn(work, id));
  expect(await mayBePublic()).toBe(false);
  expect((await forgetAge(app, person(id), undefined)).done).toBe(true);
  expect(await mayBePublic()).toBe(true);
});

test("of a newcomer under fifteen nothing is kept; who was here already is not erased unasked", async () => {
  const { id, email } = await newcomer();
  expect(await tellBirthYear(app, person(id), { year: YEAR - 12 })).toMatchObject({
    value: "too-young",
  });
  const left = await app.transaction(job("test"), async (work) =>
    personsOfAddressIn(work, await findOrMakeAddressIn(work, email)),
  );
  expect(left).toEqual([]);
  const named = await newcomer();
  await changeName(app, person(named.id), { name: "Lou" });
  expect(await tellBirthYear(app, person(named.id), { year: YEAR - 12 })).toMatchObject({
    refusal: "parent-first",
  });
  expect(await seeMyAge(app, person(named.id), undefined)).toMatchObject({ band: "adult" });
});

test("a child is here through a parent, whose mandate ends when fifteen is sure; they do not say themself of age", async () => {
  const parent = await newcomer();
  await changeName(app, person(parent.id), { name: "Farida" });
  const made = await makePersonFor(app, person(parent.id), {
    name: "Lou",
    scopes: ["circles"],
    months: 12,
    consent: "presence",
    note: "À la maison.",
    birthYear: YEAR - 12,
  });
  if (!made.done) throw new Error(made.refusal);
  const child = made.value.person;
  const bands = await app.transaction(job("test"), (work) => ageBandsIn(work, [child]));
  expect(bands.get(child)).toBe("child");
  expect((await forgetAge(app, person(child), undefined)).done).toBe(false);
});

test("the year is forgotten when eighteen is sure", async () => {
  const { id } = await newcomer();
  await tellBirthYear(app, person(id), { year: YEAR - 17 });
  app.setNow(TEST_NOW.add({ hours: 24 * 365 * 3 }));
  await sweep(app, "birth-years");
  app.setNow(TEST_NOW);
  const { rows } = await behindTheWalls(app, (client) =>
    client.query("select from people.person where id = $1 and birth_year is null", [id]),
  );
  expect(rows).toHaveLength(1);
});
