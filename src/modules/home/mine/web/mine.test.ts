import { beforeAll, expect, test } from "vitest";

import { writeNoteIn } from "#modules/conversations";
import { demonstrationPeople } from "#rules/people";
import { person } from "#services/house";

import { browserOf, formTo } from "../../../../../tests/support/browser.ts";
import { htmlFlaws } from "../../../../../tests/support/checked-by-others.ts";
import { filledHouse } from "../../../../../tests/support/filled.ts";
import { firstSeenOf } from "../../../../../tests/support/first-seen.ts";
import type { TestHouse } from "../../../../../tests/support/house.ts";
import { browserAs } from "../../../../../tests/support/personas.ts";
import { webOf } from "../../../../web.tsx";
import { forSheet, readable } from "../../web/readable.ts";

let app: TestHouse;

beforeAll(async () => {
  app = await filledHouse();
}, 60_000);

test.each([
  "/moi/donnees/relire",
  "/moi",
  "/moi/donnees",
  "/moi/donnees.json",
  "/moi/donnees/archive",
  "/moi/donnees/effacer",
])("%s is nobody's without a session: one comes in first", async (at) => {
  const page = await browserOf(app).get(at);
  expect(page.at).toMatch(/^\/entrer\?vers=/);
  expect(page.text).not.toContain("Jean-Rémy");
});

test("the page of one's own gathers what modules show, and leads to taking and erasing", async () => {
  const page = await (await browserAs(app, "Jean-Rémy")).get("/moi");
  for (const at of ["/moi/nom", "/moi/adresses", "/moi/connexions", "/moi/notes", "/moi/donnees"])
    expect(page.html).toContain(`href="${at}"`);
  // Under their own round token, a card a part, each with its heading.
  expect(page.html).toMatch(/enseigne de-soi"><span class="jeton [^"]+" aria-hidden="true">JR</);
  const tiles = page.html.split('<div class="grille tuiles">')[1]?.split("</main>")[0] ?? "";
  const cards = tiles.match(/class="anse/g) ?? [];
  expect(cards.length).toBeGreaterThan(5);
  expect(tiles.match(/<h2/g)).toHaveLength(cards.length);
});

test("what one does here is found from the page of one's own, folded: each address answers", async () => {
  const browser = await browserAs(app, "Jean-Rémy");
  const { html } = await browser.get("/moi");
  const folded = html.split('id="je-fais"')[1]?.split("</details>")[0] ?? "";
  const ways = [...folded.matchAll(/<a href="([^"]+)">([^<]+)</g)].map(([, at, label]) => [
    at,
    label,
  ]);
  expect(ways).toEqual([
    ["/moi/partages", "Partages"],
    ["/temoin", "Être témoin d’un oui"],
    ["/moi/travail", "Travail"],
    ["/inquietude", "Je m’inquiète pour quelqu’un"],
    ["/nouvelles", "Nos nouvelles"],
    ["/moi/donne", "Temps donné"],
    ["/prevenir", "Prévenir quelqu’un\u00a0: j’ai besoin d’aide"],
    ["/prevenir/pour", "On me prévient"],
    ["/squat/journees", "Mes journées"],
    ["/moi/formations", "Vos formations"],
    ["/chez-moi", "Chez moi\u00a0: ma semaine"],
    ["/chez-moi/passages", "Chez les autres\u00a0: mes passages"],
    ["/moi/apres-moi", "Après moi"],
    ["/moi/fermer-mes-appareils", "Qui peut fermer mes appareils"],
  ]);
  for (const [at = ""] of ways) expect((await browser.get(at)).status).toBe(200);
});

test("alerts and mails are found from the page of one's own and from the front, by the titles of their pages", async () => {
  const browser = await browserAs(app, "Jean-Rémy");
  for (const at of ["/moi", "/"]) {
    const { html } = await browser.get(at);
    expect(html).toContain('<a href="/moi/alertes">Vos alertes</a>');
    expect(html).toContain('<a href="/moi/courriels">Vos courriels</a>');
  }
  expect((await browser.get("/moi/alertes")).title).toContain("Vos alertes");
  expect((await browser.get("/moi/courriels")).title).toContain("Vos courriels");
});

test("Adrienne chooses among three, and reaches all the rest from the last", async () => {
  const browser = await browserAs(app, "Adrienne");
  const page = await browser.get("/moi");
  expect(firstSeenOf(page.html).match(/<(a|button)\b/g)).toHaveLength(3);
  expect((await browser.get("/moi?tout")).html).toContain('href="/moi/donnees"');
});

