import { beforeAll, beforeEach, expect, test } from "vitest";

import { person } from "#services/house";

import {
  type Browser,
  browserIn,
  browserOf,
  formTo,
} from "../../../../../tests/support/browser.ts";
import { entrust } from "../../../../../tests/support/entrusting.ts";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import { builtAssets } from "../../../../../tests/support/running.ts";
import { ana, app, TOMORROW, zoe } from "../../actions/test-naming.ts";
import { MY_PASSINGS, myPassingAt, NEW_PASSING, passingAt } from "../../domain/address.ts";
import { endPassers } from "../actions/ask-passers.ts";
import { agreed, asked, firstOf, inPassingHouse, proposes } from "../actions/test-passing.ts";

inPassingHouse();
beforeAll(builtAssets);

let hers: Browser;
let theirs: Browser;
beforeEach(async () => {
  hers = await browserIn(app, ana);
  theirs = await browserIn(app, zoe);
});

/** A page without what is drawn by lot each time, nor its own address. */
const bare = ({ html, at }: { readonly html: string; readonly at: string }) =>
  html
    .replaceAll(at, "")
    .replaceAll(/nonce="[^"]*"|name="sceau" value="[^"]*"|[0-9a-f]{8}-[0-9a-f-]{27}/g, "");
const UNKNOWN = "7d0f7a10-52a4-4b70-9c11-0a6f1f0e1fff";
const typed = {
  quoi: "Pain et journal",
  jour: TOMORROW.toString(),
  heure: "10:00",
  commune: "La Bégude-de-Mazenc",
  lieu: "L’épicerie",
};
const asks = async (more: object = {}) => {
  const page = await hers.get(NEW_PASSING);
  return hers.submit(formTo(page, NEW_PASSING), { ...typed, ...more });
};

test("what one types and is refused stays, with the reason beside its field", async () => {
  const street = await asks({ lieu: "12 rue Haute" });
  expect(street.status).toBe(422);
  expect(street.text).toContain("Écrivez un lieu où tout le monde va");
  expect(street.html).toContain("12 rue Haute");
  for (const more of [{ jour: "2026-01-01" }, { heure: "midi passé" }, { commune: "Nullepart" }])
    expect((await asks(more)).status).toBe(422);
  expect((await hers.get(MY_PASSINGS)).text).toContain("Vous n’avez rien demandé");
  expect((await hers.get(NEW_PASSING)).text).toContain("N’écrivez pas d’information médicale ici.");
});

test("ended with the page open, its form answers as an address that never was", async () => {
  const ask = await asked();
  const page = await theirs.get(passingAt(ask));
  expect(page.text).toContain("n’est pas nommé tant que l’on n’a pas dit oui");
  expect(page.text).not.toContain("Ana");
  valueOf(await endPassers(app, person(ana), { ask }));
  const sent = await theirs.submit(formTo(page, passingAt(ask)), { prenom: "Paul", mot: "" });
  const unknown = await theirs.get(passingAt(UNKNOWN));
  const now = await theirs.get(passingAt(ask));
  expect([sent.status, unknown.status, now.status]).toEqual([404, 404, 404]);
  expect(bare(now)).toBe(bare(unknown));
  expect((await theirs.get(passingAt("pas-un-numero"))).status).toBe(404);
});

test("her page is hers alone, and its poster says what everyone reads", async () => {
  const ask = await asked();
  const poster = await hers.get(myPassingAt(ask, "/affiche"));
  expect(poster.text).toContain("Pain et journal");
  expect(poster.text).toContain(passingAt(ask));
  expect(
    poster.html.slice(poster.html.indexOf("<main"), poster.html.indexOf("</main")),
  ).not.toMatch(/Ana\b/);
  for (const rest of ["", "/affiche", `/oui/${UNKNOWN}`])
    expect((await theirs.get(myPassingAt(ask, rest))).status).toBe(404);
  expect((await hers.get(myPassingAt(ask, `/oui/${UNKNOWN}`))).status).toBe(404);
});

test("who acts for her says yes, and no address is asked of them", async () => {
  const nadege = await situations(app).someone("Nadège");
  const mandate = await entrust(app, ana, { id: nadege, email: `${nadege}@example.org` }, [
    "homecare",
  ]);
  const acting = await browserIn(app, nadege);
  const way = await acting.get("/agir");
  await acting.submit(way.forms.find(({ action }) => action.includes(mandate)));
  const ask = await asked();
  valueOf(await proposes(ask, person(zoe)));
  const at = myPassingAt(ask, `/oui/${await firstOf(ask)}`);
  const page = await acting.get(at);
  expect(page.text).toContain("Seul le lieu public est dit");
  expect(page.html).not.toContain('name="adresse"');
  const said = await acting.submit(formTo(page, at), { prenom: "Ana" });
  expect(said.text).toContain("Vous avez dit oui à Paul.");
  expect((await theirs.get(passingAt(ask))).text).toContain("C’est oui, de la part d’Ana.");
});

test("where no public place was written, where is asked before the yes, and none is offered", async () => {
  const ask = await asked({ place: undefined });
  valueOf(await proposes(ask, person(zoe)));
  expect((await hers.get("/moi/fil")).text).toContain("Paul, de passage");
  expect((await hers.get("/moi/fil")).html).toContain(myPassingAt(ask));
  const at = myPassingAt(ask, `/oui/${await firstOf(ask)}`);
  const page = await hers.get(at);
  expect(page.text).not.toContain("Au lieu public dit sur la demande");
  const nowhere = await hers.submit(formTo(page, at), { prenom: "Ana", adresse: "" });
  expect([nowhere.status, nowhere.text.includes("Dites où.")]).toEqual([422, true]);
  await hers.submit(formTo(page, at), { prenom: "Ana", adresse: "Devant la mairie" });
  expect((await theirs.get(passingAt(ask))).text).toContain("Où : Devant la mairie.");
  expect((await hers.get("/moi/fil")).text).not.toContain("Paul, de passage");
});

test("in somebody’s name, a public place is said where none was written, and never a street", async () => {
  const nadege = await situations(app).someone("Nadège");
  const mandate = await entrust(app, ana, { id: nadege, email: `${nadege}@example.org` }, [
    "homecare",
  ]);
  const acting = await browserIn(app, nadege);
  const way = await acting.get("/agir");
  await acting.submit(way.forms.find(({ action }) => action.includes(mandate)));
  const ask = await asked({ place: undefined });
  valueOf(await proposes(ask, person(zoe)));
  const at = myPassingAt(ask, `/oui/${await firstOf(ask)}`);
  const page = await acting.get(at);
  const street = await acting.submit(formTo(page, at), { prenom: "Ana", adresse: "12 rue Haute" });
  expect([street.status, street.text.includes("Ni rue, ni numéro.")]).toEqual([422, true]);
  await acting.submit(formTo(page, at), { prenom: "Ana", adresse: "L’épicerie" });
  expect((await theirs.get(passingAt(ask))).text).toContain("Où : L’épicerie, La Bégude");
});

test("a visitor is led in; what a yes told is on no page but that of who has it", async () => {
  const out = browserOf(app);
  const ask = await asked();
  expect((await out.get(passingAt(ask))).html).toContain(`/entrer?vers=${passingAt(ask)}`);
  await agreed(ask, zoe);
  expect((await out.get(passingAt(ask))).status).toBe(404);
  expect((await theirs.get(passingAt(ask))).text).toContain("Où : L’épicerie");
});
