import { beforeAll, beforeEach, expect, test } from "vitest";

import { datedIn, person } from "#services/house";

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
import { sayNo } from "../actions/say-yes.ts";
import { agreed, asked, firstOf, inPassingHouse, mine, proposes } from "../actions/test-passing.ts";
import type { PassingAskId } from "../domain/passing.ts";

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
  const at = myPassingAt(ask, `/oui/${await firstOf(ask)}/lieu`);
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
  const first = await hers.get(myPassingAt(ask, `/oui/${await firstOf(ask)}`));
  expect([first.text.includes("Chez moi"), first.text.includes("À un lieu public")]).toEqual([
    true,
    true,
  ]);
  const at = myPassingAt(ask, `/oui/${await firstOf(ask)}/lieu`);
  const page = await hers.get(at);
  const nowhere = await hers.submit(formTo(page, at), { prenom: "Ana", adresse: "" });
  expect([nowhere.status, nowhere.text.includes("Dites où.")]).toEqual([422, true]);
  await hers.submit(formTo(page, at), { prenom: "Ana", adresse: "Devant la mairie" });
  expect((await theirs.get(passingAt(ask))).text).toContain("Où : Devant la mairie, La Bégude");
  expect((await hers.get("/moi/fil")).text).not.toContain("propose de le faire");
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
  const at = myPassingAt(ask, `/oui/${await firstOf(ask)}/lieu`);
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

test("first where; an address is asked at home alone, and by whose it is", async () => {
  const ask = await asked();
  valueOf(await proposes(ask, person(zoe)));
  const at = myPassingAt(ask, `/oui/${await firstOf(ask)}`);
  const where = await hers.get(at);
  expect(where.html).not.toContain('name="prenom"');
  for (const one of ["lieu", "domicile"]) expect(where.html).toContain(`${at}/${one}`);
  expect((await hers.get(`${at}/lieu`)).html).not.toContain('name="adresse"');
  expect((await hers.get(`${at}/ailleurs`)).status).toBe(404);
  const home = await hers.get(`${at}/domicile`);
  const unsaid = await hers.submit(formTo(home, `${at}/domicile`), { prenom: "Ana", adresse: "" });
  expect([unsaid.status, unsaid.text.includes("Écrivez votre adresse")]).toEqual([422, true]);
  await hers.submit(formTo(home, `${at}/domicile`), { prenom: "Ana", adresse: "4 rue Haute" });
  expect((await theirs.get(passingAt(ask))).text).toContain("Où : 4 rue Haute.");
});

test("asked, its page says so, and where it is read as things are", async () => {
  const ask = await asked();
  const alone = await hers.get(myPassingAt(ask));
  expect(alone.text).toContain("C’est demandé.");
  expect(alone.text).toContain("nulle part ailleurs pour l’instant");
  expect(alone.text).toContain("Imprimer l’affiche");
  for (const name of ["Bruno", "Sylvie"]) {
    const who = await situations(app).someone(name);
    await asked({}, who);
  }
  const listed = await hers.get(myPassingAt(ask));
  expect(listed.text).toContain("Cela se lit dès maintenant sur ce site");
  expect((await browserOf(app).get("/de-passage")).html).toContain(passingAt(ask));
});

test("after the yes it stands in her days and in those of who passes, and in clear says neither who nor what", async () => {
  const ask = await asked();
  await agreed(ask, zoe);
  const hour = "10 heures";
  const hersSays = "Paul, de passage : Pain et journal ; où : L’épicerie";
  for (const at of ["/", "/chez-moi", `/chez-moi/semaine?du=${TOMORROW.toString()}`])
    expect([at, (await hers.get(at)).text.includes(hersSays)]).toEqual([at, true]);
  expect((await hers.get("/chez-moi")).text).toContain(hour);
  expect((await theirs.get("/")).text).toContain("Pour Ana, en passant : Pain et journal");
  expect((await theirs.get("/")).text).not.toContain("L’épicerie");
  for (const who of [ana, zoe]) {
    const dates = await app.transaction(person(who), (work) =>
      datedIn(work, { from: TOMORROW, until: TOMORROW, isInClear: true }),
    );
    const titles = dates.map(({ title }) => title);
    expect(titles).toContain("Un coup de main, en passant");
    expect(titles.join()).not.toMatch(/Pain|Paul|Pour Ana/);
  }
  valueOf(await sayNo(app, person(ana), { answer: await yesOf(ask) }));
  expect((await hers.get("/chez-moi")).text).not.toContain("Pain et journal");
  expect((await theirs.get("/")).text).not.toContain("Pain et journal");
});

const yesOf = async (ask: PassingAskId) => {
  const yes = (await mine(ask))?.yes;
  if (yes === undefined) throw new Error("nobody has the yes");
  return yes.id;
};