test("what one takes away as JSON holds one's address and nobody else's", async () => {
  const page = await (await browserAs(app, "Jean-Rémy")).get("/moi/donnees.json");
  expect(page.headers.get("content-disposition")).toMatch(/mes-donnees-2026-11-25\.json/);
  expect(page.html).toContain(demonstrationPeople["jean-remy"].email);
  expect(page.html).not.toContain(demonstrationPeople.quentin.email);
  expect(() => JSON.parse(page.html)).not.toThrow();
});

test("the archive is a zip with a page to begin with, the JSON, and a page and tables a module", async () => {
  const browser = await browserAs(app, "Jean-Rémy");
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const answer = await webOf(app).request("http://localhost/moi/donnees/archive", {
    headers: { host: "localhost", cookie },
  });
  const bytes = Buffer.from(await answer.arrayBuffer());

  expect(answer.headers.get("content-type")).toBe("application/zip");
  expect(answer.headers.get("cache-control")).toContain("no-store");
  expect(bytes.subarray(0, 4)).toEqual(Buffer.from("PK\u0003\u0004"));
  const names = bytes.toString("latin1");
  for (const name of [
    "index.html",
    "donnees.json",
    "votre-compte.html",
    "votre-compte/vos-adresses.csv",
  ])
    expect(names).toContain(name);
});

test("six words are drawn and shown once, and the file that they open holds nothing in clear", async () => {
  const browser = await browserAs(app, "Jean-Rémy");
  const mine = await browser.get("/moi/donnees");
  const shown = await browser.submit(formTo(mine, "/moi/donnees/archive/mots"));
  expect(shown.status).toBe(200);
  expect(shown.headers.get("cache-control")).toBe("private, no-store");
  const form = formTo(shown, "/moi/donnees/archive/chiffree");
  const words = form?.fields.find(([name]) => name === "mots")?.[1] ?? "";
  expect(words).toMatch(/^[a-z]+( [a-z]+){5}$/);
  for (const word of words.split(" ")) expect(shown.html).toContain(`<strong>${word}</strong>`);
  const number = form?.fields.find(([name]) => name === "numero")?.[1] ?? "";
  expect(number).toMatch(/^\d{4}$/);
  expect(shown.html).toContain(`<strong>${number}</strong>`);
  expect(shown.at).toBe("/moi/donnees/archive/mots");
  for (const { html } of [mine, shown, await browser.get("/moi/donnees/relire")]) {
    expect(htmlFlaws(html)).toEqual([]);
    expect(html.match(/<h1/g)).toHaveLength(1);
  }

  const file = await browser.submit(form);
  expect(file.headers.get("content-disposition")).toBe(
    `attachment; filename="mes-donnees-2026-11-25-${number}.zip.age"`,
  );
  const bytes = Buffer.from(file.bytes).toString("latin1");
  expect(bytes).toMatch(/^age-encryption\.org\/v1\n-> scrypt /);
  expect(bytes).not.toContain("Jean-R");
  const again = await browser.submit(formTo(mine, "/moi/donnees/archive/mots"));
  expect(again.html).not.toContain(words);
});

test("sent with a stale form, the words are given back by no page, elsewhere what was written is", async () => {
  const browser = await browserAs(app, "Jean-Rémy");
  const words = "abaisser dune fluide gazon hameau jardin";
  const sent = (at: string) =>
    browser.post(at, [
      ["token", "d’avant"],
      ["mots", words],
    ]);
  for (const at of ["/moi/donnees/archive/chiffree", "/moi/donnees/relire"]) {
    const refused = await sent(at);
    expect(refused.status).toBe(403);
    expect(refused.html).not.toContain("hameau");
  }
  expect((await sent("/moi/nom")).html).toContain(words);
});

test("of a long text that came since, three hundred letters are shown", async () => {
  const { id, name } = demonstrationPeople.helene;
  const browser = await browserAs(app, name);
  const { bytes } = await browser.get("/moi/donnees/archive");
  const words = `Zoé ${"pain ".repeat(500)}`;
  await app.transaction(person(id), (work) => writeNoteIn(work, { words }));
  const body = new FormData();
  const shown = formTo(await browser.get("/moi/donnees/relire"), "/moi/donnees/relire");
  for (const [field, value] of shown?.fields ?? []) body.append(field, value);
  body.set("archive", new File([Buffer.from(bytes)], "mes-donnees.zip"));
  const cookie = [...browser.cookies].map((one) => one.join("=")).join("; ");
  const read = await webOf(app).request("http://localhost/moi/donnees/relire", {
    method: "POST",
    body,
    headers: { cookie, origin: "http://localhost", "sec-fetch-site": "same-origin" },
  });
  const page = await read.text();
  expect(page).toContain("Zoé pain pain");
  expect(page).toContain("pain…");
  expect(page.match(/pain/g)?.length).toBeLessThan(65);
});

