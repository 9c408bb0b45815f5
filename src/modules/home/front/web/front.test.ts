import { beforeAll, expect, test } from "vitest";

import { demonstrationPeople } from "#rules/people";

import { browserOf, formTo, type Browser } from "../../../../../tests/support/browser.ts";
import { filledHouse } from "../../../../../tests/support/filled.ts";
import { type TestHouse, testHouse } from "../../../../../tests/support/house.ts";
import { texts } from "./texts.fr.ts";

let app: TestHouse;

beforeAll(async () => {
  app = await filledHouse();
}, 60_000);

async function enteredAs(person: keyof typeof demonstrationPeople): Promise<Browser> {
  const browser = browserOf(app);
  const page = await browser.get("/demonstration/entrer");
  const { id } = demonstrationPeople[person];
  const form = page.forms.find(({ fields }) => fields.some(([, value]) => value === id));
  await browser.submit(form);
  return browser;
}

test("a visitor is asked what they want to do, and what they write is searched", async () => {
  const browser = browserOf(app);
  const page = await browser.get("/");
  expect(page.text).toContain("Que voulez-vous faire ?");

  const found = await browser.submit(formTo(page, "/appels"), { q: "jardin" });

  expect(found.status).toBe(200);
  expect(found.at).toBe("/appels?q=jardin");
});

test("the front page says how many calls are open, and shows three that close soon, never a permanent one", async () => {
  const page = await browserOf(app).get("/");
  const lines = page.html.split('<article class="appel">').slice(1);

  expect(page.text).toMatch(/\d+ appels ouverts ?, inventés pour la démonstration\./);
  expect(lines).toHaveLength(3);
  expect(lines.join(" ")).not.toContain("sans date limite");
  const days = lines.map((line) => Number(/<b>(\d+)/.exec(line)?.[1]));
  expect(days).toEqual(days.toSorted((a, b) => a - b));
});

test("where the demonstration is on, a line invites to enter as somebody; elsewhere there is none", async () => {
  const here = await browserOf(app).get("/");
  expect(here.html).toContain('href="/demonstration/entrer"');

  const empty = await testHouse();
  const elsewhere = await browserOf(empty).get("/");
  expect(elsewhere.status).toBe(200);
  expect(elsewhere.html).not.toContain("/demonstration/entrer");
});

test("while mails are kept, pages say who can read them by a link that opens, and never look for spam", async () => {
  const browser = browserOf(app);
  for (const at of ["/entrer", "/appels/alertes/envoye"]) {
    const page = await browser.get(at);
    expect(page.text).toContain("Entrez comme Maëlle");
    expect(page.html).toContain('href="/demonstration/entrer"');
    expect(page.html).not.toContain('href="/operateur/courriels"');
    expect(page.text).not.toContain("indésirables");
  }
  const elsewhere = await browserOf(await testHouse()).get("/appels/alertes/envoye");
  expect(elsewhere.text).toContain("touchez le bouton « Confirmer »");
  expect(elsewhere.text).toContain("demandez-lui un lien");
  expect(elsewhere.html).not.toContain("/demonstration/entrer");
});

test("a code that is kept is read by the operator: to whom, and by a link that opens", async () => {
  const visitor = browserOf(app);
  await visitor.submit(formTo(await visitor.get("/entrer"), "/entrer"), {
    email: "lison@example.org",
  });
  const keeper = await enteredAs("maelle");
  const page = await keeper.get("/operateur/courriels");
  expect(page.text).toContain("À lison@example.org");
  const [, link = ""] = /href="(\/l\/entrer\/[^"]+)"/.exec(page.html) ?? [];
  expect((await browserOf(app).get(link)).text).toContain("Vous y êtes presque");
});

test("what awaits who is signed in comes before the chart", async () => {
  const { html } = await (await enteredAs("jean-remy")).get("/");
  expect(html.indexOf('id="attend"')).toBeGreaterThan(0);
  expect(html.indexOf('id="attend"')).toBeLessThan(html.indexOf('class="carte"'));
});

