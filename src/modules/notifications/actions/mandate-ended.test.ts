import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

import { job, operator, person, type PersonId } from "#services/house";
import { doWaitingJobs } from "#services/jobs";
import {
  acceptMandate,
  confirmAddressIn,
  endMandate,
  erasePersonIn,
  findOrMakeAddressIn,
  giveMandate,
  makePersonIn,
} from "#modules/people";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import {
  openPostOffice,
  type PostOffice,
  recipientOf,
} from "../../../../tests/support/post-office.ts";

let app: TestHouse;
let post: PostOffice;
beforeAll(async () => {
  post = await openPostOffice();
  app = await testHouse({
    environment: { SMTP_URL: post.url, ARCHIPEL_URL: "https://archipel.example.org" },
  });
});
afterAll(() => post.close());
beforeEach(() => {
  app.setNow(TEST_NOW);
  post.mails.length = 0;
});

let numbered = 0;
async function somebody(name: string): Promise<{ readonly id: PersonId; readonly email: string }> {
  const email = `fin${(numbered += 1)}@example.org`;
  const id = await app.transaction(job("sign-in"), async (work) => {
    const address = await findOrMakeAddressIn(work, email);
    await confirmAddressIn(work, address);
    return makePersonIn(work, { name, address });
  });
  return { id, email };
}

async function proposed() {
  const [adrienne, quentin] = [await somebody("Adrienne"), await somebody("Quentin")];
  const given = await giveMandate(app, person(adrienne.id), {
    email: quentin.email,
    scopes: ["circles"],
    months: 6,
  });
  if (!given.done) throw new Error(given.refusal);
  return { adrienne, quentin, mandate: given.value };
}

async function entrusted() {
  const made = await proposed();
  const accepted = await acceptMandate(app, person(made.quentin.id), { mandate: made.mandate });
  expect(accepted.done).toBe(true);
  return made;
}

/** What was written, once the house did what it does every two minutes. */
async function letters() {
  await doWaitingJobs(app);
  app.setNow(TEST_NOW.add({ minutes: 5 }));
  await app.transaction(job("test"), (work) => work.later("gather-mails", {}));
  await doWaitingJobs(app);
  return post.mails;
}

test("the holder of a mandate is written to when the person ends it: by whom, and since when", async () => {
  const { adrienne, quentin, mandate } = await entrusted();
  await endMandate(app, person(adrienne.id), { mandate });
  const [letter, ...others] = await letters();
  expect(others).toEqual([]);
  expect(letter && recipientOf(letter)).toBe(quentin.email);
  expect(letter?.subject).toBe("Vous n’agissez plus pour quelqu’un");
  expect(letter?.text).toContain("Adrienne y a mis fin, mercredi 25 novembre à 9 h.");
  expect(letter?.text).toContain(`/moi/mandats/${mandate}`);
});

test("and when the operator ends it, without being told who keeps the instance", async () => {
  const { mandate } = await entrusted();
  const zoe = await somebody("Zoé");
  await endMandate(app, operator(zoe.id), { mandate, reason: "Au téléphone" });
  const [letter] = await letters();
  expect(letter?.text).toContain("Qui tient cet Archipel y a mis fin pour Adrienne");
  expect(letter?.text).not.toContain("Zoé");
  expect(letter?.text).not.toContain("Au téléphone");
});

test("and when the person leaves for good, without their name", async () => {
  const { adrienne } = await entrusted();
  await app.transaction(person(adrienne.id), (work) => erasePersonIn(work, adrienne.id));
  const [letter] = await letters();
  expect(letter?.subject).toBe("Vous n’agissez plus pour quelqu’un");
  expect(letter?.text).toContain("Mandat : une personne partie");
  expect(letter?.text).toContain("le mandat finit avec son compte");
  expect(letter?.text).not.toContain("Adrienne");
});

test("who ends it themself, or was only proposed it, is not written to", async () => {
  const own = await entrusted();
  await endMandate(app, person(own.quentin.id), { mandate: own.mandate });
  const only = await proposed();
  await endMandate(app, person(only.adrienne.id), { mandate: only.mandate });
  expect(await letters()).toEqual([]);
});
