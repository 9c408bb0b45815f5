import { expect, test } from "vitest";

import { person, type PersonId } from "#services/house";

import { asks, atHome, sends, TODAY } from "../../../../../tests/support/bodies.ts";
import { app, at, inBodiesHouse } from "../../../../../tests/support/bodies-house.ts";
import { browserIn, formTo } from "../../../../../tests/support/browser.ts";
import { TEST_NOW } from "../../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import { working } from "../../../../../tests/support/workers.ts";
import { waitsOfBodies } from "../web/panels.tsx";
import { bodyAskedAt } from "../domain/address.ts";
import { endAsked } from "./end-asked.ts";
import { sayVerified } from "./say-verified.ts";
import { seeBodies } from "./see-bodies.ts";

const MAY = Temporal.PlainDate.from("2026-05-03");

inBodiesHouse();

const hers = async (who: PersonId = at.ana) =>
  (await seeBodies(app, person(who), undefined))?.bodies.flatMap(({ sent }) =>
    sent.map(({ name, verified, verifiedOn }) => [name, verified, verifiedOn?.toString()]),
  );
const pageOfHers = async () => (await (await browserIn(app, at.ana)).get("/chez-moi/aides")).text;

test("she reads beside the name on which day the body verified what the law asks, or plainly that it did not yet", async () => {
  const asked = await asks(app, at);
  await sends(app, at, asked);
  expect(await hers()).toEqual([["Malika", "not-yet", undefined]]);
  expect(await pageOfHers()).toContain("Pas encore vérifié par Pas à pas");
  valueOf(await sayVerified(app, person(at.odile), { asked, helper: at.malika, on: MAY }));
  expect(await hers()).toEqual([["Malika", "verified", "2026-05-03"]]);
  expect(await pageOfHers()).toContain("Vérifié par Pas à pas le dimanche 3 mai.");
});

test("it is of the person: the body that says it once says it wherever it sends them, and no other body does", async () => {
  const asked = await asks(app, at);
  await sends(app, at, asked, { verifiedOn: MAY });
  const other = await atHome(app);
  const theirs = await asks(app, { ...at, ana: other.ana, visits: other.visits });
  await sends(app, at, theirs);
  expect(await hers(other.ana)).toEqual([["Malika", "verified", "2026-05-03"]]);
  valueOf(await endAsked(app, person(other.ana), { asked: theirs }));
  const elsewhere = await asks(app, other);
  await sends(app, other, elsewhere);
  expect((await hers(other.ana))?.map(([, state]) => state)).toEqual(["not-yet"]);
});

test("who says it of themself is read so, until another of the body says it; then it stays said by another", async () => {
  const asked = await asks(app, at);
  await sends(app, at, asked, { helper: at.odile, verifiedOn: MAY });
  const bySelf = "C’est cette personne elle-même qui le dit, et personne d’autre de Pas à pas.";
  expect(await pageOfHers()).toContain(bySelf);
  const other = await situations(app).someone("Inès");
  const powers = ["approve"] as const;
  await working(app).enters(other, { organisation: at.body, role: "volunteer", powers });
  const said = { asked, helper: at.odile, on: TODAY.subtract({ days: 1 }) };
  valueOf(await sayVerified(app, person(other), said));
  expect(await pageOfHers()).not.toContain(bySelf);
  valueOf(await sayVerified(app, person(at.odile), { ...said, on: TODAY }));
  expect(await hers()).toEqual([["Odile", "verified", said.on.toString()]]);
  expect(await pageOfHers()).not.toContain(bySelf);
});

const waits = () => app.transaction(person(at.odile), waitsOfBodies);

test("a year later it is asked again, of the body and said to her", async () => {
  const asked = await asks(app, at);
  await sends(app, at, asked, { verifiedOn: TODAY });
  expect(await waits()).toEqual([]);
  app.setNow(TEST_NOW.add({ hours: 24 * 365 }));
  expect(await hers()).toMatchObject([["Malika", "again", TODAY.toString()]]);
  expect(await pageOfHers()).toContain("c’est à vérifier de nouveau");
  expect(await waits()).toMatchObject([
    { says: "Chez Ana : ce que la loi demande de Malika est à vérifier de nouveau" },
  ]);
});

test("who may say yes for the body alone says it, of whom it sends, of a day that is over and still holds", async () => {
  const asked = await asks(app, at);
  await sends(app, at, asked);
  const said = { asked, helper: at.malika, on: MAY };
  const stranger = await situations(app).someone("Jean");
  for (const who of [at.ana, at.malika, at.paul, stranger])
    expect(await sayVerified(app, person(who), said)).toMatchObject({ refusal: "unknown-asked" });
  const odile = person(at.odile);
  expect(await sayVerified(app, odile, { ...said, helper: at.paul })).toMatchObject({
    refusal: "not-there",
  });
  expect(await sayVerified(app, odile, { ...said, on: TODAY.add({ days: 1 }) })).toMatchObject({
    refusal: "verified-later",
  });
  expect(await hers()).toEqual([["Malika", "not-yet", undefined]]);
});

test("to send somebody one says whether it is verified: saying nothing is answered beside the question", async () => {
  const asked = await asks(app, at);
  const address = bodyAskedAt(at.body, asked);
  const theirs = await browserIn(app, at.odile);
  const form = formTo(await theirs.get(address), address);
  const wrong = await theirs.submit(form, { qui: at.malika });
  expect([
    wrong.status,
    wrong.text.includes("Dites si c’est vérifié, pas encore, ou déjà dit ici."),
  ]).toEqual([422, true]);
  const sent = await theirs.submit(form, { qui: at.malika, verifie: "yes" });
  expect(sent.text).toContain("Vérifié le");
  expect(await hers()).toEqual([["Malika", "verified", TODAY.toString()]]);
});
