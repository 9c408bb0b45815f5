import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";

import { countStatements } from "#services/database";
import { job, operator, person, type PersonId, visitor } from "#services/house";
import { openIn } from "#services/keys";
import { beginSessionIn, findSession } from "#services/sessions";

import { testHouse, TEST_NOW, type TestHouse } from "../../../../tests/support/house.ts";
import { sweep } from "../../../../tests/support/retention.ts";
import type { AddressId } from "../domain/address.ts";
import { aboutPerson } from "./about-person.ts";
import { answerArrival } from "../entrance/actions/answer-arrival.ts";
import { askCode } from "../entrance/actions/ask-code.ts";
import { erasePersonIn } from "./erase-person.ts";
import { identifies } from "../entrance/actions/identify.ts";
import { addressTextIn, findOrMakeAddressIn, personsOfAddressIn } from "./keep-address.ts";
import { joinAddressIn, makePersonIn } from "./make-person.ts";
import { namesOfIn } from "./name-people.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});

let numbered = 0;
async function someone(name: string) {
  const email = `part${(numbered += 1)}@example.org`;
  return app.transaction(visitor, async (work) => {
    const address = await findOrMakeAddressIn(work, email);
    return { id: await makePersonIn(work, { name, address }), address, email };
  });
}

const textOf = (address: AddressId) =>
  app.transaction(visitor, (work) => addressTextIn(work, address));
const nameOf = async (id: PersonId) =>
  (await app.transaction(visitor, (work) => namesOfIn(work, [id]))).get(id);
const erase = (actor: typeof visitor, id: PersonId) =>
  app.transaction(actor, (work) => erasePersonIn(work, id));

describe("an erased person", () => {
  test("leaves a tombstone without a name, no address, no session, and nothing that old rows could open", async () => {
    const lou = await someone("Lou Perrin");
    await answerArrival(app, person(lou.id), { where: "26108", brings: ["calls"] });
    const token = await app.transaction(job("sign-in"), (work) =>
      beginSessionIn(work, lou.id, "x"),
    );
    const old = await app.transaction(job("sign-in"), (work) =>
      sql<{ name: Uint8Array; arrival: Uint8Array }>`
        select name, arrival from people.person where id = ${lou.id}`.execute(work.db),
    );
    const before = countStatements(app.pool).asked;
    expect((await identifies(app, token))?.name).toBe("Lou Perrin");
    // Every page asks it: one statement, and the end.
    expect(countStatements(app.pool).asked - before).toBe(2);

    await erase(person(lou.id), lou.id);

    expect(await nameOf(lou.id)).toBe("une personne partie");
    expect(await textOf(lou.address)).toBeUndefined();
    expect(await findSession(app, token)).toBeUndefined();
    await app.transaction(visitor, async (work) => {
      for (const sealed of Object.values(old.rows[0] ?? {}))
        expect(await openIn(work, lou.id, sealed)).toBeUndefined();
    });
    await erase(person(lou.id), lou.id);
    expect(await nameOf(lou.id)).toBe("une personne partie");
  });

  test("keeps for others the address that they share", async () => {
    const [ana, bilal] = [await someone("Ana"), await someone("Bilal")];
    await app.transaction(visitor, (work) => joinAddressIn(work, bilal.id, ana.address));
    await erase(operator(), ana.id);
    expect(await textOf(ana.address)).toBe(ana.email);
    expect(await app.transaction(visitor, (work) => personsOfAddressIn(work, ana.address))).toEqual(
      [bilal.id],
    );
  });

  test("who comes back by the same address is somebody new", async () => {
    const lou = await someone("Lou");
    await erase(person(lou.id), lou.id);
    const again = await app.transaction(visitor, (work) => findOrMakeAddressIn(work, lou.email));
    expect(again).not.toBe(lou.address);
    expect(await app.transaction(visitor, (work) => personsOfAddressIn(work, again))).toEqual([]);
  });

  test("is erased neither by another nor by a visitor", async () => {
    const [ana, bilal] = [await someone("Ana"), await someone("Bilal")];
    await expect(erase(person(bilal.id), ana.id)).rejects.toThrow("may not erase");
    await expect(erase(visitor, ana.id)).rejects.toThrow("may not erase");
    expect(await nameOf(ana.id)).toBe("Ana");
  });
});

test("one is given all that is kept of oneself, and a stranger nothing", async () => {
  const lou = await someone("Lou Perrin");
  await answerArrival(app, person(lou.id), { who: "volunteer", brings: [] });
  const given = await app.transaction(person(lou.id), (work) => aboutPerson.gives(work, lou.id));
  expect(given).toMatchObject({
    "Comment on vous appelle": "Lou Perrin",
    "Vos adresses": [{ adresse: lou.email, confirmée: false }],
    "Vos connexions": [],
  });
  const other = await someone("Autre");
  expect(
    await app.transaction(person(other.id), (work) => aboutPerson.gives(work, lou.id)),
  ).toEqual({});
});

test("of two persons merged, one stays with both addresses and the other is gone", async () => {
  const [from, into] = [await someone("L. Perrin"), await someone("Lou Perrin")];
  await app.transaction(operator(), (work) => aboutPerson.merges(work, from.id, into.id));
  for (const address of [from.address, into.address])
    expect(await app.transaction(visitor, (work) => personsOfAddressIn(work, address))).toEqual([
      into.id,
    ]);
  expect([await nameOf(from.id), await nameOf(into.id)]).toEqual([
    "une personne partie",
    "Lou Perrin",
  ]);
});

test("an address for which only a code was asked is forgotten after a week; one in use is not", async () => {
  const ask = (email: string) =>
    askCode(app, visitor, { email, site: undefined, place: "127.0.0.1" });
  await ask("oubli@example.org");
  await ask("alerte.gardee@example.org");
  const kept = await app.transaction(visitor, (work) =>
    findOrMakeAddressIn(work, "alerte.gardee@example.org"),
  );
  const known = async () =>
    (
      await app.transaction(job("write-to"), (work) =>
        sql<{
          id: AddressId;
        }>`select id from people.address where only_asked or id = ${kept}`.execute(work.db),
      )
    ).rows.length;
  const codes = async () =>
    (
      await app.transaction(job("sweep-people"), (work) =>
        sql`select from people.code`.execute(work.db),
      )
    ).rows.length;
  app.setNow(TEST_NOW.add({ hours: 24 * 6 }));
  await sweep(app, "codes", "asked-addresses");
  expect([await known(), await codes()]).toEqual([2, 0]);
  app.setNow(TEST_NOW.add({ hours: 24 * 8 }));
  await sweep(app, "codes", "asked-addresses");
  expect(await known()).toBe(1);
  expect(await textOf(kept)).toBe("alerte.gardee@example.org");
  app.setNow(TEST_NOW);
});
