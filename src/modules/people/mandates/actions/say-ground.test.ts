import { beforeAll, expect, test } from "vitest";

import { type Actor, job, operator, person, type PersonId } from "#services/house";

import { browserIn, formTo } from "../../../../../tests/support/browser.ts";
import { actingFor } from "../../../../../tests/support/entrusting.ts";
import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { behindTheWalls } from "../../../../../tests/support/tables.ts";
import { makePersonIn } from "../../actions/make-person.ts";
import type { MandateId } from "../../domain/mandate.ts";
import { tellRecoveriesIn } from "../../web/account-card.ts";
import { waitsOnGrounds } from "../web/ground-awaits.ts";
import { seeGroundSaidIn } from "./see-ground-said.ts";
import { sayGround, seeGroundOnPaper, seeGroundsToSee } from "./say-ground.ts";
import { seeMandate } from "./see-mandates.ts";

let app: TestHouse;
let ana: PersonId;
let solene: PersonId;
let zoe: PersonId;
let mandate: MandateId;
let acting: Actor;

beforeAll(async () => {
  app = await testHouse();
  const make = (name: string) =>
    app.transaction(job("make-person"), (work) => makePersonIn(work, { name }));
  [ana, solene, zoe] = [await make("Ana"), await make("Solène"), await make("Zoé")];
  acting = await actingFor(app, ana, solene, ["homecare"]);
  if (acting.mandate === undefined) throw new Error("nobody acts");
  mandate = acting.mandate;
}, 120_000);

const toSee = async () =>
  (await seeGroundsToSee(app, operator(zoe), undefined))?.find(({ id }) => id === mandate)
    ?.saying ?? "";
const seen = async () => (await seeMandate(app, person(ana), { mandate }))?.ground;

test("nobody else says it, nor who acts under that very mandate", async () => {
  for (const one of [acting, person(zoe)])
    expect((await sayGround(app, one, { mandate, ground: "tutelle" })).done).toBe(false);
});

test("one of the two says it, the operator sees it on paper, who is neither of them", async () => {
  expect((await sayGround(app, person(solene), { mandate, ground: "curatelle" })).done).toBe(true);
  expect(await seen()).toMatchObject({ ground: "curatelle", saidBy: "holder", seenAt: undefined });
  // Said of her by who acts: it stands on her home, and among what who operates has to look at.
  const feedOf = (who: Actor) => app.transaction(who, waitsOnGrounds);
  expect((await feedOf(person(ana))).map(({ says }) => says)).toEqual([
    expect.stringMatching(/^Solène a dit de votre mandat : Curatelle/),
  ]);
  const hers = await browserIn(app, ana);
  expect((await hers.get("/")).text).toContain("Solène a dit de votre mandat : Curatelle");
  expect((await hers.get(`/moi/mandats/${mandate}`)).text).toMatch(
    /Solène a dit sur quoi repose ce mandat[^]*c’est à Solène de montrer le papier/,
  );
  expect((await feedOf(operator(zoe))).map(({ at }) => at)).toEqual(["/operateur/comptes"]);
  const card = await app.transaction(operator(zoe), tellRecoveriesIn);
  expect(card.needsYou).toBe(true);
  expect(card.sentence).toBe("Une mesure de protection est à vérifier sur papier.");
  for (const one of [acting, person(solene), person(zoe)]) expect(await feedOf(one)).toEqual([]);
  expect(
    await app.transaction(job("write-mail"), (work) => seeGroundSaidIn(work, { mandate })),
  ).toMatchObject({
    holderName: "Solène",
    ground: "curatelle",
  });
  const saying = await toSee();
  for (const one of [person(zoe), person(ana), operator(solene), operator(ana)])
    expect((await seeGroundOnPaper(app, one, { mandate, saying })).done).toBe(false);
  expect(await seeGroundsToSee(app, person(zoe), undefined)).toBeUndefined();
  expect(await seeGroundsToSee(app, operator(zoe), undefined)).toMatchObject([{ id: mandate }]);
  expect((await seeGroundOnPaper(app, operator(zoe), { mandate, saying })).done).toBe(true);
  expect(await seen()).toMatchObject({ ground: "curatelle", seenBy: "Zoé" });
  expect([await feedOf(person(ana)), await feedOf(operator(zoe))]).toEqual([[], []]);
  expect((await app.transaction(operator(zoe), tellRecoveriesIn)).needsYou).toBe(false);
});

test("said otherwise while the operator looked at the paper, it is not seen", async () => {
  const say = (ground: "tutelle" | "curatelle") =>
    sayGround(app, person(solene), { mandate, ground });
  await say("tutelle");
  const read = await toSee();
  app.setNow(app.clock.now().add({ seconds: 1 }));
  await say("curatelle");
  for (const saying of [read, ""])
    expect(await seeGroundOnPaper(app, operator(zoe), { mandate, saying })).toMatchObject({
      refusal: "said-otherwise",
    });
  expect(await seen()).toMatchObject({ ground: "curatelle", seenAt: undefined });
  await behindTheWalls(app, (client) =>
    client.query("update people.person set is_operator = true where id = $1", [zoe]),
  );
  const browser = await browserIn(app, zoe);
  const page = await browser.get("/operateur/comptes");
  const done = await browser.submit(formTo(page, `/operateur/comptes/mandats/${mandate}/vu`));
  expect(done.way).toEqual([303, 200]);
  expect((await seen())?.seenAt).toBeDefined();
});

test("said anew, it is to be seen anew; taken back, nothing is said", async () => {
  expect((await sayGround(app, person(ana), { mandate, ground: "tutelle" })).done).toBe(true);
  expect(await seen()).toMatchObject({ ground: "tutelle", saidBy: "person", seenAt: undefined });
  const hers = await browserIn(app, ana);
  const at = `/moi/mandats/${mandate}`;
  expect((await hers.get("/moi/mandats/mesure")).html).toContain(`href="${at}#mesure"`);
  // Before it is taken back, she reads what goes with it; who acts for her reads who did.
  const page = await hers.get(at);
  expect(page.text).toMatch(/« vérifié » avec[^]*Solène le lit sur son accueil/);
  expect((await hers.submit(formTo(page, `${at}/mesure/retirer`))).way).toEqual([303, 200]);
  expect(await seen()).toBeUndefined();
  const feed = (who: PersonId) => app.transaction(person(who), waitsOnGrounds);
  expect((await feed(solene)).map(({ says }) => says)).toEqual([
    "Ana a retiré la mesure de protection dite du mandat entre vous",
  ]);
  expect(await feed(ana)).toEqual([]);
  expect((await hers.get(at)).text).toContain("Ana a retiré ce sur quoi repose ce mandat");
  expect((await sayGround(app, person(solene), { mandate, ground: "tutelle" })).done).toBe(true);
  expect(await feed(solene)).toEqual([]);
});
