import { beforeAll, expect, test } from "vitest";

import type { OrganisationId } from "#rules/organisations";
import { person, type PersonId } from "#services/house";

import {
  type Browser,
  browserIn,
  browserOf,
  formTo,
} from "../../../../../tests/support/browser.ts";
import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import { builtAssets } from "../../../../../tests/support/running.ts";
import { lettersTo, linkIn, passTime } from "../../../../../tests/support/time.ts";
import { madeVenue, toldVenue } from "../../../../../tests/support/venues.ts";
import { working } from "../../../../../tests/support/workers.ts";
import { askDay } from "../actions/ask-day.ts";

let app: TestHouse;
let guest: PersonId;
let farida: PersonId;
let host: OrganisationId;
let venue: Awaited<ReturnType<typeof madeVenue>>;
let browser: Browser;

const ASK = () => `/squat/demander/${venue.number}`;
const TOLD = {
  jour: "2026-12-10",
  moment: "day",
  combien: "1",
  comme: "volunteer",
  travail: "Le bilan",
  assurance: "1",
};

beforeAll(async () => {
  await builtAssets();
  app = await testHouse();
  const { someone, verified } = situations(app);
  farida = await someone("Farida");
  guest = await someone("Gaspard");
  host = await verified([farida], { name: "Les Ateliers" });
  venue = await madeVenue(app, farida, toldVenue(host));
  browser = await browserIn(app, guest);
});

test("a free seat of the page of a place leads to the form, with its half-day chosen", async () => {
  const place = await browser.get(`/squat/lieux/${venue.number}`);
  expect(place.text).not.toContain("Pour y prendre une place, demandez à");
  const [, seat = ""] = /href="([^"]*jour=2026-12-10&amp;moment=afternoon)"/.exec(place.html) ?? [];
  const page = await browser.get(seat.replace("&amp;", "&"));
  expect(page.status).toBe(200);
  const fields = formTo(page, ASK())?.fields ?? [];
  expect(fields).toContainEqual(["jour", "2026-12-10"]);
  expect(fields).toContainEqual(["moment", "afternoon"]);
});

test("the page of premises leads there, for who would come and for who keeps them", async () => {
  const found = await browser.get("/squat");
  expect(found.html).toContain('href="/locaux/nouveau"');
  const premises = await browser.get(`/locaux/${venue.number}-les-ateliers-du-moulin`);
  expect(premises.html).toContain(`href="/squat/lieux/${venue.number}"`);
  const keeper = await browserIn(app, farida);
  const place = await keeper.get(`/squat/lieux/${venue.number}`);
  expect(place.html).toContain(`/squat/lieux/${venue.number}/accueil`);
});

test.each(["jour=2026-02-29&moment=soir", "jour=&moment=", "jour=+999999-01-01"])(
  "an address that names no half-day chooses none: %s",
  async (query) => {
    const page = await browser.get(`${ASK()}?${query}`);
    expect(page.status).toBe(200);
    expect(formTo(page, ASK())?.fields).toContainEqual(["jour", ""]);
  },
);

test.each([
  ["2026-02-29", "Dites quel jour."],
  ["2026-11-01", "Ce jour est passé."],
  ["2028-02-29", "C’est trop loin"],
  ["2999-12-31", "Dites quel jour."],
  ["0001-01-01", "Dites quel jour."],
  ["2026-12-11", "Ce lieu est fermé à ce moment-là."],
])(
  "a day that cannot be is said beside its field, and what was typed stays: %s",
  async (jour, says) => {
    const form = formTo(await browser.get(ASK()), ASK());
    const answer = await browser.submit(form, { ...TOLD, jour, travail: "Mon <b>bilan</b>" });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(says);
    expect(answer.html).toContain("Mon &lt;b&gt;bilan&lt;/b&gt;");
  },
);

test("words too long are refused; the same form sent twice asks once", async () => {
  const form = formTo(await browser.get(ASK()), ASK());
  const long = await browser.submit(form, { ...TOLD, travail: "é".repeat(601) });
  expect(long.status).toBe(422);
  const [first, again] = [await browser.submit(form, TOLD), await browser.submit(form, TOLD)];
  expect(first.at).toMatch(/^\/echanges\/[0-9a-f-]{36}/);
  expect([first.at, "422"]).toContain(again.status === 422 ? "422" : again.at);
  const days = await browser.get("/squat/journees");
  expect(days.text.match(/Jeudi 10 décembre/g)).toHaveLength(1);
});