test("a house without calls nor circles has a front page without chart, and says why it is bare", async () => {
  const empty = await testHouse();
  const page = await browserOf(empty).get("/");
  expect(page.html).not.toContain('class="carte"');
  expect(page.text).toContain("Aucun appel n’est ouvert ici aujourd’hui");
});

test("somebody signed in is greeted by their name, and is no longer invited to join", async () => {
  const page = await (await enteredAs("quentin")).get("/");
  expect(page.text).toContain("Bonjour Quentin.");
  expect(page.text).not.toContain("Rejoindre Archipel");
});

test("who is called by an initial is greeted with one full stop", () => {
  expect(texts.hello("Marthe B.")).toBe("Bonjour Marthe B.");
  expect(texts.hello("Marthe")).toBe("Bonjour Marthe.");
});

test("Adrienne has her own home: the day in words, at most three things to do, no list of calls", async () => {
  const page = await (await enteredAs("adrienne")).get("/");
  const main = page.html.split("<main")[1]?.split("</main>")[0] ?? "";

  expect(page.html).toContain('<body class="simple"');
  expect(page.text).toContain("Nous sommes mercredi 25 novembre.");
  expect(main.match(/<(a|button)\b/g)?.length).toBeLessThanOrEqual(3);
  expect(main).not.toContain("/appels");
});

test("once the last of her day is past, it is said that nobody comes any more, and what was not noted stays", async () => {
  const now = app.clock.now();
  const at = (time: string) =>
    now
      .toZonedDateTimeISO("Europe/Paris")
      .toPlainDate()
      .toZonedDateTime({ timeZone: "Europe/Paris", plainTime: time })
      .toInstant();
  const browser = await enteredAs("adrienne");
  app.setNow(at("11:00"));
  expect((await browser.get("/")).text).not.toContain("Est-ce passé ?");
  app.setNow(at("13:00"));
  expect((await browser.get("/")).text).toMatch(
    /Midi, Le repas, livré\. Est-ce passé \? Cela se note/,
  );
  expect((await browser.get("/")).text).not.toContain("Plus personne aujourd’hui");
  app.setNow(at("23:30"));
  expect((await browser.get("/")).text).toContain("Plus personne aujourd’hui.");
  app.setNow(now);
});

test("her week is one tap from Adrienne’s home, the favour that awaits her beside her vote two, and thanking Lucienne three", async () => {
  const browser = await enteredAs("adrienne");
  const home = await browser.get("/");
  expect(home.html).toMatch(/href="\/votes\/[\w-]+"/);
  expect(home.html).toContain('href="/chez-moi"');
  // More waits: the third way is all of it; her notes are behind « Voir ce qui est à vous ».
  expect(home.html).toContain('href="/moi/fil"');
  const feed = await browser.get("/moi/fil");
  expect(feed.text).toContain("Sylvie dit vous avoir donné un coup de pouce.");
  expect(home.html).toContain('href="/moi"');
  expect((await browser.get("/moi")).html).toContain('href="/moi/notes"');
  const [first = ""] = /\/coups-de-pouce\/[\w-]+/.exec(feed.html) ?? [];
  const second = await browser.get(first);
  expect(second.html).toContain('href="/coups-de-pouce/remercier"');
  expect((await browser.get("/coups-de-pouce/remercier")).text).toContain("Lucienne");
});

test("whom Adrienne calls is on each of her pages, and she changes it herself", async () => {
  const browser = await enteredAs("adrienne");
  expect((await browser.get("/aide")).html).toContain('href="tel:0465710012"');
  expect((await browser.get("/")).text).toContain("Appeler Quentin");

  const display = await browser.get("/moi/affichage");
  const wrong = await browser.submit(formTo(display, "/moi/affichage"), { telephone: "demain" });
  expect(wrong.status).toBe(422);
  expect(formTo(wrong, "/moi/affichage")?.fields).toContainEqual(["telephone", "demain"]);

  await browser.submit(formTo(wrong, "/moi/affichage"), {
    aide: "Lucienne",
    telephone: "0465710099",
  });
  const home = await browser.get("/");
  expect(home.text).toContain("Appeler Lucienne");
  expect(home.text).toContain("Lucienne vous aide au 04 65 71 00 99");
});
