import { beforeAll, expect, test } from "vitest";

import { browserOf, type Browser } from "../../../../../tests/support/browser.ts";
import { testHouse } from "../../../../../tests/support/house.ts";
import { situations } from "../../../../../tests/support/organisations.ts";
import { madeVenue, toldVenue } from "../../../../../tests/support/venues.ts";
import { CHOICES } from "../domain/asked.ts";

const NAMES = ["La Grande Tablée", "Les Ateliers du moulin", "La Remise"];

let web: Browser;
beforeAll(async () => {
  const app = await testHouse();
  web = browserOf(app);
  const { someone, verified } = situations(app);
  const farida = await someone("Farida");
  const organisation = await verified([farida], { name: "La Grande Tablée", commune: "26108" });
  await verified([farida], { name: "Le Beffroi", commune: "59350" });
  // One whose address everyone reads, and one that stands at the centre of its commune, as the structure does.
  for (const told of [
    toldVenue(organisation, { readers: "everyone" }),
    toldVenue(organisation, { name: "La Remise", readers: "expected" }),
  ])
    await madeVenue(app, farida, told);
});

const PINS = /<a href="#([\w-]+)" class="pin" aria-label="([^"]*)"/g;

/** The discs near Crest of a page of the map, and what stands in the part of the list that each leads to. */
async function discsAt(query: string) {
  const { html } = await web.get(`/autour-de-moi?${query}`);
  return [...html.matchAll(PINS)].flatMap(([, anchor = "", label = ""]) => {
    if (label.includes("Lille")) return [];
    // A disc that is alone on the map leads to the whole list.
    const part = html.split(` id="${anchor}"`)[1]?.split(/<\/section>|<footer/)[0] ?? "";
    return [{ label, part, names: NAMES.filter((name) => part.includes(`${name}</span>`)) }];
  });
}

test.each([
  ...CHOICES.map((km) => `ou=Crest&km=${km}`),
  "ou=Drôme",
  "ou=France",
  // Narrow frames, of which the last is widened to the nearest that the page draws.
  "cadre=5.008,44.71,5.038,44.745",
  "cadre=5.02,44.725,5.027,44.731",
  "cadre=-5,42,9,52",
  "",
])("a structure and its premises at one place are one disc that counts them: %s", async (query) => {
  const discs = await discsAt(query);
  expect(discs).toHaveLength(1);
  const [disc] = discs;
  expect(disc?.names).toEqual(NAMES);
  expect(disc?.label).toContain("3 points");
  expect(disc?.part).toMatch(/rond-n">3<|3 points/);
});
