import { beforeAll, describe, expect, test } from "vitest";

import { type Browser, browserOf, formTo } from "../../../../../tests/support/browser.ts";
import { filledHouse } from "../../../../../tests/support/filled.ts";
import type { TestHouse } from "../../../../../tests/support/house.ts";
import { browserAs } from "../../../../../tests/support/personas.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await filledHouse();
}, 120_000);

const MINE = "/entraide/moi";

/** Sends a form of a page, with these words in it. */
async function send(
  browser: Browser,
  [at, action]: readonly [string, string],
  words: Readonly<Record<string, string>>,
) {
  const page = await browser.get(at);
  const form = formTo(page, action);
  const fields = (form?.fields ?? []).filter(([name]) => !(name in words));
  return browser.post(action, [...fields, ...Object.entries(words)]);
}

describe("the directory", () => {
  test("what a structure gives is read on its page by a visitor too, who enters to ask for it", async () => {
    const visitor = browserOf(app);
    const list = await visitor.get("/structures?q=racines+du+roubion");
    const [, at = ""] = /href="(\/structures\/\d+)"/.exec(list.html) ?? [];
    const page = await visitor.get(at);
    expect(page.text).toContain("Des plants et du compost au printemps");
    const [, ask = ""] = /href="(\/entraide\/offres\/[^"]+\/demander)"/.exec(page.html) ?? [];
    expect((await visitor.get(ask)).at).toContain("/entrer");
  });

  test("is read by whoever has entered: a visitor is asked to, and shown nobody", async () => {
    const page = await browserOf(app).get("/entraide/offres");
    expect(page.at).toContain("/entrer?vers=");
    expect(page.text).not.toContain("Bastien");
  });

  test("is found where it was: what an older address asks is answered", async () => {
    const adrienne = await browserAs(app, "Adrienne");
    const old = await adrienne.get("/entraide?q=motoculteur&genre=materiel");
    expect(old.at).toBe("/entraide/offres?q=motoculteur&genre=materiel");
    expect(old.text).toContain("Damien");
  });

  test("finds by words and place, and says what each wrote, where, how far, and their pause", async () => {
    const adrienne = await browserAs(app, "Adrienne");
    const all = await adrienne.get("/entraide/offres");
    expect(all.text).toContain("17 réponses");
    const found = await adrienne.get("/entraide/offres?q=sonorisation&ou=autour+de+Crest");
    expect(found.text).toContain("Une réponse");
    expect(found.text).toMatch(/Die \(Drôme\).*à 28 km.*jusqu’à 50 km.*Disponible.*Bastien/s);
    const damien = await adrienne.get("/entraide/offres?q=motoculteur");
    expect(damien.text).toMatch(/En pause jusqu’au .*Damien/s);
  });

  test("looks wider when nobody answers, and says it", async () => {
    const adrienne = await browserAs(app, "Adrienne");
    const far = await adrienne.get("/entraide/offres?q=motoculteur&ou=Annonay");
    expect(far.text).toContain("Personne ne va jusque-là. Voici qui répond ailleurs.");
    const kind = await adrienne.get("/entraide/offres?q=motoculteur&genre=formation");
    expect(kind.text).toContain("Voici qui peut donner autre chose");
    const none = await adrienne.get("/entraide/offres?q=scaphandre&genre=formation&ou=Die");
    expect(none.text).toContain("Personne n’a encore écrit cela ici.");
  });
});

