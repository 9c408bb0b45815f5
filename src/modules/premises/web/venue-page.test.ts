import { beforeAll, expect, test } from "vitest";

import { job, person, type PersonId, visitor } from "#services/house";
import { beginSessionIn, cookieName } from "#services/sessions";

import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { situations } from "../../../../tests/support/organisations.ts";
import { textOf } from "../../../../tests/support/html.ts";
import { madeVenue, toldVenue } from "../../../../tests/support/venues.ts";
import { webOf } from "../../../web.tsx";
import { withdrawVenue } from "../actions/keep-it-true.ts";
import { takeRowsIn } from "../imports/actions/take-rows.ts";
import { listVenues } from "../actions/list-venues.ts";
import { venuesAsked } from "../domain/search.ts";
import { addressOf, type VenueId } from "../domain/venue.ts";
import { ofNamed } from "#basics/french/elision.fr";
import { listTexts } from "./texts.fr.ts";

let app: TestHouse;
let [keeper, guest]: PersonId[] = [];
let at: string;
let venue: VenueId;

beforeAll(async () => {
  app = await testHouse();
  const { someone, verified } = situations(app);
  keeper = await someone("Farida");
  guest = await someone("Amadou");
  const organisation = await verified([keeper], { name: "Les Ateliers réunis" });
  const made = await madeVenue(app, keeper, toldVenue(organisation));
  venue = made.id;
  at = addressOf(made);
});

async function page(who: PersonId | undefined, address = at): Promise<string> {
  if (who === undefined) throw new Error("nobody");
  const token = await app.transaction(job("sessions"), (work) => beginSessionIn(work, who, "test"));
  const answered = await webOf(app).request(`http://localhost${address}`, {
    headers: { host: "localhost", cookie: `${cookieName(app)}=${token}` },
  });
  return answered.text();
}

test("premises are withdrawn from inside a fold that says what happens, by a plain button", async () => {
  const [fold = ""] = /<details[^>]*>(?:(?!<\/details>).)*\/retirer"(?:(?!<\/details>).)*<\/details>/s.exec(await page(keeper)) ?? []; // prettier-ignore
  expect(textOf(fold)).toContain("Les rendez-vous qui s’y tiennent restent");
  expect(textOf(fold)).toContain("l’ouvrir de nouveau");
  expect(fold).toMatch(/<button[^>]*class="[^"]*clair/);
});

test("whoever reads free seats reads whom to ask for one; who keeps them knows", async () => {
  expect(await page(guest)).toMatch(
    /demandez à <a href="\/structures\/[^"]+">Les Ateliers réunis<\/a>/,
  );
  expect(await page(keeper)).not.toContain("demandez à");
});

const row = (nom: string, site: string) => ({ nom, site, commune: "Saou" });

test("an imported one sends nobody to a telephone that is not known", async () => {
  await app.transaction(job("opening"), (work) =>
    takeRowsIn(work, {
      rows: [row("Sans rien", ""), row("Avec un site", "https://example.org/")],
      source: "Une source",
      licence: "Licence Ouverte 2.0",
    }),
  );
  const asked = { ...venuesAsked.read({}), typedPlace: "Saou" };
  const { shown } = await listVenues(app, visitor, { asked });
  const pageOf = async (name: string) => {
    const found = shown.find((one) => one.venue.name === name);
    return found === undefined ? "" : page(guest, addressOf(found.venue));
  };
  expect(await pageOf("Sans rien")).toContain("ne savons pas comment les joindre");
  expect(await pageOf("Avec un site")).toContain("Regardez leur site avant de venir");
});

test("words of none, one and several; « Le » and « Les » are joined", () => {
  expect([0, 1, 2].map(listTexts.count)).toEqual(["Aucun local", "1 local", "2 locaux"]);
  expect(listTexts.addFor("Le Four de la vallée")).toBe("Ajouter un local du Four de la vallée");
  expect(["Les Ateliers", "Habiterre", "La Tablée"].map(ofNamed)).toEqual([
    "des Ateliers",
    "d’Habiterre",
    "de La Tablée",
  ]);
});

test("who keeps withdrawn premises finds them again on the page of the structure, alone", async () => {
  const [, structure = ""] =
    /href="(\/structures\/\d[^"]*)">Les Ateliers/.exec(await page(guest)) ?? [];
  expect(await page(keeper, structure)).not.toContain("Locaux retirés");
  if (keeper === undefined) throw new Error("nobody");
  expect(await withdrawVenue(app, person(keeper), { venue })).toMatchObject({ done: true });
  expect(await page(keeper, structure)).toMatch(/Locaux retirés[\s\S]*Les Ateliers du moulin/);
  expect(await page(guest, structure)).not.toContain("Les Ateliers du moulin");
});
