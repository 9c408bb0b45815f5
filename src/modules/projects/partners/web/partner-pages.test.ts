import { beforeAll, expect, test } from "vitest";

import { newId } from "#basics/id";
import { demonstrationCircles } from "#rules/circles";

import { type Browser, browserOf, formTo } from "../../../../../tests/support/browser.ts";
import { filledHouse } from "../../../../../tests/support/filled.ts";
import type { TestHouse } from "../../../../../tests/support/house.ts";
import { browserAs } from "../../../../../tests/support/personas.ts";
import { lettersTo } from "../../../../../tests/support/time.ts";

let app: TestHouse;
let member: Browser;
let at = "";

beforeAll(async () => {
  app = await filledHouse();
  member = await browserAs(app, "Jean-Rémy");
  const list = await member.get("/reponses");
  for (const [, answer = ""] of list.html.matchAll(/href="(\/reponses\/[0-9a-f-]{36})"/g)) {
    const page = await member.get(answer);
    if (page.text.includes("Jardins nourriciers")) at = `${answer}/partenaires`;
  }
}, 120_000);

/** Sends the form of a page that goes there, with these words in it. */
async function send(page: string, action: RegExp, words: Readonly<Record<string, string>>) {
  const seen = await member.get(page);
  const target = [...seen.html.matchAll(/<form[^>]*action="([^"]+)"/g)]
    .map(([, one = ""]) => one)
    .find((one) => action.test(one));
  if (target === undefined) throw new Error(`no form goes to ${action}`);
  const fields = (formTo(seen, target)?.fields ?? []).filter(([name]) => !(name in words));
  return member.post(target, [...fields, ...Object.entries(words)]);
}

const askAt = async () => {
  const page = await member.get(at);
  return /href="([^"]*\/partenaires\/[0-9a-f-]{36})"/.exec(page.html)?.[1] ?? "";
};

test("says what is missing, who could bring it, and why", async () => {
  const page = await member.get(at);
  expect(page.status).toBe(200);
  expect(page.text).toContain("Quelqu’un qui sache faire une affiche");
  expect(page.text).toMatch(/Choix 1.*Quentin propose, dans l’annuaire :.*Pour :/s);
  expect(page.text).toContain("Faire une affiche avec un logiciel libre");
  expect(page.html).toContain("noindex");
});

test("does not exist for who is not in the circle", async () => {
  const adrienne = await browserAs(app, "Adrienne");
  const ask = await askAt();
  for (const path of [at, ask, at.replace("/partenaires", "/entrer")])
    expect([path, (await adrienne.get(path)).status]).toEqual([path, 404]);
  expect((await browserOf(app).get(at)).text).not.toContain("affiche");
  expect((await member.get(`${at}/${newId()}`)).status).toBe(404);
  expect((await member.get(`/reponses/nulle/partenaires`)).status).toBe(404);
});

test("a structure of another commune is looked for in the directory, and nobody is said to bring it", async () => {
  const adrienne = await browserAs(app, "Adrienne");
  const founded = await answerThatAsks(
    await browserAs(app, "Inès"),
    "Une association d’un village voisin\nUn centre social à Crest",
  );
  const page = await (await browserAs(app, "Inès")).get(`${founded}?autour=Crest`);
  expect(page.text).toContain("Une structure partenaire");
  expect(page.text).toContain("Pour « Une association d’un village voisin »");
  const structures = /id="structures"[\s\S]*?<\/section>/.exec(page.html)?.[0] ?? "";
  expect(structures).toMatch(/href="\/structures\/\d+"/);
  expect(structures).toMatch(/\d+\s*km/);
  expect(page.text).not.toMatch(/apporte : /);
  expect(page.text).not.toContain("Sonoriser une salle ou une place");
  expect((await adrienne.get(`${founded}?autour=Crest`)).status).toBe(404);
});

test("who facilitates writes to a structure; what is missing is said beside its field; others find nothing", async () => {
  const ines = await browserAs(app, "Inès");
  const here = `${await answerThatAsks(ines, "Une association d’un village voisin")}/inviter`;
  const page = await ines.get(`${here}?structure=La%20Forge`);
  expect(page.html).toContain("La Forge");
  const fields = formTo(page, here)?.fields ?? [];
  const back = await ines.post(here, [
    ...fields.filter(([name]) => !["structure", "adresse"].includes(name)),
    ["structure", "La Forge"],
    ["adresse", "pas une adresse"],
  ]);
  expect(back.status).toBe(422);
  expect(back.text).toContain("Écrivez une adresse électronique");
  expect(back.text).toContain("Cochez cette case si c’est vrai.");
  expect(back.html).toContain("La Forge");
  expect((await (await browserAs(app, "Jean-Rémy")).get(here)).status).toBe(404);
});

