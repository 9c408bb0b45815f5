import { beforeAll, expect, test } from "vitest";

import { browserOf, formTo } from "../../../../../tests/support/browser.ts";
import { filledHouse } from "../../../../../tests/support/filled.ts";
import type { TestHouse } from "../../../../../tests/support/house.ts";
import { browserAs } from "../../../../../tests/support/personas.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await filledHouse();
}, 120_000);

const ASK = "/echanges/demander?genre=skills";
const NEED = {
  titre: "Une affiche",
  "t-quoi": "Une affiche",
  "t-details": "Pour la fête.",
  "t-temps": "Une journée",
};

test("a visitor reads what exchanges are, and no exchange", async () => {
  const page = await browserOf(app).get("/echanges");
  expect(page.status).toBe(200);
  expect(page.text).toContain("Demander de l’aide, en donner");
  expect(page.text).not.toContain("Bastien");
});

test("whoever represents a structure says in whose name they ask: nothing is chosen beforehand", async () => {
  const solene = await browserAs(app, "Solène");
  const form = formTo(await solene.get(ASK), "/echanges/demander");
  const wrong = await solene.submit(form, NEED);
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain("Choisissez au nom de qui vous demandez.");
  const again = formTo(wrong, "/echanges/demander");
  const kept = await solene.submit(again, { pour: "moi" });
  expect(kept.text).toContain("À qui demander");
  expect(kept.title).toContain("Une affiche");
  // Where one came from nobody's page, how to ask is one's own choice.
  const ask = kept.forms.find(({ action }) => action.includes("/demander"));
  expect((await solene.submit(ask)).text).toContain("Choisissez comment demander.");
});

test("each line begins with the sign of the other: a round token for a person, a flag for a structure", async () => {
  const { html } = await (await browserAs(app, "Jean-Rémy")).get("/echanges");
  const lines = html.match(
    /<article class="voisin haut"><(?:span|svg) class="(?:jeton|pavillon) /g,
  );
  expect(new Set(lines)).toEqual(
    new Set([
      '<article class="voisin haut"><span class="jeton ',
      '<article class="voisin haut"><svg class="pavillon ',
    ]),
  );
});

test("an exchange of others, and one that does not exist, are the same nothing", async () => {
  const ines = await browserAs(app, "Inès");
  const link = /\/echanges\/[0-9a-f-]{36}/.exec((await ines.get("/echanges")).html)?.[0] ?? "";
  expect((await ines.get(link)).status).toBe(200);
  const adrienne = await browserAs(app, "Adrienne");
  expect((await adrienne.get(link)).status).toBe(404);
  expect((await adrienne.get(`/echanges/${crypto.randomUUID()}`)).status).toBe(404);
  expect((await adrienne.get(`${link}.ics`)).status).toBe(404);
});

test("a forged or altered link of a letter opens nothing", async () => {
  const visitor = browserOf(app);
  const [one, two] = [crypto.randomUUID(), crypto.randomUUID()];
  const forged = await visitor.get(`/l/echange/${one}/giver/${two}/1/${"a".repeat(32)}`);
  expect(forged.status).toBe(404);
});

test("the dates of what is agreed go into a calendar, and those of what is not do not", async () => {
  const adrienne = await browserAs(app, "Adrienne");
  const calendar = await adrienne.get("/echanges.ics");
  expect(calendar.headers.get("content-type")).toContain("text/calendar");
  expect(calendar.html).toContain("Agrandir les lettres de ma tablette");
  const odile = await browserAs(app, "Odile");
  expect((await odile.get("/echanges.ics")).html).not.toContain("BEGIN:VEVENT");
});

test("who comes from somebody's page may ask them, whatever the words; not oneself", async () => {
  const odile = await browserAs(app, "Odile");
  const directory = await odile.get("/entraide/offres?q=motoculteur");
  const damien = /\/entraide\/([0-9a-f-]{36})/.exec(directory.html)?.[1] ?? "";
  const form = formTo(await odile.get(`${ASK}&a=${damien}`), "/echanges/demander");
  const need = await odile.submit(form, { ...NEED, pour: "moi" });
  expect(need.text).toMatch(/Damien\s+Vous venez de sa page/);
  const ask = need.forms.find(({ action }) => action.includes("/demander"));
  // Whom one chose is asked alone, unless one says otherwise.
  const asked = await odile.submit(ask, { a: damien });
  expect(asked.text).toContain("Damien a déjà assez de demandes. La vôtre attend une place");
});

