import { afterAll, beforeAll, expect, test } from "vitest";

import { job, operator, type PersonId, saveInstanceIn } from "#services/house";
import { doWaitingJobs } from "#services/jobs";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import {
  openPostOffice,
  type PostOffice,
  recipientOf,
} from "../../../../tests/support/post-office.ts";
import { sweep } from "../../../../tests/support/retention.ts";
import { behindTheWalls } from "../../../../tests/support/tables.ts";
import { confirmAddressIn, findOrMakeAddressIn } from "./keep-address.ts";
import { makePersonIn } from "./make-person.ts";
import { openSessionIn } from "../entrance/actions/open-session.ts";

let app: TestHouse;
let post: PostOffice;
beforeAll(async () => {
  post = await openPostOffice();
  app = await testHouse({ environment: { SMTP_URL: post.url } });
  await app.transaction(operator(), (work) => saveInstanceIn(work, { name: "Le Phare" }));
});
afterAll(() => post.close());

const make = (email: string, isOperator = false) =>
  app.transaction(job("sign-in"), async (work) => {
    const address = await findOrMakeAddressIn(work, email);
    const person = await makePersonIn(work, { operator: isOperator, address, name: "Camille" });
    await confirmAddressIn(work, address);
    return person;
  });
const comeIn = (person: PersonId) =>
  app.transaction(job("sign-in"), (work) => openSessionIn(work, person, { device: "essai" }));
const night = async (months: number) => {
  const then = TEST_NOW.toZonedDateTimeISO("Europe/Paris").add({ months, days: 1 });
  app.setNow(then.toInstant());
  const gone = await sweep(app, "asleep-accounts");
  await doWaitingJobs(app);
  return gone;
};
const isHere = async (person: PersonId) => {
  const { rows } = await behindTheWalls(app, (client) =>
    client.query("select from people.person where id = $1 and left_at is null", [person]),
  );
  return rows.length === 1;
};
const told = () => post.mails.map((mail) => recipientOf(mail).split("@")[0]);

test("after two years a letter, three months later the account goes; who comes back, or holds something, stays", async () => {
  const gone = await make("part@example.org");
  const back = await make("revient@example.org");
  const keeper = await make("tient@example.org", true);
  const young = await make("vient@example.org");
  for (const person of [gone, back, keeper]) await comeIn(person);

  expect(await night(23)).toBe(0);
  await comeIn(young);
  expect(told()).toEqual([]);

  expect(await night(24)).toBe(0);
  expect(new Set(told())).toEqual(new Set(["part", "revient", "tient"]));
  const texts = new Map(post.mails.map((mail) => [recipientOf(mail).split("@")[0], mail.text]));
  expect(texts.get("part")).toContain("avant le 26 février 2029");
  expect(texts.get("tient")).toContain("Vous tenez encore, pour d’autres : cette instance");

  expect(await night(26)).toBe(0);
  await comeIn(back);
  expect(await night(28)).toBe(1);
  expect(await isHere(gone)).toBe(false);
  for (const person of [back, keeper, young]) expect(await isHere(person)).toBe(true);
  expect(told()).toHaveLength(3);

  // The hand is passed: nothing holds the account any more.
  await behindTheWalls(app, (client) =>
    client.query("update people.person set is_operator = false where id = $1", [keeper]),
  );
  expect(await night(28)).toBe(1);
  expect(await isHere(keeper)).toBe(false);
});
