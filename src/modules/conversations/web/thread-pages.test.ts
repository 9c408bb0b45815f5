import { beforeAll, describe, expect, test } from "vitest";

import { type Id, newId } from "#basics/id";
import { joinCircle } from "#modules/circles";
import { makePersonIn } from "#modules/people";
import { demonstrationCircles } from "#rules/circles";
import { demonstrationPeople } from "#rules/people";
import { job, person, type PersonId } from "#services/house";
import { beginSessionIn, cookieName } from "#services/sessions";

import { type Browser, browserOf, formTo } from "../../../../tests/support/browser.ts";
import { filledHouse } from "../../../../tests/support/filled.ts";
import type { TestHouse } from "../../../../tests/support/house.ts";
import { browserAs } from "../../../../tests/support/personas.ts";
import { closeThread } from "../actions/close-thread.ts";
import { seeDraft } from "../actions/keep-draft.ts";
import { demonstrationThreads } from "../demonstration/threads.ts";

const GARDENS = demonstrationCircles.gardens.id;
const [orchard] = demonstrationThreads;

let app: TestHouse;
let newcomer: PersonId;
let theirs: Browser;
let others: Browser;

beforeAll(async () => {
  app = await filledHouse();
  newcomer = newId<"Person">();
  await app.transaction(job("make-person"), (work) =>
    makePersonIn(work, { id: newcomer, name: "Nadia" }),
  );
  const token = await app.transaction(job("sessions"), (work) =>
    beginSessionIn(work, newcomer, "essai"),
  );
  theirs = browserOf(app);
  theirs.cookies.set(cookieName(app), token);
  await joinCircle(app, person(newcomer), { circle: GARDENS });
  others = await browserAs(app, "Odile");
}, 120_000);

/** A thread that the newcomer opens from the page of the circle. */
async function theyOpen(words: string, title = "Bonjour") {
  const page = await theirs.get(`/cercles/${GARDENS}/fils/nouveau`);
  const form = page.forms.find(({ action }) => action.endsWith("/fils"));
  return theirs.submit(form, { title, words }, "Ouvrir ce fil");
}

describe("who has just come", () => {
  test("is read, and their links are words until somebody accepted an act of theirs", async () => {
    const opened = await theyOpen(
      "Lisez https://exemple.example/moi et <b>gras</b>.\n\n# Un titre",
    );
    expect(opened.way).toEqual([303, 200]);
    const read = await others.get(opened.at);
    expect(read.text).toContain("https://exemple.example/moi");
    expect(read.html).not.toContain('href="https://exemple.example/moi"');
    expect(read.html).toContain("&lt;b&gt;");
    expect(read.html.match(/<h1/g)).toHaveLength(1);
    expect(read.html).toMatch(/<h2[^>]*>Un titre/);
  });

  test("opens three threads a day at most; is told why in words, and what they wrote is kept", async () => {
    await theyOpen("Encore un.");
    await theyOpen("Un troisième.");
    const refused = await theyOpen("Et un quatrième, bien long.", "De trop");
    expect(refused.status).toBe(409);
    expect(refused.text).toContain("Ce n’est pas parti");
    expect(refused.text).toContain("3 tant que personne ici n’a encore accepté");
    const draft = await seeDraft(app, person(newcomer), { circle: GARDENS, thread: undefined });
    expect(draft).toMatchObject({ title: "De trop", words: "Et un quatrième, bien long." });
    const again = await theirs.get(`/cercles/${GARDENS}/fils/nouveau`);
    expect(again.html).toContain("Et un quatrième, bien long.");
  });
});

describe("what one writes is not lost", () => {
  test("when the session ended meanwhile: it is shown, to be copied", async () => {
    const quentin = await browserAs(app, "Quentin");
    const at = `/fils/${orchard?.id}`;
    const form = formTo(await quentin.get(at), at);
    quentin.cookies.clear();
    const words = "Je viens greffer avec vous samedi.";
    const answer = await quentin.submit(form, { words }, "Envoyer");
    expect(answer.status).toBe(403);
    expect(answer.text).toContain("Ce n’est pas parti, et rien n’est perdu");
    expect(answer.html).toContain(words);
  });

  test("when the thread was closed meanwhile: it is kept, and shown under the reason", async () => {
    const at = `/fils/${orchard?.id}`;
    const lucienne = await browserAs(app, "Lucienne");
    const form = formTo(await lucienne.get(at), at);
    const thread = orchard?.id ?? newId<"Thread">();
    const closed = { thread, why: "On en reparle au printemps." };
    await closeThread(app, person(demonstrationPeople.adrienne.id), closed);
    const words = "J’ai retrouvé la cire à greffer.";
    const answer = await lucienne.submit(form, { words }, "Envoyer");
    expect(answer.status).toBe(409);
    expect(answer.text).toContain("Ce fil vient d’être fermé : votre message n’est pas parti");
    expect(answer.text).toContain("On en reparle au printemps.");
    expect(answer.text).toContain(words);
    const after = await lucienne.get(at);
    expect(after.text).toContain(words);
    const thrown = await lucienne.submit(formTo(after, at), {}, "Jeter ce brouillon");
    expect(thrown.text).not.toContain(words);
  });
});

test("a stranger finds nothing: neither threads, nor their files, nor their acts", async () => {
  const clemence = await browserAs(app, "Clémence");
  const thread: Id<"Thread"> | undefined = orchard?.id;
  for (const at of [
    `/fils/${thread}`,
    `/fils/${thread}/fermer`,
    `/fils/${thread}/${thread}/avant`,
    `/fils/${thread}/${thread}/modifier`,
    `/cercles/${GARDENS}/fils`,
    `/cercles/${GARDENS}/fils/nouveau`,
    "/fils/rien/rien/avant",
  ])
    expect([at, (await clemence.get(at)).status]).toEqual([at, 404]);
});