test("a loan comes back after it went, and neither day is past: each is said beside its field", async () => {
  const odile = await browserAs(app, "Odile");
  const at = "/echanges/demander?genre=loan";
  // Spaces and ends of lines come as browsers send them.
  const loan = {
    titre: " Un  barnum ",
    "t-objet": "Un barnum ",
    "t-usage": "La fête\r\ndu 19\r\n",
  };
  const form = formTo(await odile.get(at), "/echanges/demander");
  const days = { "t-debut": "20/12/2026", "t-fin": "19.12.2026" };
  const crossed = await odile.submit(form, { ...loan, ...days, pour: "moi" });
  expect(crossed.status).toBe(422);
  expect(crossed.text).toContain("Choisissez un jour qui vient après « À partir de quel jour ? ».");
  const again = formTo(crossed, "/echanges/demander");
  const past = await odile.submit(again, { "t-debut": "2026-11-20", "t-fin": "2026-12-19" });
  expect(past.text).toContain("Ce jour est passé : choisissez un jour à venir.");
  const right = formTo(past, "/echanges/demander");
  const kept = await odile.submit(right, { "t-debut": "2026-12-18" });
  expect(kept.title).toContain("Un barnum");
  expect(kept.text).toContain("vendredi 18 décembre");
});

test("several ticked for one person are said beside them, and nobody is asked", async () => {
  const odile = await browserAs(app, "Odile");
  const form = formTo(await odile.get(ASK), "/echanges/demander");
  const words = "Apprendre à se servir d’une tablette, sonoriser";
  const need = await odile.submit(form, { ...NEED, titre: words, "t-quoi": words, pour: "moi" });
  const ask = need.forms.find(({ action }) => action.includes("/demander"));
  const offered = (ask?.offers["a"] ?? []).slice(0, 2);
  expect(offered.length).toBe(2);
  const wrong = await odile.submit(ask, { a: offered, comment: "one" });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain("Vous en avez coché plusieurs.");
});

test("of the one who is ticked, how to ask need not be said; of several it is asked", async () => {
  const odile = await browserAs(app, "Odile");
  const form = formTo(await odile.get(ASK), "/echanges/demander");
  const words = "Apprendre à se servir d’une tablette, sonoriser";
  const need = await odile.submit(form, { ...NEED, titre: words, "t-quoi": words, pour: "moi" });
  const ask = need.forms.find(({ action }) => action.includes("/demander"));
  const offered = (ask?.offers["a"] ?? []).slice(0, 2);
  const unsaid = await odile.submit(ask, { a: offered });
  expect([unsaid.status, unsaid.text.includes("Choisissez comment demander.")]).toEqual([
    422,
    true,
  ]);
  const asked = await odile.submit(ask, { a: offered.slice(0, 1) });
  expect([asked.status, asked.at.includes("?fait=oui")]).toEqual([200, true]);
});

test("answered in one tab, the other says so at the top of the page, and promises to keep nothing", async () => {
  const odile = await browserAs(app, "Odile");
  const directory = await odile.get("/entraide/offres?q=chaises");
  const lucienne = /\/entraide\/([0-9a-f-]{36})/.exec(directory.html)?.[1] ?? "";
  const loan = { titre: "Des chaises", "t-objet": "Des chaises", "t-usage": "La fête" };
  const days = { "t-debut": "20/12/2026", "t-fin": "21/12/2026" };
  const form = formTo(
    await odile.get(`/echanges/demander?genre=loan&a=${lucienne}`),
    "/echanges/demander",
  );
  const need = await odile.submit(form, { ...loan, ...days, pour: "moi" });
  const ask = need.forms.find(({ action }) => action.includes("/demander"));
  const asked = await odile.submit(ask, { a: lucienne, comment: "one" });
  const at = asked.at.split("?")[0] ?? "";
  const hers = await browserAs(app, "Lucienne");
  const { forms } = await hers.get(at);
  const of = (act: string) =>
    forms.find(({ fields }) => fields.some(([name, value]) => name === "geste" && value === act));
  expect((await hers.submit(of("decline"), {})).text).toContain("vous ne pouviez pas");
  const again = await hers.submit(of("accept"), {});
  expect(again.status).toBe(409);
  expect(again.text).toContain("Vous aviez déjà répondu autrement. Voici où en est l’échange.");
  expect(again.text).not.toContain("Tout ce que vous avez écrit est gardé.");
  expect((await hers.get(at)).text).toContain("vous ne pouviez pas");
});