test("the pages of somebody else’s day are nobody’s, whatever is sent there", async () => {
  const days = await browser.get("/squat/journees");
  const exchange = /\/echanges\/([0-9a-f-]{36})/.exec(days.html)?.[1] ?? "";
  const stranger = await browserIn(app, await situations(app).someone("Zoé"));
  const pages = ["avis", "ensemble", "papiers", "papiers/accord", "papiers/convention.pdf"];
  for (const rest of pages)
    expect((await stranger.get(`/squat/journees/${exchange}/${rest}`)).status).toBe(404);
  for (const rest of ["arrivee", "avis", "ensemble", "ensemble/entrer"]) {
    const sent = await stranger.post(`/squat/journees/${exchange}/${rest}`, [["partage", "5"]]);
    expect([403, 404]).toContain(sent.status);
  }
  for (const id of ["", "1", "00000000-0000-4000-8000-000000000000", "%27%3B--"])
    expect((await browser.get(`/squat/journees/${id}/avis`)).status).toBe(404);
});

test("by their letters, without an account, employer and host read the same lights, each with a sentence, and what to know before a yes", async () => {
  const { someone, verified } = situations(app);
  const [nora, ida] = [await someone("Nora"), await someone("Ida")];
  const employer = await verified([nora], { name: "L’Atelier du Lien" });
  await working(app).worksAt(ida, { organisation: employer, keeper: nora });
  const told = {
    venue: venue.id,
    host,
    part: "day",
    people: 1,
    work: "Le bilan",
    share: "",
  } as const;
  const exchange = valueOf(
    await askDay(app, person(ida), {
      ...told,
      day: Temporal.PlainDate.from("2026-12-15"),
      as: "employee",
      employer,
    }),
  );
  await passTime(app, { minutes: 10 });
  const letterOf = async (who: PersonId) =>
    linkIn((await lettersTo(app, `${who}@example.org`))[0], `/l/echange/${exchange}`);
  const apart = browserOf(app);
  const [toEmployer, toHost] = [await letterOf(nora), await letterOf(farida)];
  const read = [await apart.get(toEmployer), await apart.get(toHost)] as const;
  expect(read[0].text).toContain("Ida voudrait travailler mardi 15 décembre chez Les Ateliers.");
  expect(read[1].text).toContain("Ida voudrait venir mardi 15 décembre. On attend votre oui.");
  for (const { text, html } of read) {
    for (const light of [/Employeur\s: pas encore/, /Lieu\s: pas encore/])
      expect(html).toMatch(light);
    for (const says of ["La journée", "Les horaires de travail ne changent pas."])
      expect(text).toContain(says);
    // What wants somebody who came in is not offered from a letter.
    for (const not of ["Je suis arrivé", "Les papiers, si vous en voulez", "L’Atelier du Lien dit"])
      expect(text).not.toContain(not);
  }
  // What one came for stands before what is good to know.
  for (const [{ html }, button] of [
    [read[0], "Je donne mon accord"],
    [read[1], "J’accepte"],
  ] as const)
    expect(html.indexOf(button)).toBeLessThan(html.indexOf("Les horaires de travail"));
  expect(read[1].text).not.toContain("L’Atelier du Lien");
  expect(read[0].text).toContain("Rien n’est dit de l’assurance des Ateliers");
  expect(read[1].text).toContain("Vous n’avez pas encore dit avoir une assurance");
  expect(read[0].text).toContain("Le contrat d’Ida n’est pas vérifié ici.");
  const yes = await apart.submit(formTo(read[0], toEmployer), {}, "Je donne mon accord");
  expect(yes.html).toMatch(/Employeur\s: oui/);
  // Who agreed is not asked again.
  expect(yes.text).not.toContain("Je donne mon accord");
  expect(read[0].text).toContain("L’accord à obtenir : L’Atelier du Lien");
  expect(yes.text).toContain("L’accord donné : L’Atelier du Lien");
  const after = await apart.get(toHost);
  expect(after.html).toMatch(/Employeur\s: oui/);
  expect(after.text).toContain("L’employeur d’Ida a dit oui.");
});

test("no page of places says the same name twice: surprise, figures", async () => {
  const surprise = await browser.get("/squat/surprise");
  expect(surprise.text.match(/Les Ateliers du moulin/g)).toHaveLength(1);
  const figures = await browser.get("/squat/chiffres");
  expect(figures.text.match(/Mois par mois/g)).toHaveLength(1);
});
