import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";

import { newId } from "#basics/id";
import { job, person, visitor } from "#services/house";

import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import {
  addressesOfIn,
  addressTextIn,
  confirmAddressIn,
  findOrMakeAddressIn,
  isConfirmedIn,
  personsOfAddressIn,
} from "./keep-address.ts";
import { makePersonIn } from "./make-person.ts";
import { namesOfIn } from "./name-people.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});

const TABLES = ["person", "address", "person_address", "code"] as const;

test("an address is found again however it was typed, and lies in no column in clear", async () => {
  const [one, two] = await app.transaction(visitor, async (work) => [
    await findOrMakeAddressIn(work, "Lison.Faure@Example.org"),
    await findOrMakeAddressIn(work, " lison.faure@example.org "),
  ]);
  expect(two).toBe(one);
  expect(await app.transaction(visitor, (work) => addressTextIn(work, one))).toBe(
    "lison.faure@example.org",
  );
  const { rows } = await app.transaction(job("write-to"), (work) =>
    sql<{
      row: string;
    }>`select a::text || encode(a.text, 'escape') as row from people.address a`.execute(work.db),
  );
  expect(rows.map(({ row }) => row).join()).not.toContain("lison");
});

test("two who write the same new address at once share one row", async () => {
  const both = await Promise.all(
    [1, 2].map(() =>
      app.transaction(visitor, (work) => findOrMakeAddressIn(work, "ensemble@example.org")),
    ),
  );
  expect(both[0]).toBe(both[1]);
});

test("a person sees their own rows, nobody else's, and a visitor none", async () => {
  const [ana, bilal] = await app.transaction(visitor, async (work) => [
    await makePersonIn(work, {
      name: "Ana",
      address: await findOrMakeAddressIn(work, "ana@example.org"),
    }),
    await makePersonIn(work, {
      name: "Bilal",
      address: await findOrMakeAddressIn(work, "bilal@example.org"),
    }),
  ]);
  const texts = (who: typeof visitor, whose: typeof ana) =>
    app.transaction(who, async (work) => (await addressesOfIn(work, whose)).map((a) => a.text));
  expect(await texts(person(ana), ana)).toEqual(["ana@example.org"]);
  expect(await texts(person(bilal), ana)).toEqual([]);
  expect(await texts(visitor, ana)).toEqual([]);
  expect(await texts(job("write-to"), ana)).toEqual(["ana@example.org"]);
  for (const table of TABLES) {
    for (const who of [visitor, job("invented")]) {
      const { rows } = await app.transaction(who, (work) =>
        sql`select from people.${sql.ref(table)}`.execute(work.db),
      );
      expect(rows, `${table} read by a stranger`).toEqual([]);
    }
  }
});

test("names are given for known ids, a word for who has none, and nothing for unknown ids", async () => {
  const names = await app.transaction(visitor, async (work) => {
    const lou = await makePersonIn(work, { name: "Lou Perrin" });
    const nobody = await makePersonIn(work, {});
    return [...(await namesOfIn(work, [lou, nobody, newId<"Person">(), lou])).values()];
  });
  expect(names.toSorted()).toEqual(["Lou Perrin", "personne sans nom"]);
});

test("an address is confirmed once, and says whose it is", async () => {
  await app.transaction(visitor, async (work) => {
    const address = await findOrMakeAddressIn(work, "alerte@example.org");
    expect(await personsOfAddressIn(work, address)).toEqual([]);
    expect(await isConfirmedIn(work, address)).toBe(false);
    await confirmAddressIn(work, address);
    await confirmAddressIn(work, address);
    expect(await isConfirmedIn(work, address)).toBe(true);
    const lou = await makePersonIn(work, { name: "Lou", address });
    expect(await personsOfAddressIn(work, address)).toEqual([lou]);
  });
});
