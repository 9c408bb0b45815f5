import { beforeAll, expect, test } from "vitest";

import type { OrganisationId } from "#rules/organisations";
import { person, type PersonId, visitor } from "#services/house";

import { type Browser, browserIn, formTo } from "../../../../tests/support/browser.ts";
import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { situations } from "../../../../tests/support/organisations.ts";
import { builtAssets } from "../../../../tests/support/running.ts";
import { madeVenue, toldVenue } from "../../../../tests/support/venues.ts";
import { askDay } from "../visits/actions/ask-day.ts";
import { findPlaces } from "./actions/find-places.ts";
import { surpriseMe } from "./actions/surprise-me.ts";
import { placesAsked } from "./domain/search.ts";

let app: TestHouse;
let keeper: PersonId;
let guest: PersonId;
let host: OrganisationId;
let venue: Awaited<ReturnType<typeof madeVenue>>;
let browser: Browser;

beforeAll(async () => {
  await builtAssets();
  app = await testHouse();
  const { someone, verified } = situations(app);
  keeper = await someone("Bastien");
  guest = await someone("Gaspard");
  // Whoever keeps the place may publish for the company, and say yes for it no more than anybody else.
  host = await verified([keeper], {
    name: "Compagnie du Seuil",
    powers: ["manage", "publish"],
    site: "https://compagnie-du-seuil.example.org",
  });
  venue = await madeVenue(app, keeper, toldVenue(host, { name: "La table du Seuil" }));
  browser = await browserIn(app, guest);
});

test("where nobody may say yes, the list says so and a draw leaves it out", async () => {
  const asked = placesAsked.read({});
  const { shown } = await findPlaces(app, visitor, { asked });
  expect(shown.map(({ isAnswered }) => isAnswered)).toEqual([false]);
  const list = await browser.get("/squat");
  expect(list.text).toContain("On ne peut pas encore y demander une journée d’ici");
  expect((await surpriseMe(app, visitor, { asked, after: undefined })).total).toBe(0);
});

test("its page says so before any form, with what is known of how the structure is reached", async () => {
  const page = await browser.get(`/squat/lieux/${venue.number}`);
  expect(page.text).toContain("personne ne peut dire oui pour Compagnie du Seuil");
  expect(page.text).not.toContain("Elle n’a pas dit ici comment la joindre");
  expect(page.html).toContain('href="https://compagnie-du-seuil.example.org"');
  expect(page.html).not.toContain(`/squat/demander/${venue.number}`);
  const premises = await browser.get(`/locaux/${venue.number}-la-table-du-seuil`);
  expect(premises.text).toContain("On ne peut pas encore le demander d’ici");
});

test("an address of the form that was kept has no form, and whoever sends it all the same reads why", async () => {
  const page = await browser.get(`/squat/demander/${venue.number}`);
  expect(page.status).toBe(200);
  expect(formTo(page, `/squat/demander/${venue.number}`)).toBeUndefined();
  expect(page.text).toContain("personne ne peut dire oui pour Compagnie du Seuil");
  const asked = await askDay(app, person(guest), {
    venue: venue.id,
    host,
    day: Temporal.PlainDate.from("2026-12-10"),
    part: "day",
    people: 1,
    as: "volunteer",
    employer: undefined,
    work: "Le bilan",
    share: "",
  });
  expect(asked).toMatchObject({ refusal: "nobody-answers-there" });
});

test("whoever keeps it reads that nobody of theirs may say yes, and where to give that power", async () => {
  const own = await browserIn(app, keeper);
  const page = await own.get(`/squat/lieux/${venue.number}`);
  expect(page.text).toContain("Personne chez vous ne peut dire oui");
  expect(page.html).toMatch(/href="\/structures\/\d+\/equipe"/);
  expect(page.html).toContain(`/squat/lieux/${venue.number}/accueil`);
});

test("where nothing is free that day, one reads that there are places on other days", async () => {
  // It opens on Tuesdays and Thursdays.
  const friday = await browser.get("/squat?ou=Crest&jour=2026-12-04");
  expect(friday.text).toContain("1 lieu ouvre d’autres jours");
  expect(friday.html).toContain('href="/squat?ou=Crest');
  const thursday = await browser.get("/squat?ou=Crest&jour=2026-12-03");
  expect(thursday.text).not.toContain("ouvre d’autres jours");
  // A search comes back to what it found.
  expect(friday.html).toContain('action="/squat#trouve"');
  expect(friday.html).toContain('id="trouve"');
});