test("words that the house did not draw lock nothing", async () => {
  const browser = await browserAs(app, "Jean-Rémy");
  const shown = await browser.submit(
    formTo(await browser.get("/moi/donnees"), "/moi/donnees/archive/mots"),
  );
  const file = await browser.submit(formTo(shown, "/moi/donnees/archive/chiffree"), {
    mots: "soleil soleil",
  });
  expect(file.status).toBe(409);
  expect(file.text).toContain("Ces six mots ne viennent pas d’ici.");
});

test("what is given is in French: answers on arrival, rhythms, states", async () => {
  const browser = await browserAs(app, "Quentin");
  await browser.submit(formTo(await browser.get("/bienvenue"), "/bienvenue"), {
    comme: "volunteer",
    pour: "association",
    ou: "Crest",
    theme: "food",
  });
  const found = await browser.get("/appels?q=jardin");
  await browser.submit(formTo(found, "/appels/alertes"), { rythme: "daily" });
  for (const at of ["/moi/donnees", "/moi/donnees.json"]) {
    const { html } = await browser.get(at);
    expect(html).toContain("bénévole");
    expect(html).toContain("Crest (Drôme)");
    expect(html).not.toMatch(/volunteer|commune-26108|theme:|"daily"|"asked"|"on"/);
  }
  expect((await browser.get("/moi/donnees.json")).html).toContain("Chaque matin");
});

test("a moment in a table is written as a spreadsheet of here takes it, in winter and in summer", () => {
  expect(forSheet("2026-11-25T08:12:00Z", {})).toBe("25/11/2026 09:12");
  expect(forSheet("2026-07-01T22:30:15.5Z", {})).toBe("02/07/2026 00:30");
});

const IN_WORDS = {
  at: Temporal.Instant.from("2026-11-25T08:12:00Z"),
  rows: { "notes.note": "mot" },
  person: "3e3d3fc7-0000-7000-8000-0000000000bb",
  people: { "3e3d3fc7-0000-7000-8000-0000000000aa": "Hélène" },
};

test("a picture is said by its size, and not by its bytes; an instant by its day", () => {
  const bytes = Buffer.alloc(34_000).toString("base64");
  const kept = `montrée à : tous ; image : data:image/jpeg;base64,${bytes}`;
  expect(readable(kept, IN_WORDS)).toBe("montrée à : tous ; image : une image (34 ko)");
});

test.each([
  ["MO, TU, SA", "lundi, mardi, samedi"],
  ["du : 2026-10-12 ; au : 2027-01-03", "du : lundi 12 octobre ; au : dimanche 3 janvier 2027"],
  ["2026-99-99", "2026-99-99"],
  ["notes.note 9f0c1f5e-0000-7000-8000-0000000000aa", "mot n° 9f0c1f"],
  ["notes.other 9f0c1f5e-0000-7000-8000-0000000000aa", "une chose n° 9f0c1f"],
  ["notes.note (tout, maintenant et plus tard)", "mot (tout, maintenant et plus tard)"],
  ["notes.share-note, version 1", "le texte lu alors, version 1"],
  ["qui : 3e3d3fc7-0000-7000-8000-0000000000aa ; dit : oui", "qui : Hélène ; dit : oui"],
  ["8b22e71d".padEnd(64, "0"), "8b22e71d…"],
])("« %s » is read as « %s »", (kept, says) => {
  expect(readable(kept, IN_WORDS)).toBe(says);
});

test("before one erases, the page says what disappears, what stays without a name, and why", async () => {
  const page = await (await browserAs(app, "Adrienne")).get("/moi/donnees/effacer");
  expect(page.text).toContain("Ce qui est gardé de vous aujourd’hui");
  expect(page.text).toContain("Vos adresses 1");
  expect(page.text).toContain("Ce qui reste, sans votre nom");
  expect(page.text).toContain("personne partie");
});

test("colours and size are kept by the browser, with or without an account, and can be taken back", async () => {
  const browser = browserOf(app);
  const page = await browser.get("/apparence");
  const night = await browser.submit(formTo(page, "/apparence"), {
    teinte: "nuit",
    taille: "grande",
  });
  expect(night.html).toContain('data-teinte="nuit" data-taille="grande"');
  expect((await browser.get("/")).html).toContain('data-teinte="nuit"');

  const again = await browser.submit(formTo(night, "/apparence"), { teinte: "", taille: "" });
  expect(again.html).not.toContain("data-teinte");
});

test("a colour that does not exist is forgotten", async () => {
  const browser = browserOf(app);
  const form = formTo(await browser.get("/apparence"), "/apparence");
  const page = await browser.post("/apparence", [
    ...(form?.fields ?? []).filter(([name]) => name === "token" || name === "act"),
    ["teinte", "x; Secure"],
  ]);
  expect(page.status).toBe(200);
  expect(page.html).not.toContain("data-teinte");
});
