import { beforeAll, describe, expect, test } from "vitest";

import { newId } from "#basics/id";
import { demonstrationPeople as people } from "#rules/people";
import { holderOf, job, person, privateReader, visitor } from "#services/house";
import { addTaskIn } from "#modules/tasks";
import { makePersonIn } from "#modules/people";

import { browserOf } from "../../../../tests/support/browser.ts";
import { filledHouse } from "../../../../tests/support/filled.ts";
import { TEST_NOW, type TestHouse } from "../../../../tests/support/house.ts";
import { sweep } from "../../../../tests/support/retention.ts";
import { behindTheWalls } from "../../../../tests/support/tables.ts";
import { ownSpaceOf, type PersonId } from "../domain/space.ts";
import { aboutPerson } from "./about-person.ts";
import {
  endAllPrivateAddressesIn,
  endPrivateAddress,
  listPrivateAddresses,
  makePrivateAddress,
  openPrivateAddress,
  renewPrivateAddress,
} from "./private-addresses.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await filledHouse();
}, 120_000);

async function newPerson(): Promise<PersonId> {
  const id = newId<"Person">();
  await app.transaction(job("demonstration"), (work) =>
    makePersonIn(work, { id, name: "Ombeline", simple: false, operator: false }),
  );
  return id;
}

async function made(me: PersonId, name = "mon téléphone"): Promise<string> {
  const told = await makePrivateAddress(app, person(me), { kind: "calendar", name });
  if (!told.done) throw new Error(told.refusal);
  return told.value.secret;
}

const open = (secret: string) =>
  openPrivateAddress(app, { secret, ending: "ics", publicUrl: "https://a.example.org" });
const list = (me: PersonId) => listPrivateAddresses(app, person(me), undefined);

async function one(me: PersonId) {
  const [first] = await list(me);
  if (first === undefined) throw new Error("there is no address");
  return first;
}

describe("a private address", () => {
  test("opens the dates of the person, and nobody else's", async () => {
    const [mine, others] = [await newPerson(), await newPerson()];
    for (const [me, title] of [
      [mine, "Porter les chaises"],
      [others, "Garder le secret"],
    ] as const)
      await app.transaction(person(me), (work) =>
        addTaskIn(work, {
          space: ownSpaceOf(me),
          title,
          due: Temporal.PlainDate.from("2026-12-05"),
        }),
      );
    const file = await open(await made(mine));
    expect(file?.type).toContain("text/calendar");
    expect(file?.body).toContain("Porter les chaises");
    expect(file?.body).not.toContain("Garder le secret");
  });

  test("is made of 256 bits, of which the base keeps the SHA-256 only", async () => {
    const me = await newPerson();
    const secret = await made(me);
    expect(Buffer.from(secret, "base64url")).toHaveLength(32);
    const { rows } = await behindTheWalls(app, (client) =>
      client.query<{ text: string }>(
        "select one::text as text from access.private_address one where person = $1",
        [me],
      ),
    );
    expect(rows).toHaveLength(1);
    const hex = Buffer.from(secret, "base64url").toString("hex");
    for (const hidden of [secret, hex, "mon téléphone"])
      expect(rows[0]?.text).not.toContain(hidden);
    const given = await app.transaction(job("give-data"), (work) => aboutPerson.gives(work, me));
    expect(JSON.stringify(given)).toContain("mon téléphone");
    expect(JSON.stringify(given)).not.toContain(secret);
  });

  test("renewed, the former secret opens nothing; ended, neither does", async () => {
    const me = await newPerson();
    const first = await made(me);
    const { id: address } = await one(me);
    const told = await renewPrivateAddress(app, person(me), { address });
    const second = told.done ? told.value.secret : "";
    expect([await open(first), (await open(second)) !== undefined]).toEqual([undefined, true]);
    await endPrivateAddress(app, person(me), { address });
    expect(await open(second)).toBeUndefined();
    expect(await list(me)).toEqual([]);
  });

  test("is nobody else's to see, renew or end", async () => {
    const [me, other] = [await newPerson(), await newPerson()];
    const secret = await made(me);
    const { id: address } = await one(me);
    expect(await list(other)).toEqual([]);
    for (const actor of [person(other), visitor]) {
      const refusal = { done: false, refusal: "unknown-address" };
      expect(await renewPrivateAddress(app, actor, { address })).toEqual(refusal);
      expect(await endPrivateAddress(app, actor, { address })).toEqual(refusal);
    }
    expect(await open(secret)).toBeDefined();
  });

  test("is never made, seen nor ended under a mandate", async () => {
    const me = people.adrienne.id;
    await made(me);
    const { id: address } = await one(me);
    const holder = holderOf(people.solene.id, {
      person: me,
      mandate: newId(),
      scopes: ["circles", "notes", "favours", "exchanges", "votes", "calls"],
    });
    const asked = { kind: "calendar", name: "pour elle" };
    expect(await makePrivateAddress(app, holder, asked)).toEqual({
      done: false,
      refusal: "not-oneself",
    });
    expect(await listPrivateAddresses(app, holder, undefined)).toEqual([]);
    expect((await endPrivateAddress(app, holder, { address })).done).toBe(false);
  });

  test("has a name of its own, whatever its case and accents; ten at most", async () => {
    const me = await newPerson();
    await made(me, "Mon téléphone");
    const asked = (name: string) => makePrivateAddress(app, person(me), { kind: "calendar", name });
    expect(await asked("mon telephone")).toEqual({ done: false, refusal: "name-taken" });
    for (let count = 2; count <= 10; count += 1) await made(me, `le ${count}`);
    expect(await asked("la onzième")).toEqual({ done: false, refusal: "too-many-addresses" });
    expect(await makePrivateAddress(app, person(me), { kind: "everything", name: "x" })).toEqual({
      done: false,
      refusal: "unknown-kind",
    });
  });

  test("a machine's reads are one line a day, kept three months; unread for a year, it goes", async () => {
    const me = await newPerson();
    const secret = await made(me);
    for (let count = 0; count < 3; count += 1) await open(secret);
    expect((await one(me)).reads.map(({ reads }) => reads)).toEqual([3]);
    app.setNow(TEST_NOW.add({ hours: 24 }));
    await Promise.all([open(secret), open(secret)]);
    expect((await one(me)).reads.map(({ day, reads }) => `${day.toString()} ${reads}`)).toEqual([
      "2026-11-26 2",
      "2026-11-25 3",
    ]);
    app.setNow(TEST_NOW.add({ hours: 24 * 92 }));
    await sweep(app, "private-reads", "unread-private-addresses");
    expect((await one(me)).reads).toEqual([]);
    app.setNow(TEST_NOW.add({ hours: 24 * 368 }));
    await sweep(app, "unread-private-addresses");
    expect(await open(secret)).toBeUndefined();
    app.setNow(TEST_NOW);
  });

  test("ends with the account, and after a restore; follows who turns out to be the same", async () => {
    const [me, twin] = [await newPerson(), await newPerson()];
    const secret = await made(me);
    await app.transaction(job("merge"), (work) => aboutPerson.merges(work, me, twin));
    expect((await one(twin)).name).toBe("mon téléphone");
    await app.transaction(job("erase"), (work) => aboutPerson.erases(work, twin));
    expect(await open(secret)).toBeUndefined();
    const restored = await made(await newPerson());
    await app.transaction(job("restore"), endAllPrivateAddressesIn);
    expect(await open(restored)).toBeUndefined();
  });
});

