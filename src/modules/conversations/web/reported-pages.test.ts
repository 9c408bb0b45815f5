import { beforeAll, expect, test } from "vitest";

import type { Id } from "#basics/id";
import { joinCircle, makeCircleIn } from "#modules/circles";
import { spaceOf } from "#rules/circles";
import { demonstrationPeople } from "#rules/people";
import { person } from "#services/house";

import { type Browser, browserOf, formTo } from "../../../../tests/support/browser.ts";
import { filledHouse } from "../../../../tests/support/filled.ts";
import type { TestHouse } from "../../../../tests/support/house.ts";
import { browserAs } from "../../../../tests/support/personas.ts";
import { lettersTo, passTime } from "../../../../tests/support/time.ts";
import { deleteMessage } from "../actions/change-message.ts";
import { openThread } from "../actions/open-thread.ts";
import { writeMessage } from "../actions/write-message.ts";

const { lucienne, odile, quentin } = demonstrationPeople;
const WORDS = "Vous êtes tous des ânes.";

let app: TestHouse;
let keeper: Browser;
let facilitator: Browser;
let member: Browser;
let circle: Id<"Circle">;

/** Lucienne alone moderates the circle: she and the operator, who is not of it, decide. */
beforeAll(async () => {
  app = await filledHouse();
  keeper = await browserAs(app, "operator");
  facilitator = await browserAs(app, "Lucienne");
  member = await browserAs(app, "Odile");
  circle = await app.transaction(person(lucienne.id), (work) =>
    makeCircleIn(work, {
      name: "Le four à pain",
      kind: "local",
      isOpen: true,
      purpose: "Cuire ensemble.",
      charter: ["On chauffe à tour de rôle."],
    }),
  );
  for (const { id } of [odile, quentin]) await joinCircle(app, person(id), { circle });
}, 120_000);

async function threadOf(words = WORDS) {
  const opened = await openThread(app, person(quentin.id), {
    space: spaceOf(circle),
    title: "Le terrain",
    words,
  });
  if (!opened.done) throw new Error(opened.refusal);
  return opened.value;
}

async function report(message: string) {
  const at = `/signaler/message/${message}`;
  const form = formTo(await member.get(at), at);
  return member.submit(form, { reason: "other", explanation: "Cela blesse." });
}

const HIDE = { outcome: "hide", ground: "terms", reasons: "C’est une insulte." };

async function decide(who: Browser, message: string, answer: Readonly<Record<string, string>>) {
  const at = `/moderer/message/${message}`;
  return who.submit(formTo(await who.get(at), at), answer);
}

test("who reports signed in is asked neither name nor address, and reads where it is followed", async () => {
  const { message } = await threadOf();
  const page = await member.get(`/signaler/message/${message}`);
  expect(page.html).not.toMatch(/name="(?:name|address)"/);
  expect(page.html).toContain('href="/moi/moderation"');
  const received = await report(message);
  expect(received.text).toContain("Votre signalement est arrivé");
  expect(received.html).toContain('href="/moi/moderation"');
  expect(received.text).not.toContain("Vous n’avez pas laissé d’adresse");
  const [, reference = "none"] = /Votre référence : ([0-9A-F]+)/.exec(received.text) ?? [];
  expect((await member.get("/moi/moderation")).text).toContain(reference);
});

test("a visitor is asked how to be answered still", async () => {
  const page = await browserOf(app).get(`/signaler/circle/${circle}`);
  expect(page.html).toMatch(/name="address"/);
});

test("who decides reads the message; whoever has nothing left to look at reads a confirmation; both places say the same", async () => {
  const { thread, message } = await threadOf();
  await report(message);
  const read = await keeper.get(`/moderer/message/${message}`);
  expect(read.text).toContain(WORDS);
  expect(read.text).toContain("Un message dans « Le terrain »");
  expect(read.text).not.toContain("Quentin");
  expect(read.text).not.toContain("effacé");
  await decide(keeper, message, HIDE);
  const others = await openFor(facilitator);
  for (const other of others.filter((at) => !at.endsWith(message)))
    await decideAt(other, { outcome: "keep", reasons: "Rien à redire." });
  const told = await decide(facilitator, message, HIDE);
  expect(told.way).toEqual([303, 200]);
  expect(told.at).toMatch(/^\/moderation\//);
  expect(told.text).toContain("Votre avis est pris");
  const truth = "est masqué par la modération, jusqu’à décision contraire.";
  expect(told.text).toContain(`Ce contenu ${truth}`);
  expect((await member.get(`/fils/${thread}`)).text).toContain(`Ce message ${truth}`);
});

const openFor = async (who: Browser) =>
  [...(await who.get("/moderer")).html.matchAll(/href="(\/moderer\/message\/[^"]+)"/g)].map(
    ([, at = ""]) => at,
  );