describe("« Ce que je peux donner »", () => {
  test("free words are kept, near jobs are suggested, and one’s words may be enough", async () => {
    const adrienne = await browserAs(app, "Adrienne");
    const wrong = await send(adrienne, [`${MINE}/nouvelle`, `${MINE}/nouvelle`], {
      details: "Le matin",
    });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain("Choisissez de quoi il s’agit.");
    expect(wrong.html).toContain("Le matin");
    const said = await send(adrienne, [`${MINE}/nouvelle`, `${MINE}/nouvelle`], {
      genre: "skill",
      mots: "Apprendre à bouturer, jardinage",
    });
    expect(said.text).toContain("Vouliez-vous dire…");
    const unchosen = await adrienne.submit(said.forms.find(({ method }) => method === "POST"));
    expect(unchosen.status).toBe(422);
    const at = said.at;
    const chosen = await send(adrienne, [at, at], { metier: "mots" });
    expect(chosen.text).toContain("C’est ajouté.");
    expect(chosen.text).toContain("Personne d’autre ne lit cette page.");
  });

  test("place, distance, window, pause and days are said in one form, errors beside each", async () => {
    const adrienne = await browserAs(app, "Adrienne");
    const at = `${MINE}/conditions`;
    const wrong = await send(adrienne, [at, at], { ou: "Xyz", jusque: "10", pause: "demain" });
    expect(wrong.text).toContain("Écrivez un jour comme 12/01/2027.");
    const unknown = await send(adrienne, [at, at], { ou: "Xyzzz", jusque: "10", pause: "" });
    expect(unknown.text).toContain("Nous ne connaissons pas cette commune.");
    const said = await send(adrienne, [at, at], {
      ou: "La Bégude-de-Mazenc",
      jusque: "10",
      demandes: "1",
      pause: "12/01/2027",
    });
    expect(said.text).toContain("C’est noté.");
    expect(said.text).toContain("jusqu’à 10 km");
    expect(said.text).toContain("Une demande");
  });

  test("shown or not, by one button; nobody is there by default", async () => {
    const adrienne = await browserAs(app, "Adrienne");
    const quentin = await browserAs(app, "Quentin");
    const before = await quentin.get("/entraide/offres?q=bouturer");
    expect(before.text).not.toContain("Adrienne");
    const shown = await send(adrienne, [MINE, `${MINE}/repertoire`], { paraitre: "oui" });
    expect(shown.text).toContain("Vous êtes dans le répertoire.");
    expect((await quentin.get("/entraide/offres?q=bouturer")).text).toContain("Adrienne");
  });

  test("what is taken away is read no more; with the last one, one leaves the directory", async () => {
    const adrienne = await browserAs(app, "Adrienne");
    const page = await adrienne.get(MINE);
    const at = /href="(\/entraide\/moi\/[0-9a-f-]{36})"/.exec(page.html)?.[1] ?? "";
    const away = await send(adrienne, [`${at}/retirer`, `${at}/retirer`], {});
    expect(away.text).toContain("C’est retiré.");
    expect(away.text).toContain("Paraître dans le répertoire");
  });
});

test("an organisation says what it gives through who looks after it, and nobody else", async () => {
  const solene = await browserAs(app, "Solène");
  const at = /href="(\/entraide\/pour\/[0-9a-f-]{36})"/.exec((await solene.get("/entraide")).html);
  const kept = await solene.get(at?.[1] ?? "");
  expect(kept.text).toContain("Dire ce que peut donner La Grande Tablée");
  const lucienne = await browserAs(app, "Lucienne");
  expect((await lucienne.get(at?.[1] ?? "")).status).toBe(404);
});

test("the page of a giver leads to asking; strangers do not keep it", async () => {
  const adrienne = await browserAs(app, "Adrienne");
  const list = await adrienne.get("/entraide/offres?q=sonoriser");
  const at = /href="(\/entraide\/([0-9a-f-]{36}))"/.exec(list.html);
  const page = await adrienne.get(at?.[1] ?? "");
  expect(page.html).toContain(`/echanges/demander?a=${at?.[2]}`);
  expect(page.text).toContain("Signaler");
  const unknown = "/entraide/00000000-0000-4000-8000-000000000000";
  expect((await adrienne.get(unknown)).status).toBe(404);
  expect((await browserOf(app).get(at?.[1] ?? "")).way[0]).toBe(303);
});
