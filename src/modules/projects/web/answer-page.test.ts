import { beforeAll, expect, test } from "vitest";

import { type Browser, formTo, type SeenPage } from "../../../../tests/support/browser.ts";
import { filledHouse } from "../../../../tests/support/filled.ts";
import { browserAs } from "../../../../tests/support/personas.ts";

let browser: Browser;
/** An answer of the demonstration that is being prepared, with things that nobody brought. */
let at: string;

beforeAll(async () => {
  const app = await filledHouse();
  browser = await browserAs(app, "Jean-Rémy");
  for (const found of (await browser.get("/reponses")).html.matchAll(
    /\/reponses\/[0-9a-f-]{36}/g,
  )) {
    const page = await browser.get(found[0]);
    if (formTo(page, `${found[0]}/envoi`) !== undefined && /à réunir/.test(page.text))
      at = found[0];
  }
}, 60_000);

const send = (page: SeenPage, way: string, filling: Record<string, string>) =>
  browser.submit(formTo(page, `${at}/${way}`), filling);

test("before one says that it left, one reads what the call asks for and is not ticked", async () => {
  const page = await browser.get(at);
  expect(page.text).toMatch(/choses? que l’appel demande (?:n’est|ne sont) pas cochées?/);
  expect(page.text).toContain("regardez s’il est encore temps de les joindre");
});

test("a joined paper stands under no sentence that says that nothing is joined", async () => {
  const { text, html } = await browser.get(at);
  const hasPapers = /\/reponses\/[0-9a-f-]{36}\/papiers\//.test(html);
  const hasPieces = /\/reponses\/[0-9a-f-]{36}\/pieces\/[0-9a-f-]{36}"/.test(html);
  expect(text.includes("Aucune pièce jointe")).toBe(!hasPapers && !hasPieces);
});

test("once the answer is over nothing is awaited of anybody: what did not come is only named", async () => {
  const before = await browser.get(at);
  expect(before.text).toMatch(/Personne ne|Pour demain|à vous/i);
  const sent = await send(before, "envoi", { way: "post" });
  const ended = await send(sent, "issue", { outcome: "won" });
  const asked =
    /Ce que l’appel demande(.*?)Les parties de la réponse/s.exec(ended.text)?.[1] ?? ended.text;
  expect(asked).toMatch(/n’a pas été cochée|n’ont pas été cochées/);
  expect(asked).not.toMatch(/Pour demain|Aujourd’hui|En retard|Je m’en charge/);
});