/** Both answer the same. */
async function decideAt(at: string, answer: Readonly<Record<string, string>>) {
  for (const who of [keeper, facilitator]) await who.submit(formTo(await who.get(at), at), answer);
}

test("what is decided is said with the quotes of quotes, and of what one may not read without its title", async () => {
  const { thread, message } = await threadOf();
  const second = await writeMessage(app, person(quentin.id), { thread, words: "Et vous aussi." });
  if (!second.done) throw new Error(second.refusal);
  await report(message);
  await report(second.value.id);
  await decide(keeper, message, HIDE);
  const told = await decide(facilitator, message, HIDE);
  expect(told.text).toContain("« Un message de Quentin dans “Le terrain” » est masqué.");
  await decide(facilitator, second.value.id, HIDE);
  const elsewhere = await decide(keeper, second.value.id, HIDE);
  expect(elsewhere.text).toContain("C’est décidé : ce contenu est masqué.");
});

test("what was taken back is said to be gone, and nobody is offered to hide it", async () => {
  const { thread, message } = await threadOf();
  await report(message);
  await deleteMessage(app, person(quentin.id), { thread, message });
  const page = await keeper.get(`/moderer/message/${message}`);
  expect(page.text).toContain("Ce contenu a été effacé");
  expect(page.html).not.toMatch(/value="hide/);
  expect(page.text).toContain("il n’y a plus rien à masquer");
});

test("a decision of the moderators of a circle states all its reasons, on its page and in the letter to its author", async () => {
  const { message } = await threadOf();
  await report(message);
  const charter = {
    outcome: "hide",
    ground: "charter",
    reasons: "Une insulte : « à tour de rôle ».",
  };
  await decide(keeper, message, charter);
  const decided = await decide(facilitator, message, charter);
  const verdict = /fait=([0-9a-f-]{36})/.exec(decided.at)?.[1] ?? decided.at.split(/[/?]/)[2];
  const page = await browserOf(app).get(`/moderation/${verdict}`);
  expect(page.text).not.toContain("Le terrain");
  await passTime(app, { minutes: 10 });
  const letters = await lettersTo(app, quentin.email);
  const letter = letters.find(({ text }) => text.includes("à tour de rôle"))?.text ?? "";
  for (const said of [
    "Personne ne peut plus le lire sur ce site, dans aucun pays",
    "il reste masqué tant qu’une autre décision ne le remet pas",
    "Un signalement. Qui a signalé n’est pas nommé.",
    "La charte du cercle, que chaque membre a acceptée.",
    "Une insulte : « à tour de rôle ».",
    "Aucune machine n’a repéré, trié ni décidé.",
    "un organe certifié",
    "tribunal judiciaire",
  ]) {
    expect(page.text).toContain(said);
    expect(letter).toContain(said);
  }
  expect(letter).toContain(
    "Vous pouvez contester cette décision sur sa page, sans frais, jusqu’au",
  );
  expect(letter).not.toContain("Odile");
});

test("who was asked and comes too late reads what was decided, by whom and how; a member who was not asked finds nothing", async () => {
  const { html } = await facilitator.get("/moderer");
  const waiting = html.split("Masqués aujourd’hui")[0] ?? "";
  for (const [, at = ""] of waiting.matchAll(/href="(\/moderer\/message\/[^"]+)"/g))
    await decideAt(at, { outcome: "keep", reasons: "Rien à redire." });
  const { message } = await threadOf();
  await report(message);
  await decideAt(`/moderer/message/${message}`, HIDE);
  const list = await facilitator.get("/moderer");
  expect(list.status).toBe(200);
  expect(list.text).toContain("Aucun contenu signalé n’attend.");
  expect(list.text).toContain("Un signalement (message) : ce contenu est masqué");
  expect(list.text).toContain("Les personnes qui modèrent");
  expect(list.html).not.toContain("/moderer/accord");
  const late = await facilitator.get(`/moderer/message/${message}`);
  expect(late.way).toEqual([303, 200]);
  expect(late.text).toContain("C’est déjà décidé");
  expect(late.text).toContain("Plusieurs personnes ont décidé ensemble.");
  for (const at of ["/moderer", `/moderer/message/${message}`])
    expect((await member.get(at)).status).toBe(404);
});
