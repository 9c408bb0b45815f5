import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

import { makePersonIn } from "#modules/people";
import { job, operator, person, saveInstanceIn } from "#services/house";
import { doWaitingJobs } from "#services/jobs";

import {
  type Browser,
  browserOf,
  formTo,
  type SeenPage,
} from "../../../../tests/support/browser.ts";
import { testHouse, TEST_NOW, type TestHouse } from "../../../../tests/support/house.ts";
import { somebody } from "../../../../tests/support/issuer.ts";
import {
  openPostOffice,
  type PostOffice,
  recipientOf,
} from "../../../../tests/support/post-office.ts";
import { behindTheWalls } from "../../../../tests/support/tables.ts";
import { passTime } from "../../../../tests/support/time.ts";
import { handleMessage } from "../operator/actions/handle-message.ts";
import { countWaitingIn, seeMessages } from "../operator/actions/see-messages.ts";
import { takeMessage } from "../operator/actions/take-message.ts";

const WORDS = "Je ne retrouve plus ma page.";

let app: TestHouse;
let post: PostOffice;
beforeAll(async () => {
  post = await openPostOffice();
  app = await testHouse({ environment: { SMTP_URL: post.url } });
});
afterAll(() => post.close());
beforeEach(() => {
  post.mails.length = 0;
});

async function leave(
  browser: Browser,
  more: Readonly<Record<string, string>> = {},
): Promise<SeenPage> {
  const form = formTo(await browser.get("/contact?sujet=help"), "/contact");
  const page = await browser.submit(form, { words: WORDS, ...more });
  expect(page.at).toMatch(/^\/contact\/recu\//);
  return page;
}

const toOperator = () => post.mails.filter((mail) => recipientOf(mail) === "odile@example.org");

const waiting = async () => {
  const found = await seeMessages(app, operator(), { from: 0, most: 50 });
  return (found?.messages ?? []).filter(({ handledAt }) => handledAt === undefined);
};

test("while nobody can be told, the page says so", async () => {
  const page = await leave(browserOf(app));
  expect(page.text).toContain("Personne n’a encore donné d’adresse pour en être prévenu");
  await passTime(app, { minutes: 5 });
  expect(post.mails).toEqual([]);
});

test("a visitor writes: who keeps the instance is told by a letter, once, without a word of it", async () => {
  const odile = await somebody(app, "Odile");
  await behindTheWalls(app, (client) =>
    client.query("update people.person set is_operator = true where id = $1", [odile]),
  );
  const browser = browserOf(app);
  const page = await leave(browser, { address: "visiteuse@example.org" });
  expect(page.text).toContain("en sont prévenues par une lettre");
  expect(page.text).toContain("Personne n’a encore dit s’en occuper.");
  expect(page.text).toContain("Sans réponse le mercredi 2 décembre, écrivez de nouveau");
  expect(page.text).not.toContain(WORDS);
  await passTime(app, { minutes: 5 });
  const [letter, ...more] = toOperator();
  expect(more).toEqual([]);
  expect(letter?.subject).toContain("Un message attend votre réponse");
  expect(letter?.text).toContain("/operateur/messages");
  expect(letter?.text).not.toContain(WORDS);
  await passTime(app, { hours: 30 });
  expect(toOperator()).toHaveLength(1);
  const receipt = post.mails.find((mail) => recipientOf(mail) === "visiteuse@example.org");
  expect(receipt?.text).toContain(page.at);
});

test("it waits in their feed until it is handled; who wrote reads that somebody takes care of it", async () => {
  app.setNow(TEST_NOW);
  const browser = browserOf(app);
  const page = await leave(browser);
  const all = await waiting();
  const reference = /référence : (\w{8})/.exec(page.text)?.[1]?.toLowerCase() ?? "-";
  const message = all.find(({ id }) => id.startsWith(reference))?.id;
  if (message === undefined) throw new Error("the message is not among those that wait");
  const count = () => app.transaction(operator(), countWaitingIn);
  const before = await count();
  await takeMessage(app, operator(), { message });
  expect(await count()).toBe(before);
  expect((await browser.get(page.at)).text).toContain("Quelqu’un s’en occupe depuis");
  await passTime(app, { minutes: 5 });
  expect(toOperator()).toEqual([]);
  await handleMessage(app, operator(), { message });
  expect(await count()).toBe(before - 1);
  const after = (await browser.get(page.at)).text;
  expect(after).toContain("C’est traité depuis");
  expect(after).not.toContain("Sans réponse");
  expect((await browser.get(`/contact/recu/${crypto.randomUUID()}`)).status).toBe(404);
  const max = await app.transaction(job("test"), (work) => makePersonIn(work, { name: "Max" }));
  const his = person(max);
  expect(await app.transaction(his, countWaitingIn)).toBe(0);
  expect((await takeMessage(app, his, { message })).done).toBe(false);
});

test("a flood is one letter, and three a day at most; the address of the instance is told as well, once", async () => {
  await app.transaction(operator(), (work) =>
    saveInstanceIn(work, { operatorAddress: "equipe@example.org" }),
  );
  for (let visitor = 0; visitor < 6; visitor += 1) await leave(browserOf(app));
  await passTime(app, { minutes: 5 });
  expect(toOperator()).toHaveLength(1);
  expect(toOperator()[0]?.subject).toContain("6 messages attendent votre réponse");
  expect(post.mails.filter((mail) => recipientOf(mail) === "equipe@example.org")).toHaveLength(1);
  for (let hour = 0; hour < 6; hour += 1) {
    await leave(browserOf(app));
    await passTime(app, { minutes: 20 });
  }
  await doWaitingJobs(app);
  expect(toOperator().length).toBeLessThanOrEqual(3);
});
