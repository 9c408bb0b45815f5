import { beforeAll, expect, test } from "vitest";

import { job, person, type PersonId } from "#services/house";
import { beginSessionIn, cookieName } from "#services/sessions";

import { browserOf, formTo } from "../../../../../tests/support/browser.ts";
import type { TestHouse } from "../../../../../tests/support/house.ts";
import { builtAssets } from "../../../../../tests/support/running.ts";
import { lettersTo, linkIn, passTime } from "../../../../../tests/support/time.ts";
import {
  asksDay,
  hostOrganisation,
  linkTo,
  saysYes,
  visit,
  visitedHouse,
} from "../../../../../tests/support/visiting.ts";
import { situations } from "../../../../../tests/support/organisations.ts";
import { seeExchange } from "../../protocol/actions/see-exchange.ts";
import { exchangePath } from "../../protocol/actions/links.ts";

let app: TestHouse;
beforeAll(async () => {
  await builtAssets();
  app = await visitedHouse({ beforehand: true, window: "asks" });
});

async function signedIn(who: PersonId) {
  const browser = browserOf(app);
  const token = await app.transaction(job("sessions"), (work) =>
    beginSessionIn(work, who, "essai"),
  );
  browser.cookies.set(cookieName(app), token);
  return browser;
}

test("a team says yes beforehand, reads what wants mending beside its field, and takes it back", async () => {
  const { lise, host } = await hostOrganisation(app);
  const at = `/entraide/oui-d-avance/${host}`;
  const browser = await signedIn(lise);
  const page = await browser.get(at);
  expect(page.text).toContain("Personne n’a dit oui d’avance.");
  const wrong = await browser.submit(formTo(page, at), { nombre: "0", au: "demain" });
  expect(wrong.status).toBe(422);
  for (const says of [
    "Choisissez à quoi vous dites oui.",
    "Choisissez au moins un jour de la semaine.",
    "Écrivez un nombre entre 1 et 50.",
  ])
    expect(wrong.text).toContain(says);
  const answers = { quoi: "giver:visit", jours: "4", du: "01/12/2026", nombre: "1" };
  const far = await browser.submit(formTo(wrong, at), { ...answers, au: "02/12/2027" });
  expect(far.text).toContain("Un an au plus");
  const given = await browser.submit(formTo(far, at), { ...answers, au: "31/12/2026" });
  expect(given.text).toContain("Le jeudi, du");
  expect(given.text).toContain("Donné par Lise");
  const back = /action="([^"]+\/reprendre)"/.exec(given.html)?.[1] ?? "";
  const taken = await browser.submit(formTo(given, back), {});
  expect(taken.text).toContain("Ce oui est repris.");
  const stranger = await signedIn(await situations(app).someone("Max"));
  expect((await stranger.get(at)).status).toBe(404);
});

test("the link of the letter shows what was agreed, and one button does without it", async () => {
  const host = await hostOrganisation(app);
  const at = `/entraide/oui-d-avance/${host.host}`;
  const browser = await signedIn(host.lise);
  await browser.submit(formTo(await browser.get(at), at), {
    quoi: "giver:visit",
    jours: "4",
    du: "01/12/2026",
    au: "31/12/2026",
    nombre: "1",
  });
  const max = await situations(app).someone("Max");
  const exchange = await asksDay(app, max, host);
  const hers = await (await signedIn(max)).get(`/echanges/${exchange}`);
  expect(hers.text).toContain("oui donné d’avance le");
  expect(hers.text).not.toContain("Lise");
  await passTime(app, { minutes: 10 });
  const [letter] = await lettersTo(app, `${host.lise}@example.org`);
  const link = linkIn(letter, "/l/oui-d-avance/");
  const visitor = browserOf(app);
  const page = await visitor.get(link);
  expect(page.text).toContain("Pas cette fois");
  const done = await visitor.submit(formTo(page, link), {});
  expect(done.text).toContain("C’est noté : pas cette fois.");
  expect((await visitor.get(`${link}x`)).status).toBe(404);
  const seen = await seeExchange(app, person(max), { exchange });
  expect(seen?.kept.exchange.state).toBe("cancelled");
});

test("whoever says yes for an employer answers on its page; the letter shows the same", async () => {
  const at = await visit(app);
  await saysYes(app, at);
  const link = exchangePath(app, await linkTo(app, at.odile));
  const read = await browserOf(app).get(link);
  const browser = await signedIn(at.odile);
  const feed = await browser.get("/fil");
  expect(feed.status === 404 ? "" : feed.text).not.toContain("Prendre l’air");
  const page = await browser.get(`/echanges/${at.exchange}/employeur`);
  for (const { text } of [read, page]) {
    expect(text).toContain("L’atelier de Crest");
    expect(text).toContain("Je donne mon accord");
    for (const hidden of [
      "Mes doutes",
      "Prendre l’air",
      "Avec plaisir",
      "Que voulez-vous partager",
    ])
      expect(text).not.toContain(hidden);
  }
  const done = await browser.submit(formTo(page, `/echanges/${at.exchange}/employeur`), {});
  expect(done.text).toContain("C’est noté.");
  const host = await (await signedIn(at.bastien)).get(`/echanges/${at.exchange}`);
  expect(host.text).toContain("L’employeur de Zoé a dit oui.");
  expect(host.text).not.toContain("La Fabrique");
});
