import { beforeAll, expect, test } from "vitest";

import { type Browser, formTo, type SeenPage } from "../../../../../tests/support/browser.ts";
import { filledHouse } from "../../../../../tests/support/filled.ts";
import type { TestHouse } from "../../../../../tests/support/house.ts";
import { browserAs } from "../../../../../tests/support/personas.ts";

const TABLET = "Agrandir les lettres de ma tablette";

let app: TestHouse;
let adrienne: Browser;
let quentin: Browser;
beforeAll(async () => {
  app = await filledHouse();
  adrienne = await browserAs(app, "Adrienne");
  quentin = await browserAs(app, "Quentin");
}, 120_000);

async function theirs(browser: Browser): Promise<SeenPage> {
  const { html } = await browser.get("/echanges");
  const ways = [...html.matchAll(/<a href="(\/echanges\/[0-9a-f-]{36})"[^>]*>([^<]*)/g)];
  const at = ways.find(([, , says = ""]) => says.includes("Agrandir les lettres"))?.[1];
  if (at === undefined) throw new Error(`no exchange is called ${TABLET}`);
  return browser.get(at);
}

const formOf = (page: SeenPage, end: string) => {
  const form = page.forms.find(({ action }) => action.endsWith(end));
  if (form === undefined) throw new Error(`no form goes to ${end} at ${page.at}`);
  return form;
};

test("once agreed, the page says what was, with whom, by which way; what was said, in order", async () => {
  const page = await theirs(adrienne);
  expect(page.text).toContain("C’est convenu avec Quentin.");
  expect(page.text).toMatch(new RegExp(`Ce qui est convenu : ${TABLET}, le \\S+ \\d+`));
  // The hour and the place are agreed: nothing is left to be written about them.
  expect(page.text).not.toContain("écrivez à Quentin ici même");
  expect(page.html).toContain('href="tel:0465710012"');
  expect(page.text.indexOf("Vers dix heures")).toBeLessThan(page.text.indexOf("Dix heures. Il y"));
  expect(page.text).not.toContain("Nouveau");
});

test("an empty word and one too long are said beside the field; what was typed stays", async () => {
  const page = await theirs(adrienne);
  const empty = await adrienne.submit(formOf(page, "/mots"), { mot: "  " });
  expect(empty.status).toBe(422);
  expect(empty.title).toMatch(/^Erreur/);
  expect(empty.text).toContain("Écrivez quelques mots.");
  const long = "très ".repeat(500);
  const back = await adrienne.submit(formOf(empty, "/mots"), { mot: long });
  expect(back.text).toContain("Écrivez moins de 2000 caractères.");
  expect(back.html).toContain(long.trim());
});

test("a word is there at once, new for the other, once; sent twice it is one", async () => {
  const page = await theirs(adrienne);
  const form = formOf(page, "/mots");
  const words = "N’oubliez pas vos lunettes.";
  const sent = await adrienne.submit(form, { mot: words });
  expect(sent.way).toEqual([303, 200]);
  const again = await adrienne.submit(form, { mot: words });
  expect(again.html.split(words).length - 1).toBeLessThanOrEqual(1);
  expect((await theirs(adrienne)).text.split(words)).toHaveLength(2);
  expect((await quentin.get("/echanges")).text).toContain("Adrienne vous a écrit.");
  const seen = await theirs(quentin);
  expect(seen.text).toContain("Lire le nouveau mot");
  expect(seen.text).toContain("Nouveau");
  expect((await theirs(quentin)).text).not.toContain("Nouveau");
});

test("one takes back what one said, and reports what the other said", async () => {
  const page = await theirs(quentin);
  await quentin.submit(formOf(page, "/mots"), { mot: "Une bêtise." });
  const said = await theirs(quentin);
  const mine = said.forms.filter(({ action }) => action.endsWith("/reprendre"));
  const last = mine.findLast(({ action }) => action.includes("/mots/"));
  const back = await quentin.submit(last);
  expect(back.text).toContain("Ce mot a été repris par qui l’avait écrit.");
  expect(back.text).not.toContain("Une bêtise.");
  const report = /\/signaler\/mot\/[0-9a-f-]{36}/.exec(back.html)?.[0] ?? "";
  const form = await quentin.get(report);
  expect(form.status).toBe(200);
  expect(form.text).toContain("Un mot dans un échange");
  const jr = await browserAs(app, "Jean-Rémy");
  expect((await jr.get(report)).status).toBe(404);
});

test("a telephone: wrong, it is said; shown by one tap where it is kept; taken back by another", async () => {
  const page = await theirs(adrienne);
  const wrong = await adrienne.submit(formOf(page, "/telephone"), { telephone: "le soir" });
  expect(wrong.status).toBe(422);
  expect(wrong.html).toContain('value="le soir"');
  expect(wrong.text).toContain("dix chiffres");
  const shown = await adrienne.submit(formOf(wrong, "/telephone"), {
    telephone: "04.65.71.00.44",
    garder: "oui",
  });
  expect(shown.text).toContain("Quentin peut lire votre téléphone : 04 65 71 00 44.");
  expect((await theirs(quentin)).html).toContain('href="tel:0465710044"');
  const hidden = await adrienne.submit(formOf(shown, "/telephone/reprendre"));
  expect((await theirs(quentin)).html).not.toContain("0465710044");
  const tap = hidden.forms.find(({ buttons }) =>
    buttons.some(({ says }) => says.includes("Montrer le 04 65 71 00 44")),
  );
  await adrienne.submit(tap);
  expect((await theirs(quentin)).html).toContain('href="tel:0465710044"');
});

test("what was being written when the other closed is given back to be read", async () => {
  const form = formOf(await theirs(adrienne), "/mots");
  const closing = async (browser: Browser) => {
    const page = await theirs(browser);
    const close = page.forms.find(({ fields }) =>
      fields.some(([name, value]) => name === "geste" && value === "close"),
    );
    await browser.submit(close);
  };
  await closing(quentin);
  await closing(adrienne);
  const late = await adrienne.submit(form, { mot: "Juste un dernier mot." });
  expect(late.status).toBe(409);
  expect(late.text).toContain("Ce mot n’est pas parti");
  expect(late.text).toContain("Juste un dernier mot.");
  const page = await theirs(adrienne);
  expect(page.text).toContain("Ce que vous vous êtes dit");
  expect(page.forms.some(({ action }) => action.endsWith("/mots"))).toBe(false);
  expect(formTo(page, page.at)).toBeDefined();
});
