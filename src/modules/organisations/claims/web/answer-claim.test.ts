import { beforeAll, expect, test } from "vitest";

import { formTo, type SeenPage } from "../../../../../tests/support/browser.ts";
import { filledHouse } from "../../../../../tests/support/filled.ts";
import type { TestHouse } from "../../../../../tests/support/house.ts";
import { browserAs } from "../../../../../tests/support/personas.ts";

const welcome = (name: string) => `C’est bien l’une des nôtres, ${name}`;

let app: TestHouse;
beforeAll(async () => {
  app = await filledHouse();
}, 120_000);

/** The page where who represents it answers those who say so too. */
async function claimsOn(name: string, who: string) {
  const browser = await browserAs(app, who);
  const list = await browser.get(`/structures?q=${encodeURIComponent(name)}`);
  const lines = [...list.html.matchAll(/href="(\/structures\/\d+)"[^>]*>([^<]*)/g)];
  const at = lines.find(([, , says]) => says?.includes(name))?.[1] ?? "";
  return { browser, at: `${at}/demandes`, page: await browser.get(`${at}/demandes`) };
}

const answering = (page: SeenPage) =>
  page.forms.find(({ action }) => action.endsWith("/reconnaitre"));

test("no answer to a claim is ticked or put forward: who is let in is let in on purpose", async () => {
  const { browser, at, page } = await claimsOn("Four de la vallée", "Jean-Rémy");
  const main = page.html.split("<main")[1]?.split("</main>")[0] ?? "";
  expect(main.match(/<button[^>]*class="btn clair"/g)).toHaveLength(2);
  expect(main).not.toMatch(/class="btn"/);
  expect(main).not.toContain("checked");

  const slip = await browser.submit(answering(page), {}, welcome("Yvonne"));
  expect(slip.status).toBe(422);
  expect(slip.text).toContain("Cochez ce qu’elle pourra faire, puis répondez.");
  expect((await browser.get(at)).text).toContain("Yvonne");

  const meant = await browser.submit(answering(page), { pouvoirs: "manage" }, welcome("Yvonne"));
  expect(meant.text).toContain("Elle représente maintenant la structure avec vous.");
});

test("beside who proved nothing either, one slip of the finger lets nobody in", async () => {
  const newcomer = await browserAs(app, "Odile");
  const { browser, at } = await claimsOn("Les Amis du canal", "Jean-Rémy");
  const claim = at.replace("/demandes", "/representer");
  const form = formTo(await newcomer.get(claim), claim);
  await newcomer.submit(form, { fonction: "volunteer", lien: "J’y viens le lundi." });

  const page = await browser.get(at);
  const slip = await browser.submit(answering(page), {}, welcome("Odile"));
  expect(slip.status).toBe(422);
  const meant = await browser.submit(answering(page), { pouvoirs: "comme-vous" }, welcome("Odile"));
  expect(meant.text).toContain("Elle représente maintenant la structure avec vous.");
});

test("the operator reads that others are there already; a claim is contradicted once one of them said so", async () => {
  const stranger = await browserAs(app, "Inès");
  const { browser, at } = await claimsOn("La Grande Tablée", "Solène");
  const claim = at.replace("/demandes", "/representer");
  const form = formTo(await stranger.get(claim), claim);
  await stranger.submit(form, { fonction: "other", lien: "J’y mange." });

  const keeper = await browserAs(app, "operator");
  const before = await keeper.get("/operateur/structures");
  expect(before.text).toContain("elle a déjà des représentants");
  expect(before.text).toContain("une autre personne le dit aussi");
  expect(before.text).not.toContain("contredite");

  const page = await browser.get(at);
  await browser.submit(answering(page), {}, "Nous ne la connaissons pas, Inès");
  const after = await keeper.get("/operateur/structures");
  expect(after.text.match(/contredite par qui la représente/g)).toHaveLength(1);
});