test("who reads by a private address changes nothing: PostgreSQL refuses it", async () => {
  const me = await newPerson();
  await made(me);
  const { id: address } = await one(me);
  await expect(endPrivateAddress(app, privateReader(me), { address })).rejects.toThrow(
    /read-only transaction/,
  );
  const adding = app.transaction(privateReader(me), (work) =>
    addTaskIn(work, { space: ownSpaceOf(me), title: "Rien", due: undefined }),
  );
  await expect(adding).rejects.toThrow(/read-only transaction/);
  expect(await list(me)).toHaveLength(1);
});

const at = (secret: string, ending = ".ics") => `/prive/${secret}${ending}`;

describe("at its address", () => {
  test("is read without a cookie, kept by nobody, told to no other page", async () => {
    const secret = await made(await newPerson());
    const page = await browserOf(app).get(at(secret));
    expect(page.status).toBe(200);
    expect(page.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect(page.headers.get("cache-control")).toBe("private, no-store");
    expect(page.headers.get("referrer-policy")).toBe("no-referrer");
    expect(page.headers.get("set-cookie")).toBeNull();
    expect(page.html).toMatch(/^BEGIN:VCALENDAR\r\n/);
  });

  test("unknown, ended and renewed answer alike, byte for byte", async () => {
    const me = await newPerson();
    const secret = await made(me);
    await endPrivateAddress(app, person(me), { address: (await one(me)).id });
    const answers = [];
    for (const asked of [secret, "x".repeat(43), "é"]) {
      const { status, html, headers } = await browserOf(app).get(at(asked));
      const said = ["cache-control", "referrer-policy", "x-robots-tag"].map((name) =>
        headers.get(name),
      );
      answers.push({
        status,
        said,
        html: html.replaceAll(encodeURI(asked), "").replaceAll(asked, ""),
      });
    }
    expect(answers[0]).toMatchObject({
      status: 404,
      said: ["private, no-store", "no-referrer", "noindex"],
    });
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]?.status).toBe(404);
    const opens = await made(me);
    for (const ending of ["", ".json", ".csv"])
      expect((await browserOf(app).get(at(opens, ending))).status).toBe(404);
  });

  test("is not read more than sixty times an hour", async () => {
    const secret = await made(await newPerson());
    const statuses = [];
    for (let count = 0; count < 61; count += 1)
      statuses.push((await browserOf(app).get(at(secret))).status);
    expect(statuses.slice(0, 60).every((status) => status === 200)).toBe(true);
    expect(statuses[60]).toBe(429);
  }, 60_000);
});