test.each([
  ["structure", "Gagnez sur www.exemple.com"],
  ["part", "écrire à moi@exemple.org"],
  ["mot", "Voyez https://exemple.com"],
])("no link leaves in a letter to a structure, by its field « %s »", async (name, words) => {
  const ines = await browserAs(app, "Inès");
  const here = `${await answerThatAsks(ines, "Une association d’un village voisin")}/inviter`;
  const typed = {
    structure: "La Forge",
    adresse: "forge@exemple.fr",
    connue: "1",
    [name]: words,
  };
  const fields = formTo(await ines.get(here), here)?.fields ?? [];
  const back = await ines.post(here, [
    ...fields.filter(([field]) => !(field in typed)),
    ...Object.entries(typed),
  ]);
  expect([409, 422]).toContain(back.status);
  expect(back.text).toMatch(/sans lien ni adresse|contient un lien ou une adresse/);
  expect(await lettersTo(app, "forge@exemple.fr")).toEqual([]);
});

test("a place that is not found is said beside its field", async () => {
  const page = await member.get(`${at}?autour=Nullepart`);
  expect(page.text).toContain("Cette commune ne se trouve pas");
  expect((await member.get(`${at}?autour=Die`)).text).toContain("Les distances partent de Die.");
});

test("an ask without its words is given back with what was typed, and nobody is told", async () => {
  const ask = await askAt();
  const back = await send(ask, /\/partenaires\/[0-9a-f-]{36}$/, {
    part: "L’affiche des habitants",
    attendu: "",
    jour: "2020-01-01",
  });
  expect(back.status).toBe(422);
  expect(back.text).toContain("Écrivez ce que l’appel demande.");
  expect(back.text).toContain("Choisissez un jour, à partir d’aujourd’hui.");
  expect(back.html).toContain("L’affiche des habitants");
  expect((await member.get(at)).text).not.toContain("on attend sa réponse");
});

test("once asked, it is asked of nobody else; a stale page says so", async () => {
  const ask = await askAt();
  const day = "2027-01-10";
  const sent = await send(ask, /\/partenaires\/[0-9a-f-]{36}$/, { jour: day });
  expect(sent.text).toContain("Quentin : on attend sa réponse.");
  const late = await member.post(ask, [
    ...(formTo(await member.get(at), `${at}/demandes`)?.fields ?? []).filter(([name]) =>
      ["token"].includes(name),
    ),
    ["act", newId()],
    ["part", "L’affiche"],
  ]);
  expect(late.status).toBe(409);
  expect(late.text).toContain("Quelqu’un vient de s’en charger, ou de le demander");
});

/** An answer of the circle of gardens, begun by who facilitates it or not, that asks for these. */
async function answerThatAsks(who: Browser, asks: string): Promise<string> {
  const page = await who.get(`/reponses/cercle/${demonstrationCircles.gardens.id}`);
  const form = page.forms.find(({ fields }) => fields.some(([name]) => name === "asks"));
  const begun = await who.submit(form, { title: `Essai ${newId()}`, day: "2027-03-15", asks });
  const id = /\/reponses\/[0-9a-f-]{36}/.exec(begun.at)?.[0] ?? "";
  return `${id}/partenaires`;
}

test("at nothing of three, with nobody, it does not say that nothing lacks, and says what there is to do", async () => {
  const ines = await browserAs(app, "Inès");
  const here = await answerThatAsks(ines, "Un budget signé\nUne lettre\nVotre RIB");
  const page = await ines.get(here);
  expect(page.text).not.toContain("Rien ne manque");
  expect(page.text).toContain(
    "3 choses sont demandées : aucune n’est réunie et 3 sont à préparer par le groupe",
  );
  expect(page.text).toContain("Dire, dans la réponse, qui s’en charge");
  expect(page.text).toContain("Quelqu’un qui n’est pas ici");
  expect(page.html).toMatch(/href="\/cercles\/[^"]+"/);
});
